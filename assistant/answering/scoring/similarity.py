"""How much alike papers are: in words, in words side by side, and in meaning.

words    the cosine of two papers' words, (1 + log tf) * idf^0.5 (Salton and Buckley
         1988, the idf damped), words of the title counted twice
phrases  the same product over pairs of words that stand side by side in both papers,
         over the lengths of their words alone: more pairs are no more to lack
meaning  the cosine of the sums of their words' vectors, (1 + log tf) of each: what a
         word tells the vectors themselves have learned, by their lengths

Many papers are compared at once, and each pair by what it holds: never by what else
is compared. Where the package's word vectors cannot be read, there is no meaning.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.scoring import weighing
from assistant.answering.scoring.vector_rows import rows
from assistant.answering.scoring.vectors import vectors
from store.index.base import TITLE_WEIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from store.index.base import Index, Numbered
    from store.index.paperset import Ids

    Values = NDArray[np.float64]

DECIMALS = 6
"""Places kept of a cosine: what machines add up in another order is the same."""

_NUMBER_BITS = 31
"""Two term numbers make one pair."""


class Bags(NamedTuple):
    """The different words of some papers, paper by paper."""

    owners: Ids
    """Whose each is: the place of the paper."""
    words: Ids
    """Its number in the index."""
    counts: Ids
    """How often it is said, the title's counted by their weight."""
    weights: Values
    """What it weighs, as a part of a vector of length one."""


class Pairs(NamedTuple):
    """Words side by side in some papers, each time that they are."""

    owners: Ids
    pairs: Ids
    """The numbers of both words in one."""
    counts: Ids
    """How often this time counts: the weight of title or abstract."""


class Texts(NamedTuple):
    """Some papers, ready to be compared."""

    size: int
    bags: Bags
    lengths: Values
    """Of the vectors of their words, before they are of length one."""
    pairs: Pairs
    tells: Values
    """Term number -> its damped idf; 0 for a dull one."""
    meanings: Values
    """The directions of their meanings; zeros where no word has a vector."""


class Likeness(NamedTuple):
    """How much each of some papers is like one."""

    words: Values
    phrases: Values
    meaning: Values


def texts(index: Index, papers: Sequence[int]) -> Texts:
    """Papers by what is compared of them."""
    held = index.numbered(papers)
    tells = weighing.column(index).of(index, held.numbers)
    size, owners = len(papers), _owners(held)
    bags = _bags(owners, held, tells)
    column = np.zeros(int(held.numbers.max(initial=0)) + 1)
    column[held.numbers] = tells
    weights = (1 + np.log(bags.counts)) * column[bags.words]
    squares = np.bincount(bags.owners, weights * weights, size)
    lengths = np.sqrt(np.where(squares > 0, squares, 1.0))
    bags = bags._replace(weights=weights / lengths[bags.owners])
    meanings = _meanings(bags, size, index)
    return Texts(size, bags, lengths, _pairs(owners, held, tells), column, meanings)


def likeness(one: int, papers: Texts) -> Likeness:
    """How much each of some papers is like the one at a place among them."""
    found = papers.meanings @ papers.meanings[one]
    return Likeness(
        _cosines(one, papers).round(DECIMALS),
        _phrases(one, papers).round(DECIMALS),
        found.round(DECIMALS),
    )


def _owners(held: Numbered) -> Ids:
    sizes = held.titles + held.abstracts
    return np.repeat(np.arange(len(sizes)), sizes)


def _bags(owners: Ids, held: Numbered, tells: Values) -> Bags:
    """The words that tell anything; a title's are said as often as they weigh."""
    bits = int(held.numbers.max(initial=0)).bit_length()
    keys = owners << bits | held.numbers
    titled = keys[held.in_title & (tells > 0)]
    keys = np.sort(np.concatenate((keys[tells > 0], *[titled] * (TITLE_WEIGHT - 1))))
    firsts = np.flatnonzero(np.diff(keys, prepend=-1))
    counts = np.diff(firsts, append=len(keys))
    keys = keys[firsts]
    return Bags(keys >> bits, keys & (1 << bits) - 1, counts, np.empty(0))


