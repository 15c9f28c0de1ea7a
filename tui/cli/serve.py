"""`refdesk serve`: the same chat in a browser on this machine.

Through textual-serve (the extra `refdesk[serve]`). A page of another site must
not be able to drive it: the server listens on the loopback address only, and
answers only requests that name it and do not come from elsewhere.
"""

from __future__ import annotations

import shlex
import sys
from typing import TYPE_CHECKING, Final

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual_serve.server import Server

    from tui.cli.arguments import Arguments

HOST: Final = "127.0.0.1"
PORT: Final = 8377
OPTIONS = (
    Option("--port", f"where it listens ({PORT})", "N"),
    *COMMON,
)
ABOUT = """\
Shows the chat on a page of this machine, to this machine only, until Ctrl+C."""
_MOST = 65535


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk serve`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("serve", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if given.words:
        raise UsageError("`refdesk serve` takes options only; see --help.")
    port = given.number("--port") or PORT
    if port > _MOST:
        raise UsageError(f"--port must be a number up to {_MOST}: {port}.")
    made = server(command(given), port)
    say(f"refdesk is on http://{HOST}:{port}; Ctrl+C ends it")
    try:
        made.serve()
    except OSError as error:
        raise UsageError(
            f"Port {port} cannot be used ({error.strerror}); name another with --port."
        ) from error
    return ExitCode.ANSWERED


def command(given: Arguments) -> str:
    """The command line that runs the chat for one page."""
    words = [sys.executable, "-m", "tui"]
    for option in ("--library", "--today"):
        if value := given.get(option):
            words += [option, value]
    return shlex.join(words)


def server(command: str, port: int) -> Server:
    """A server of the chat that refuses strangers; raises UsageError without it."""
    try:
        from tui.cli.loopback import Loopback
    except ImportError as error:
        raise UsageError(
            "Serving needs textual-serve: pipx inject refdesk textual-serve "
            "(or install refdesk[serve])."
        ) from error
    return Loopback(command, HOST, port, title="refdesk")
