"""What the desk tells the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from textual.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.models import Answer


class Holdings(NamedTuple):
    """What the library holds, for the empty conversation."""

    papers: int
    counts: str = ""
    """In words ("54 papers · 312 authors · 2023 to 2026")."""


class Opened(Message):
    """The library is open."""

    def __init__(self, holdings: Holdings | None, starters: tuple[str, ...]) -> None:
        self.holdings = holdings
        self.starters = starters
        super().__init__()


class NotOpened(Message):
    """The library cannot be used."""

    def __init__(self, why: str, error: Exception) -> None:
        """`why` is one sentence of what the `error` says."""
        self.why = why
        self.error = error
        super().__init__()


class Indexing(Message):
    """An index is being made, once: nothing can be answered before."""

    def __init__(self, done: int, every: int) -> None:
        """How many papers of how many."""
        self.done = done
        self.every = every
        super().__init__()


class Answered(Message):
    """A question of the conversation has its answer."""

    def __init__(self, turn: int, answer: Answer) -> None:
        self.turn = turn
        self.answer = answer
        super().__init__()


class Failed(Message):
    """A question could not be answered: one sentence."""

    def __init__(self, turn: int, why: str) -> None:
        self.turn = turn
        self.why = why
        super().__init__()


class Fetched(Message):
    """Something was fetched beside the conversation, such as a BibTeX entry."""

    def __init__(self, tag: str, text: str | None) -> None:
        """`tag` says what was asked for; `text` is None where it could not be had."""
        self.tag = tag
        self.text = text
        super().__init__()


class Glanced(Message):
    """A line that is being typed has been looked at."""

    def __init__(self, seen: object) -> None:
        """`seen` is what the look gave."""
        self.seen = seen
        super().__init__()


class Worked(Message):
    """A page's errand is done."""

    bubble = False

    def __init__(self, then: Callable[[Any], None], value: object, why: str) -> None:
        """`then` takes the value; `why` is one sentence where there is none."""
        self.then = then
        self.value = value
        self.why = why
        super().__init__()
