"""Literature-search questions asked as a user would, on 241,388 papers.

`ranking` measures the scorer alone; this is the whole way from a question to the
papers shown, understanding included, and the time it takes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from benchmarks import building, corpora, judged, libraries, timing
from benchmarks.judged import MEASURES, REAL
from benchmarks.report import Section, Table
from store.library import Library

if TYPE_CHECKING:
    from assistant.assistant import Assistant

SHOWN = 100


def measure() -> Section:
    """Ask the open LitSearch questions, each on its own."""
    right = judged.right(REAL)
    asked = [one for one in corpora.litsearch() if one.id in right]
    with Library.open(building.corpus_library()[0]) as library:
        assistant = libraries.assistant(library)
        assistant.ask(asked[0].text)
        found: list[list[float]] = []
        times = timing.each(
            lambda one: found.append(_found(assistant, one.text, right[one.id])), asked
        )
    means = [round(float(value), 4) for value in np.mean(found, axis=0)]
    spread = timing.spread(times)
    return Section(
        title="Literature-search questions, asked",
        tables=(
            Table(("questions", *MEASURES), ((len(asked), *means),)),
            Table(("p50 ms", "p95 ms", "p99 ms"), (spread[:3],), "A whole answer"),
        ),
        notes=(f"LitSearch, the first {SHOWN} papers of each answer",),
        figures={f"asked {n}": v for n, v in zip(MEASURES, means, strict=True)}
        | {"asked p50 ms": spread.p50, "asked p99 ms": spread.p99},
    )


def _found(assistant: Assistant, question: str, right: set[str]) -> list[float]:
    """The measures of one answer."""
    answer, _ = assistant.ask(question, limit=SHOWN)
    shown = [right & set(card.identifiers.values()) for card in answer.papers]
    hits = np.array([bool(ids) for ids in shown] or [False])
    return judged.measures(hits, len(right))
