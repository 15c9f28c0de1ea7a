"""Which papers hold some terms in one narrow window of one field, all at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from store.index.paperset import different

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.index.embedded.codec import Places
    from store.index.paperset import Ids

FIELD_BITS = 31
"""A place is a number: the paper, moved up, its field, and the word's own place. So
windows never reach from one field or paper into the next."""

_FAR = 1 << 62
"""A place beyond all others."""


def located(papers: Ids, places: Places, wanted: NDArray[np.bool_]) -> Ids:
    """The places of a term in the papers wanted, as single numbers, sorted."""
    held = np.flatnonzero(wanted)
    counts = places.counts.astype(np.int64)
    sizes = counts[held]
    firsts = np.cumsum(counts)[held] - sizes
    ranks = np.arange(int(sizes.sum())) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    values = places.values[np.repeat(firsts, sizes) + ranks].astype(np.int64)
    paper = np.repeat(papers[held], sizes)
    found: Ids = (paper * 2 + (values & 1) << FIELD_BITS) + (values >> 1)
    return found


def papers(places: Ids) -> int:
    """In how many papers some places are."""
    if not len(places):
        return 0
    paper = places >> FIELD_BITS + 1
    return int(np.count_nonzero(paper[1:] != paper[:-1])) + 1


def close(terms: Sequence[Ids], width: int) -> Ids:
    """The papers where some window of so many words holds a place of every term."""
    if len(terms) == 2:
        few, many = sorted(terms, key=len)
        return _beside(few, many, width)
    return different(np.concatenate([_leading(one, terms, width) for one in terms]))


def _beside(few: Ids, many: Ids, width: int) -> Ids:
    """The papers where a place of one term is as near to one of another."""
    after = np.searchsorted(many, few)
    bounded = np.concatenate(([-_FAR], many, [_FAR]))
    near = (bounded[after + 1] - few < width) | (few - bounded[after] < width)
    return _different(few[near] >> FIELD_BITS + 1)


def _different(papers: Ids) -> Ids:
    """Sorted numbers, each once."""
    return papers[np.flatnonzero(np.diff(papers, prepend=-1))]


def _leading(first: Ids, terms: Sequence[Ids], width: int) -> Ids:
    """The papers where a window that begins with one term holds all the others."""
    starts = first
    for other in terms:
        if other is first or not len(starts):
            continue
        places = np.searchsorted(other, starts)
        starts, places = starts[places < len(other)], places[places < len(other)]
        starts = starts[other[places] - starts < width]
    return _different(starts >> FIELD_BITS + 1)
