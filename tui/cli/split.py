"""`refdesk split`: records of a paper that are of another work, as the reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk, naming
from tui.cli.arguments import COMMON
from tui.cli.choosing import listed
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library.statements import Statement

OPTIONS = COMMON
ABOUT = """\
Makes a paper of its own of some records of a paper, now and after every import. Without
records it lists them with their numbers. Your notes, tags and star stay with KEY;
`refdesk undo` takes the split back."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk split`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("split", "KEY [RECORD...]", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name the paper by its key: refdesk split KEY")
    with desk.opened(given) as library:
        paper = naming.paper(given.words[0], library)
        statements = library.decisions.records(paper.id)
        if len(given.words) == 1:
            print("\n".join(_lines(statements)))
            say(f"refdesk split {paper.key} NUMBER... makes another paper of those.")
            return ExitCode.ANSWERED
        chosen = [_record(word, statements) for word in given.words[1:]]
        parts = library.decisions.split(paper.id, chosen)
        print("\n".join(listed(library.papers.get(parts))))
    return ExitCode.ANSWERED


def _record(word: str, statements: Sequence[Statement]) -> int:
    number = int(word) if word.isascii() and word.isdigit() else 0
    if not 1 <= number <= len(statements):
        raise UsageError(f"A record is a number from 1 to {len(statements)}: {word!r}.")
    return statements[number - 1].record


def _lines(statements: Sequence[Statement]) -> Iterator[str]:
    for number, one in enumerate(statements, 1):
        who = f"{one.first_author or 'anonymous'}, {one.date or 'no date'}"
        about = "; ".join(part for part in (who, one.venue or "") if part)
        where = f"{one.source}, {one.place}"
        yield f"{number:>2}  {clean_line(f'{one.title} ({about}) [{where}]')}"
