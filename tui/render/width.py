"""How many columns a text takes in a terminal, and fitting it into so many.

Counted in cells, never in characters: CJK takes two, a combining mark none, an
emoji joined of several people two in all. Only the standard library, because a
one-shot answer must not wait for a UI library to load.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_JOINER = "\u200d"
_EMOJI_STYLE = "\ufe0f"
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_JAMO_TAILS = range(0x1160, 0x1200)
ELLIPSIS = "…"


class Cluster(NamedTuple):
    """Characters that a terminal draws as one, and the cells they take."""

    text: str
    cells: int


@lru_cache(maxsize=4096)
def _char_cells(char: str) -> int:
    if unicodedata.category(char) in {"Mn", "Me", "Cf", "Cc", "Cs"}:
        return 0
    if ord(char) in _JAMO_TAILS:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def clusters(text: str) -> Iterator[Cluster]:
    """The text cut where a terminal may break it; joined, they are the text."""
    current, cells, joined = "", 0, False
    for char in text:
        if current and ((joined and _is_symbol(char)) or _extends(char, cells)):
            widened = char == _EMOJI_STYLE and cells and not current[0].isascii()
            cells = 2 if widened else cells or _char_cells(char)
            current += char
        else:
            if current:
                yield Cluster(current, cells)
            current, cells = char, _char_cells(char)
        joined = char == _JOINER and _is_symbol(current[0])
    if current:
        yield Cluster(current, cells)


def _extends(char: str, cells: int) -> bool:
    """Whether a character is drawn into the one before it, which takes `cells`."""
    return _char_cells(char) == 0 or (cells == 2 and ord(char) in _SKIN_TONES)


def _is_symbol(char: str) -> bool:
    return unicodedata.category(char) == "So"


def cells(text: str) -> int:
    """The columns a line takes."""
    if text.isascii():
        return len(text)
    return sum(cluster.cells for cluster in clusters(text))


def clip(text: str, width: int) -> str:
    """The text, or as much of it as fits with an ellipsis at the end."""
    if cells(text) <= width:
        return text
    kept, used = "", 0
    for cluster in clusters(text):
        if used + cluster.cells > width - 1:
            break
        kept, used = kept + cluster.text, used + cluster.cells
    return kept.rstrip() + ELLIPSIS if width > 0 else ""


def pad(text: str, width: int, *, right: bool = False) -> str:
    """The text filled with blanks to a width; `right` puts the blanks before it."""
    blanks = " " * max(0, width - cells(text))
    return blanks + text if right else text + blanks


def wrap(text: str, width: int) -> list[str]:
    """The words of a text in lines of at most `width` cells; [""] for no words."""
    width = max(2, width)
    lines: list[str] = []
    line, used = "", 0
    for word in text.split():
        for piece in _pieces(word, width):
            need = cells(piece)
            gap = 1 if line else 0
            if line and used + gap + need > width:
                lines.append(line)
                line, used, gap = "", 0, 0
            line, used = line + " " * gap + piece, used + gap + need
    return [*lines, line] if line or not lines else lines


def _pieces(word: str, width: int) -> list[str]:
    """A word in pieces that fit on a line of their own."""
    if cells(word) <= width:
        return [word]
    pieces, piece, used = [], "", 0
    for cluster in clusters(word):
        if used + cluster.cells > width:
            pieces.append(piece)
            piece, used = "", 0
        piece, used = piece + cluster.text, used + cluster.cells
    return [*pieces, piece]
