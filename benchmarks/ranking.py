"""What each step of ranking brings, on questions that nothing was fitted on.

LitSearch and AutoScholar: weights fitted on the other questions (five folds).
SciFact: biomedicine, which neither the vectors nor the weights have seen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from assistant.answering.scoring.model import ALWAYS, PARTS, model
from assistant.understanding.grammar import asking_words
from benchmarks import judged, train_weights
from benchmarks.judged import CLAIMS, MADE, MEASURES, REAL
from benchmarks.report import Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.judged import Case
    from benchmarks.report import Cell

SETS = {REAL: "LitSearch", MADE: "AutoScholar", CLAIMS: "SciFact"}

STEPS = {
    "and the title": ("words", "title"),
    "and words side by side": ("words", "title", "phrase"),
    "and the nearest word": ("words", "title", "phrase", "near"),
    "and the meaning, of paper and title": ALWAYS[:-1],
    "and the kind of thing asked for": ALWAYS,
    "and citations, which none of these asks for": PARTS,
}
"""Parts by the step that brings in the last of them."""


def measure() -> Section:
    """Rank the open questions of three sets in turn."""
    rows = [*_plain()]
    cases = {name: judged.cases(name, PARTS) for name in SETS}
    for step, parts in STEPS.items():
        rows += _step(step, [PARTS.index(part) for part in parts], cases)
    rows += [_row("as shipped", CLAIMS, judged.mean(cases[CLAIMS], _shipped()))]
    counted = ", ".join(f"{len(cases[n])} of {name}" for n, name in SETS.items())
    return Section(
        title="Ranking, step by step",
        tables=(Table(("questions", "ranked by", *MEASURES), tuple(rows)),),
        notes=(
            f"questions: {counted}; {judged.POOL} papers nominated for each",
            "where weights are fitted, then on other questions than those measured",
            "citations count only where influence is asked for:"
            f" then {train_weights.ASKED:g} times as much as here",
        ),
        figures={
            f"{row[0]} {measure}, {row[1]}": value
            for row in rows
            for measure, value in zip(MEASURES, row[2:], strict=True)
        },
    )


def _plain() -> list[tuple[Cell, ...]]:
    """rank-bm25 with every word alike, then with the asking words made less of."""
    alone = np.ones(1)
    rows = []
    for step, weight in (
        ("rank-bm25, library-wide", 1.0),
        ("asking words count a fifth", asking_words.WEIGHT),
    ):
        before, asking_words.WEIGHT = asking_words.WEIGHT, weight
        for name in SETS:
            found = judged.mean(judged.cases(name, PARTS[:1]), alone)
            rows.append(_row(step, name, found))
        asking_words.WEIGHT = before
    return rows


def _step(
    step: str, columns: Sequence[int], cases: dict[str, list[Case]]
) -> list[tuple[Cell, ...]]:
    fitted = {name: cases[name] for name in (REAL, MADE)}
    rows = [
        _row(step, name, train_weights.validated(fitted, name, columns))
        for name in fitted
    ]
    weights = train_weights.everything(fitted, columns)
    return [*rows, _row(step, CLAIMS, judged.mean(cases[CLAIMS], weights))]


def _shipped() -> np.ndarray:
    return np.array(model()._replace(cited=0.0))


def _row(step: str, name: str, found: Sequence[float]) -> tuple[Cell, ...]:
    return (SETS[name], step, *found)
