"""What is said of a line before it is asked: what can follow, how it would be read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.completion.models import Completion
    from assistant.context import Context
    from tui.workers import Asked

PAUSE = 0.06
"""Seconds without a key before a line is looked at."""
_UNTOLD = ("refuse.", "meta.")
"""Intents whose query says nothing that the reader could check."""
_LONGEST = 2_000
"""A longer text is not read before it is asked."""


class Hints(NamedTuple):
    """About one line, at one place of its cursor."""

    text: str
    cursor: int
    asked_for: bool
    """Whether the reader asked what can follow."""
    completions: tuple[Completion, ...] = ()
    read_as: str = ""


def hints(text: str, cursor: int, asked_for: bool) -> Callable[[Asked, Context], Hints]:
    """Looks at a line, at the desk."""
    return partial(_hints, text, cursor, asked_for)


def _hints(
    text: str, cursor: int, asked_for: bool, assistant: Asked, context: Context
) -> Hints:
    found = assistant.complete(text, cursor, context)
    if not asked_for and _begins(text, cursor):
        found = tuple(one for one in found if one.kind != "operator")
    return Hints(text, cursor, asked_for, found, _read_as(assistant, text, context))


def _begins(text: str, cursor: int) -> bool:
    """Whether nothing of a word is typed: what can follow is then no help unasked."""
    return not text[:cursor] or text[cursor - 1].isspace()


def _read_as(assistant: Asked, text: str, context: Context) -> str:
    from assistant.understanding.canonical import canonical

    if not text.strip() or len(text) > _LONGEST:
        return ""
    parse = assistant.read(text, context)
    if parse.intent.startswith(_UNTOLD):
        return ""
    line = canonical(parse.plainly)
    return "" if line == text.strip() else line
