"""`refdesk stats`: what the library holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import arguments as command_line
from tui.cli import desk, printing
from tui.cli.arguments import COMMON
from tui.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = (*printing.FORMAT, *COMMON)
ABOUT = (
    "Says how much the library holds and of what: papers, people, venues, days, fields."
)
_QUESTION = "ask:meta.stats"


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk stats`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("stats", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        answer, _ = desk.assistant(library, given).ask(_QUESTION)
        return printing.show(answer, given, library)
