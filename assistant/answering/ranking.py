"""The one scorer: BM25 with library-wide statistics over the papers nominated.

rank-bm25's Okapi formula (Robertson and Zaragoza 2009), fed with document
frequencies and lengths of the whole library instead of those of the
candidates, so that a paper's score does not depend on what else was
nominated; the inverse document frequency is Lucene's, which is never
negative. A score is a sum over terms and can be shown as one.
"""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from store.index.memory import TITLE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.index.base import Document, Index

K1 = 1.2
B = 0.5


class Scored(NamedTuple):
    """A paper and its score."""

    paper: int
    score: float


def idf(index: Index, term: str) -> float:
    """How much a term tells: log(1 + (N - n + 0.5) / (n + 0.5))."""
    n = index.frequency(term)
    return math.log(1 + (index.size - n + 0.5) / (n + 0.5))


@cache
def _scorer_class() -> Any:
    from rank_bm25 import BM25Okapi

    class LibraryBM25(BM25Okapi):  # type: ignore[misc]
        """BM25Okapi over some documents, with the statistics of all."""

        def __init__(self, corpus: list[list[str]], index: Index, terms: Sequence[str]) -> None:
            self._weights = {term: idf(index, term) for term in terms}
            super().__init__(corpus, k1=K1, b=B)
            self.avgdl = index.average_length

        def _calc_idf(self, _frequencies: dict[str, int]) -> None:
            self.idf = self._weights

    return LibraryBM25


def score(index: Index, terms: Sequence[str], papers: Sequence[int]) -> list[Scored]:
    """The score of each paper for the terms, in the order of `papers`."""
    if not papers or not terms:
        return [Scored(paper, 0.0) for paper in papers]
    bags = [_bag(document, set(terms)) for document in index.documents(papers)]
    scorer = _scorer_class()(bags, index, terms)
    scorer.doc_len = [_length(d) for d in index.documents(papers)]
    scores = scorer.get_scores(list(terms))
    return [
        Scored(paper, round(float(value), 6))
        for paper, value in zip(papers, scores, strict=True)
    ]


def explain(index: Index, terms: Sequence[str], paper: int) -> list[tuple[str, float]]:
    """What each term adds to a paper's score, greatest first."""
    parts = [(term, score(index, [term], [paper])[0].score) for term in terms]
    return sorted(parts, key=lambda part: (-part[1], part[0]))


def _bag(document: Document, wanted: set[str]) -> list[str]:
    title = [t for t in document.title if t in wanted]
    return title * TITLE_WEIGHT + [t for t in document.abstract if t in wanted] or [""]


def _length(document: Document) -> int:
    return TITLE_WEIGHT * len(document.title) + len(document.abstract)
