"""The `refdesk` command. Imports nothing heavy: each command loads what it needs."""

from __future__ import annotations

import gc
import os
import sys

OBJECTS = 100_000
"""Python looks for rubbish each time so many more objects are alive: by default every
700, which costs a command that ends in a tenth of a second a fifth of its time."""


def run() -> None:
    """Entry point of the installed command."""
    calm()
    from tui.cli.diagnostics import ended, guarded
    from tui.cli.dispatch import main

    code = int(guarded(lambda: main(sys.argv[1:])))
    if ends_at_once(sys.argv[1:]):
        ended(code)
    sys.exit(code)


def calm() -> None:
    """What the process is to do less of; set before numpy is loaded.

    Its BLAS starts a thread a processor, for which no question has work enough.
    """
    gc.set_threshold(OBJECTS, 20, 20)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def ends_at_once(arguments: list[str]) -> bool:
    """Whether a command leaves no thread and no file behind when it has printed."""
    from tui.cli.dispatch import command

    return command(arguments) in {"ask", "cite", "show", "list", "stats", "log"}


if __name__ == "__main__":
    run()
