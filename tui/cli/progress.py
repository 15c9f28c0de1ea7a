"""How far an import is, on a terminal; and Ctrl+C, which ends it between records."""

from __future__ import annotations

import os
import signal
import sys
import threading
from time import monotonic
from typing import TYPE_CHECKING

from store.importers.watch import Watch

if TYPE_CHECKING:
    from types import FrameType, TracebackType

    from rich.progress import Progress

_QUIET = 0.5
"""Seconds that an import may take before a bar is worth its flicker."""
_REDRAWN = 0.1
"""Seconds from one drawing to the next."""


class Stoppable(Watch):
    """Ctrl+C asks the import to end; a second one ends it at once.

    Only the main thread is interrupted, so elsewhere nothing is caught.
    """

    def __enter__(self) -> Stoppable:
        if threading.current_thread() is threading.main_thread():
            self._before = signal.signal(signal.SIGINT, self._stop)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if hasattr(self, "_before"):
            signal.signal(signal.SIGINT, self._before)

    def _stop(self, number: int, frame: FrameType | None) -> None:
        del number, frame
        if self.stopped:
            raise KeyboardInterrupt
        self.stopped = True


class Bar(Stoppable):
    """A bar on stderr: bytes read of all, records, and the time left."""

    def __init__(self) -> None:
        self._total = 0
        self._drawn = monotonic() + _QUIET
        self._progress: Progress | None = None

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._progress is not None:
            self._progress.stop()
        super().__exit__(kind, error, trace)

    def begin(self, total: int) -> None:
        """All bytes there are to read; 0: that is not known."""
        self._total = total

    def at(self, done: int, records: int) -> None:
        """Draw the bar anew, if it was not drawn just now."""
        now = monotonic()
        if now - self._drawn < _REDRAWN:
            return
        self._drawn = now
        if self._progress is None:
            self._progress = _progress(self._total)
        bar = self._progress
        bar.update(bar.task_ids[0], completed=done, records=f"{records:,}")
        bar.refresh()


def _progress(total: int) -> Progress:
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
        TransferSpeedColumn,
    )

    progress = Progress(
        BarColumn(),
        TextColumn("{task.percentage:>3.0f}%" if total else ""),
        TextColumn("{task.fields[records]} records", markup=False),
        TransferSpeedColumn(),
        TimeRemainingColumn(),
        console=Console(stderr=True),
        auto_refresh=False,
        transient=True,
    )
    progress.add_task("", total=total or None, records="0")
    progress.start()
    return progress


def watch() -> Stoppable:
    """A bar where stderr is a terminal that can draw one."""
    able = sys.stderr.isatty() and os.environ.get("TERM", "") not in {"", "dumb"}
    return Bar() if able else Stoppable()
