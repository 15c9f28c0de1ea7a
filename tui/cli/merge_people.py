"""`refdesk merge-people`: names that are one person's, by the reader's decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import desk, evidence, naming
from tui.cli.arguments import COMMON
from tui.cli.diagnostics import ExitCode, say
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library import Library
    from store.models import Person

OPTIONS = COMMON
ABOUT = """\
Takes several names for one person's, now and after every import: the fullest is shown.
`refdesk undo` takes it back."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk merge-people`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        text = command_line.usage("merge-people", '"NAME" "NAME"...', ABOUT, OPTIONS)
        print(text, end="")
        return ExitCode.ANSWERED
    if len(given.words) < 2:
        raise UsageError('Name two people: refdesk merge-people "A. Lee" "Ann Lee"')
    with desk.opened(given) as library:
        people = [naming.person(word, library) for word in given.words]
        _warn(people, library)
        names = [person.name for person in people]
        library.decisions.unite([person.id for person in people])
        one = naming.people(names[0], library)
        print("\n".join(evidence.lines([evidence.evidence(one[0], library)])))
    return ExitCode.ANSWERED


def _warn(people: Sequence[Person], library: Library) -> None:
    """Those who wrote a paper together are hardly one person."""
    first, *others = people
    facets = library.people.coauthors([first.id])
    together = {facet.id: facet.count for facet in facets}
    for other in others:
        if many := together.get(other.id):
            both = f"{first.name} and {other.name}"
            say(f"{both} wrote {counted(many, 'paper')} together; `undo` parts them.")
