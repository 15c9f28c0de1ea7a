"""What related papers are compared with: tf-idf cosine, and BM25 asked with a paper.

Over the same papers and the same stems as ours: title and abstract, every word alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from store.index import bm25

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.index.base import Index
    from store.index.paperset import Ids

    Scores = NDArray[np.float64]

K1, B = 1.2, 0.75
"""BM25's parameters as Lucene sets them."""


class Plain:
    """Papers of an index, by the words they hold."""

    def __init__(self, index: Index, papers: Sequence[int]) -> None:
        held = index.numbered(papers)
        sizes = held.titles + held.abstracts
        self.papers = np.array(papers)
        self._ends = np.cumsum(sizes)
        self._numbers = held.numbers.astype(np.int32)
        self._words(np.repeat(np.arange(len(papers)), sizes))
        self._set(sizes)

    def _words(self, owners: Ids) -> None:
        """Word by word, who holds it and how often."""
        bits = len(self.papers).bit_length()
        keys = np.sort(self._numbers.astype(np.int64) << bits | owners)
        firsts = np.flatnonzero(np.diff(keys, prepend=-1))
        self._counts = np.diff(firsts, append=len(keys)).astype(np.float64)
        self._owners = (keys[firsts] & (1 << bits) - 1).astype(np.int32)
        words = keys[firsts] >> bits
        self._starts = np.searchsorted(words, np.arange(int(words[-1]) + 2))

    def _set(self, sizes: Ids) -> None:
        """What the formulas need of each paper and each word."""
        held = np.diff(self._starts)
        total = len(self.papers)
        self._idf = np.log(total / np.maximum(held, 1))
        self._told = np.array([bm25.idf(total, int(n)) for n in held])
        self._weights = (1 + np.log(self._counts)) * np.repeat(self._idf, held)
        squares = np.bincount(self._owners, self._weights**2, total)
        self._lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
        norms = K1 * (1 - B + B * sizes / sizes.mean())
        self._adds = self._counts * (K1 + 1) / (self._counts + norms[self._owners])
        self._adds *= np.repeat(self._told, held)

    def tf_idf(self, place: int) -> Scores:
        """The cosine of a paper with each: (1 + log tf) * log(N / n)."""
        words, counts = self._said(place)
        weights = (1 + np.log(counts)) * self._idf[words]
        return self._scores(words, weights, self._weights) / self._lengths

    def bm25(self, place: int) -> Scores:
        """BM25 of each, asked with all words of a paper as often as it says them."""
        words, counts = self._said(place)
        return self._scores(words, counts.astype(np.float64), self._adds)

    def _said(self, place: int) -> tuple[Ids, Ids]:
        start = int(self._ends[place - 1]) if place else 0
        return np.unique(self._numbers[start : self._ends[place]], return_counts=True)

    def _scores(self, words: Ids, weights: Scores, adds: Scores) -> Scores:
        scores = np.zeros(len(self.papers))
        for word, weight in zip(words.tolist(), weights.tolist(), strict=True):
            here = slice(self._starts[word], self._starts[word + 1])
            scores[self._owners[here]] += weight * adds[here]
        return scores

    def best(self, scores: Scores, place: int, limit: int) -> list[int]:
        """The best papers, the one at a place left out; ties by their order."""
        scores[place] = -1.0
        kept = np.flatnonzero(scores >= np.partition(scores, -limit)[-limit])
        order = np.argsort(-scores[kept], kind="stable")[:limit]
        found: list[int] = self.papers[kept[order]].tolist()
        return found
