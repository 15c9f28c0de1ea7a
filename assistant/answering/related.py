"""Papers related to one: the words they share, and how near they are in meaning.

Nearness is the cosine of title-and-abstract vectors plus `MEANING` times that of
their word vectors. A word weighs (1 + log tf) * idf^0.5 (Salton and Buckley 1988,
the idf damped, words of the title counted twice): papers that answer one question
find each other better so than with the whole idf, which lets one rare name decide.
Every hit is explained by the words in both and by one number for meaning.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.phrases import as_written, listed, plural
from assistant.answering.ranking import DECIMALS
from assistant.answering.retrieval import condition
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.filters import Among, Everything
from store.index.base import TITLE_WEIGHT
from store.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence, Set

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from assistant.sources import Sources
    from store.index.base import Document, Index
    from store.models import Paper

SHOWN = 100
"""Papers named where neither the question nor the caller names a number."""

TELLING = 25
"""A paper's most telling words nominate the papers that are compared."""

NEAR = 500
"""How many papers are compared: those that its telling words nominate."""

WEIGHED = 150
"""How many of them, by words alone, are compared in meaning as well."""

DAMPING = 0.5
"""Power that an idf is raised to."""

MEANING = 0.4
"""What the cosine of the word vectors counts beside that of the words."""

NAMED = 4
"""Shared words that a reason names."""


_DULL = frozenset(stem(word) for word in STOPWORDS)


class Kin(NamedTuple):
    """A paper near another."""

    paper: int
    nearness: float
    """`words` and `MEANING` times `meaning`."""
    words: float
    """The cosine of the words in both."""
    meaning: float
    """The cosine of the papers' word vectors; 0 where there are none."""
    shared: tuple[str, ...]
    """Stems that both hold, most telling first."""


def related(asked: Asked) -> Answer:
    """The nearest papers to the one named, each with its reason."""
    seed, others = asked.named[0], asked.without("paper")
    where = condition(others.plan, others.sources)
    pool = None if isinstance(where, Everything) else asked.sources.matching(where)
    limit = asked.parse.limit or asked.question.limit or SHOWN
    found = nearest(seed.id, pool, asked.sources, limit)
    if not found:
        missing = "No other paper here shares its words."
        return asked.abstain("nothing_matches", missing)
    papers = asked.library.papers.get(kin.paper for kin in found)
    reasons = {
        paper.id: _reason(seed, paper, kin.shared)
        for paper, kin in zip(papers, found, strict=True)
    }
    scores = {kin.paper: kin.nearness for kin in found}
    return asked.answer(
        "papers",
        [paper.key for paper in papers],
        headline=f"{plural(len(papers), 'paper')} nearest to {seed.title}",
        papers=asked.cards(scores, scores, reasons),
        total=len(papers),
        caveats=(
            "by shared words and meaning; citations between papers are not stored",
        ),
    )


def nearest(
    seed: int, pool: Set[int] | None, sources: Sources, limit: int = SHOWN
) -> list[Kin]:
    """The papers of a pool (or all) that share words with one, nearest first.

    Ties go to the newer paper. The order is the same whatever the limit.
    """
    from assistant.answering.alike import cosines

    index, idf, norms = sources.index, sources.idf, sources.norms
    own = index.documents([seed])[0]
    mine = vector(own, idf)
    near = frozenset(index.best(_telling(mine, index), NEAR, pool).papers) - {seed}
    documents = index.documents(sources.library.papers.ids(Among(near)))
    lexical = sorted(
        ((cosine(mine, one, idf, norms), one) for one in documents),
        key=lambda one: -one[0],
    )
    bags = [bag(one) for _, one in lexical[:WEIGHED]]
    meant = cosines(bag(own), bags, idf, DAMPING)
    meant = [*meant, *[0.0] * (len(lexical) - len(bags))]
    found = [
        (nearness(words, meaning), words, meaning, one)
        for (words, one), meaning in zip(lexical, meant, strict=True)
    ]
    best = sorted(found, key=lambda one: -one[0])[:limit]
    return [
        Kin(document.paper, value, words, meaning, _shared(mine, document, idf))
        for value, words, meaning, document in best
        if words > 0
    ]


def nearness(words: float, meaning: float) -> float:
    """How near two papers are, rounded as every score is."""
    return round(words + MEANING * meaning, DECIMALS)


def bag(document: Document) -> Counter[str]:
    """The stems of a paper and how often they count, stop words left out."""
    counts = Counter(document.abstract)
    for term in document.title:
        counts[term] += TITLE_WEIGHT
    for term in _DULL & counts.keys():
        del counts[term]
    return counts


def _telling(vector: Mapping[str, float], index: Index) -> list[str]:
    """The heaviest words of a paper that some other paper holds as well."""
    shared = (term for term in vector if index.frequency(term) > 1)
    return sorted(shared, key=lambda term: (-vector[term], term))[:TELLING]


def vector(document: Document, idf: Mapping[str, float]) -> dict[str, float]:
    """The unit tf-idf vector of a paper, stop words left out."""
    weights = _weights(document, idf)
    norm = _norm(weights.values())
    return {term: weight / norm for term, weight in weights.items()}


def cosine(
    mine: Mapping[str, float],
    document: Document,
    idf: Mapping[str, float],
    norms: dict[int, float],
) -> float:
    """The cosine of a unit vector and that of a paper, whose length `norms` keeps."""
    norm = norms.get(document.paper)
    if norm is None:
        norm = norms[document.paper] = _norm(_weights(document, idf).values())
    adds = _adds(mine, document, idf)
    return round(math.fsum(adds.values()) / norm, DECIMALS)


def _shared(
    mine: Mapping[str, float], document: Document, idf: Mapping[str, float]
) -> tuple[str, ...]:
    """The words that add most to a cosine."""
    adds = _adds(mine, document, idf)
    return tuple(sorted(adds, key=lambda t: (-adds[t], t))[:NAMED])


def _adds(
    mine: Mapping[str, float], document: Document, idf: Mapping[str, float]
) -> dict[str, float]:
    """What each word in common adds to the product of two vectors."""
    both = Counter(filter(mine.__contains__, document.abstract))
    for term in filter(mine.__contains__, document.title):
        both[term] += TITLE_WEIGHT
    return {term: mine[term] * weight(n, idf[term]) for term, n in both.items()}


def _weights(document: Document, idf: Mapping[str, float]) -> dict[str, float]:
    return {term: weight(n, idf[term]) for term, n in bag(document).items()}


def weight(count: int, idf: float) -> float:
    """What a word counts that is said so often and tells so much."""
    told: float = max(idf, 0.0) ** DAMPING
    return told if count == 1 else (1 + math.log(count)) * told


def _norm(weights: Iterable[float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in weights)) or 1.0


def _reason(seed: Paper, paper: Paper, shared: Sequence[str]) -> str:
    """The words as this paper writes them, and the people it has in common."""
    written = as_written(paper)
    parts = []
    if shared:
        parts.append(f"shares {', '.join(written.get(t, t) for t in shared)}")
    people = {a.person for a in seed.authors} & {a.person for a in paper.authors}
    if people:
        names = [a.name for a in paper.authors if a.person in people]
        parts.append(f"by {listed(names, 2)} as well")
    return "; ".join(parts)
