"""Everything on stderr, and the exit codes. stdout is data; stderr is narration.

One sentence an error, never a traceback; a reader that has gone away (`| head`)
is no error at all.
"""

from __future__ import annotations

import atexit
import os
import sys
from contextlib import suppress
from enum import IntEnum
from typing import TYPE_CHECKING, NoReturn, TextIO

from store.errors import LibraryError, RefdeskError
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable


class ExitCode(IntEnum):
    """What the process ends with."""

    ANSWERED = 0
    """An answer, or the work done."""
    NOTHING = 1
    """Nothing found, abstained, or a replay that differs."""
    USAGE = 2
    """The command line, or a file that it names, cannot be used."""
    LIBRARY = 3
    """The library: missing, locked, corrupt or newer."""
    BUG = 70
    """A fault of refdesk itself (EX_SOFTWARE): never mistaken for "nothing found"."""
    INTERRUPTED = 130
    """Ctrl+C."""


def say(message: str) -> None:
    """One line on stderr, after all that stdout holds."""
    sys.stdout.flush()
    print(clean_line(message), file=sys.stderr, flush=True)


def guarded(work: Callable[[], int]) -> int:
    """Run a command; every way it can end becomes an exit code."""
    _tolerate(sys.stdin, "replace")
    _tolerate(sys.stdout, "backslashreplace")
    _tolerate(sys.stderr, "backslashreplace")
    try:
        code = work()
        sys.stdout.flush()
    except BrokenPipeError:
        return _reader_gone()
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except RefdeskError as error:
        return _failed(str(error), _code(error))
    except Exception as error:
        if os.environ.get("REFDESK_DEBUG"):
            raise
        return _failed(_bug(error), ExitCode.BUG)
    return code


def ended(code: int) -> NoReturn:
    """End the process here, as Python would but for taking itself apart.

    To unload two hundred modules takes a fifth of the time of a look-up, and the
    system frees all they hold anyhow.
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _tolerate(stream: TextIO | None, errors: str) -> None:
    """Bytes that are no text, letters that the encoding lacks: never a failure."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure:
        reconfigure(errors=errors)


def _code(error: RefdeskError) -> ExitCode:
    return ExitCode.LIBRARY if isinstance(error, LibraryError) else ExitCode.USAGE


def _failed(message: str, code: ExitCode) -> ExitCode:
    try:
        say(f"refdesk: {message}")
    except BrokenPipeError:
        return _reader_gone()
    return code


def sentence(error: Exception) -> str:
    """What went wrong, for whoever asked: an error of ours says it itself."""
    return str(error) if isinstance(error, RefdeskError) else _bug(error)


def _bug(error: Exception) -> str:
    return (
        f"this is a fault in refdesk, please report it ({type(error).__name__}: "
        f"{error}); REFDESK_DEBUG=1 shows where."
    )


def _reader_gone() -> ExitCode:
    """Nobody reads stdout: let nothing complain about it when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return ExitCode.ANSWERED
