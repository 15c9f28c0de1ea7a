"""Yes or no: whether papers, or people, have a venue or a year in common."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.retrieving.retrieval import condition
from assistant.models import Table
from assistant.understanding.canonical import name_of
from assistant.understanding.planner import people_of
from store.value import replace

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from assistant.understanding.reading import Constraint
    from store.library.facets import By

FIELDS: Final[dict[str, By]] = {
    "venues": "venue", "years": "year", "authors": "author", "coauthors": "author",
}  # fmt: skip
"""What may be the same -> how papers are grouped by it."""
_SIDES: Final = ("paper", "author", "first", "last")


def same(asked: Asked) -> Answer:
    """Whether one venue, or one year, is common to all that is named."""
    by = FIELDS[asked.parse.field or "venues"]
    sides = [one for one in asked.parse.constraints if one.slot in _SIDES]
    if len(sides) < 2:
        return asked.abstain("not_computable", "It takes two things to compare them.")
    rest = tuple(one for one in asked.parse.constraints if one not in sides)
    held = [_values(one, rest, by, asked) for one in sides]
    if not all(held):
        missing = f"Not every one of these has a {by} here."
        return asked.abstain("field_not_stored", missing)
    shared = sorted(reduce(and_, held))
    truth = bool(shared) != asked.parse.negated
    rows = [
        (name_of(s.value), listed(sorted(v), 8))
        for s, v in zip(sides, held, strict=True)
    ]
    told = listed(shared, 5) if shared else f"no {by} in common"
    papers = [one.value.id for one in sides if one.slot == "paper"]
    return asked.answer(
        "boolean",
        [truth],
        headline=f"{'Yes' if truth else 'No'}: {told}",
        table=Table(("", by), tuple(rows)),
        papers=asked.cards(papers),
        total=len(shared),
        caveats=("as far as this library knows",),
    )


def _values(
    one: Constraint, rest: tuple[Constraint, ...], by: By, asked: Asked
) -> set[str]:
    """The venues, or years, of the papers of one side."""
    alone = replace(one, group=0, negated=False)
    parse = replace(
        asked.parse, intent="papers.find", constraints=(alone, *rest), measure=None
    )
    side = asked.instead(parse)
    where = condition(side.plan, side.sources)
    if asked.parse.field == "coauthors":
        people = people_of(one.value, asked.library)
        found = asked.library.people.coauthors(frozenset(people), where)
        return {facet.value for facet in found}
    return {facet.value for facet in asked.library.papers.facets(where, by)}
