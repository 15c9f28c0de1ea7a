"""Word on stderr while an index is made: at the first question after a large import."""

from __future__ import annotations

import sys
from time import monotonic

from assistant.sources import Narration
from tui.cli.diagnostics import say

QUIET = 1.0
"""Seconds that it may take before a line is worth it, and between two lines."""


class _Line:
    """How far it is, one line that is written over; nothing unless on a terminal."""

    def __init__(self) -> None:
        self._shown = monotonic()
        self._open = False

    def __call__(self, done: int, every: int) -> None:
        """Tell how many papers of how many are indexed."""
        if not sys.stderr.isatty():
            return
        finished = done >= every
        if monotonic() - self._shown < QUIET and not (finished and self._open):
            return
        self._shown, self._open = monotonic(), True
        end = "\n" if finished else ""
        line = f"\rindexing: {done:,} of {every:,} papers"
        print(line, end=end, file=sys.stderr, flush=True)


def narration() -> Narration:
    """What a command says of its index."""
    return Narration(_Line(), lambda sentence: say(f"note      {sentence}"))
