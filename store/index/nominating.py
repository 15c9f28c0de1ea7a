"""The best papers for words, by BM25 over the whole library: what engines nominate.

The same arithmetic in the same order on every engine, so that all nominate the
same papers: rank-bm25's Okapi formula with Lucene's inverse document frequency
and library-wide statistics, terms added up in the order asked, scores compared
in millionths, ties by id. Who is shown in which order the scorer decides.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeAlias

import numpy as np

from store.index.base import Nominated
from store.index.bm25 import K1, B, idf
from store.index.paperset import PaperSet, ids_of

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from numpy.typing import NDArray

    from store.index.paperset import Ids

    Scores: TypeAlias = NDArray[np.float64]

NO_SCORES = np.empty(0)

STEPS = 1_000_000
"""Scores that differ by less than one in so many are the same."""

MARGIN = 4 / STEPS
"""Scores this close to the last that counts are looked at in millionths."""

_SAMPLE = 4096
_MORE = 8
"""Scores looked at to guess, and how many of them may be better by chance."""


class Postings(NamedTuple):
    """Where a term stands."""

    papers: Ids
    """Sorted."""
    adds: Scores
    """What it adds to the score of each of them."""


class Statistics(Protocol):
    """What the formula needs of an index."""

    @property
    def size(self) -> int:
        """How many papers it holds."""
        ...

    @property
    def ids(self) -> int:
        """One more than the largest id of a paper."""
        ...

    def postings(self, term: str) -> Postings:
        """Where a term stands; no papers for an unknown one."""
        ...


def norms(lengths: Ids, average: float) -> Scores:
    """What a paper's length adds to how often a term stands in it."""
    return np.asarray(K1 * (1 - B + B * lengths / average), np.float64)


def adds(weights: Scores, norm: Scores, tells: float) -> Scores:
    """What a term adds to the scores of papers, by how often it stands in them."""
    found = weights * (K1 + 1)
    found /= weights + norm
    found *= tells
    return found


def best(
    index: Statistics,
    terms: Sequence[str],
    limit: int,
    among: Set[int] | None = None,
    needed: float = 0.0,
) -> Nominated:
    """The best papers that hold enough of the terms; see `Index.best`."""
    found = [index.postings(term) for term in dict.fromkeys(terms)]
    scores = _zeros(index.ids)
    for papers, more in found:
        np.add.at(scores, papers, more)
    held = _held(index, found) if needed > 0 else scores
    every = _enough(held, among, needed)
    first = _first(every, scores[every], limit)
    _idle.append(scores)
    del _idle[:-1]
    return Nominated(tuple(first.tolist()), PaperSet(every))


_idle: list[Scores] = []
"""Scores of the last question, to be used again: at a million papers the system
takes longer to hand out ten megabytes of zeros than it takes to add the scores."""


def _zeros(size: int) -> Scores:
    """So many zeros, that nobody else uses."""
    try:
        found = _idle.pop()
    except IndexError:
        found = NO_SCORES
    if len(found) != size:
        return np.zeros(size)
    found.fill(0)
    return found


def _held(index: Statistics, found: Sequence[Postings]) -> Scores:
    """How much the terms tell that each paper holds."""
    held = np.zeros(index.ids)
    for papers, _ in found:
        np.add.at(held, papers, idf(index.size, len(papers)))
    return held


def _enough(held: Scores, among: Set[int] | None, needed: float) -> Ids:
    """The papers, of some or of all, that hold a term, and as much as is needed."""
    if among is None:
        return np.flatnonzero(held >= needed if needed > 0 else held > 0)
    ids = ids_of(among)
    ids = ids[ids < len(held)]
    return ids[(held[ids] >= needed) & (held[ids] > 0)]


def _first(papers: Ids, scores: Scores, limit: int) -> Ids:
    """The best so many of papers in the order of their ids, best first, ties by id."""
    for least in (_guessed, _last):
        if 0 < limit < len(papers):
            kept = np.flatnonzero(scores >= least(scores, limit) - MARGIN)
            if len(kept) >= limit:
                papers, scores = papers[kept], scores[kept]
    steps = np.rint(scores * STEPS).astype(np.int64)
    return papers[np.argsort(-steps, kind="stable")][:limit]


def _last(scores: Scores, limit: int) -> float:
    """The last of the best so many scores."""
    return float(np.partition(scores, -limit)[-limit])


def _guessed(scores: Scores, limit: int) -> float:
    """A score that somewhat more than so many reach, by a sample of them.

    To look at all again costs a tenth of putting all into two halves.
    """
    step = len(scores) // _SAMPLE + 1
    sample = scores[::step]
    return _last(sample, min(len(sample), 2 * limit // step + _MORE))
