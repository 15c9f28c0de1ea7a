"""The set a conversation is about: what "these" and "them" are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.parser import parse
from assistant.understanding.pointing import keyed
from assistant.understanding.sets import FOUND, deep, papers_of

if TYPE_CHECKING:
    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse


def current(context: Context, linker: Linker) -> Parse | None:
    """The papers of the last query, else the cards last shown."""
    last = parse(context.read_as, linker) if context.read_as else None
    if last is not None and last.intent in FOUND and not deep(last):
        return papers_of(last)
    return keyed(context.shown, linker) if context.shown else None
