"""Which condition is in the way: what dropping each would bring back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.phrases import plural
from assistant.answering.retrieving.retrieval import condition
from assistant.understanding.canonical import canonical
from assistant.understanding.planner import plan as planned
from assistant.understanding.reading import Parse
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.understanding.reading import Constraint

TOLD = 3
"""Ways out that an abstention names."""


class Way(NamedTuple):
    """A query with one condition less, and how many papers meet the others."""

    what: str
    """The condition, as the query language writes it."""
    read_as: str
    papers: int


def dropped(asked: Asked) -> list[Way]:
    """Every single condition whose loss finds papers; fewest papers first.

    A figure that people must have, or how many papers, is no condition on papers.
    """
    each = list(groups(asked.parse.constraints))
    if len(each) < 2:
        return []
    ways = [way for group in each if (way := _way(group, asked)).papers]
    return sorted(ways, key=lambda way: (way.papers, way.what))


def groups(
    constraints: Sequence[Constraint],
) -> Iterator[tuple[Constraint, ...]]:
    """Conditions one by one; alternatives are one condition."""
    numbers = dict.fromkeys(c.group or -n for n, c in enumerate(constraints, 1))
    for number in numbers:
        yield tuple(
            c for n, c in enumerate(constraints, 1) if (c.group or -n) == number
        )


def _way(group: tuple[Constraint, ...], asked: Asked) -> Way:
    rest = tuple(c for c in asked.parse.constraints if c not in group)
    looser = replace(asked.parse, constraints=rest, having=None)
    where = condition(planned(looser, asked.library), asked.sources)
    alone = Parse("papers.find", constraints=group)
    return Way(canonical(alone), canonical(looser), asked.sources.count(where))


def told(asked: Asked, ways: Sequence[Way]) -> str:
    """What is in the way, in one sentence."""
    constraints = asked.parse.constraints
    if len(list(groups(constraints))) < 2:
        return f"No paper here {_lone(constraints)}."
    none = "No paper here meets all of these conditions"
    if not ways:
        return f"{none}, and dropping any one of them does not help."
    parts = [f"without {way.what} there {_are(way.papers)}" for way in ways[:TOLD]]
    return f"{none}; {', '.join(parts)}."


def _lone(constraints: Sequence[Constraint]) -> str:
    """A condition with no other beside it, as what no paper does."""
    if not constraints:
        return "can be meant"
    if len(constraints) == 1 and constraints[0].slot == "topic":
        return f"is about “{constraints[0].value}”"
    written = canonical(Parse("papers.find", constraints=tuple(constraints)))
    return f"meets the condition {written}"


def _are(papers: int) -> str:
    return f"{'is' if papers == 1 else 'are'} {plural(papers, 'paper')}"
