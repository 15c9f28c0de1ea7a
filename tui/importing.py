"""An import in a thread of its own, with a connection of its own.

The desk goes on answering meanwhile: a library on disk has many readers beside its
one writer. A library in memory has one connection only, so there the desk does it.
"""

from __future__ import annotations

import threading
from time import monotonic
from typing import TYPE_CHECKING

from store.importers.watch import Watch
from tui.workers import one_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from store.importers.record import ImportReport
    from store.library import Library
    from tui.workers import Asked


class Job(Watch):
    """One import: how far it is, and what came of it."""

    def __init__(self, paths: Sequence[str], today: str = "") -> None:
        """`today` bounds what may be inferred of dates, ISO 8601."""
        self.paths = tuple(paths)
        self.report: ImportReport | None = None
        self.why = ""
        """One sentence, where it failed."""
        self.total = 0
        """Bytes to read; 0 where that is not known."""
        self.done = 0
        self.records = 0
        self._today = today
        self._began = self._seen = monotonic()

    def begin(self, total: int) -> None:
        """Part of the watch."""
        self.total = total

    def at(self, done: int, records: int) -> None:
        """Part of the watch."""
        self.done, self.records, self._seen = done, records, monotonic()

    @property
    def running(self) -> bool:
        """Whether it is not done yet."""
        return self.report is None and not self.why

    @property
    def rate(self) -> float:
        """Records a second so far."""
        return self.records / max(0.001, self._seen - self._began)

    def start(self, folder: Path, then: Callable[[], None]) -> None:
        """Import into the library of a folder, in a thread; `then` is called there."""
        thread = threading.Thread(
            target=self._run, args=(folder, then), name="import", daemon=True
        )
        thread.start()

    def _run(self, folder: Path, then: Callable[[], None]) -> None:
        from store.library import Library

        try:
            with Library.open(folder) as library:
                self._into(library)
        except Exception as error:  # whatever it is, the reader gets one sentence
            self.why = one_sentence(error)
        then()

    def here(self, assistant: Asked) -> None:
        """Import into the desk's own library."""
        try:
            self._into(assistant.library)
        except Exception as error:
            self.why = one_sentence(error)

    def _into(self, library: Library) -> None:
        from store.importers.record import ImportOptions
        from store.importers.runs import import_paths

        options = ImportOptions(today=self._today)
        self._began = self._seen = monotonic()
        self.report = import_paths(library, self.paths, options, watch=self)
