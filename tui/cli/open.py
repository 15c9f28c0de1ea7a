"""`refdesk open`: a paper in the browser, or its own PDF file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import choosing, desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.opening import Target

OPTIONS = (
    Option("--print", "only print where it is"),
    Option("--web", "its address, also where its file is here"),
    Option("--first", "take the best where several fit"),
    *COMMON,
)
ABOUT = """\
Opens a paper, by its citation key, an identifier or words of its title: the PDF it was
imported from if that is still there, else its DOI, arXiv or other page in the browser.
Where no browser can be seen from, as over ssh, the address is printed."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk open`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("open", "KEY", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name a paper: its key, an identifier, or words of its title.")
    from tui import opening

    with desk.opened(given) as library:
        found = choosing.papers(given.text, library, given)
        if not found or (len(found) > 1 and "--first" not in given):
            return choosing.several(found, given.text)
        wanted = opening.target(found[0], library)
    if "--web" in given:
        wanted = wanted._replace(file="")
    return _open(wanted, only_print="--print" in given)


def _open(wanted: Target, *, only_print: bool) -> ExitCode:
    from tui import opening

    where = wanted.file or wanted.address
    if not where:
        say("No address and no file of this paper is known.")
        return ExitCode.NOTHING
    if not only_print and opening.is_seen():
        say(opening.open_outside(wanted))
    else:
        print(where)
    return ExitCode.ANSWERED
