"""Fit how much each part of a score weighs, and how well that carries over.

`python -m benchmarks.train_weights`: by the likelihood that the right papers come
first (a softmax over the papers nominated for each question: Cao et al. 2007, with
one item), no weight negative, on the open LitSearch questions and AutoScholar.
Citations, which count only where a question asks for influence, are left out of that
fit, and weighed by one of their own that changes nothing in the others. What the parts
that always count bring on questions not fitted on is in the file. Needs scipy.
"""

from __future__ import annotations

import json
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.scoring.model import ALWAYS, FILE, PARTS
from benchmarks import corpora, judged
from benchmarks.judged import MADE, REAL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    from benchmarks.judged import Case

    Weights = NDArray[np.float64]

WORTH = {REAL: 16.0, MADE: 1.0}
"""What a question of each set counts in the fit."""

FOLDS = 5
DRAWS = 3
"""Times that the questions are dealt into folds anew."""

LEAST = {"words": 0.7, "title": 0.25}
"""What words as written weigh at least, in standard deviations: exact and rare
matches are to win in fields that no vector knows."""

LEXICAL = ("words", "title", "phrase", "kind", "cited")
"""The parts that need no vectors."""

CITED = PARTS.index("cited")

ASKED = 3.0
"""Times the fitted weight that citations count where influence is asked for: none of
the questions asks for it. From twice to six times the first papers hardly change; at
once, papers of which no citations are known come first for "machine translation"."""

PENALTY = 1e-3


class Weighted(NamedTuple):
    """A question, and what it counts."""

    case: Case
    worth: float


def fitted(asked: Sequence[Weighted], columns: Sequence[int]) -> Weights:
    """The weights of all parts; 0 for those that are not among the columns."""
    always = [column for column in columns if column != CITED]
    found = np.zeros(len(PARTS))
    least = [LEAST.get(PARTS[column], 0.0) for column in always]
    found[always] = _likeliest(asked, lambda case: case.parts[:, always], least)
    if CITED in columns:
        found[CITED] = _likeliest(asked, partial(_and_cited, found), [0.0, 0.0])[1]
    return found


def _and_cited(weights: Weights, case: Case) -> Weights:
    """The score by the other parts, and what citations give, of each paper."""
    return np.stack([case.parts @ weights, case.parts[:, CITED]], axis=1)


def _likeliest(
    asked: Sequence[Weighted], of: Callable[[Case], Weights], least: Sequence[float]
) -> Weights:
    """What makes the right papers likeliest, the first column weighing 1."""
    from scipy.optimize import minimize

    used = [one for one in asked if one.case.right.any()]
    rows = np.concatenate([of(one.case) for one in used])
    size = rows.std(axis=0) + 1e-9
    rows /= size
    starts = np.cumsum([0, *(len(one.case.right) for one in used)])[:-1]
    worth = np.array([one.worth for one in used])
    worth /= worth.sum()
    question = np.repeat(np.arange(len(used)), [len(one.case.right) for one in used])
    right = np.concatenate([one.case.right / one.case.right.sum() for one in used])
    right *= worth[question]

    def loss(weights: Weights) -> tuple[float, Weights]:
        scores = rows @ weights
        scores -= np.maximum.reduceat(scores, starts)[question]
        chance = np.exp(scores)
        whole = np.add.reduceat(chance, starts)
        unlikely = -(right * (scores - np.log(whole)[question])).sum()
        slope = rows.T @ (chance / whole[question] * worth[question] - right)
        return (
            float(unlikely + PENALTY * weights @ weights),
            slope + 2 * PENALTY * weights,
        )

    bounds = [(low, None) for low in least]
    start = np.ones(len(least))
    best = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x / size
    weights: Weights = best / best[0]
    return weights


def dealt(cases: Sequence[Case], draw: int) -> Iterator[tuple[list[Case], list[Case]]]:
    """Fold by fold: the others, and those left out."""
    fold = np.random.default_rng(draw).permutation(len(cases)) % FOLDS
    for left in range(FOLDS):
        yield (
            [case for case, at in zip(cases, fold, strict=True) if at != left],
            [case for case, at in zip(cases, fold, strict=True) if at == left],
        )


def validated(
    sets: dict[str, list[Case]], name: str, columns: Sequence[int]
) -> list[float]:
    """The measures on questions of a set that the weights were not fitted on."""
    (other,) = sets.keys() - {name}
    fixed = [Weighted(case, WORTH[other]) for case in sets[other]]
    found = []
    for draw in range(DRAWS if name == REAL else 1):
        for known, unseen in dealt(sets[name], draw):
            asked = fixed + [Weighted(case, WORTH[name]) for case in known]
            weights = fitted(asked, columns)
            found += [judged.measured(case, weights) for case in unseen]
    return [round(float(value), 4) for value in np.mean(found, axis=0)]


def everything(sets: dict[str, list[Case]], columns: Sequence[int]) -> Weights:
    """The weights fitted on all questions of both sets."""
    pairs = ((case, name) for name, cases in sets.items() for case in cases)
    return fitted([Weighted(case, WORTH[name]) for case, name in pairs], columns)


def named(weights: Weights, columns: Sequence[int]) -> dict[str, float]:
    """Weights by part, that of citations as it is where they are asked for."""
    weighs = np.where(np.arange(len(PARTS)) == CITED, ASKED, 1.0) * weights
    return {PARTS[column]: round(float(weighs[column]), 3) for column in columns}


def main() -> None:
    """Fit, validate, and write the file that ships."""
    sets = {name: judged.cases(name, PARTS) for name in (REAL, MADE)}
    full = range(len(PARTS))
    lexical = [PARTS.index(part) for part in LEXICAL]
    unseen = validated(sets, REAL, [PARTS.index(part) for part in ALWAYS])
    told = {
        "full": named(everything(sets, full), full),
        "lexical": named(everything(sets, lexical), lexical),
        "about": "What the parts of a score weigh, the words as written being 1.",
        "fitted_on": "130 LitSearch questions (MIT), 1,536 of AutoScholar (Apache-2.0)",
        "unseen_litsearch": dict(zip(judged.MEASURES, unseen, strict=True)),
        "made_by": "benchmarks/train_weights.py",
    }
    file = corpora.ROOT / "assistant" / "answering" / "data" / FILE
    file.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
