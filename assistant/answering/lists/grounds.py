"""Which papers an answer rests on that names some of the people, venues or years.

"Yue Zhang, with 36 papers" is borne out by papers of hers, not by whatever is newest of
all that was counted.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.filters import And, AtPlace, ByPeople, DateRange, Everything, InVenue, Or
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.understanding.planner import Plan
    from store.filters import Filter
    from store.library.facets import By
    from store.models import Facet


def plan_of(kept: Sequence[Facet], by: By, total: int, asked: Asked) -> Plan:
    """The plan of a question, narrowed to papers of what is named in its answer."""
    parse, plan = asked.parse, asked.plan
    some = plan.each or plan.never or plan.within or parse.having or parse.of("name")
    if not kept or not (some or len(kept) < total):
        return plan
    parts = [*_bearing(kept, by), *([Or(plan.each)] if plan.each else [])]
    return narrowed(plan, *parts)


def narrowed(plan: Plan, *parts: Filter) -> Plan:
    """The plan with more for each paper to meet."""
    if not parts:
        return plan
    held = () if isinstance(plan.where, Everything) else (plan.where,)
    every = (*parts, *held)
    return replace(plan, where=every[0] if len(every) == 1 else And(every))


def _bearing(kept: Sequence[Facet], by: By) -> Iterator[Filter]:
    """What a paper of any of them meets; nothing of what has no filter here."""
    people = frozenset(one.id for one in kept if one.id is not None)
    if by == "author":
        yield ByPeople(people)
    elif by in ("first", "last"):
        yield AtPlace(people, "first" if by == "first" else "last")
    elif by == "venue":
        yield InVenue(tuple(one.value for one in kept))
    elif by == "year":
        years = (int(one.value) for one in kept)
        yield Or(tuple(DateRange(f"{y:04}-01-01", f"{y + 1:04}-01-01") for y in years))
