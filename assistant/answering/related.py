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
    from collections.abc import Mapping, Sequence

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
    found = nearest(seed.id, pool, asked.sources)[:limit]
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


def nearest(seed: int, pool: Sequence[int], sources: Sources) -> list[Kin]:
    """The papers of a pool that share words with one, nearest first.

    Ties stay in the order of the pool.
    """
    index, idf = sources.index, sources.idf
    mine = vector(index.documents([seed])[0], idf)
    near = index.nominate(_telling(mine, index))
    candidates = [paper for paper in pool if paper in near and paper != seed]
    found = [
        _compare(mine, vector(document, idf), document.paper)
        for document in index.documents(candidates)
    ]
    return sorted((kin for kin in found if kin.cosine > 0), key=lambda kin: -kin.cosine)


def _telling(vector: dict[str, float], index: Index) -> list[str]:
    """The heaviest words of a paper that some other paper holds as well."""
    shared = (term for term in vector if index.frequency(term) > 1)
    return sorted(shared, key=lambda term: (-vector[term], term))[:TELLING]


def _compare(mine: dict[str, float], theirs: dict[str, float], paper: int) -> Kin:
    products = {t: mine[t] * theirs[t] for t in mine.keys() & theirs.keys()}
    shared = sorted(products, key=lambda t: (-products[t], t))
    cosine = sum(products[t] for t in shared)
    return Kin(paper, round(cosine, DECIMALS), tuple(shared[:NAMED]))


def vector(document: Document, idf: Mapping[str, float]) -> dict[str, float]:
    """The unit tf-idf vector of a paper, stop words left out."""
    counts = Counter((*document.title, *document.abstract))
    weights = {
        term: (1 + math.log(count)) * idf[term]
        for term, count in counts.items()
        if term not in _DULL
    }
    norm = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
    return {term: weight / norm for term, weight in weights.items()}


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
