"""The parts of a score: what each word asked about adds to each paper, part by part.

A part is a table of papers by words, in the unit of BM25 (inverse document
frequency times how well the word is met), so that parts are added up and any sum
can be shown. What is not about the paper and the question alone (what else was
nominated, which engine did it) has no part in it.

words    rank-bm25's Okapi formula over title and abstract, library-wide statistics
title    the same over the titles, lengths against a title of ordinary length
phrase   words that follow one another in the question, side by side in the paper

The parts that need word vectors are in `meaning`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from store.index.base import TITLE_WEIGHT
from store.index.bm25 import K1, B

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Protocol, TypeAlias

    from numpy.typing import NDArray

    from store.index.base import Numbered

    Table: TypeAlias = NDArray[np.float64]
    """Papers by words."""

    class Scorer(Protocol):
        """What is used of a scorer of rank_bm25."""

        def get_scores(self, query: list[str]) -> Iterable[float]:
            """One score a document, in their order."""
            ...


TITLE_LENGTH = 10.0
"""Words of an ordinary title: of the papers read, the mean."""


GAPS = {1: 1.0, 2: 0.5}
"""Places from a word to the next of the question -> what the pair is worth."""


class Asked(NamedTuple):
    """The words of a question, and what each weighs."""

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    """Of a word as rare as this one, how much it counts: 1, or less for a dull word."""
    tells: tuple[float, ...]
    """The weight times the inverse document frequency."""


class Bag(NamedTuple):
    """Of a paper, the words asked about, and how long it is."""

    title: list[str]
    abstract: list[str]
    title_size: int
    size: int
    """The title's words by their weight."""


def bags(asked: Asked, numbers: Sequence[int], papers: Numbered) -> list[Bag]:
    """What BM25 reads of each paper; `numbers` are those of the terms asked about."""
    sizes = papers.titles * TITLE_WEIGHT + papers.abstracts
    found = [
        Bag([], [], title_size, size)
        for title_size, size in zip(papers.titles.tolist(), sizes.tolist(), strict=True)
    ]
    places = np.flatnonzero(np.isin(papers.numbers, numbers))
    holders = np.repeat(np.arange(len(found)), papers.titles + papers.abstracts)
    spelt = dict(zip(numbers, asked.terms, strict=True))
    for paper, number, titled in zip(
        holders[places].tolist(),
        papers.numbers[places].tolist(),
        papers.in_title[places].tolist(),
        strict=True,
    ):
        bag = found[paper]
        (bag.title if titled else bag.abstract).append(spelt[number])
    return found


def words(asked: Asked, bags: Sequence[Bag], average: float) -> Table:
    """BM25 of each word in each paper, the title's counted by its weight."""
    texts = [bag.title * TITLE_WEIGHT + bag.abstract for bag in bags]
    return _bm25(asked, texts, [bag.size for bag in bags], average)


def title(asked: Asked, bags: Sequence[Bag]) -> Table:
    """BM25 of each word in each title."""
    texts, sizes = [bag.title for bag in bags], [bag.title_size for bag in bags]
    return _bm25(asked, texts, sizes, TITLE_LENGTH)


def phrases(asked: Asked, numbers: Sequence[int], papers: Numbered) -> Table:
    """How far neighbours in the question are neighbours in each paper, in order.

    A pair tells what the duller of its words does, in halves; with a word between
    them, half of it (an ordered dependence: Metzler and Croft 2005).
    """
    found, tells = np.zeros((len(papers.titles), len(numbers))), np.array(asked.tells)
    places = np.flatnonzero(np.isin(papers.numbers, numbers))
    order = np.argsort(numbers, kind="stable")
    asked_at = order[
        np.searchsorted(np.sort(numbers), papers.numbers[places], side="left")
    ]
    words = np.full(len(papers.numbers) + max(GAPS), -1)
    words[places] = asked_at
    sizes = np.stack((papers.titles, papers.abstracts), 1).ravel()
    fields = np.append(np.repeat(np.arange(len(sizes)), sizes), [-1] * max(GAPS))
    for gap, worth in GAPS.items():
        beside = (words[places + gap] == asked_at + 1) & (
            fields[places + gap] == fields[places]
        )
        paper, word = fields[places[beside]] // 2, asked_at[beside]
        pairs = np.zeros_like(found)
        pairs[paper, word] = np.minimum(tells[word], tells[word + 1]) * worth / 2
        found += pairs
        found[:, 1:] += pairs[:, :-1]
    return found


def _bm25(
    asked: Asked, texts: Sequence[list[str]], sizes: Sequence[int], average: float
) -> Table:
    """BM25Okapi over some texts, its statistics replaced by those of all."""
    from rank_bm25 import BM25Okapi

    scorer = BM25Okapi([text or [""] for text in texts], k1=K1, b=B)
    scorer.doc_len, scorer.avgdl = list(sizes), average
    scorer.idf = dict(zip(asked.terms, asked.tells, strict=True))
    made: Scorer = scorer
    return np.stack([_array(made.get_scores([term])) for term in asked.terms], 1)


def _array(values: Iterable[float]) -> NDArray[np.float64]:
    return np.asarray(values, np.float64)
