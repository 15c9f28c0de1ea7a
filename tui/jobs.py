"""What the desk is given to do, and what it says where that fails."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeAlias

from store.errors import RefdeskError
from store.text import clean_line
from tui.messages import Fetched

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.message_pump import MessagePump

    from assistant.context import Context
    from tui.workers import Asked


@dataclass(frozen=True, slots=True)
class Question:
    """To be answered in the conversation, in a turn."""

    turn: int
    text: str


@dataclass(frozen=True, slots=True)
class Errand:
    """To be fetched beside the conversation."""

    tag: str
    run: Callable[[Asked], str]


@dataclass(frozen=True, slots=True)
class Glance:
    """A look at a line that is being typed."""

    run: Callable[[Asked, Context], object]


@dataclass(frozen=True, slots=True)
class Work:
    """Something a page wants done; of what waits in one slot, only the last."""

    target: MessagePump
    run: Callable[[Asked], Any]
    then: Callable[[Any], None]
    slot: str


Task: TypeAlias = "Question | Errand | Glance | Work"


def refreshed(assistant: Asked) -> Asked:
    """The assistant, on the library that stands in its folder now."""
    refresh = getattr(assistant, "refresh", None)
    if callable(refresh):
        refresh()
    return assistant


def fetched(assistant: Asked | None, errand: Errand) -> Fetched:
    """Run an errand."""
    try:
        assert assistant is not None
        return Fetched(errand.tag, errand.run(refreshed(assistant)))
    except Exception:  # an errand that fails is an errand without a result
        return Fetched(errand.tag, None)


def one_sentence(error: Exception) -> str:
    """An error as one sentence for the reader."""
    said = clean_line(str(error))
    if isinstance(error, RefdeskError) and said:
        return said
    kind = type(error).__name__
    return f"Something went wrong inside refdesk ({kind}{': ' + said if said else ''})."
