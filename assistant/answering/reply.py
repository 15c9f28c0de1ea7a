"""Answers put together: the parts every family of answers shares."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from assistant.models import Abstention, Answer, Status, Value
from assistant.understanding.canonical import canonical

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.models import Question
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Parse

LISTED = "list"
"""Intent of a parse that lists something other than papers; its name in an answer
says what is listed ("authors.find")."""


def intent_name(parse: Parse) -> str:
    """The intent as the contract names it."""
    if parse.intent == LISTED:
        return f"{parse.show}.{'rank' if parse.rank else 'find'}"
    if parse.intent.startswith("compare."):
        return "relation.compare"
    return parse.intent


def reply(
    question: Question,
    parse: Parse,
    *,
    type: str | None = None,  # noqa: A002 - the contract's own name
    items: Iterable[Any] = (),
    **parts: Any,
) -> Answer:
    """An answer with what is known of the question filled in."""
    value = Value(type, tuple(items)) if type else None  # type: ignore[arg-type]
    return Answer(
        question=question.text,
        status=parts.pop("status", Status.ANSWERED),
        intent=parts.pop("intent", intent_name(parse)),
        read_as=canonical(parse),
        edits=parse.edits,
        alternatives=parts.pop("alternatives", parse.alternatives),
        value=value,
        id=question.id,
        **parts,
    )


def abstain(
    question: Question,
    parse: Parse,
    reason: Any,
    missing: str,
    nearest: Iterable[str] = (),
    **parts: Any,
) -> Answer:
    """No answer: why, what is missing, and what can be asked instead."""
    return reply(
        question,
        parse,
        status=Status.ABSTAINED,
        abstention=Abstention(reason, missing, tuple(nearest)),
        **parts,
    )


def plural(count: int, noun: str) -> str:
    """"1 paper", "1,254 papers"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {plural_of(noun)}"


def plural_of(noun: str) -> str:
    """The plural of the nouns used in answers."""
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def listed(names: Iterable[str], limit: int = 3) -> str:
    """"A, B and C", "A, B, C and 4 more"."""
    names = list(names)
    if len(names) > limit + 1:
        return f"{', '.join(names[:limit])} and {len(names) - limit} more"
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def is_lookup(plan: Plan) -> bool:
    """Whether nothing ranks: then an answer carries all there is."""
    return not plan.terms
