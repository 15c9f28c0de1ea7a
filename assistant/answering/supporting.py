"""The sentences that answer a question about the world, under the papers it finds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quoting import Readings, about, passages, telling
from assistant.answering.retrieval import Retrieved
from store.filters import Among

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Quote
    from store.models import Paper

NEEDED: Final = 0.75
"""Share of a question's idf that one abstract must hold for its sentences to count."""

MOST: Final = 4
"""Sentences quoted at most."""
READ: Final = 10
"""How many of the papers found are read for what answers the question."""


def quotes(asked: Asked, shown: Sequence[int]) -> tuple[Quote, ...]:
    """The best sentences of the papers shown, numbered as their cards are."""
    papers = asked.library.papers.get(shown[:READ])
    numbers = {paper: n for n, paper in enumerate(shown, 1)}
    read = Readings({paper.id: paper for paper in papers}, numbers)
    return tuple(
        read.quote(one.paper, "abstract", one.span, one.marks)
        for one in _best(asked, papers)
    )


def found(asked: Asked) -> Retrieved | None:
    """The papers whose abstracts say most of what is asked, in other words or fewer."""
    papers = about(asked.plan.terms, asked, every=False, most=READ)
    ids = tuple(dict.fromkeys(one.paper for one in _best(asked, papers)))
    absent = tuple(t for t in asked.plan.terms if not asked.sources.index.frequency(t))
    if not ids:
        return None
    return Retrieved(ids, Among(frozenset(ids)), relaxed=True, absent=absent)


def _best(asked: Asked, papers: Sequence[Paper]) -> list[Scored]:
    from assistant.answering import evidence

    idf = asked.sources.idf.__getitem__
    terms = asked.plan.terms
    return telling(
        evidence.rank(
            terms, passages(papers), idf, needed=NEEDED, noun=terms[0], limit=MOST
        )
    )
