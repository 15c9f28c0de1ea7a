"""How an answer came about, and whether it still stands.

`trail` writes down what was looked up: the plan, the SQL with its parameters,
the library's revision, the rows. `differences` holds a saved answer against a
library as it is now and names each fact that has changed.
"""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from assistant.models import Audit, Card

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from assistant.assistant import Assistant
    from assistant.contract import AnswerDocument
    from assistant.models import Answer, Quote
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from store.library import Library

_CHANGES = ("personal.", "set.name", "set.save", "set.forget")
"""Intents that may change what the library keeps."""
_LONG = 60
"""Characters of a value that a difference shows."""
_LEAD = 20
"""Characters shown before the place where two texts part."""
_OF_THE_ANSWER = frozenset({
    "n", "match", "reason", "abstract", "starred", "tags", "note", "status",
})  # fmt: skip
"""Fields of a card that are not facts of the paper; its abstract is told apart."""


class Difference(NamedTuple):
    """One thing that an answer says and the library does not, or no longer."""

    what: str
    was: str
    now: str

    def __str__(self) -> str:
        return f"{self.what}: was {self.was}; is {self.now}"


def trail(answer: Answer, plan: Plan, library: Library, today: date) -> Audit:
    """How the answer was found."""
    condition, values = plan.where.clause()
    keys = [card.key for card in answer.papers]
    return Audit(
        today=today.isoformat(),
        plan=repr(plan.where),
        sql=f"SELECT id FROM paper WHERE {condition}",
        parameters=tuple(values),
        terms=plan.terms,
        rows=tuple(library.papers.by_keys(keys)),
    )


def differences(saved: AnswerDocument, assistant: Assistant) -> Iterator[Difference]:
    """What a saved answer says that does not hold now, facts first."""
    for card in saved.papers:
        yield from _card(card, assistant.sources)
    for quote in saved.quotes:
        yield from _quote(quote, assistant.library)
    yield from _asked_again(saved, assistant)


def _card(card: Card, sources: Sources) -> Iterator[Difference]:
    paper = sources.library.papers.by_key(card.key)
    if paper is None:
        yield Difference(f"@{card.key}", "in the library", "not there")
        return
    from assistant.answering.cards import card as made

    now = made(paper, card.n, sources)
    for field in fields(Card):
        before, after = getattr(card, field.name), getattr(now, field.name)
        if field.name not in _OF_THE_ANSWER and before != after:
            yield Difference(f"@{card.key} {field.name}", _short(before), _short(after))
    if card.abstract != now.abstract:
        yield Difference(
            f"@{card.key} abstract", *_parting(card.abstract, now.abstract)
        )


def _quote(quote: Quote, library: Library) -> Iterator[Difference]:
    paper = library.papers.by_key(quote.key)
    text = getattr(paper, quote.field, "") if paper else ""
    found = text[quote.start : quote.end]
    if found != quote.text:
        where = f"@{quote.key} {quote.field} {quote.start}-{quote.end}"
        yield Difference(where, *_parting(quote.text, found))


def _asked_again(saved: AnswerDocument, assistant: Assistant) -> Iterator[Difference]:
    """Whether the same query has the same answer now."""
    if saved.intent.startswith(_CHANGES):
        return  # to ask it again would do it again
    again = _at(saved, assistant)
    shown = saved.start + len(saved.papers)
    answer, _ = again.ask(saved.read_as, limit=max(1, shown))
    if saved.status != answer.status:
        yield Difference("the answer", str(saved.status), str(answer.status))
        return
    if saved.total != answer.total:
        yield Difference("how many there are", str(saved.total), str(answer.total))
    before = _items(saved.value.items) if saved.value else []
    after = _items(answer.value.items) if answer.value else []
    if saved.start or saved.has_more:  # a page of it
        after = after[saved.start : saved.start + len(before)]
    yield from _parted(before, after)


def _at(saved: AnswerDocument, assistant: Assistant) -> Assistant:
    """The assistant on the day that the answer was given, where it says which."""
    if saved.audit is None:
        return assistant
    day = date.fromisoformat(saved.audit.today)
    return type(assistant)(assistant.library, lambda: day)


def _items(items: Iterable[object]) -> list[str]:
    return [_short(one) for one in items]


def _parted(before: list[str], after: list[str]) -> Iterator[Difference]:
    """What has left the answer, what is new in it; the order, if it is only that."""
    gone = [one for one in before if one not in after]
    new = [one for one in after if one not in before]
    if gone:
        yield Difference("the answer", f"with {_short(', '.join(gone))}", "without")
    if new:
        yield Difference("the answer", f"without {_short(', '.join(new))}", "with")
    if before != after and not (gone or new):
        both = ", ".join(before), ", ".join(after)
        yield Difference("the order", *_parting(*both))


def _parting(before: str, after: str) -> tuple[str, str]:
    """Two texts from shortly before the first place where they part."""
    pairs = enumerate(zip(before, after, strict=False))
    shorter = min(len(before), len(after))
    start = max(0, next((n for n, (a, b) in pairs if a != b), shorter) - _LEAD)
    return _from(before, start), _from(after, start)


def _from(text: str, start: int) -> str:
    return _short(("…" if start else "") + text[start:]) if text else "nothing"


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _LONG else text[: _LONG - 1] + "…"
