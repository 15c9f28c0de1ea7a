"""From a JSON document to the items in it, wherever they lie.

Whatever is around the items is taken apart only where they are inside, so that
each of them is decoded by itself and a mistake in one costs no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.importers.json_items.window import DEEPEST, Undecodable, Window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Kind = Callable[[Any], str | None]
    """What an item is; None for what is none."""

_WRAPPERS = 24
"""Levels that may stand around an item."""


class Item(NamedTuple):
    """A value that stands where an item may stand."""

    line: int
    value: Any
    kind: str | None = None
    """None: it is none."""
    listed: bool = True
    """Whether it is one of a list of items: then it should be one."""


class Broken(NamedTuple):
    """A stretch that is no JSON, or cannot be read as such."""

    line: int
    why: str


def walk(window: Window, kind: Kind) -> Iterator[Item | Broken]:
    """The values of a document: its items, and what is beside them."""
    while window.peek(commas=True):
        yield from _value(window, kind, _Place())


class _Place(NamedTuple):
    depth: int = 0
    listed: bool = True
    """Directly in a list, or at the top."""
    in_list: bool = False
    """In a list at any level."""


def _value(window: Window, kind: Kind, place: _Place) -> Iterator[Item | Broken]:
    opening, line = window.text[window.at], window.line
    try:
        value, end = window.decode()
    except Undecodable as error:
        opened = opening == "[" or (opening == "{" and not place.in_list)
        if opened and place.depth < _WRAPPERS:
            yield from _inside(window, kind, place, strict=True)
        else:
            yield Broken(line, str(error))
            window.resume(error.at, kind)
        return
    what = kind(value)
    if not what and opening in "[{" and place.depth < _WRAPPERS and holds(value, kind):
        strict = isinstance(value, list) and any(map(kind, value))
        yield from _inside(window, kind, place, strict=strict)
        return
    text = window.text[window.at : end]
    window.at = end
    if is_too_deep(text, value):
        yield Broken(line, f"nested more than {DEEPEST} levels deep")
    elif opening != "[" or value:
        yield Item(line, value, what, place.listed)


def _inside(
    window: Window, kind: Kind, place: _Place, *, strict: bool
) -> Iterator[Item | Broken]:
    """The values in a list or an object, which is opened and left behind.

    `strict`: if it is a list, each value in it must be an item.
    """
    in_list = window.text[window.at] == "["
    inner = _Place(place.depth + 1, in_list and strict, in_list or place.in_list)
    window.at += 1
    while char := window.peek(commas=True):
        if char in "]}":
            window.at += 1
            return
        if in_list or char in "[{":
            yield from _value(window, kind, inner)
            continue
        try:
            _enter_member(window)
        except Undecodable as error:
            yield Broken(window.line, str(error))
            window.resume(error.at, kind)
        else:
            yield from _value(window, kind, inner)
    if not window.broken:
        window.broken = True
        yield Broken(window.line, "not valid JSON: the file ends in the middle")


def _enter_member(window: Window) -> None:
    """Go past the name of the next member of an object; raises Undecodable."""
    name, end = window.decode()
    if not isinstance(name, str):
        raise Undecodable("not valid JSON: a name without quotes", end)
    window.at = end
    if window.peek() != ":":
        raise Undecodable("not valid JSON: a name without a value", window.at)
    window.at += 1
    if not window.peek():
        raise Undecodable("not valid JSON: the file ends in the middle", window.at)


def holds(value: object, kind: Kind) -> bool:
    """Whether there is an item within a value that is none itself."""
    return any(True for _ in inside(value, kind))


def inside(value: object, kind: Kind) -> Iterator[tuple[Any, str]]:
    """The items that a decoded value holds with their kinds, in their order."""
    waiting = [value]
    while waiting:
        one = waiting.pop()
        if isinstance(one, dict) and (what := kind(one)):
            yield one, what
        else:
            waiting += _within(_values(one))[::-1]


def is_too_deep(text: str, value: object) -> bool:
    """Whether a value is nested deeper than any paper."""
    if text.count("[") + text.count("{") <= DEEPEST:
        return False
    level = _within([value])
    for _ in range(DEEPEST):
        level = [inner for one in level for inner in _within(_values(one))]
        if not level:
            return False
    return True


def _values(value: object) -> list[Any]:
    if isinstance(value, dict):
        return list(value.values())
    return value if isinstance(value, list) else []


def _within(values: list[Any]) -> list[Any]:
    return [one for one in values if isinstance(one, (dict, list))]
