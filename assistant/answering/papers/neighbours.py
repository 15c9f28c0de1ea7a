"""The papers nearest to one: like it, and like those that are most like it.

How much two papers are alike is what `alike` finds. A paper is the nearer to another
where it is also like that one's two closest (relevance feedback with nobody asked:
Rocchio 1971): a paper that says the same in other words is found by way of those that
say it in both. The closest are those of the whole library, whatever else is asked for,
so that nearness is a matter of two papers and their library, and never of what else is
compared. Every part of it can be told.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from assistant.answering.scoring import similarity, weighing
from assistant.answering.scoring.similarity import DECIMALS
from store.filters import Among

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence, Set

    from assistant.answering.scoring.similarity import Likeness, Texts, Values
    from assistant.sources import Sources
    from store.index.base import Document, Index

TELLING = 25
"""A paper's most telling words nominate the papers that are compared."""

NEAR = 400
"""How many papers these nominate."""

TITLED = 100
"""How many the words of its title do: of papers without an abstract, the most."""

PHRASES = 0.2
"""What words side by side count beside the words."""

MEANING = 0.5
"""What the meaning counts."""

COMPANY = 0.4
"""What it counts to be like a paper's closest."""

CLOSEST = 2
"""How many these are."""

NAMED = 4
"""Words in both that are named."""


class Kin(NamedTuple):
    """A paper near another."""

    paper: int
    nearness: float
    """The sum of what follows, each by what it counts."""
    words: float
    phrases: float
    meaning: float
    company: float
    """How much it is like the other's closest, in these three: the mean."""
    shared: tuple[str, ...] = ()
    """Stems that both hold, most telling first."""
    seed: int = 0
    """The paper it is near to."""


class _Compared(NamedTuple):
    """A paper at the first place, then those that its words nominate, the newer first;
    then its closest, where they are not among these."""

    papers: list[int]
    texts: Texts
    likeness: Likeness
    nominated: int
    """At which place these end."""


def nearest(
    seed: int, pool: Set[int] | None, sources: Sources, limit: int | None = None
) -> list[Kin]:
    """The papers of a pool (or all) that share words with one, nearest first.

    Ties go to the newer paper. The order is the same whatever the limit (all: None).
    """
    found = _compared(seed, None, sources)
    company = _closest(found)
    if pool is not None:
        found = _compared(seed, pool, sources, company)
    best = sorted(_kin(found, company), key=lambda kin: -kin.nearness)[:limit]
    index = sources.index
    mine = vector(index.documents([seed])[0], index)
    documents = index.documents([kin.paper for kin in best])
    return [
        kin._replace(shared=_shared(mine, document, index), seed=seed)
        for kin, document in zip(best, documents, strict=True)
    ]


def nearest_to_all(
    seeds: Sequence[int],
    pool: Set[int] | None,
    sources: Sources,
    limit: int | None = None,
) -> list[Kin]:
    """The papers that are near each of some, by how near to the least near of them."""
    if len(seeds) == 1:
        return nearest(seeds[0], pool, sources, limit)
    each = [{kin.paper: kin for kin in nearest(s, pool, sources)} for s in seeds]
    of_all = set.intersection(*map(set, each)).difference(seeds)
    least = [
        min((kin[paper] for kin in each), key=_near)
        for paper in each[0]
        if paper in of_all
    ]
    return sorted(least, key=_near, reverse=True)[:limit]


def _near(kin: Kin) -> float:
    return kin.nearness


def closest(seed: int, sources: Sources) -> list[int]:
    """The papers of the whole library that are most like one, most like it first."""
    return _closest(_compared(seed, None, sources))


def _compared(
    seed: int, pool: Set[int] | None, sources: Sources, more: Sequence[int] = ()
) -> _Compared:
    index = sources.index
    near = _nominated(index.documents([seed])[0], pool, index) - {seed}
    papers = [seed, *sources.library.papers.ids(Among(near))]
    every = [*papers, *(paper for paper in more if paper not in near)]
    texts = similarity.texts(index, every)
    return _Compared(every, texts, similarity.likeness(0, texts), len(papers))


def _nominated(document: Document, pool: Set[int] | None, index: Index) -> set[int]:
    """The best papers by a paper's telling words, and by those of its title."""
    mine = vector(document, index)
    title = [term for term in document.title if term in mine]
    told = index.best(_telling(mine, index), NEAR, pool).papers
    return {*told, *index.best(title, TITLED, pool).papers}


def _telling(vector: Mapping[str, float], index: Index) -> list[str]:
    """The heaviest words of a paper that some other paper holds as well."""
    shared = (term for term in vector if index.frequency(term) > 1)
    return sorted(shared, key=lambda term: (-vector[term], term))[:TELLING]


def _closest(found: _Compared) -> list[int]:
    values = np.where(found.likeness.words > 0, _sum(found.likeness), 0.0)
    best = np.argsort(-values[1:], kind="stable")[:CLOSEST] + 1
    return [found.papers[place] for place in best.tolist() if values[place] > 0]


def _sum(likeness: Likeness) -> Values:
    """How much papers are alike, rounded as every score is."""
    words, phrases, meaning = likeness
    total: Values = words + PHRASES * phrases + MEANING * meaning
    return total.round(DECIMALS)


def _kin(found: _Compared, closest: Sequence[int]) -> list[Kin]:
    """Those nominated that share a word."""
    company = np.zeros(len(found.papers))
    for paper in closest:
        place = found.papers.index(paper)
        company += _sum(similarity.likeness(place, found.texts)) / len(closest)
    company = company.round(DECIMALS)
    nearness = (_sum(found.likeness) + COMPANY * company).round(DECIMALS)
    columns = np.stack((nearness, *found.likeness, company), axis=1)
    rows = zip(found.papers, columns.tolist(), strict=True)
    every = [Kin(paper, *parts) for paper, parts in rows]
    return [kin for kin in every[1 : found.nominated] if kin.words > 0]


def vector(document: Document, index: Index) -> dict[str, float]:
    """What the words of a paper weigh, as a vector of length one."""
    weights = {
        term: weighing.weight(count, weighing.tells(index, term))
        for term, count in weighing.bag(document).items()
    }
    length = math.sqrt(math.fsum(weight * weight for weight in weights.values()))
    return {term: weight / (length or 1.0) for term, weight in weights.items()}


def _shared(
    mine: Mapping[str, float], document: Document, index: Index
) -> tuple[str, ...]:
    """The words that add most to a cosine."""
    adds = {
        term: mine[term] * weighing.weight(count, weighing.tells(index, term))
        for term, count in weighing.bag(document).items()
        if term in mine
    }
    return tuple(sorted(adds, key=lambda term: (-adds[term], term))[:NAMED])
