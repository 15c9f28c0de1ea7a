"""Libraries of the large corpus, built once each by a process of its own.

The process is what makes the peak of memory the import's and nobody else's.
The account of the import is kept beside the library.
"""

from __future__ import annotations

import hashlib
import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

from benchmarks import corpora
from benchmarks.records import records
from store.library import Library
from store.library.sources_read import SourceInfo

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.record import Record, Rejected

_ACCOUNT = "import.json"


def corpus_library(size: int | None = None) -> tuple[Path, dict[str, Any]]:
    """The folder of a library of `size` papers (or all), and how it was made."""
    folder = corpora.CACHE / f"papers-{size or 'all'}"
    account = folder / _ACCOUNT
    if account.exists():
        known: dict[str, Any] = json.loads(account.read_text(encoding="utf-8"))
        if known["schema"] == _schema():
            return folder, known
    shutil.rmtree(folder, ignore_errors=True)
    print(f"importing {size or 'all'} papers into the cache ...", file=sys.stderr)
    subprocess.run(
        [sys.executable, "-m", "benchmarks.building", str(folder), str(size or 0)],
        cwd=corpora.ROOT,
        check=True,
    )
    made: dict[str, Any] = json.loads(account.read_text(encoding="utf-8"))
    return folder, made


def _schema() -> str:
    """What tells a library made for other tables, which is then made anew."""
    with Library.in_memory() as library:
        made = library.database.rows("SELECT sql FROM sqlite_master ORDER BY name")
    return hashlib.sha256(repr(made).encode()).hexdigest()[:16]


class _Timed:
    """Records as they come, and how long they took to make."""

    def __init__(self, source: Iterable[Record | Rejected]) -> None:
        self._source = iter(source)
        self.seconds = 0.0

    def __iter__(self) -> Iterator[Record | Rejected]:
        while True:
            started = perf_counter()
            one = next(self._source, None)
            self.seconds += perf_counter() - started
            if one is None:
                return
            yield one


def build(folder: Path, size: int | None) -> dict[str, Any]:
    """Import `size` papers spread evenly, or all; returns the account of it."""
    source = SourceInfo("papers.jsonl", "json-lines", f"{size or 'all'} papers")
    read = _Timed(records(corpora.papers(size)))
    started, worked = perf_counter(), process_time()
    with Library.open(folder, create=True) as library:
        tally = library.records.add(source, None, read)
        papers = library.papers.count()
    seconds, cpu = perf_counter() - started, process_time() - worked
    return {
        "schema": _schema(),
        "records": tally.records,
        "papers": papers,
        "rejected": tally.rejected,
        "seconds": round(seconds, 2),
        "cpu_seconds": round(cpu, 2),
        "reading_seconds": round(read.seconds, 2),
        "records_per_second": round(tally.records / seconds),
        "bytes": sum(one.stat().st_size for one in folder.iterdir()),
        "peak_mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def _main(folder: str, size: str) -> None:
    path = Path(folder)
    account = build(path, int(size) or None)
    text = json.dumps(account, indent=1) + "\n"
    (path / _ACCOUNT).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    _main(*sys.argv[1:])
