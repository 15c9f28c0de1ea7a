"""What people have in common: papers together, co-authors, fields and topics."""

from __future__ import annotations

from functools import reduce
from operator import and_
from typing import TYPE_CHECKING, TypeAlias

from assistant.answering.comparing.side_by_side import one_side
from assistant.answering.phrases import listed, plural
from assistant.answering.reading import topics
from assistant.models import Table
from assistant.understanding.planner import people_of
from store.filters import And, ByPeople
from store.text import stem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.library.facets import By

    Row: TypeAlias = tuple[str, str]
    Side: TypeAlias = frozenset[int]

SHOWN = 5
"""Papers shown that people have written together."""


def people(asked: Asked) -> Answer:
    """Papers together, and co-authors, fields and topics of both."""
    named = [people_of(c.value, asked.library) for c in asked.parse.of("author")]
    sides = [frozenset(ids) for ids in named if ids]
    if len(sides) < 2:
        return one_side(asked, ())
    together = asked.library.papers.ids(And(tuple(map(ByPeople, sides))))
    rows = tuple(_of_people(asked, sides, len(together)))
    names = listed([c.value.name for c in asked.parse.of("author")], 4)
    return asked.answer(
        "table",
        [list(row) for row in rows],
        headline=f"What {names} have in common",
        table=Table(("", "in common"), rows),
        papers=asked.cards(together[:SHOWN]),
        total=len(rows),
        caveats=("counted in this library",),
    )


def _of_people(asked: Asked, sides: Sequence[Side], together: int) -> Iterator[Row]:
    """What several share; each side is all the namesakes that are not told apart."""
    yield "papers together", plural(together, "paper")
    near = [
        {f.id: f.value for f in asked.library.people.coauthors(side)} for side in sides
    ]
    ids = reduce(and_, [set(one) for one in near]) - frozenset().union(*sides)
    both = sorted(near[0][one] for one in ids)
    if both:
        yield "co-authors of both", f"{len(both):,}: {listed(both, 6)}"
    facets: tuple[tuple[By, str], ...] = (
        ("venue", "venues"), ("category", "categories"), ("keyword", "keywords"),
    )  # fmt: skip
    papers = asked.library.papers
    for by, name in facets:
        found = [papers.facets(ByPeople(side), by) for side in sides]
        shared = reduce(and_, [{facet.value for facet in each} for each in found])
        kept = [facet.value for facet in found[0] if facet.value in shared]
        if kept:
            yield name, listed(kept, 6)
    yield from _topics(asked, sides)


def _topics(asked: Asked, sides: Sequence[Side]) -> Iterator[Row]:
    """Title words of papers by each of them."""
    told = [
        topics.of_titles(
            asked.library.papers.get(asked.library.papers.ids(ByPeople(side))),
            set(),
            asked.sources,
            least=1,
        )
        for side in sides
    ]
    shared = reduce(and_, [{stem(name) for name, _ in one} for one in told])
    kept = [name for name, _ in told[0] if stem(name) in shared]
    if kept:
        yield "title words of both", ", ".join(kept[: topics.MOST])
