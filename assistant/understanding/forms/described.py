"""Papers told by words of their titles: "the sparse matrix paper".

Only where no form knows them: the words before the noun must all stand in the title
of one paper, or of one that is not named in the question otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef, members
from assistant.vocabulary import usual
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_TOLD: Final = (
    r"(?:the|that) (?P<x>(?:(?!(?:the|of|a|an|by|in) )[\w'-]+ ){1,6}?)"
    r"(?:paper|report|study|article|white paper)(?: \([^()]*\))?"
)
_NOT_OF_ONE: Final = frozenset(
    ("first", "second", "third", "last", "latest", "newest", "oldest", "same", "other",
     "new", "next", "previous", "recent", "original", "this", "that", "which", "whole",
     "only", "most", "best")
)  # fmt: skip
_MOST: Final = 3
_SHORT: Final = 3


def resolved(text: str, mask: Mask, linker: Linker) -> str:
    """A text in which the papers told so have placeholders."""
    if not bounded(_TOLD).search(text):
        return text
    named = {
        one.id
        for name in text.split()
        if exact(r"[PW]\d+").fullmatch(name)
        for one in members(mask.value(name))
        if isinstance(one, PaperRef)
    }

    def swap(match: re.Match[str]) -> str:
        ref = _told(match["x"], named, linker)
        return mask.place("W", ref) if ref else match.group()

    return f" {bounded(_TOLD).sub(swap, text).strip()} "


def _told(stretch: str, named: set[int], linker: Linker) -> PaperRef | None:
    said = tuple(words(stretch))
    if _NOT_OF_ONE.intersection(said) or not any(len(w) > _SHORT for w in said):
        return None
    if exact(r"[A-Z]\d").search(stretch) or (len(said) == 1 and usual(said[0])):
        return None
    held = linker.library.names.titles_holding(said, _MOST)
    rest = [one for one in held if one.paper not in named]
    if len(rest) != 1 or len(held) == _MOST:
        return None
    return PaperRef(rest[0].paper, rest[0].key, rest[0].title)
