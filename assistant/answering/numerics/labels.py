"""What a number of several is said of: "+14.7% in math, +13.9% in coding".

The words around a number up to those around the next, and the words before a
bracket for each number in it ("specialized knowledge (+4.55% on MMLU)").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.numerics.quantities import Quantity

_BREAK: Final = re.compile(r"[,;()]|\s(?:and|while|but|or)\s")
_PAIR: Final = re.compile(r"([^\s/(]+)\s?/\s?([^\s/),]+)")
_JOINED: Final = re.compile(r"\s?(?:/|and|or|to|,)\s?(?:up to\s)?[+~]?", re.I)


def label(text: str, numbers: Sequence[Quantity], one: Quantity) -> str:
    """The words of a sentence that say what a number is of.

    `numbers` are all the sentence's quantities that part its words, in order.
    """
    group = _joined(text, numbers, one)
    earlier = [q for q in numbers if q.end <= group[0].start]
    later = [q for q in numbers if q.start >= group[-1].end]
    start = _border(text, earlier[-1].end, group[0].start) if earlier else 0
    end = _border(text, group[-1].end, later[0].start) if later else len(text)
    return f"{_heading(text, start, group[0].start)} {text[start:end]}"


def _joined(
    text: str, numbers: Sequence[Quantity], one: Quantity
) -> Sequence[Quantity]:
    """The run of numbers a number stands in: "+14.6% / +17.2% on X"."""
    first = last = numbers.index(one)
    while first and _meet(text, numbers[first - 1], numbers[first]):
        first -= 1
    while last + 1 < len(numbers) and _meet(text, numbers[last], numbers[last + 1]):
        last += 1
    return numbers[first : last + 1]


def _meet(text: str, one: Quantity, other: Quantity) -> bool:
    return bool(_JOINED.fullmatch(text, one.end, other.start))


def _border(text: str, end: int, start: int) -> int:
    """Where the words of the number that ends end, and those of the next begin."""
    found = _BREAK.search(text, end, start)
    return found.start() if found else start


def _heading(text: str, start: int, at: int) -> str:
    """The words before the bracket that a number stands in, past its neighbours."""
    opened = text.rfind("(", 0, at)
    if opened < 0 or ")" in text[opened:at] or opened >= start:
        return ""
    return text[max(text.rfind(sign, 0, opened) for sign in "),;") + 1 : opened]


def paired(text: str, numbers: Sequence[Quantity], one: Quantity) -> str:
    """What a number of "1 / 2 for the A / B" is of, by its place; empty elsewhere."""
    group = _joined(text, numbers, one)
    if len(group) != 2 or "/" not in text[group[0].end : group[1].start]:
        return ""
    match = _PAIR.search(text, group[-1].end)
    return match[1 + group.index(one)] if match else ""
