"""The parts of a score: what each word asked about adds to each paper, part by part.

A part is a table of papers by words, in the unit of BM25 (inverse document
frequency times how well the word is met), so that parts are added up and any sum
can be shown. What is not about the paper and the question alone (what else was
nominated, which engine did it) has no part in it.

words    rank-bm25's Okapi formula over title and abstract, library-wide statistics
title    the same over the titles, lengths against a title of ordinary length
phrase   words that follow one another in the question, side by side in the paper
cited    the words once more, the more so the more often the paper is cited: only
         where a question asks for influence

The parts that need word vectors are in `meaning`, the kind of thing asked for in
`kind_asked`.
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
    from store.index.paperset import Ids

    Table: TypeAlias = NDArray[np.float64]
    """Papers by words."""

    class Scorer(Protocol):
        """What is used of a scorer of rank_bm25."""

        def get_scores(self, query: list[str]) -> Iterable[float]:
            """One score a document, in their order."""
            ...


TITLE_LENGTH = 10.0
"""Words of an ordinary title: of the papers read, the mean."""


HALF_CITED = 3.0
"""Times the mean of a library's citations that count half of what any number of them
can: half of it and twice of it did as well."""

GAPS = {1: 1.0, 2: 0.5}
"""Places from a word to the next of the question -> what the pair is worth."""


class Asked(NamedTuple):
    """The words of a question, and what each weighs."""

    terms: tuple[str, ...]
    weights: tuple[float, ...]
    """Of a word as rare as this one, how much it counts: 1, or less for a dull word."""
    tells: tuple[float, ...]
    """The weight times the inverse document frequency."""


class Standing(NamedTuple):
    """Where the words asked about stand in some papers, one after another."""

    places: Ids
    """Among all terms of the papers; sorted."""
    words: Ids
    """Which of the words asked about stands there."""
    fields: Ids
    """The field: of each paper the title, then the abstract."""
    ends: Ids
    """Where each field ends."""


class Bags(NamedTuple):
    """How often some papers hold each of the words asked about, and how long they are.

    Papers by words, and one number a paper.
    """

    title: Ids
    abstract: Ids
    title_sizes: Ids
    sizes: Ids
    """The title's words by their weight."""


def standing(numbers: Sequence[int], papers: Numbered) -> Standing:
    """Where the terms of some numbers stand; less than 0 for one that is not here."""
    ends = np.cumsum(np.stack((papers.titles, papers.abstracts), 1).ravel())
    known = max([int(papers.numbers.max(initial=0)), *numbers]) + 1
    column = np.full(known, -1, np.int16)
    for word, number in enumerate(numbers):
        if number >= 0:
            column[number] = word
    met = column[papers.numbers]
    places = np.flatnonzero(met >= 0)
    fields = np.searchsorted(ends, places, side="right")
    return Standing(places, met[places].astype(np.int64), fields, ends)


def bags(asked: Asked, found: Standing, papers: Numbered) -> Bags:
    """What BM25 reads of each paper."""
    shape = len(papers.titles), len(asked.terms)
    cells = (found.fields >> 1) * shape[1] + found.words
    titled = found.fields & 1 == 0
    size = shape[0] * shape[1]
    title = np.bincount(cells[titled], minlength=size).reshape(shape)
    abstract = np.bincount(cells[~titled], minlength=size).reshape(shape)
    sizes = papers.titles * TITLE_WEIGHT + papers.abstracts
    return Bags(title, abstract, papers.titles, sizes)


def words(asked: Asked, bags: Bags, average: float) -> Table:
    """BM25 of each word in each paper, the title's counted by its weight."""
    held = bags.title * TITLE_WEIGHT + bags.abstract
    return _bm25(asked, held, bags.sizes, average)


def title(asked: Asked, bags: Bags) -> Table:
    """BM25 of each word in each title."""
    return _bm25(asked, bags.title, bags.title_sizes, TITLE_LENGTH)


def phrases(asked: Asked, found: Standing, papers: Numbered) -> Table:
    """How far neighbours in the question are neighbours in each paper, in order.

    A pair tells what the duller of its words does, in halves; with a word between
    them, half of it (an ordered dependence: Metzler and Croft 2005).
    """
    table, tells = np.zeros((len(papers.titles), len(asked.terms))), _array(asked.tells)
    words = np.full(len(papers.numbers) + max(GAPS), -1)
    words[found.places] = found.words
    ends = found.ends[found.fields]
    for gap, worth in GAPS.items():
        beside = (words[found.places + gap] == found.words + 1) & (
            found.places + gap < ends
        )
        paper, word = found.fields[beside] >> 1, found.words[beside]
        pairs = np.zeros_like(table)
        pairs[paper, word] = np.minimum(tells[word], tells[word + 1]) * worth / 2
        table += pairs
        table[:, 1:] += pairs[:, :-1]
    return table


def cited(words: Table, citations: Sequence[float]) -> Table:
    """The words part of each paper, times a share of 1 that grows with its citations.

    They are told as times the mean, so that they say as much in a young library. The
    figure saturates, so that fame does not decide what a paper is about
    (Craswell, Robertson, Zaragoza and Taylor 2005); none reported adds nothing.
    """
    times = np.asarray(citations, np.float64)
    shares: Table = words * (times / (times + HALF_CITED))[:, None]
    return shares


def _bm25(asked: Asked, held: Ids, sizes: Ids, average: float) -> Table:
    """BM25Okapi of each word in each text, its statistics replaced by those of all.

    Scores are sums over words, and most texts hold few of them: so each word that a
    text holds is a document of its own, and all are scored at once.
    """
    from rank_bm25 import BM25Okapi

    texts, words = np.nonzero(held)
    scorer = BM25Okapi([[""]], k1=K1, b=B)
    scorer.corpus_size = len(texts)
    scorer.doc_freqs = [{"": count} for count in held[texts, words].tolist()]
    scorer.doc_len, scorer.avgdl, scorer.idf = sizes[texts], average, {"": 1.0}
    made: Scorer = scorer
    table = np.zeros(held.shape)
    table[texts, words] = _array(made.get_scores([""])) * _array(asked.tells)[words]
    return table


def _array(values: Iterable[float]) -> NDArray[np.float64]:
    return np.asarray(values, np.float64)
