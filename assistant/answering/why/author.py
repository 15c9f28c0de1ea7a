"""Where the papers of one author are in a list, and what keeps the others out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.phrases import plural
from assistant.answering.why import sums
from assistant.answering.why.meeting import absent, conditions, failed
from assistant.models import Table
from assistant.understanding.planner import people_of
from store.filters import ByPeople

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.answering.retrieving.retrieval import Retrieved
    from assistant.answering.why.meeting import Met
    from assistant.models import Answer
    from store.models import Paper

ROWS = 20
"""Papers that are told one by one."""


def explain(asked: Asked, inner: Asked, found: Retrieved) -> Answer:
    """How many of an author's papers are in the result, and why others are not."""
    ref = asked.parse.of("author")[0].value
    where = ByPeople(frozenset(people_of(ref, asked.library)))
    papers = asked.library.papers.get(asked.library.papers.ids(where))
    shown = found.papers[: inner.parse.limit or None]
    inside = [paper for paper in papers if paper.id in set(shown)]
    are = "is" if len(inside) == 1 else "are"
    rows = tuple(_row(paper, inner, found.papers) for paper in papers[:ROWS])
    return asked.answer(
        "number",
        [len(inside)],
        headline=f"{len(inside):,} of {plural(len(papers), 'paper')} by {ref.name}"
        f" {are} among the {plural(len(shown), 'paper')} found",
        table=Table(("paper", "of", "where"), rows),
        papers=asked.cards([paper.id for paper in inside]),
        total=len(inside),
    )


def _row(paper: Paper, inner: Asked, order: Sequence[int]) -> tuple[str, str, str]:
    """A paper with its place, or with what keeps it out."""
    if paper.id in order:
        where = sums.place(order.index(paper.id) + 1)
    else:
        out = list(failed(conditions(paper, inner.parse, inner)))
        where = "; ".join(
            f"fails {one.what}: {_fact(one, paper, inner)}" for one in out[:2]
        )
    return paper.title, str(paper.date or ""), where or "not found"


def _fact(one: Met, paper: Paper, inner: Asked) -> str:
    """What keeps it out: of a topic, the words it lacks."""
    lacks = absent(one, paper, inner) if one.topical else []
    return ", ".join(f"no “{word}”" for word in lacks) or one.fact
