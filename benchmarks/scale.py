"""Whole answers as the library grows: quality, speed and memory, size by size.

Each size is a library imported and indexed as a user would, served by a process of
its own, so that the memory is its own. The million are real papers recombined
(`corpora.recombined`): of them times and sizes are told, and no quality.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np

from benchmarks import building, corpora, judged, libraries, memory, timing
from benchmarks.judged import REAL
from benchmarks.records import record
from benchmarks.report import Section, Table
from store.library import Library
from store.library.sources_read import SourceInfo
from tui.__main__ import calm

if TYPE_CHECKING:
    from assistant.assistant import Assistant
    from benchmarks.report import Cell

SIZES = (1_000, 10_000, 100_000, corpora.PAPERS, corpora.MILLION)
BUDGET = {corpora.PAPERS: (20, 60), corpora.MILLION: (50, 150)}
"""Papers -> milliseconds of the median and of the 99th percentile."""
SHOWN = 100
_WARMING = 200
_ADDED = "Zyxomma lanceolata perching heights"
"""The title of a paper that no library holds."""

_COLUMNS = {
    "papers": "papers", "import s": "import", "index s": "index", "MB": "disk",
    "p50 ms": "p50", "p95 ms": "p95", "p99 ms": "p99", "p50 CPU ms": "cpu",
    "MiB": "rss", "of it own": "own", "peak MiB": "peak", "add ms": "add",
    "add, found ms": "found", "judged": "judged", "recall@5": "recall@5",
    "recall@20": "recall@20",
}  # fmt: skip


def measure() -> Section:
    """Every size, the smallest first."""
    told = [_of(size) for size in SIZES]
    rows = tuple(tuple(one.get(key) for key in _COLUMNS.values()) for one in told)
    figures: dict[str, Cell] = {}
    for one in told:
        for name in ("p50", "p99", "rss", "found"):
            figures[f"{one['papers']} papers, {name}"] = one[name]
    return Section(
        title="Whole answers, from a thousand papers to a million",
        tables=(Table(tuple(_COLUMNS), rows),),
        notes=(
            f"{len(corpora.litsearch())} LitSearch questions, {SHOWN} papers shown,"
            f" after {_WARMING} questions of AutoScholar; one process",
            "budget: "
            + "; ".join(
                f"{size:,} papers p50 <= {p50} ms, p99 <= {p99} ms"
                for size, (p50, p99) in BUDGET.items()
            )
            + "; 400 MiB at a million; one paper added and found in 100 ms",
            "MiB: resident at the end; of it own: not pages of files",
            "add: one record into the library; found: until a question names it",
            "judged: questions of which at least one fitting paper is held; a million"
            " papers are real ones recombined: no quality is told",
            "drawn, with the engines, in latency.svg",
        ),
        figures=figures,
    )


def _of(size: int) -> dict[str, Any]:
    """What one size takes, the serving process started anew."""
    folder, account = building.corpus_library(None if size == corpora.PAPERS else size)
    index = _apart("index", folder)
    asked = _apart("ask", folder)
    disk = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    added = _apart("add", folder)
    quality = {} if size > corpora.PAPERS else asked.pop("quality")
    return {
        "papers": account["papers"], "import": account["seconds"],
        "disk": round(disk / 1e6), **index, **asked, **added, **quality,
    }  # fmt: skip


def _apart(work: str, folder: Path) -> dict[str, Any]:
    line = [sys.executable, "-m", "benchmarks.scale", work, str(folder)]
    done = subprocess.run(line, cwd=corpora.ROOT, check=True, stdout=subprocess.PIPE)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def _index(folder: Path) -> dict[str, Any]:
    """The index made anew."""
    shutil.rmtree(folder / "index", ignore_errors=True)
    started = perf_counter()
    with Library.open(folder) as library:
        libraries.assistant(library).index()
    return {"index": round(perf_counter() - started, 2)}


def _ask(folder: Path) -> dict[str, Any]:
    """The questions, one after the other, in a process that has been asked before."""
    with Library.open(folder) as library:
        assistant = libraries.assistant(library)
        for one in corpora.autoscholar()[:_WARMING]:
            assistant.ask(one.text, limit=SHOWN)
        found: dict[str, list[set[str]]] = {}
        times, cpu = timing.both(
            lambda one: found.update({one.id: _shown(assistant, one.text)}),
            corpora.litsearch(),
        )
        spread = timing.spread(times)
        told = {
            "p50": spread.p50, "p95": spread.p95, "p99": spread.p99,
            "cpu": timing.spread(cpu).p50, **memory.of_this_process(),
        }  # fmt: skip
        return told | {"quality": _quality(library, found)}


def _shown(assistant: Assistant, question: str) -> list[set[str]]:
    """The identifiers of each paper shown."""
    answer, _ = assistant.ask(question, limit=SHOWN)
    return [set(card.identifiers.values()) for card in answer.papers]


def _quality(library: Library, found: dict[str, list[set[str]]]) -> dict[str, Any]:
    """Mean share of the fitting papers, of those held, among the first shown."""
    held = {value for (value,) in library.database.rows("SELECT value FROM identifier")}
    gold = {q: ids & held for q, ids in judged.right(REAL).items() if ids & held}
    shares = [
        [len(set().union(*found[q][:most]) & ids) / len(ids) for most in (5, 20)]
        for q, ids in gold.items()
    ]
    means = np.mean(shares, axis=0).round(3).tolist() if shares else (None, None)
    return {"judged": len(gold), "recall@5": means[0], "recall@20": means[1]}


def _add(folder: Path) -> dict[str, Any]:
    """One paper put into a copy of the library, and asked for."""
    with tempfile.TemporaryDirectory(dir=corpora.cache()) as place:
        copy = Path(place) / "library"
        shutil.copytree(folder, copy)
        with Library.open(copy) as library:
            assistant = libraries.assistant(library)
            for one in corpora.litsearch()[:20]:
                assistant.ask(one.text)
            return _added(library, assistant)


def _added(library: Library, assistant: Assistant) -> dict[str, Any]:
    row = {"id": "added-1", "title": _ADDED, "abstract": "Dragonflies at rest.",
           "authors": ["Ada Lovelace"], "year": 2026, "venue": "",
           "source": "made"}  # fmt: skip
    started = perf_counter()
    library.records.add(SourceInfo("one.jsonl", "json-lines", "1"), None, [record(row)])
    added = perf_counter()
    answer, _ = assistant.ask(f"papers about {_ADDED.lower()}")
    found = perf_counter()
    if [card.title for card in answer.papers] != [_ADDED]:
        raise SystemExit("The paper that was added is not found.")
    return {
        "add": round((added - started) * 1000, 1),
        "found": round((found - started) * 1000, 1),
    }


_WORKS = {"index": _index, "ask": _ask, "add": _add}


if __name__ == "__main__":
    calm()
    work_, folder_ = sys.argv[1:]
    print(json.dumps(_WORKS[work_](Path(folder_))))
