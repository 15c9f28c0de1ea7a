"""The words of a question as a sentence is to answer them, and the kind of sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar.contents import CONTRAST, PROBLEM
from store.text import words

if TYPE_CHECKING:
    from assistant.answering.reply import Asked

ASKS: Final = {"why": "reason", "how": "method", PROBLEM: PROBLEM, CONTRAST: CONTRAST}
"""Measure of a passage -> the kind of sentence that answers it."""
NOUNS: Final = {
    **dict.fromkeys(
        ("remedy", "trick", "way", "method", "technique", "approach", "strategy",
         "solution", "means", "step"), "method"
    ),
    **dict.fromkeys(("reason", "cause"), "reason"),
}  # fmt: skip
"""What is asked for -> the kind of sentence that answers it."""


def wording(asked: Asked) -> str:
    """What is asked, the paper named left out: its name says nothing of a sentence."""
    parse = asked.parse
    topics = [topic.text for group in asked.plan.topics for topic in group]
    quantity = parse.quantity if parse.intent == "answer.number" else ""
    return " ".join([*topics, *parse.terms, parse.field or "", quantity or ""])


def ask_of(asked: Asked) -> str:
    """The kind of sentence that answers: a method, a reason, or none in particular."""
    first = next(iter(words(wording(asked))), "")
    return ASKS.get(asked.parse.measure or "") or NOUNS.get(first, "")
