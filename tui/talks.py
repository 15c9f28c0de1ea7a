"""Earlier conversations, as the desk fetches, changes and writes them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from tui import errands

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer
    from store.library.conversations import Talk
    from tui.workers import Asked


class Past(NamedTuple):
    """A conversation to go on with."""

    id: int
    turns: list[tuple[str, Answer | str]]
    """Questions with their answers; a sentence where an answer cannot be read."""
    context: str


def talks(holding: str) -> Callable[[Asked], list[Talk]]:
    """Fetches the conversations that hold a text."""

    def run(assistant: Asked) -> list[Talk]:
        found: list[Talk] = assistant.library.conversations.talks(holding)
        return found

    return run


def rename(conversation: int, title: str) -> Callable[[Asked], str]:
    """Gives a conversation a name."""

    def run(assistant: Asked) -> str:
        assistant.library.conversations.rename(conversation, title)
        return "Renamed"

    return run


def delete(conversation: int) -> Callable[[Asked], str]:
    """Deletes a conversation."""

    def run(assistant: Asked) -> str:
        assistant.library.conversations.delete(conversation)
        return "Deleted; u brings it back"

    return run


def restore(assistant: Asked) -> str:
    """Brings back the conversation deleted last."""
    back = assistant.library.conversations.restore()
    return "There is nothing to bring back" if back is None else "It is back"


def past(conversation: int) -> Callable[[Asked], Past]:
    """Fetches a conversation with its answers."""
    return partial(_past, conversation)


def _past(conversation: int, assistant: Asked) -> Past:
    turns = assistant.library.conversations.turns(conversation)
    read = [(turn.question, _answer(turn.answer)) for turn in turns]
    return Past(conversation, read, turns[-1].context if turns else "")


def _answer(text: str) -> Answer | str:
    """An answer that was kept; one of another version is a sentence."""
    from assistant.contract import read_answer
    from assistant.models import Answer
    from store.errors import UsageError

    try:
        document = read_answer(text)
    except UsageError:
        return "This answer was kept by another version; ask again to see it."
    values = {
        name: getattr(document, name)
        for name in Answer.__dataclass_fields__
        if name in AnswerFields
    }
    return Answer(**values)


AnswerFields = frozenset(
    ("question", "status", "intent", "read_as", "headline", "edits", "value", "papers",
     "total", "quotes", "table", "series", "text", "caveats", "abstention",
     "alternatives", "next", "took_ms", "revision", "audit")
)  # fmt: skip
"""What of an answer is taken from a document that was kept."""


def transcript(conversation: int, library: str) -> Callable[[Asked], str]:
    """Writes a conversation as a transcript; says where."""
    return partial(_transcript, conversation, library)


def _transcript(conversation: int, library: str, assistant: Asked) -> str:
    found = _past(conversation, assistant)
    turns = [(q, answer) for q, answer in found.turns if not isinstance(answer, str)]
    name = errands.save(turns, library, None)(assistant)
    left = len(found.turns) - len(turns)
    return f"Saved as {name}" + (
        f"; {left} turns of another version left out" if left else ""
    )
