"""Plan to papers: filters by SQL, words by the index, order by the one scorer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from assistant.answering import ranking
from store.filters import Among, And, Everything, Not

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.sources import Sources
    from assistant.understanding.planner import Plan, Topic
    from store.filters import Filter

STRICT_TERMS = 5
"""Up to this many content words, a paper must hold them all where any does."""

SLACK = 2
"""A topic's words may have this many others among them ("spiking neural networks"
for "spiking networks")."""

NEEDED = 0.5
"""Share of the question's idf that a paper must hold where none holds every word."""


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The papers a plan finds, in the order they are shown."""

    papers: tuple[int, ...]
    scores: dict[int, float] = field(default_factory=dict)
    """Ranking scores; empty where nothing ranks."""
    relaxed: bool = False
    """True where no paper holds all the words."""
    absent: tuple[str, ...] = ()
    """Words of the topic that no paper holds."""

    @property
    def ranked(self) -> bool:
        """Whether there was a topic to rank by."""
        return bool(self.scores)


def condition(plan: Plan, sources: Sources) -> Filter:
    """The plan's filter, its topics included: every word must be there."""
    parts: list[Filter] = [] if isinstance(plan.where, Everything) else [plan.where]
    for group in plan.topics:
        parts.append(_group(group, sources))
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _group(group: Sequence[Topic], sources: Sources) -> Filter:
    held: frozenset[int] = frozenset()
    for topic in group:
        held |= holding(topic, sources)
    found = Among(held)
    return Not(found) if group[0].negated else found


def holding(topic: Topic, sources: Sources) -> frozenset[int]:
    """The papers that hold a topic: its content words close together if any paper
    does so, else all of them anywhere."""
    if len(topic.terms) > 1:
        near = sources.index.near(topic.terms, SLACK)
        if near:
            return near
    return sources.index.holding(topic.terms)


def retrieve(plan: Plan, sources: Sources) -> Retrieved:
    """All papers of a plan: by score where there is a topic, else newest first."""
    if not plan.terms:
        order = _order(plan) or "date-desc"
        return Retrieved(tuple(sources.library.papers.ids(condition(plan, sources), order)))
    index = sources.index
    absent = tuple(t for t in plan.terms if not index.frequency(t))
    strict: Sequence[int] = ()
    if len(plan.terms) <= STRICT_TERMS:
        strict = sources.library.papers.ids(condition(plan, sources), "date-desc")
    if strict:
        return _ranked(plan, sources, strict, relaxed=False, absent=absent)
    if plan.parse.strict:
        return Retrieved((), absent=absent)
    return _ranked(plan, sources, _loose(plan, sources), relaxed=True, absent=absent)


def _loose(plan: Plan, sources: Sources) -> list[int]:
    """Papers that hold at least `NEEDED` of the topic's idf, and no word kept out."""
    index = sources.index
    weights = {term: ranking.idf(index, term) for term in plan.terms}
    needed = NEEDED * sum(weights.values()) if len(weights) <= 2 * STRICT_TERMS else 0
    held: dict[int, float] = {}
    for term, weight in weights.items():
        for paper in index.holding([term]):
            held[paper] = held.get(paper, 0.0) + weight
    enough = frozenset(p for p, weight in held.items() if weight >= needed)
    parts: list[Filter] = [plan.where, Among(enough)]
    parts.extend(_group(g, sources) for g in plan.topics if g[0].negated)
    return sources.library.papers.ids(And(tuple(parts)), "date-desc")


def _ranked(
    plan: Plan, sources: Sources, papers: Sequence[int], *, relaxed: bool, absent: tuple[str, ...]
) -> Retrieved:
    scores = {
        s.paper: s.score for s in ranking.score(sources.index, plan.terms, papers)
    }
    order = _order(plan)
    if order:
        ids = sources.library.papers.ids(Among(frozenset(papers)), order)
    else:
        ids = sorted(papers, key=lambda p: -scores[p])
    return Retrieved(tuple(ids), scores, relaxed, absent)


def _order(plan: Plan) -> str | None:
    """The order asked for; None: by relevance."""
    rank = plan.parse.rank
    if rank is None or rank.metric not in ("date", "score", "citations", "title", "key"):
        return None
    if rank.metric in ("title", "key"):
        return rank.metric
    return f"{rank.metric}-{'desc' if rank.descending else 'asc'}"
