"""Plan to papers: filters by SQL, words by the index, order by the one scorer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, overload

from assistant.answering.retrieving import influence
from assistant.answering.retrieving.expansion import widened
from assistant.answering.retrieving.relaxation import STRICT_TERMS, needed, too_few
from assistant.answering.retrieving.ties import best_first
from store.filters import Among, And, Everything, Not, Or
from store.value import Value, fresh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from assistant.sources import Sources
    from assistant.understanding.planner import Plan, Topic, Within
    from assistant.understanding.reading import Parse
    from store.filters import Filter
    from store.index.base import Nominated
    from store.library.papers import Order

LONG = 7
"""A question about the world of so many content words that papers hold says what
papers are wanted: one need not hold them all to answer it."""

SLACK = 2
"""A topic's words may have this many others among them ("spiking neural networks"
for "spiking networks")."""

BEST = 200
"""How many papers the scorer decides on: the best that the index nominates."""

MANY = 2000
"""More papers than this are put in order from a list of all."""

ORDERS: Final[dict[tuple[str, bool], Order]] = {
    ("date", True): "date-desc", ("date", False): "date-asc",
    ("score", True): "score-desc", ("score", False): "score-asc",
    ("citations", True): "citations-desc", ("citations", False): "citations-asc",
    ("title", True): "title", ("title", False): "title",
    ("key", True): "key", ("key", False): "key",
}  # fmt: skip
"""(metric, whether descending) -> the store's order."""


class Retrieved(Value):
    """The papers a plan finds, in the order they are shown."""

    papers: Sequence[int]
    where: Filter
    """A condition that these papers meet and no others."""
    scores: dict[int, float] = fresh(default_factory=dict)
    """Ranking scores; empty where nothing ranks."""
    relaxed: bool = False
    """True where no paper holds all the words."""
    absent: tuple[str, ...] = ()
    """Words of the topic that no paper holds."""

    @property
    def ranked(self) -> bool:
        """Whether there was a topic to rank by."""
        return bool(self.scores)


class BestFirst(Sequence[int]):
    """The best of some papers, then the others by id.

    The others are a hundred thousand at times, and listed only if they are shown.
    """

    def __init__(self, best: tuple[int, ...], papers: Set[int]) -> None:
        self._best = best
        self._papers = papers
        self._every: tuple[int, ...] | None = None

    def __len__(self) -> int:
        return len(self._papers)

    def __contains__(self, paper: object) -> bool:
        return paper in self._papers

    def __iter__(self) -> Iterator[int]:
        return iter(self.every)

    @overload
    def __getitem__(self, place: int) -> int: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[int]: ...
    def __getitem__(self, place: int | slice) -> int | Sequence[int]:
        if place == slice(None):
            return self
        if isinstance(place, int):
            inside = 0 <= place < len(self._best)
        else:
            start, stop, _ = place.indices(len(self))
            inside = start <= stop <= len(self._best)
        return self._best[place] if inside else self.every[place]

    @property
    def every(self) -> tuple[int, ...]:
        """All of them."""
        if self._every is None:
            self._every = (*self._best, *(self._papers - set(self._best)))
        return self._every


def condition(plan: Plan, sources: Sources) -> Filter:
    """The plan's filter, its topics included: every word must be there."""
    return Among(matching(plan, sources)) if plan.topics else _apart(plan, sources)


def _apart(plan: Plan, sources: Sources) -> Filter:
    """The plan's filter without its topics."""
    parts = [] if isinstance(plan.where, Everything) else [plan.where]
    parts += [_within(group, sources) for group in plan.sets]
    if not parts:
        return Everything()
    return parts[0] if len(parts) == 1 else And(tuple(parts))


def matching(plan: Plan, sources: Sources) -> Set[int]:
    """The papers that meet a plan's filter and hold its topics."""
    found = _kept(plan, sources)
    groups = [_group(group, sources) for group in plan.topics if not group[0].negated]
    for one in sorted(groups, key=len):
        found = one if found is None else found & one
    return sources.index.holding(()) if found is None else found


def _kept(plan: Plan, sources: Sources) -> Set[int] | None:
    """The papers a plan allows, whatever they are about; None for all."""
    where = _apart(plan, sources)
    found: Set[int] | None = None
    if not isinstance(where, Everything):
        found = sources.matching(where)
    for group in plan.topics:
        if group[0].negated:
            every = sources.index.holding(()) if found is None else found
            found = every - _group(group, sources)
    return found


def _group(group: Sequence[Topic], sources: Sources) -> Set[int]:
    """The papers that hold any topic of a group."""
    from store.index.paperset import union

    return union(holding(topic, sources) for topic in group)


def _within(group: Sequence[Within], sources: Sources) -> Filter:
    """The papers in any result set of a group; those not in it where it is negated."""
    found = [
        Not(_found(plan, sources)) if negated else _found(plan, sources)
        for plan, negated in group
    ]
    return found[0] if len(found) == 1 else Or(tuple(found))


