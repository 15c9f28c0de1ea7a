"""Plan to papers: filters by SQL, words by the index, order by the one scorer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from assistant.answering import ranking
from assistant.answering.expansion import widened
from store.filters import Among, And, Everything, Not

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.sources import Sources
    from assistant.understanding.planner import Plan, Topic
    from store.filters import Filter
    from store.library.papers import Order

STRICT_TERMS = 5
"""Up to this many content words, a paper must hold them all where any does."""

SLACK = 2
"""A topic's words may have this many others among them ("spiking neural networks"
for "spiking networks")."""

NEEDED = 0.5
"""Share of the question's idf that a paper must hold where none holds every word."""

ORDERS: Final[dict[tuple[str, bool], Order]] = {
    ("date", True): "date-desc", ("date", False): "date-asc",
    ("score", True): "score-desc", ("score", False): "score-asc",
    ("citations", True): "citations-desc", ("citations", False): "citations-asc",
    ("title", True): "title", ("title", False): "title",
    ("key", True): "key", ("key", False): "key",
}  # fmt: skip
"""(metric, whether descending) -> the store's order."""


@dataclass(frozen=True, slots=True)
class Retrieved:
    """The papers a plan finds, in the order they are shown."""

    papers: tuple[int, ...]
    where: Filter
    """A condition that these papers meet and no others."""
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
    parts = [] if isinstance(plan.where, Everything) else [plan.where]
    parts += [_group(group, sources) for group in plan.topics]
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def _group(group: Sequence[Topic], sources: Sources) -> Filter:
    """The papers that hold any topic of a group; the others where it is negated."""
    found = Among(frozenset().union(*(holding(topic, sources) for topic in group)))
    return Not(found) if group[0].negated else found


def holding(topic: Topic, sources: Sources) -> frozenset[int]:
    """The papers that hold a topic.

    Its content words close together if any paper does so, else all of them anywhere.
    """
    if len(topic.terms) > 1:
        near = sources.index.near(topic.terms, SLACK)
        if near:
            return near
    return sources.index.holding(topic.terms) | widened(topic, sources)


def retrieve(plan: Plan, sources: Sources) -> Retrieved:
    """All papers of a plan: as asked for, else best match first, else newest first."""
    if not plan.terms:
        return _looked_up(plan, sources)
    absent = tuple(t for t in plan.terms if not sources.index.frequency(t))
    if len(plan.terms) <= STRICT_TERMS:
        papers = sources.library.papers.ids(condition(plan, sources))
        if papers:
            return _ranked(plan, sources, papers, absent, relaxed=False)
    if plan.parse.strict:
        return Retrieved((), Among(frozenset()), absent=absent)
    return _ranked(plan, sources, _loose(plan, sources), absent, relaxed=True)


def _looked_up(plan: Plan, sources: Sources) -> Retrieved:
    where = condition(plan, sources)
    return Retrieved(tuple(_ordered(where, plan, sources)), where)


def _loose(plan: Plan, sources: Sources) -> list[int]:
    """Papers that hold at least `NEEDED` of the topic's idf, and no word kept out."""
    held, needed = _held(plan, sources)
    enough = frozenset(p for p, weight in held.items() if weight >= needed)
    kept_out = (_group(g, sources) for g in plan.topics if g[0].negated)
    return sources.library.papers.ids(And((plan.where, Among(enough), *kept_out)))


def _held(plan: Plan, sources: Sources) -> tuple[dict[int, float], float]:
    """The idf that each paper holds, and how much it needs: of a long question, any."""
    weights = {term: ranking.idf(sources.index, term) for term in plan.terms}
    held: dict[int, float] = {}
    for term, weight in weights.items():
        for paper in sources.index.holding([term]):
            held[paper] = held.get(paper, 0.0) + weight
    short = len(weights) <= 2 * STRICT_TERMS
    return held, NEEDED * sum(weights.values()) if short else 0.0


def _ranked(
    plan: Plan,
    sources: Sources,
    papers: Sequence[int],
    absent: tuple[str, ...],
    *,
    relaxed: bool,
) -> Retrieved:
    """Papers (newest first) by score; by what is asked for, where an order is."""
    scored = ranking.ranked(sources.index, plan.terms, papers)
    scores = {one.paper: one.score for one in scored}
    where = Among(frozenset(papers))
    order = _ordered(where, plan, sources) if _asked_for(plan) else list(scores)
    return Retrieved(tuple(order), where, scores, relaxed, absent)


def _asked_for(plan: Plan) -> bool:
    """Whether the question asks for an order that papers have."""
    rank = plan.parse.rank
    return rank is not None and (rank in ORDERS or rank.metric == "authors")


def _ordered(where: Filter, plan: Plan, sources: Sources) -> list[int]:
    """Papers in the order asked for; newest first where none is."""
    rank = plan.parse.rank
    if rank is None or rank.metric != "authors":
        order = ORDERS.get(rank, "date-desc") if rank else "date-desc"
        return sources.library.papers.ids(where, order)
    found = sources.library.papers.get(sources.library.papers.ids(where))
    way = -1 if rank.descending else 1
    found.sort(key=lambda p: (not p.authors, way * len(p.authors)))
    return [paper.id for paper in found]
