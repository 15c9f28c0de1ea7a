"""What a turn may be other than a question about papers, tried in a fixed order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import (
    corrections,
    exporting,
    keeping,
    likened_on,
    naming,
    selecting,
    set_words,
    turns,
    whys,
)
from assistant.understanding.grammar import exporting as export_words
from assistant.understanding.grammar import keeping as kept
from assistant.understanding.grammar import likened, sets
from assistant.understanding.grammar import turns as words
from assistant.understanding.grammar import whys as asked
from assistant.understanding.patterns import speaks

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.context import Context
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import Parse

    Reader = Callable[[str, Context, Linker], Parse | None]

READERS: tuple[tuple[str, Reader], ...] = (
    (export_words.CUES, exporting.read),
    (kept.CUES, keeping.read),
    (sets.NAMING_CUES, naming.read),
    (words.CORRECTION_CUES, corrections.read),
    (asked.CUES, whys.read),
    (likened.NARROWER_CUES, likened_on.read),
    ("", set_words.read),
    ("", selecting.read),
)
"""Names for sets, corrections, why, papers like one narrowed, sets by name, cards
picked out: each with pieces of words of which its turns hold one, so that most patterns
are never compiled."""

_LONGEST_MOVE = 60
"""Characters of a move ("go back") at most."""


def steered(line: str, context: Context, linker: Linker) -> Parse | None:
    """The reading of a turn by the first that knows it; None where none does."""
    if len(line) <= _LONGEST_MOVE:
        moved = turns.read(corrections.opened(line)[0], context, linker)
        if moved is not None:
            return moved
    low = line.lower()
    found = (
        reader(line, context, linker) for cues, reader in READERS if speaks(low, cues)
    )
    return next((one for one in found if one is not None), None)
