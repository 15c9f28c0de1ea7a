"""Search engines side by side: how good, how fast, how large, on the real papers.

Each is asked the open LitSearch questions, question words left out, in a process of
its own; quality is by the published judgements among the papers held. With
REFDESK_MILLION=1 also a million papers (`corpora.recombined`), for times and sizes.
"""

from __future__ import annotations

import json
import os
import resource
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from shutil import which
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks import corpora, timing
from benchmarks.engine_kinds import KINDS
from benchmarks.report import Section, Table
from benchmarks.texts import Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from benchmarks.engine_kinds import Kind
    from benchmarks.report import Cell

SIZES = (1_000, 10_000, 100_000, corpora.PAPERS)
NOMINATED = 300
"""How many papers an engine is asked for: as many as the scorer decides on."""

COLUMNS = ("papers", "engine", "build s", "disk MB", "cold ms", "p50 ms", "p95 ms",
           "p99 ms", "MiB", "judged", "recall@5", "recall@20",
           "recall@100")  # fmt: skip


def measure() -> Section:
    """Measure every engine at every size that it is made for."""
    sizes = (*SIZES, corpora.MILLION) if os.environ.get("REFDESK_MILLION") else SIZES
    rows = [
        _row(name, size) if _there(kind) else _absent(kind, size)
        for size in sizes
        for name, kind in KINDS.items()
        if size <= kind.most
    ]
    figures: dict[str, Cell] = {}
    for row in rows:
        figures[f"{row[1]}, {row[0]}, p50 ms"] = row[5]
    return Section(
        title="Search engines",
        tables=(Table(COLUMNS, tuple(rows)),),
        notes=(
            f"130 LitSearch questions, the best {NOMINATED} papers of each; the same"
            " stems for all, the title counted twice",
            "cold: a new process opens what is on disk and answers the first question,"
            " Python's own start left out; engines without a disk build everything",
            "judged: questions of which at least one fitting paper is held",
            "MiB: most memory of the process that answers the questions",
            "a million papers are real ones recombined: no quality is told",
            "grep and papis: what holds the letters of every word, in no order",
        ),
        figures=figures,
    )


def _there(kind: Kind) -> bool:
    """Whether what an engine needs is installed."""
    module = not kind.needs or find_spec(kind.needs) is not None
    return module and (not kind.command or which(kind.command) is not None)


def _absent(kind: Kind, size: int) -> tuple[Cell, ...]:
    """A row that says that nothing was measured."""
    nothing: tuple[Cell, ...] = (None,) * (len(COLUMNS) - 2)
    return (size, f"{kind.name} (not installed)", *nothing)


def _row(name: str, size: int) -> tuple[Cell, ...]:
    """An engine at a size: built in one process, asked in the next."""
    folder = corpora.CACHE / "engines" / f"{name}-{size}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    built, found = (_told(step, name, size, folder) for step in ("build", "ask"))
    disk = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    shutil.rmtree(folder)
    numbers = (found[column] for column in ("cold", "p50", "p95", "p99", "mib"))
    recall = ("judged", "recall@5", "recall@20", "recall@100")
    return (
        size, KINDS[name].name, round(built["seconds"], 2), round(disk / 1e6, 1),
        *numbers, *(found.get(one) for one in recall),
    )  # fmt: skip


def _told(*words: object) -> dict[str, Any]:
    line = [sys.executable, "-m", "benchmarks.engines", *map(str, words)]
    done = subprocess.run(line, cwd=corpora.ROOT, check=True, stdout=subprocess.PIPE)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


def texts(size: int) -> tuple[list[Text], list[str]]:
    """The papers of a size and their ids in the corpus; none for a million."""
    real, ids = [], []
    for n, row in enumerate(_rows(size), 1):
        real.append(Text(n, row[1], row[2]))
        ids.append(row[0])
    return real, ids if size <= corpora.PAPERS else []


def _rows(size: int) -> Iterator[list[str]]:
    """Id, title and abstract of so many papers; unpacked once."""
    path = corpora.CACHE / "engines" / f"papers-{size}.jsonl"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("w", encoding="utf-8") as out:
            for row in corpora.papers(size):
                kept = [row["id"], row["title"], row.get("abstract") or ""]
                out.write(json.dumps(kept) + "\n")
    with path.open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def questions() -> dict[str, list[str]]:
    """The content words of each LitSearch question, as stems."""
    from assistant.understanding.grammar.stopwords import STOPWORDS
    from store.text import stem, words

    return {
        one.id: list(
            dict.fromkeys(stem(w) for w in words(one.text) if w not in STOPWORDS)
        )
        for one in corpora.litsearch()
    }


def _build(name: str, size: int, folder: Path) -> dict[str, Cell]:
    papers, ids = texts(size)
    (folder / "ids.json").write_text(json.dumps(ids))
    started = perf_counter()
    KINDS[name].made(folder, papers)
    return {"seconds": perf_counter() - started}


def _ask(name: str, size: int, folder: Path) -> dict[str, Cell]:
    asked = questions()
    ids = json.loads((folder / "ids.json").read_text())
    on_disk = any(one.name != "ids.json" for one in folder.iterdir())
    papers = _Counted(size) if on_disk else texts(size)[0]
    before = _peak_mib()
    started = perf_counter()
    engine = KINDS[name].made(folder, papers)
    engine.search(next(iter(asked.values())), NOMINATED)
    cold = (perf_counter() - started) * 1000
    found: dict[str, Sequence[int]] = {}
    times = timing.each(
        lambda one: found.update({one: engine.search(asked[one], NOMINATED)}), asked
    )
    spread = timing.spread(times)
    told: dict[str, Cell] = {
        "cold": round(cold, 1), "p50": spread.p50, "p95": spread.p95,
        "p99": spread.p99, "mib": _peak_mib() if on_disk else _peak_mib() - before,
    }  # fmt: skip
    return told | (_recall(found, ids) if ids else {})


class _Counted(list[Text]):
    """As many papers as are on disk, none of them in memory."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self._size = size

    def __len__(self) -> int:
        return self._size


def _recall(found: dict[str, Sequence[int]], ids: Sequence[str]) -> dict[str, Cell]:
    """Mean share of the papers that fit a question, of those held, by rank."""
    held, gold = set(ids), _gold()
    judged = {q: papers & held for q, papers in gold.items() if papers & held}
    told: dict[str, Cell] = {"judged": len(judged)}
    for most in (5, 20, 100):
        shares = [
            len({ids[n - 1] for n in found[q][:most]} & papers) / len(papers)
            for q, papers in judged.items()
        ]
        told[f"recall@{most}"] = round(sum(shares) / len(shares), 3) if shares else None
    return told


def _gold() -> dict[str, set[str]]:
    path = corpora.shared() / "data" / "benchmarks" / "litsearch-dev" / "qrels.tsv"
    gold: dict[str, set[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        question, paper, _ = line.split("\t")
        gold.setdefault(question, set()).add(paper)
    return gold


def _peak_mib() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


if __name__ == "__main__":
    step, kind, papers_, folder_ = sys.argv[1:]
    work = {"build": _build, "ask": _ask}[step]
    print(json.dumps(work(kind, int(papers_), Path(folder_))))
