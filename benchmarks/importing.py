"""BibTeX import, 6,000 entries, against the parser library alone in the same run."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

from benchmarks import corpora
from benchmarks.report import Section, Table
from store.importers.record import ImportOptions
from store.importers.runs import import_paths, records_of
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable

RUNS = 3
BUDGET = 0.8


def measure() -> Section:
    """The two (and reading without a library) take turns; medians are compared."""
    works: dict[str, Callable[[Path], int]] = {
        "bibtexparser alone": parsed,
        "refdesk, records only": _read,
        "refdesk, into a library": imported,
    }
    times: dict[str, list[float]] = {name: [] for name in works}
    entries = {}
    for _ in range(RUNS):
        for name, work in works.items():
            started = perf_counter()
            entries[name] = work(corpora.bibliography())
            times[name].append(perf_counter() - started)
    seconds = {name: median(some) for name, some in times.items()}
    alone = seconds["bibtexparser alone"]
    rows = tuple(
        (name, entries[name], round(took, 2), round(entries[name] / took),
         round(alone / took, 2))
        for name, took in seconds.items()
    )  # fmt: skip
    columns = ("work", "entries", "seconds", "entries/s", "speed, parser alone = 1")
    return Section(
        title="BibTeX import, 6,000 entries",
        tables=(Table(columns, rows),),
        notes=(
            f"budget: into a library, no slower than {BUDGET} x the parser's speed",
            f"median of {RUNS}, taking turns",
        ),
        figures={
            "bibtex_seconds": round(seconds["refdesk, into a library"], 2),
            "bibtexparser_seconds": round(alone, 2),
            "bibtex_relative_speed": round(
                alone / seconds["refdesk, into a library"], 2
            ),
        },
    )


def parsed(path: Path) -> int:
    """How many entries the parser library finds."""
    from bibtexparser.entrypoint import parse_file

    logging.disable(logging.WARNING)
    try:
        return len(parse_file(str(path)).entries)
    finally:
        logging.disable(logging.NOTSET)


def _read(path: Path) -> int:
    return sum(1 for _ in records_of([path], ImportOptions()))


def imported(path: Path) -> int:
    """How many records refdesk puts into a new library, left again."""
    with tempfile.TemporaryDirectory(dir=corpora.cache()) as folder:
        return imported_to(Path(folder), path)


def imported_to(folder: Path, path: Path) -> int:
    """How many records refdesk puts into a new library in an empty folder."""
    with Library.open(folder, create=True) as library:
        return import_paths(library, [path], ImportOptions(), helped=True).records
