"""Questions worth asking next: each surely has an answer in the context of this one.

They are made from what the answer shows, so that they cost nothing to find; what
points back ("those") is only offered where the papers shown are a set that the
next question can narrow.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.starters import has_kin
from store.text import words
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Card

MOST = 3
"""Questions that an answer suggests."""

_PLAIN = re.compile(r"[^\W\d_]+(?:[ .'’-]+[^\W\d_]+)+")
"""A name that a question can hold as it stands."""


def with_next(asked: Asked, answer: Answer) -> Answer:
    """The answer with what can be asked next, where it does not say so itself."""
    if answer.status != "answered" or answer.next:
        return answer
    return replace(answer, next=_first(_after(asked, answer)))


def _first(questions: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(questions))[:MOST]


def _after(asked: Asked, answer: Answer) -> Iterator[str]:
    if asked.parse.intent == "papers.count" and asked.parse.show == "papers":
        yield from ["list them"] if answer.total else []
    if answer.series and answer.series.axis == "year" and answer.total:
        yield f"only those from {answer.series.points[-1][0]}"
        yield "list them"
    if answer.value and answer.value.type == "authors":
        yield from after_people(map(str, answer.value.items))
    if answer.papers:
        yield from _of_paper(asked, answer.papers[0])


def after_papers(
    asked: Asked, cards: Sequence[Card], *, whole: bool
) -> tuple[str, ...]:
    """After a list of papers; `whole` where they are all that meet a condition."""
    if len(cards) == 1:
        return _first(_of_paper(asked, cards[0]))
    return _first([*_of_set(asked, cards, whole=whole), *_of_paper(asked, cards[0])])


def _of_set(asked: Asked, cards: Sequence[Card], *, whole: bool) -> Iterator[str]:
    """What narrows or counts the papers shown, where no limit has cut them off."""
    if asked.parse.limit:
        return
    if {True} < {bool(card.code) for card in cards}:
        yield "only those with code"
    if whole and len({card.year for card in cards} - {None}) > 1:
        yield "these per year"
    elif whole and any(card.authors for card in cards):
        yield "who wrote these"


def after_people(names: Iterable[str]) -> Iterator[str]:
    """After a list of people: who the first one is, and what they wrote."""
    first = next(iter(names), "")
    if _PLAIN.fullmatch(first):
        yield f"who is {first}"
        yield f"papers by {first}"


def _of_paper(asked: Asked, card: Card) -> Iterator[str]:
    """What else can be asked of one paper, but for what was just asked."""
    if asked.parse.intent != "paper.related" and has_kin(card.title, asked.library):
        yield f"papers like @{card.key}"
    if asked.parse.intent != "paper.summary" and words(card.abstract):
        yield f"summarise @{card.key}"
    if asked.parse.intent != "paper.cite":
        yield f"bibtex for @{card.key}"
    if asked.parse.intent != "paper.authors" and (card.authors or card.also):
        yield f"who wrote @{card.key}"
    if asked.parse.intent != "paper.show":
        yield f"open @{card.key}"
