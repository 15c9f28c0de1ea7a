"""What `--continue` goes on from: the last conversation of the library."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from assistant.context import Context
from store.errors import LibraryError
from tui.render import json

if TYPE_CHECKING:
    from datetime import date

    from assistant.models import Answer
    from store.library import Library


def recall(library: Library) -> Context:
    """The context after the last question; an empty one where there is none."""
    last = library.conversations.last()
    return Context.from_json(last[1]) if last else Context()


def remember(
    library: Library,
    answer: Answer,
    after: Context,
    *,
    day: date,
    continued: bool = False,
) -> None:
    """Store a turn, in the last conversation or a new one, with its day.

    A library that cannot be written to still answers.
    """
    with suppress(LibraryError):
        last = library.conversations.last() if continued else None
        conversation = last[0] if last else library.conversations.new()
        library.conversations.save_turn(
            conversation,
            answer.question,
            json.render(answer),
            after.to_json(),
            day.isoformat(),
        )
