"""Small libraries that are made anew for each measurement."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

from assistant.assistant import Assistant
from benchmarks import corpora
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

PAGES_OF = 2026
"""The year the author pages were taken."""


def made(name: str, sources: Sequence[Path]) -> Path:
    """The folder of a library of these files, in the cache."""
    folder = corpora.CACHE / name
    shutil.rmtree(folder, ignore_errors=True)
    with Library.open(folder, create=True) as library:
        import_paths(library, sources, ImportOptions(as_of=PAGES_OF))
    return folder


def pages() -> Path:
    """A library of the five author pages."""
    return made("pages", corpora.seed_pages())


def bibliography() -> Path:
    """A library of the 6,000 papers that the dev questions are about."""
    return made("bibliography", [corpora.bibliography()])


def assistant(library: Library) -> Assistant:
    """An assistant for whom it is the day of all measurements."""
    today = date.fromisoformat(corpora.TODAY)
    return Assistant(library, lambda: today)
