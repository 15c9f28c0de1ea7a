"""When it is not clear what is meant: the choices, or why there is nothing to mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.models import Alternative
from assistant.understanding.canonical import canonical
from assistant.understanding.reading import Parse

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST = 9
"""Choices that are offered at most: one digit each."""


def which(said: str, choices: Iterable[tuple[str, Parse, str]]) -> Parse:
    """A question back: what was said, and (name, reading, why) of what it could be."""
    found = list(choices)
    if not found:
        return nothing(f"Nothing has been shown that “{said}” could mean.")
    shown = found[:MOST]
    names = [name for name, _, _ in shown]
    if len(found) > MOST:
        names.append(f"{len(found) - MOST} more")
    could = f"{', '.join(names[:-1])} or {names[-1]}"
    readings = tuple(
        Alternative(canonical(parse.plainly), why) for _, parse, why in shown
    )
    return Parse(
        "refuse.which",
        missing=f"“{said}” could be {could}. Which one is meant?",
        alternatives=readings,
    )


def nothing(sentence: str) -> Parse:
    """There is nothing that could be meant; said in one sentence."""
    return Parse("refuse.context", missing=sentence)