def _pairs(owners: Ids, held: Numbered, tells: Values) -> Pairs:
    """Neighbours in one field, both of which tell something."""
    titled = held.in_title
    beside = (owners[1:] == owners[:-1]) & (titled[1:] == titled[:-1])
    places = np.flatnonzero(beside & (tells[1:] > 0) & (tells[:-1] > 0))
    numbers = held.numbers
    return Pairs(
        owners[places],
        numbers[places] << _NUMBER_BITS | numbers[places + 1],
        np.where(titled[places], TITLE_WEIGHT, 1),
    )


def _cosines(one: int, papers: Texts) -> Values:
    bags, column = papers.bags, np.zeros(len(papers.tells))
    mine = bags.owners == one
    column[bags.words[mine]] = bags.weights[mine]
    adds = column[bags.words] * bags.weights
    return np.bincount(bags.owners, adds, papers.size).astype(np.float64)


def _phrases(one: int, papers: Texts) -> Values:
    _, adds = _beside(one, papers)
    found: Values = adds.sum(axis=1) / (papers.lengths * papers.lengths[one])
    return found


def _beside(one: int, papers: Texts) -> tuple[Ids, Values]:
    """The pairs of one paper, and what each adds to its likeness to each of some.

    A pair tells what both of its words do, and weighs by how often it is said.
    """
    owners, pairs, counts = papers.pairs
    known = np.unique(pairs[owners == one])
    shape = papers.size, len(known)
    if not len(known):
        return known, np.zeros(shape)
    places = np.searchsorted(known, pairs).clip(max=len(known) - 1)
    met = known[places] == pairs
    cells = owners[met] * len(known) + places[met]
    said = np.bincount(cells, counts[met], shape[0] * shape[1]).reshape(shape)
    weights = np.where(said > 0, 1 + np.log(np.maximum(said, 1.0)), 0.0)
    first, second = (papers.tells[word] ** 2 for word in _halves(known))
    adds: Values = weights * weights[one] * (first + second)
    return known, adds


def _halves(pairs: Ids) -> tuple[Ids, Ids]:
    return pairs >> _NUMBER_BITS, pairs & (1 << _NUMBER_BITS) - 1


def side_by_side(index: Index, one: int, other: int) -> list[tuple[str, str]]:
    """The pairs of stems that stand side by side in both papers, most telling first."""
    pairs, adds = _beside(0, texts(index, [one, other]))
    both = np.flatnonzero(adds[1] > 0)
    halves = (_texts(index, half) for half in _halves(pairs[both]))
    found = zip(-adds[1][both], *halves, strict=True)
    return [(first, second) for _, first, second in sorted(found)]


def _texts(index: Index, numbers: Ids) -> list[str]:
    different, places = np.unique(numbers, return_inverse=True)
    every = index.texts(different.tolist())
    return [every[place] for place in places.tolist()]


def _meanings(bags: Bags, size: int, index: Index) -> Values:
    """The sum of a paper's words' vectors, as a direction; paper by paper, since to
    lay out all vectors at once takes ten times as long."""
    known = vectors()
    if known is None:
        return np.zeros((size, 1))
    places = rows(index, known).of(index, bags.words)
    held = places >= 0
    places, owners = places[held], bags.owners[held]
    weights = (1 + np.log(bags.counts[held])) * known.scale[places]
    ends = np.searchsorted(owners, np.arange(size + 1)).tolist()
    sums = np.zeros((size, known.numbers.shape[1]))
    for paper, (start, end) in enumerate(pairwise(ends)):
        numbers = known.numbers[places[start:end]].astype(np.float64)
        sums[paper] = weights[start:end] @ numbers
    lengths = np.sqrt((sums * sums).sum(axis=1))
    directions: Values = sums / np.where(lengths > 0, lengths, 1.0)[:, None]
    return directions
