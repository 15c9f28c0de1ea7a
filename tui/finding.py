"""Where a text stands in another, case, accents and the ends of lines aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache
from typing import TypeAlias

from store.text import clean_line, fold

Place: TypeAlias = "tuple[int, int]"
"""Beginning and end of a match, as offsets in the text itself."""

_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


class Folded:
    """A folded text that knows where each of its letters stands in the original."""

    __slots__ = ("_at", "_shift", "text")

    def __init__(self, text: str) -> None:
        self._at, self._shift = [0], [0]
        pieces: list[str] = []
        done = length = 0
        for match in _BEYOND_ASCII.finditer(text):
            pieces += (text[done : match.start()].lower(), _folded(match.group()))
            length += match.start() - done
            if len(pieces[-1]) != 1:
                self._note(length, len(pieces[-1]), match.start())
            length, done = length + len(pieces[-1]), match.end()
        self.text = "".join([*pieces, text[done:].lower()])

    def _note(self, folded: int, letters: int, original: int) -> None:
        """A letter has become none or several: what follows is shifted."""
        for n in range(letters):
            self._at.append(folded + n)
            self._shift.append(original - folded - n)
        self._at.append(folded + letters)
        self._shift.append(original + 1 - folded - letters)

    def original(self, offset: int) -> int:
        """The offset in the original text."""
        return offset + self._shift[bisect_right(self._at, offset) - 1]

    def place(self, start: int, end: int) -> Place:
        """A stretch of the folded text in the original; never empty."""
        return self.original(start), max(self.original(end), self.original(end - 1) + 1)


@lru_cache(maxsize=4096)
def _folded(letter: str) -> str:
    return fold(letter)


def wanted(needle: str) -> re.Pattern[str] | None:
    """What is looked for; None for nothing. A blank stands for any white space."""
    words = fold(clean_line(needle)).split()
    return re.compile(r"\s+".join(map(re.escape, words))) if words else None


def places(text: Folded, pattern: re.Pattern[str]) -> tuple[Place, ...]:
    """Where what is looked for stands in a text, in order, without overlaps."""
    return tuple(text.place(*match.span()) for match in pattern.finditer(text.text))


def count(text: Folded, pattern: re.Pattern[str]) -> int:
    """How often what is looked for stands in a text."""
    return sum(1 for _ in pattern.finditer(text.text))


def by_line(text: str, place: Place) -> list[Place]:
    """A match in pieces of one line each, without the blanks that indent them."""
    pieces = []
    start, end = place
    for line in text[start:end].split("\n"):
        indent = len(line) - len(line.lstrip())
        pieces.append((start + indent, start + len(line)))
        start += len(line) + 1
    return [piece for piece in pieces if piece[0] < piece[1]]
