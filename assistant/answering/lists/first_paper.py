"""Yes or no of somebody's first or latest paper: "was A0's first paper in V1?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.lists.listing import nothing
from assistant.answering.retrieving.retrieval import condition, retrieve
from assistant.understanding.planner import PEOPLE
from store.filters import Among, And
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from assistant.understanding.reading import Constraint, Parse

_TESTED = (("date", "paper"), ("venue",))
"""What such a paper is tested for, of conditions that may as well tell it."""


def of_one(asked: Asked) -> Answer:
    """Whether the first or latest of some papers meets the other conditions."""
    tested = _tested(asked.parse)
    base = tuple(c for c in asked.parse.constraints if c not in tested)
    told = replace(asked.parse, intent="papers.rank", constraints=base, negated=False)
    first = retrieve(asked.instead(told).plan, asked.sources).papers[:1]
    if not first or not tested:
        return nothing(asked)
    rest = replace(told, constraints=tested, rank=None, limit=None)
    met = condition(asked.instead(rest).plan, asked.sources)
    holds = asked.library.papers.count(And((met, Among(frozenset(first))))) > 0
    truth = holds != asked.parse.negated
    paper = asked.library.papers.get(first)[0]
    return asked.answer(
        "boolean",
        [truth],
        headline=f"{'Yes' if truth else 'No'}: it is {paper.title} ({paper.date})",
        papers=asked.cards(first),
        total=1,
        caveats=("the first or latest in this library",),
    )


def _tested(parse: Parse) -> tuple[Constraint, ...]:
    for slots in _TESTED:
        found = tuple(c for c in parse.constraints if c.slot in slots)
        if found:
            return found
    people = tuple(c for c in parse.constraints if c.slot in PEOPLE)
    return people[1:]
