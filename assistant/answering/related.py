"""Papers related to one: tf-idf cosine, with the shared words and people as the reason.

Cosine of title-and-abstract vectors, weights (1 + log tf) * idf (Salton and
Buckley 1988); on labelled computer-science pairs it is on a par with a trained
citation model, and each hit can be explained.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.phrases import listed, plural
from assistant.answering.ranking import DECIMALS
from assistant.answering.retrieval import condition
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from assistant.sources import Sources
    from store.index.base import Document, Index
    from store.models import Paper

SHOWN = 10
"""Papers named where the question names no number."""

TELLING = 25
"""A paper's most telling words nominate the papers that are compared."""

NAMED = 4
"""Shared words that a reason names."""


_DULL = frozenset(stem(word) for word in STOPWORDS)


class Kin(NamedTuple):
    """A paper near another."""

    paper: int
    cosine: float
    shared: tuple[str, ...]
    """Stems that both hold, most telling first."""


def related(asked: Asked) -> Answer:
    """The nearest papers to the one named, each with its reason."""
    seed, others = asked.named[0], asked.without("paper")
    pool = asked.library.papers.ids(condition(others.plan, others.sources))
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
    scores = {kin.paper: kin.cosine for kin in found}
    return asked.answer(
        "papers",
        [paper.key for paper in papers],
        headline=f"{plural(len(papers), 'paper')} nearest to {seed.title}",
        papers=asked.cards(scores, scores, reasons),
        total=len(papers),
        caveats=(
            "by shared words and authors; citations between papers are not stored",
        ),
    )


def nearest(
    seed: int, pool: Sequence[int], sources: Sources, limit: int = SHOWN
) -> list[Kin]:
    """The papers of a pool that share words with one, nearest first.

    Ties stay in the order of the pool.
    """
    index, idf, norms = sources.index, sources.idf, sources.norms
    mine = vector(index.documents([seed])[0], idf)
    near = index.nominate(_telling(mine, index))
    documents = index.documents(p for p in pool if p in near and p != seed)
    found = [(cosine(mine, one, idf, norms), one) for one in documents]
    best = sorted(found, key=lambda one: -one[0])[:limit]
    return [
        Kin(document.paper, value, _shared(mine, document, idf))
        for value, document in best
        if value > 0
    ]


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
    both = Counter(filter(mine.__contains__, document.title + document.abstract))
    return {term: mine[term] * _weight(n, idf[term]) for term, n in both.items()}


def _weights(document: Document, idf: Mapping[str, float]) -> dict[str, float]:
    counts = Counter(document.title + document.abstract)
    return {t: _weight(n, idf[t]) for t, n in counts.items() if t not in _DULL}


def _weight(count: int, idf: float) -> float:
    return idf if count == 1 else (1 + math.log(count)) * idf


def _norm(weights: Iterable[float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in weights)) or 1.0


def _reason(seed: Paper, paper: Paper, shared: Sequence[str]) -> str:
    """The words as this paper writes them, and the people it has in common."""
    written = {stem(word): word for word in words(f"{paper.abstract} {paper.title}")}
    parts = []
    if shared:
        parts.append(f"shares {', '.join(written.get(t, t) for t in shared)}")
    people = {a.person for a in seed.authors} & {a.person for a in paper.authors}
    if people:
        names = [a.name for a in paper.authors if a.person in people]
        parts.append(f"by {listed(names, 2)} as well")
    return "; ".join(parts)
