"""585 questions in other people's words on 6,000 papers, scored by their own script."""

from __future__ import annotations

import json
import subprocess
import sys
from time import perf_counter
from typing import TYPE_CHECKING, Any

from benchmarks import corpora, libraries, timing
from benchmarks.report import Section, Table
from store.library import Library
from tui.cli.printing import JSON_LIMIT
from tui.render import json as rendering

if TYPE_CHECKING:
    from pathlib import Path

    from benchmarks.report import Cell


def measure() -> Section:
    """Ask each question on its own, score the answers, time the asking."""
    with Library.open(libraries.bibliography()) as library:
        answers, times = _answers(library)
    scored = _scored(answers)
    whole, declined = scored["all"], scored["types"]["abstain"]
    spread = timing.spread(times)
    figures: dict[str, Cell] = {
        "questions": whole["n"],
        "accuracy": round(whole["accuracy"], 4),
        "precision": round(whole["precision"], 4),
        "answered": whole["answered"],
        "unanswerable": declined["n"],
        "unanswerable_declined": declined["correct"],
        "ask_p50_ms": spread.p50,
        "ask_p95_ms": spread.p95,
        "ask_p99_ms": spread.p99,
    }
    return Section(
        title="585 questions in other people's words, 6,000 papers",
        tables=(
            Table(tuple(figures), (tuple(figures.values()),)),
            _types(scored["types"]),
        ),
        notes=(
            f"asked on {corpora.TODAY}, each on its own; scored by the data's score.py",
            "development figures: the questions could be read while rules were made",
            "accuracy: right answers, rightly declined ones among them; precision: of"
            " those answered",
            f"slowest question: {spread.worst:.0f} ms; the index is built before",
        ),
        figures=figures,
    )


def _answers(library: Library) -> tuple[Path, list[float]]:
    """The answers as `refdesk ask --batch --json` writes them, and their times."""
    assistant = libraries.assistant(library)
    assistant.ask("information retrieval")
    times = []
    path = corpora.CACHE / "answers.jsonl"
    with path.open("w", encoding="utf-8") as out:
        for query in corpora.dev_questions():
            started = perf_counter()
            answer, _ = assistant.ask(query.text, limit=JSON_LIMIT)
            times.append((perf_counter() - started) * 1000)
            document = rendering.document(answer) | {"id": query.id}
            out.write(rendering.dump(document) + "\n")
    return path, times


def _scored(answers: Path) -> dict[str, Any]:
    folder = corpora.shared() / "data" / "questions"
    done = subprocess.run(
        [sys.executable, folder / "score.py", folder / "dev.jsonl", answers, "--json"],
        capture_output=True,
        text=True,
        check=True,
    )
    scored: dict[str, Any] = json.loads(done.stdout)
    return scored


def _types(types: dict[str, dict[str, Any]]) -> Table:
    rows = (
        (name, s["n"], s["answered"], s["correct"], round(s["accuracy"], 3))
        for name, s in types.items()
    )
    columns = ("type", "n", "answered", "correct", "accuracy")
    return Table(columns, tuple(rows), "By type")
