"""`refdesk split-person`: a name that several people bear, by the reader's decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk, evidence, naming
from tui.cli.arguments import COMMON, Option
from tui.cli.choosing import listed
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library import Library
    from store.models import Paper, Person

OPTIONS = (
    Option("--by-coauthors", "each group that shares no co-author is another person"),
    *COMMON,
)
ABOUT = """\
Decides that these papers are by another person of the same name, now and after every
import; a new paper goes to whoever shares its co-authors. Without papers it lists them
in groups that share co-authors. The other is asked for as by:"NAME #2"."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk split-person`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(
            command_line.usage("split-person", '"NAME" [KEY...]', ABOUT, OPTIONS),
            end="",
        )
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError('Name the person in quotes: refdesk split-person "Yu Zhang"')
    by_coauthors = "--by-coauthors" in given
    if by_coauthors and len(given.words) > 1:
        raise UsageError("Name the papers, or let co-authors tell them; not both.")
    with desk.opened(given) as library:
        person = naming.person(given.words[0], library)
        groups = evidence.groups(person, library)
        if len(given.words) == 1 and not by_coauthors:
            return _suggest(person, groups)
        named = given.words[1:]
        away = groups[1:] if by_coauthors else [naming.papers(named, library)]
        library.decisions.part(person.id, [[one.id for one in part] for part in away])
        _tell(person, library)
    return ExitCode.ANSWERED


def _suggest(person: Person, groups: Sequence[Sequence[Paper]]) -> ExitCode:
    for number, papers in enumerate(groups, 1):
        print(f"group {number}")
        print("\n".join(f"  {line}" for line in listed(papers)))
    name = clean_line(person.name)
    say(f'refdesk split-person "{name}" KEY... makes another person of those papers.')
    return ExitCode.ANSWERED


def _tell(person: Person, library: Library) -> None:
    found = naming.people(person.forms[0] if person.forms else person.name, library)
    told = [evidence.evidence(one, library) for one in found]
    print("\n".join(evidence.lines(told)))
