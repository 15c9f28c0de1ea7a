"""JSON lines: each line stands for itself, so a broken one costs only itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.json_items.walk import Broken, Item, holds, inside, is_too_deep
from store.importers.json_items.window import DEEPEST, LONGEST, Undecodable, decode_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.json_items.walk import Kind
    from store.importers.source import Source

_LOOKED_AT = 20
_BLANK = ", \t\x1e\ufeff"
_FRAME = "[], \t\x1e\ufeff"
"""What a list of one item a line has beside them."""


def is_lines(head: str) -> bool:
    """Whether a text that begins like this has one object a line.

    Not where the first object goes on over lines, nor where a list is opened
    around them: such a file is a document.
    """
    lines = [line.rstrip() for line in head.split("\n") if line.strip(_BLANK + "\r")]
    if len(lines) < 2 or not lines[0].lstrip(_BLANK).startswith("{"):
        return False
    if not _is_object(lines[0]) and lines[0].endswith(("{", "[", ",", ":")):
        return False
    return any(map(_is_object, lines[:_LOOKED_AT]))


def _is_object(line: str) -> bool:
    line = line.strip("," if line.startswith("{") else _BLANK)
    if not line.startswith("{") or not line.endswith("}") or line == "{}":
        return False
    try:
        return decode_at(line, 0).end == len(line)
    except Undecodable:
        return False


def walk_lines(source: Source, kind: Kind) -> Iterator[Item | Broken]:
    """The value of each line; of a line that wraps items, these."""
    for number, text in source.lines(LONGEST):
        if text is None:
            millions = LONGEST // 1_000_000
            yield Broken(number, f"a line of over {millions} million characters")
        elif (stripped := text.strip(_BLANK)) and stripped.strip(_FRAME):
            found = _line(number, stripped, kind)
            if isinstance(found, Broken) or found.kind or not holds(found.value, kind):
                yield found
            else:
                yield from _held(found, kind)


def _held(line: Item, kind: Kind) -> Iterator[Item]:
    for value, what in inside(line.value, kind):
        yield Item(line.line, value, what)


def _line(number: int, text: str, kind: Kind) -> Item | Broken:
    try:
        value, end = decode_at(text, 0)
    except Undecodable as error:
        return Broken(number, str(error))
    if end < len(text):
        return Broken(number, "not valid JSON: more than one value on the line")
    if is_too_deep(text, value):
        return Broken(number, f"nested more than {DEEPEST} levels deep")
    return Item(number, value, kind(value))
