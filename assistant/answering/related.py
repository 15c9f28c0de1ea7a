"""Papers related to one: tf-idf cosine, with the shared words and people as the reason.

Cosine of title-and-abstract vectors, weights (1 + log tf) * idf (Salton and
Buckley 1988); on labelled computer-science pairs it is on a par with a trained
citation model, and each hit can be explained.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING

from assistant.answering.cards import cards
from assistant.answering.ranking import idf
from assistant.answering.reply import abstain, listed, plural, reply
from assistant.answering.retrieval import condition
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import stem, words

if TYPE_CHECKING:
    from assistant.models import Answer, Question
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.index.base import Document, Index
    from store.models import Paper

SHOWN = 10
RARE = 25
"""A paper's most telling words nominate the papers that are compared."""

_DULL = frozenset(stem(w) for w in STOPWORDS)


def related(question: Question, plan: Plan, sources: Sources) -> Answer:
    """The nearest papers to the one named, each with its reason."""
    seed = sources.library.papers.get([plan.parse.paper.id])[0]  # type: ignore[union-attr]
    others = _others(plan, sources, seed.id)
    scored = nearest(seed.id, others, sources.index)
    limit = plan.parse.limit or question.limit or SHOWN
    best = [(p, s, shared) for p, s, shared in scored if s > 0][:limit]
    if not best:
        return abstain(question, plan.parse, "nothing_matches", "No other paper here shares its words.")
    papers = {p.id: p for p in sources.library.papers.get([p for p, _, _ in best])}
    reasons = {p: _reason(seed, papers[p], shared) for p, _, shared in best}
    return reply(
        question, plan.parse, type="papers", items=[papers[p].key for p, _, _ in best],
        headline=f"{plural(len(best), 'paper')} nearest to {seed.title}",
        papers=cards([p for p, _, _ in best], sources, scores={p: s for p, s, _ in best}, reasons=reasons),
        total=len(best),
        caveats=("by shared words and authors; citations between papers are not stored",),
    )  # fmt: skip


def _others(plan: Plan, sources: Sources, seed: int) -> frozenset[int]:
    """The papers that meet the other constraints, the seed left out."""
    from dataclasses import replace

    from assistant.understanding.planner import plan as make

    rest = tuple(c for c in plan.parse.constraints if c.slot != "paper")
    where = condition(make(replace(plan.parse, constraints=rest), sources.library), sources)
    return frozenset(sources.library.papers.ids(where, "date-desc")) - {seed}


def nearest(
    seed: int, others: frozenset[int], index: Index
) -> list[tuple[int, float, list[str]]]:
    """(paper, cosine, shared words most telling first), nearest first."""
    mine = vector(index.documents([seed])[0], index)
    telling = sorted(mine, key=lambda t: (-mine[t], t))[:RARE]
    pool = sorted(index.nominate(telling) & others)
    found = []
    for document in index.documents(pool):
        theirs = vector(document, index)
        products = {t: mine[t] * theirs[t] for t in mine.keys() & theirs.keys()}
        shared = sorted(products, key=lambda t: (-products[t], t))
        cosine = sum(products[t] for t in shared)
        found.append((document.paper, round(cosine, 6), shared[:4]))
    return sorted(found, key=lambda one: (-one[1], one[0]))


def vector(document: Document, index: Index) -> dict[str, float]:
    """The unit tf-idf vector of a paper."""
    counts = Counter((*document.title, *document.abstract))
    weights = {
        term: (1 + math.log(count)) * idf(index, term)
        for term, count in counts.items()
        if term not in _DULL
    }
    norm = math.sqrt(math.fsum(w * w for w in weights.values())) or 1.0
    return {term: weight / norm for term, weight in weights.items()}


def _reason(seed: Paper, paper: Paper, shared: list[str]) -> str:
    by_stem = {stem(w): w for w in words(f"{paper.abstract} {paper.title}")}
    parts = [f"shares {', '.join(by_stem.get(t, t) for t in shared)}"] if shared else []
    people = {a.person for a in seed.authors} & {a.person for a in paper.authors}
    if people:
        names = [a.name for a in paper.authors if a.person in people]
        parts.append(f"by {listed(names, 2)} as well")
    return "; ".join(parts)
