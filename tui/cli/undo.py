"""`refdesk undo`: the last step taken back, whatever it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.cli.log import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = (
    Option("--list", "only list what can be taken back"),
    *COMMON,
)
ABOUT = """\
Takes back the last merge, split, decision on people, change of the key pattern, saved
search, star, tag, note or reading mark. Again, the one before it. Imports stay."""
_SHOWN = 20


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk undo`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("undo", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        if "--list" in given:
            steps = library.decisions.undoable(_SHOWN)
        else:
            last = library.decisions.undo()
            steps = [last] if last else []
    if not steps:
        say("There is nothing to take back.")
        return ExitCode.NOTHING
    lead = "" if "--list" in given else "took back: "
    print("\n".join(lead + line for line in lines(steps)))
    return ExitCode.ANSWERED
