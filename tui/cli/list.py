"""`refdesk list`: the papers, or those that a query fits, a line each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.value import replace
from tui.cli import arguments as command_line
from tui.cli import desk, paging, printing
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.models import Answer
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (
    Option("--format", "how they are written", "text|json|markdown|bibtex"),
    Option("--json", "short for --format json"),
    Option("--limit", "how many at most (all)", "N"),
    paging.OPTION,
    *COMMON,
)
ABOUT = """\
Lists papers, newest first: key, year, title. A query (author: venue: since: has:code
...) or plain words choose among them."""
_EVERYTHING = "sort:date"
_ALL = 10**6


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk list`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("list", "[QUERY]", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        return _listed(library, given)


def _listed(library: Library, given: Arguments) -> ExitCode:
    most = given.number("--limit") or _ALL
    query = given.text or _EVERYTHING
    answer, _ = desk.assistant(library, given).ask(query, limit=most)
    if not answer.papers:
        why = answer.abstention.missing if answer.abstention else "No paper fits."
        say(why)
        return ExitCode.NOTHING
    shown = replace(answer, papers=answer.papers[:most])
    if printing.chosen(given) != "text":
        return printing.show(shown, given, library, most)
    return _lines(shown, given)


def _lines(answer: Answer, given: Arguments) -> ExitCode:
    from tui.cli.choosing import listed
    from tui.render.bibtex import as_paper

    rows = listed([as_paper(card) for card in answer.papers])
    paging.write("".join(f"{row}\n" for row in rows), given)
    if answer.total and len(answer.papers) < answer.total:
        say(f"{len(answer.papers)} of {counted(answer.total, 'paper')}")
    return ExitCode.ANSWERED
