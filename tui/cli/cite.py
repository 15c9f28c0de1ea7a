"""`refdesk cite`: the citation for a half-remembered paper."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store.errors import UsageError
from store.exporters import citation
from tui.cli import arguments as command_line
from tui.cli import choosing, desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.models import Paper
    from tui.cli.arguments import Arguments

OPTIONS = (
    Option("--style", f"{', '.join(citation.STYLES)}; or apa, ieee ...", "STYLE"),
    Option("--first", "take the best where several fit"),
    *COMMON,
)
ABOUT = """\
Prints the citation of the paper that fits: a key, an identifier, or what you remember
of title, authors and year. Where several fit: a choice in a terminal, else a list."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk cite`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("cite", "QUERY...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Say which paper: refdesk cite nemotron super chandiramani")
    style = given.get("--style") or citation.DEFAULT
    citation.check(style)
    with desk.opened(given) as library:
        found = choosing.papers(given.text, library, given)
        paper = _chosen(found, given)
        if paper is not None:
            library.hold_keys([paper.id])
    if paper is None:
        return ExitCode.NOTHING if _asks(found) else choosing.several(found, given.text)
    print(citation.cite([paper], style))
    return ExitCode.ANSWERED


def _chosen(found: Sequence[Paper], given: Arguments) -> Paper | None:
    if found and ("--first" in given or len(found) == 1):
        return found[0]
    return choosing.picked(found) if _asks(found) else None


def _asks(found: Sequence[Paper]) -> bool:
    """Whether there is a choice, and a terminal to choose in."""
    return len(found) > 1 and sys.stdin.isatty() and sys.stderr.isatty()
