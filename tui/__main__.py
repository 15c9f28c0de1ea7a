"""The `refdesk` command. Imports nothing heavy: each command loads what it needs."""

from __future__ import annotations

import sys


def run() -> None:
    """Entry point of the installed command."""
    from tui.cli.diagnostics import guarded
    from tui.cli.dispatch import main

    sys.exit(int(guarded(lambda: main(sys.argv[1:]))))


if __name__ == "__main__":
    run()
