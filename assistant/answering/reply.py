"""What every answerer is asked with, and the one way to answer or to abstain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypedDict, Unpack

from assistant.answering.cards import cards
from assistant.models import Abstention, Answer, Status, Value
from assistant.understanding.canonical import canonical
from assistant.understanding.planner import plan as planned
from store import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from assistant.models import (
        Card,
        Question,
        Quote,
        Reason,
        Series,
        Table,
        ValueType,
    )
    from assistant.sources import Sources
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse
    from store.library import Library
    from store.models import Paper


class Parts(TypedDict, total=False):
    """What an answer may hold beside its value."""

    headline: str
    papers: tuple[Card, ...]
    total: int | None
    quotes: tuple[Quote, ...]
    table: Table | None
    series: Series | None
    text: str | None
    caveats: tuple[str, ...]
    next: tuple[str, ...]


def intent_name(parse: Parse) -> str:
    """The intent as the contract names it; of a list it says what is listed."""
    if parse.intent == "list":
        return f"{parse.show}.{'rank' if parse.rank else 'find'}"
    if parse.intent.startswith("compare."):
        return "relation.compare"
    return parse.intent


class Asked(value.Value):
    """A question, what is to be looked up for it, and where."""

    question: Question
    plan: Plan
    sources: Sources

    @property
    def parse(self) -> Parse:
        """How the question was understood."""
        return self.plan.parse

    @property
    def library(self) -> Library:
        """What is known."""
        return self.sources.library

    @property
    def read_as(self) -> str:
        """The canonical query, which asks the same again."""
        return canonical(self.parse)

    @property
    def named(self) -> list[Paper]:
        """The papers that the question names, in its order."""
        return self.library.papers.get(c.value.id for c in self.parse.of("paper"))

    @property
    def plainly(self) -> Asked:
        """The question as its answer is told, where that is all it is read as."""
        plan = value.replace(self.plan, parse=self.parse.plainly)
        return value.replace(self, plan=plan)

    def instead(self, parse: Parse) -> Asked:
        """The same question understood otherwise."""
        return value.replace(self, plan=planned(parse, self.library))

    def without(self, slot: str) -> Asked:
        """The same question without its conditions of one kind."""
        rest = tuple(c for c in self.parse.constraints if c.slot != slot)
        return self.instead(value.replace(self.parse, constraints=rest))

    def cards(
        self,
        papers: Iterable[int],
        scores: Mapping[int, float] | None = None,
        reasons: Mapping[int, str] | None = None,
    ) -> tuple[Card, ...]:
        """Papers by id as cards, numbered from 1."""
        return cards(papers, self.sources, scores=scores or {}, reasons=reasons or {})

    def answer(
        self,
        kind: ValueType,
        items: Iterable[Any],
        **parts: Unpack[Parts],
    ) -> Answer:
        """The answer, with what is known of the question filled in."""
        return self._reply(Status.ANSWERED, Value(kind, tuple(items)), None, parts)

    def abstain(
        self,
        reason: Reason,
        missing: str,
        nearest: Iterable[str] = (),
        **parts: Unpack[Parts],
    ) -> Answer:
        """No answer: why, what is missing, and what can be asked instead."""
        why = Abstention(reason, missing, tuple(nearest))
        return self._reply(Status.ABSTAINED, None, why, parts)

    def _reply(
        self,
        status: Status,
        value: Value | None,
        abstention: Abstention | None,
        parts: Parts,
    ) -> Answer:
        return Answer(
            question=self.question.text,
            status=status,
            intent=intent_name(self.parse),
            read_as=self.read_as,
            edits=self.parse.edits,
            alternatives=self.parse.alternatives,
            value=value,
            abstention=abstention,
            id=self.question.id,
            **parts,
        )
