"""The one scorer: BM25 with library-wide statistics over the papers nominated.

rank-bm25's Okapi formula (Robertson and Zaragoza 2009), fed with document
frequencies and lengths of the whole library instead of those of the
candidates, so that a paper's score does not depend on what else was
nominated; the inverse document frequency is Lucene's, which is never
negative. A score is a sum over terms and can be shown as one.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from store.index.base import TITLE_WEIGHT, length

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from typing import Protocol

    from store.index.base import Document, Index

    class Scorer(Protocol):
        """What is used of a scorer of rank_bm25."""

        def get_scores(self, query: list[str]) -> Iterable[float]:
            """One score a document, in their order."""
            ...


K1 = 1.2
B = 0.5
"""How much repetition counts, and how much length: measured on literature questions."""

DECIMALS = 6
"""Scores are rounded, so that the order of a sum does not break ties."""


class Scored(NamedTuple):
    """A paper and its score."""

    paper: int
    score: float


def idf(index: Index, term: str) -> float:
    """How much a term tells: log(1 + (N - n + 0.5) / (n + 0.5))."""
    n = index.frequency(term)
    return math.log(1 + (index.size - n + 0.5) / (n + 0.5))


class Weights(dict[str, float]):
    """Term -> its idf in one index, worked out when first asked for."""

    def __init__(self, index: Index) -> None:
        super().__init__()
        self._index = index

    def __missing__(self, term: str) -> float:
        self[term] = found = idf(self._index, term)
        return found


def score(index: Index, terms: Sequence[str], papers: Sequence[int]) -> list[Scored]:
    """The score of each paper for the terms, in the order of `papers`."""
    if not papers or not terms:
        return [Scored(paper, 0.0) for paper in papers]
    values = _scorer(index, terms, papers).get_scores(list(terms))
    return [
        Scored(paper, round(float(value), DECIMALS))
        for paper, value in zip(papers, values, strict=True)
    ]


def ranked(index: Index, terms: Sequence[str], papers: Sequence[int]) -> list[Scored]:
    """Papers with their scores, best first; ties stay in the order of `papers`."""
    return sorted(score(index, terms, papers), key=lambda one: -one.score)


def explain(index: Index, terms: Sequence[str], paper: int) -> list[tuple[str, float]]:
    """What each term adds to a paper's score, greatest first."""
    parts = [(term, score(index, [term], [paper])[0].score) for term in terms]
    return sorted(parts, key=lambda part: (-part[1], part[0]))


def _scorer(index: Index, terms: Sequence[str], papers: Sequence[int]) -> Scorer:
    """BM25Okapi over some papers, its statistics replaced by those of all."""
    from rank_bm25 import BM25Okapi

    documents, wanted = index.documents(papers), frozenset(terms)
    scorer = BM25Okapi([_bag(one, wanted) for one in documents], k1=K1, b=B)
    scorer.doc_len = [length(one) for one in documents]
    scorer.avgdl = index.average_length
    scorer.idf = {term: idf(index, term) for term in wanted}
    made: Scorer = scorer
    return made


def _bag(document: Document, wanted: Collection[str]) -> list[str]:
    """The terms asked about, as often as they count; never empty."""
    title = [t for t in document.title if t in wanted]
    return title * TITLE_WEIGHT + [t for t in document.abstract if t in wanted] or [""]
