"""Long text on a terminal, a screen at a time, in the reader's own pager.

As git does: $PAGER, else less, which gets its options from $LESS or `FRX`. What fits
on the screen is printed, and costs nothing; what is not for a terminal always is.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.cli.arguments import Option

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Mapping

    from tui.cli.arguments import Arguments

OPTION = Option("--no-pager", "print long text at once ($PAGER is not used)")
_NONE = frozenset({"", "cat"})
_DEFAULTS = {"LESS": "FRX", "LV": "-c", "LESSCHARSET": "utf-8"}


def write(text: str, given: Arguments) -> None:
    """Text for a reader: through the pager where it is longer than the screen."""
    if OPTION.name in given or not _is_long(text) or not _paged(text):
        sys.stdout.write(text)


def _is_long(text: str) -> bool:
    """Whether stdout is a terminal on which a text and a prompt do not fit."""
    if not sys.stdout.isatty() or os.environ.get("TERM", "") in {"", "dumb"}:
        return False
    from shutil import get_terminal_size

    return text.count("\n") >= get_terminal_size().lines


def command(environ: Mapping[str, str] = os.environ) -> list[str]:
    """The pager and its arguments; none where there is none, or none is wanted."""
    import shlex
    from shutil import which

    named = environ.get("PAGER")
    try:
        words = shlex.split("less" if named is None else named)
    except ValueError:
        return []
    wanted = words and words[0] not in _NONE
    return words if wanted and which(words[0]) else []


def _paged(text: str) -> bool:
    """Show a text in the pager until the reader leaves it; False without one."""
    pager = command()
    if not pager:
        return False
    import subprocess

    sys.stdout.flush()
    try:
        shown = subprocess.Popen(
            pager, stdin=subprocess.PIPE, env={**_DEFAULTS, **os.environ}
        )
    except OSError:
        return False
    _feed(shown, text)
    return True


def _feed(pager: subprocess.Popen[bytes], text: str) -> None:
    """Hand the text over and wait; ctrl+c is the pager's, and leaving early no error.

    Left early, the pipe is broken: what it still held is lost on purpose.
    """
    from signal import SIG_IGN, SIGINT, signal

    before = signal(SIGINT, SIG_IGN)
    try:
        with suppress(BrokenPipeError):
            pager.communicate(text.encode(errors="replace"))
        pager.wait()
    finally:
        signal(SIGINT, before)
