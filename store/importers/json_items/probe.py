"""What a JSON file is of, from its first characters, which may end anywhere."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from store.importers.json_items.kinds import kind_of
from store.importers.json_items.lines import is_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

_START = re.compile(r"[\s\x1e\ufeff]*[\[{]")
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*+("?)|[{}\[\],]', re.DOTALL)
_HALF_ESCAPE = re.compile(r"\\(?:u[0-9a-fA-F]{0,3})?\Z")
_LOOKED_AT = 400
_DEEPEST = 60
_DECODER = json.JSONDecoder(strict=False)


@lru_cache(maxsize=4)
def probe(head: str) -> str | None:
    """The format of the first item that a text begins with; None if there is none."""
    if not _START.match(head):
        return None
    for value in _beginnings(head):
        for item in _objects(value):
            if kind := kind_of(item):
                return kind
    return None


def _beginnings(head: str) -> Iterator[Any]:
    """What can be read of the text: all of it, or line by line, or its start."""
    if is_lines(head):
        yield from filter(None, map(_decoded, head.split("\n")))
    else:
        yield _decoded(head) or _started(head)


def _decoded(text: str) -> object:
    try:
        return _DECODER.raw_decode(text.strip(", \t\r\n\x1e\ufeff"))[0]
    except (ValueError, RecursionError):
        return None


def _started(head: str) -> object:
    """A text that ends in the middle, with what it opened closed after the last comma.

    Of a text with a mistake, what stands before the mistake.
    """
    for cut, closing in _cuts(head):
        if value := _decoded(head[:cut] + closing):
            return value
    return None


def _cuts(head: str) -> list[tuple[int, str]]:
    """The last places where a value may end, and what has to be closed there."""
    opened: list[str] = []
    cuts: list[tuple[int, str]] = []
    head = _HALF_ESCAPE.sub("", head)
    for match in _TOKEN.finditer(head):
        char = match[0][0]
        if char in "{[":
            opened.append("}" if char == "{" else "]")
            if len(opened) > _DEEPEST:
                break
        elif char in "}]":
            if not opened or opened.pop() != char:
                break
            cuts.append((match.end(), "".join(reversed(opened))))
        elif char == '"' and not match[1]:
            cuts.append((len(head), '"' + "".join(reversed(opened))))
            break
        elif char == ",":
            cuts.append((match.start(), "".join(reversed(opened))))
        del cuts[:-_LOOKED_AT]
    return cuts[::-1]


def _objects(value: object) -> Iterator[dict[str, Any]]:
    """The first objects in a value, each before those within it."""
    waiting, seen = [value], 0
    while waiting and seen < _LOOKED_AT:
        one = waiting.pop()
        if isinstance(one, dict):
            seen += 1
            yield one
        if isinstance(one, (dict, list)):
            within = list(one.values()) if isinstance(one, dict) else one
            waiting += [v for v in within if isinstance(v, (dict, list))][::-1]
