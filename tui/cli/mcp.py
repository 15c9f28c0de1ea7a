"""`refdesk mcp`: the library for editors and assistants, on stdin and stdout.

A Model Context Protocol server through the official SDK (the extra `refdesk[mcp]`).
It reads only: whoever asks through it may be a program that was talked into things.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, ended, say

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from tui.cli.arguments import Arguments
    from tui.mcp.desk import Desk
    from tui.mcp.room import Room

    Serve = Callable[[Room], Coroutine[None, None, None]]

OPTIONS = (
    Option("--write", "let questions star, tag, note and undo; hold keys once cited"),
    *COMMON,
)
ABOUT = """\
Serves the library to editors and assistants by the Model Context Protocol, on standard
input and output, until the input ends. They start it themselves, by a setting such as
  {"command": "refdesk", "args": ["mcp", "--library", "DIR"]}
It changes nothing in the library unless it is told --write."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk mcp`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("mcp", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if given.words:
        raise UsageError("`refdesk mcp` takes options only; see --help.")
    serve = _serve()
    from tui.mcp.room import Room

    with Room(lambda: opened(given)) as room:
        if sys.stdin.isatty():
            say("refdesk serves by MCP on standard input and output; Ctrl+C ends it")
        return _until_the_end(serve, room)


def _serve() -> Serve:
    """What serves; raises UsageError without the SDK."""
    try:
        from tui.mcp.server import serve
    except ImportError as error:
        raise UsageError(
            "Serving MCP needs its SDK, 2.3 or later: pipx inject refdesk mcp "
            "(or install refdesk[mcp])."
        ) from error
    return serve


def opened(given: Arguments) -> Desk:
    """The desk of a server, for the thread that it is called in."""
    from tui.mcp.desk import Desk

    writes = "--write" in given
    library = desk.library(given)
    if not writes:
        library.only_read()
    return Desk(desk.assistant(library, given), writes=writes)


def _until_the_end(serve: Serve, room: Room) -> ExitCode:
    import asyncio
    import signal

    async def served() -> None:
        # The thread that reads standard input cannot be interrupted: Ctrl+C ends the
        # process, as it would wait for one more line for ever.
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGINT, ended, ExitCode.INTERRUPTED)
        await serve(room)

    try:
        asyncio.run(served())
    except BaseExceptionGroup as several:
        if several.subgroup(BrokenPipeError):
            raise BrokenPipeError from None
        raise
    return ExitCode.ANSWERED