def _found(plan: Plan, sources: Sources) -> Filter:
    """The papers of a result set, as many as it was limited to."""
    limit = plan.parse.limit if plan.parse.show == "papers" else None
    if not (plan.topics or limit):
        return condition(plan, sources)
    return Among(frozenset(retrieve(plan, sources).papers[:limit]))


def holding(topic: Topic, sources: Sources) -> Set[int]:
    """The papers that hold a topic.

    Its content words close together if any paper does so, else all of them anywhere.
    """
    if len(topic.terms) > 1:
        near = sources.near(topic.terms, SLACK)
        if near:
            return near
    return sources.index.holding(topic.terms) | widened(topic, sources)


def retrieve(plan: Plan, sources: Sources, most: int | None = None) -> Retrieved:
    """The papers of a plan: as asked for, else best match first, else newest first;
    all of them, or `most` where no words rank them and that is given."""
    if not plan.terms:
        return _looked_up(plan, sources, most)
    index = sources.index
    absent = tuple(t for t in plan.terms if not index.frequency(t))
    if len(plan.terms) <= STRICT_TERMS:
        papers = matching(plan, sources)
        if papers:
            return _held(plan, sources, papers, absent)
    if plan.parse.strict and len(plan.terms) - len(absent) < LONG:
        return Retrieved((), Among(frozenset()), absent=absent)
    loose = _loose(plan, sources)
    return _ranked(plan, sources, loose.every, loose.papers, absent, relaxed=True)


def _held(
    plan: Plan, sources: Sources, papers: Set[int], absent: tuple[str, ...]
) -> Retrieved:
    """Papers that hold all the words; beside a rare few also those that hold most."""
    every = best = papers
    if too_few(plan, len(papers), sources):
        loose = _loose(plan, sources)
        every, best = papers | loose.every, papers | frozenset(loose.papers)
    elif len(papers) > BEST:
        best = frozenset(sources.index.best(plan.terms, BEST, papers).papers)
        if influence.counts(plan):
            best |= frozenset(_listed(Among(papers), "citations-desc", sources, BEST))
    relaxed = len(every) > len(papers)
    return _ranked(plan, sources, every, best, absent, relaxed=relaxed)


def _looked_up(plan: Plan, sources: Sources, most: int | None) -> Retrieved:
    where, named = condition(plan, sources), in_order_named(plan.parse)
    found = _ordered(where, plan, sources, None if named else most)
    if named:
        place = {c.value.id: n for n, c in enumerate(plan.parse.of("paper"))}
        found.sort(key=lambda paper: place.get(paper, len(place)))
    return Retrieved(found, where)


def in_order_named(parse: Parse) -> bool:
    """Whether a query names its papers one by one, and asks for no order."""
    named = parse.of("paper")
    return len(named) > 1 and parse.rank is None and all(c.group for c in named)


def _loose(plan: Plan, sources: Sources) -> Nominated:
    """Papers that hold enough of the topic's idf, and no word kept out."""
    among, enough = _kept(plan, sources), needed(plan, sources)
    return sources.index.best(plan.terms, BEST, among, enough)


def _ranked(
    plan: Plan,
    sources: Sources,
    papers: Set[int],
    best: Iterable[int],
    absent: tuple[str, ...],
    *,
    relaxed: bool,
) -> Retrieved:
    """The best papers by score, the others after them; or in the order asked for.

    Ties go to the newer paper.
    """
    cited = influence.counts(plan)
    first = best_first(plan.terms, best, sources, cited=cited)
    scores = {one.paper: one.score for one in first}
    where = Among(papers)
    if _asked_for(plan):
        order: Sequence[int] = _ordered(where, plan, sources)
    else:
        order = BestFirst(tuple(scores), papers)
    return Retrieved(order, where, scores, relaxed, absent)


def _asked_for(plan: Plan) -> bool:
    """Whether the question asks for an order that papers have."""
    rank = influence.order(plan)
    return rank is not None and (rank in ORDERS or rank.metric == "authors")


def _ordered(
    where: Filter, plan: Plan, sources: Sources, most: int | None = None
) -> list[int]:
    """Papers in the order asked for; newest first where none is."""
    rank = influence.order(plan)
    if rank is None or rank.metric != "authors":
        order = ORDERS.get(rank, "date-desc") if rank else "date-desc"
        return _listed(where, order, sources, most)
    found = sources.library.papers.get(sources.library.papers.ids(where))
    way = -1 if rank.descending else 1
    found.sort(key=lambda p: (not p.authors, way * len(p.authors)))
    return [paper.id for paper in found]


def _listed(
    where: Filter, order: Order, sources: Sources, most: int | None = None
) -> list[int]:
    """The papers that meet a filter, in an order; or the first of them."""
    if isinstance(where, Among) and len(where.ids) > MANY:
        return sources.in_order(where.ids, order)[:most]
    return sources.library.papers.ids(where, order, most)
