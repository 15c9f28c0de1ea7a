"""The year, the people or the venue of the first or the latest paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.lists.grouping import PEOPLE, SHOWN
from assistant.answering.retrieving.retrieval import retrieve
from assistant.understanding.planner import people_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper, PartialDate


def first_or_last(asked: Asked) -> Answer | None:
    """The year, people or venue of the earliest or latest paper, with its card.

    None where no paper has a date.
    """
    first = retrieve(asked.plan, asked.sources, 1).papers[:1]
    dated = [(p, p.date) for p in asked.library.papers.get(first) if p.date]
    if not dated:
        return None
    latest = bool(asked.parse.rank and asked.parse.rank.descending)
    return _dated(asked, *dated[0], "latest" if latest else "earliest")


def _dated(asked: Asked, paper: Paper, date: PartialDate, which: str) -> Answer:
    show = asked.parse.show
    items: list[object] = [date.year]
    if show in PEOPLE:
        whose = set(_named(asked)) if show == "coauthors" else set()
        items = [a.name for a in paper.authors if a.person not in whose]
    elif show == "venues":
        items = [paper.venue] if paper.venue else []
    told = f"{date}: {paper.title}" if show == "years" else ", ".join(map(str, items))
    return asked.answer(
        SHOWN[show].kind if show in (*PEOPLE, "venues") else "years",
        items,
        headline=told,
        papers=asked.cards([paper.id]),
        total=1,
        caveats=(f"the {which} in this library",),
    )


def _named(asked: Asked) -> Iterator[int]:
    """The people that a question names."""
    for one in asked.parse.of("author"):
        yield from people_of(one.value, asked.library)
