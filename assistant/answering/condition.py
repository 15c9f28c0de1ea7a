"""Which constraint is in the way: what each would bring back if it were dropped."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.retrieval import condition
from assistant.understanding.canonical import canonical
from assistant.understanding.planner import plan as make

if TYPE_CHECKING:
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan


class Way(NamedTuple):
    """A query with one constraint less, and how many papers it finds."""

    what: str
    read_as: str
    count: int


def dropped(plan: Plan, sources: Sources) -> list[Way]:
    """Every single constraint whose loss finds papers; fewest papers first."""
    ways: list[Way] = []
    parse = plan.parse
    if len(parse.constraints) < 2:
        return ways
    for constraint in parse.constraints:
        rest = tuple(c for c in parse.constraints if c is not constraint)
        looser = replace(parse, constraints=rest)
        count = sources.library.papers.count(
            condition(make(looser, sources.library), sources)
        )
        if count:
            alone = replace(parse, constraints=(replace(constraint, group=0),), rank=None, limit=None, intent="papers.find", show="papers")
            ways.append(Way(canonical(alone), canonical(looser), count))
    return sorted(ways, key=lambda way: (way.count, way.what))
