"""The papers whose common ground is asked about: those named, or a set of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes.bringing import all_named
from assistant.answering.retrieving.retrieval import retrieve

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from store.models import Paper

MOST: Final = 30
"""Papers of a set that are held side by side, the best first."""


def meant(asked: Asked) -> list[Paper]:
    """The papers that a question names, or finds by topic, author or date."""
    if asked.parse.of("paper") or asked.parse.terms:
        return all_named(asked)
    found = retrieve(asked.plan, asked.sources)
    if found.relaxed:
        return []
    return asked.library.papers.get(list(found.papers[:MOST]))
