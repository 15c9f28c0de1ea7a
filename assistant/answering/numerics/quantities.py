"""The numbers of a text that are quantities: value, unit, kind.

Own rules, because general extractors misread this field ("6144 H100" as henry,
"128K" as kelvin: research) and cost 90 ms a text. A number without a unit of
the tables is not a quantity: years, versions, figures and marks fall away.
"""

from __future__ import annotations

import itertools
import re
from typing import Final, NamedTuple

from assistant.answering.numerics import numerals, units
from assistant.understanding.grammar.quantities import COUNTED
from assistant.understanding.grammar.stopwords import STOPWORDS


class Quantity(NamedTuple):
    """A number with its unit: `source[start:end] == text`."""

    start: int
    end: int
    value: float
    unit: str
    kind: str
    """A key of the tables in `grammar.quantities`."""
    text: str
    normal: str
    """The value in one spelling: "25 trillion tokens", "up to 2.2x"."""
    in_name: bool = False
    """Whether it is part of a model's name ("GPT-OSS-120B")."""
    owner: str = ""
    """The name it is part of."""
    metric: str = ""
    """The measure of quality it is a value or a change of, where one is near."""
    role: str = ""
    """"active" for parameters used at a time; "part" after "including"."""
    low: float | None = None
    """The lower end, where a range is written ("1.2 to 2.9 times")."""


_BOUND: Final = re.compile(
    r"\b(up to|over|more than|at least|less than|fewer than|under|below|about|around"
    r"|approximately|roughly|nearly|almost|sub|as much as)[\s-]?\$?$|(~|≈)$",
    re.I,
)
_PART: Final = re.compile(
    r"\b(?:including|(?:of|among) (?:which|them))\s(?:more than\s|over\s)?$", re.I
)
_FROM: Final = re.compile(r"(?<!ranging )(?<!ranges )\bfrom\s[+~$]*$", re.I)
"""Before a value that was left behind: "from 47% to 93%" says 93%."""
_SOME_OF: Final = re.compile(
    r"\s(?:larger|smaller|other|remaining|latter|former|last|first|main)\b", re.I
)
"""After a number that picks some out of more: "the two larger models"."""
_AND: Final = re.compile(
    r"(?:[A)]|\$?\\%|%)?(?:\s\([^()]*\))?\s?(?:/|,|,?\sand|,?\sor|\sto|-|–)\s?"
    r"(?:up to\s)?[+$]*"
)
_TO: Final = re.compile(r"\s?(?:\\?%|x|×)?\s?(?:to|-|–|--)\s?[+$]*")
_NAME_WORD: Final = r"(?:[A-Za-z]*[A-Z](?:[\w+-]|\.(?=\w))*|v?\d+(?:\.\d+)*)"
_NAME_LEFT: Final = re.compile(rf"(?<![\w/.])({_NAME_WORD}(?:\s{_NAME_WORD})*)\s$")


_PLACES: Final = ("over", "under", "below", "about", "around")
"""Bounds that are prepositions of place before a small count: "over two models"."""
_SHOWN: Final = {"gpus": "GPUs", "gpu hours": "GPU hours"}


def find(text: str) -> list[Quantity]:
    """All quantities of a text, in order."""
    numbers = numerals.find(text)
    read: list[units.Unit | None] = [units.read(text, number) for number in numbers]
    _share(text, numbers, read)
    found: list[Quantity] = []
    for at, (number, unit) in enumerate(zip(numbers, read, strict=True)):
        if unit is None or not _counts(text, number, unit):
            continue
        low = numbers[at - 1] if at and _ranges(text, numbers[at - 1], number) else None
        if low and found and found[-1].start == low.start:
            found.pop()
        if low and _FROM.search(text, 0, low.start):
            low = None
        found.append(_quantity(text, number, unit, low))
    return found


def _share(
    text: str, numbers: list[numerals.Numeral], read: list[units.Unit | None]
) -> None:
    """Give a number without a unit the unit of the one it is joined to."""
    for at in range(len(numbers) - 2, -1, -1):
        here, after, unit = numbers[at], numbers[at + 1], read[at + 1]
        if unit is None or here.glued or after.glued or not _lends(here, read[at]):
            continue
        if _AND.fullmatch(text, here.end, after.start):
            read[at] = unit._replace(end=here.end, active=False)
    _share_change(text, numbers, read)


def _share_change(
    text: str, numbers: list[numerals.Numeral], read: list[units.Unit | None]
) -> None:
    """Make "improvements of 6.2% and 4.8%" two improvements."""
    for at, (one, other) in enumerate(itertools.pairwise(read)):
        if not one or not other or one.kind != "improvement" or other.name != "%":
            continue
        start = max(one.end, numbers[at].end)
        if _AND.fullmatch(text, start, numbers[at + 1].start):
            read[at + 1] = other._replace(kind=one.kind, metric=one.metric)


def _lends(number: numerals.Numeral, unit: units.Unit | None) -> bool:
    """Whether a number takes its unit from the next: it has none, or only "B"."""
    return unit is None or (unit.end == number.end and unit.kind == "parameters")


def _ranges(text: str, low: numerals.Numeral, high: numerals.Numeral) -> bool:
    joined = _TO.fullmatch(text, low.end, high.start)
    return bool(joined) and low.value < high.value and not low.suffix and not low.glued


def _counts(text: str, number: numerals.Numeral, unit: units.Unit) -> bool:
    """Whether a number counts its unit, rather than being a year or a version."""
    if unit.kind not in COUNTED or number.scale or "," in number.digits:
        return True
    if unit.kind in ("tokens", "parameters") and number.value == 1:
        return False
    if _SOME_OF.match(text, number.end):
        return False
    if 1900 <= number.value <= 2100 and number.digits.isdigit():
        return False
    return not _name_before(text, number.start)


def _name_before(text: str, start: int) -> str:
    """The name that ends right before `start` ("Llama 3.1 " of "Llama 3.1 8B")."""
    match = _NAME_LEFT.search(text, max(0, start - 60), start)
    if not match:
        return ""
    words = match.group(1).split()
    while words and words[0].lower() in STOPWORDS:
        words.pop(0)
    opens = not text[:start].strip() or text[: match.start()].rstrip()[-1:] in ".!?"
    opens = opens or not text[: match.start()].strip()
    if len(words) == 1 and opens and words[0].isalpha() and words[0][1:].islower():
        return "" if words[0].endswith(("ing", "ed")) else words[0]
    return " ".join(words) if any(c.isupper() for c in "".join(words)) else ""


def _quantity(
    text: str,
    number: numerals.Numeral,
    unit: units.Unit,
    low: numerals.Numeral | None,
) -> Quantity:
    first = low or number
    if text[number.end : unit.end] == "A":
        number = number._replace(value=number.value * 1e9, scale="billion")
    owner, bare = number.glued, unit.kind == "parameters" and unit.end == number.end
    if bare and number.suffix and not owner:
        owner = _name_before(text, first.start)
    end = max(unit.end, number.end)
    return Quantity(
        first.start,
        end,
        number.value,
        unit.name,
        unit.kind,
        text[first.start : end],
        _normal(text, number, unit, low),
        bool(owner),
        _whole_name(text, number, owner) if owner else "",
        unit.metric,
        _role(text, first.start, unit),
        low.value if low else None,
    )


def _role(text: str, start: int, unit: units.Unit) -> str:
    if unit.active:
        return "active"
    part = unit.kind in COUNTED and _PART.search(text, max(0, start - 30), start)
    return "part" if part else ""


def _whole_name(text: str, number: numerals.Numeral, owner: str) -> str:
    """The name from its first letter to its last ("Qwen3-30B-A3B-Thinking")."""
    tail = re.match(r"(?:-(?!based)[\w.]*\w)*", text[number.end :])
    begin = number.start - len(owner) - (0 if number.glued else 1)
    name = text[begin : number.end + (tail.end() if tail else 0)]
    if number.glued and (before := _name_before(text, begin)):
        name = f"{before} {name}"
    return name.rpartition("/")[2] if "//" in name else name


def _normal(
    text: str,
    number: numerals.Numeral,
    unit: units.Unit,
    low: numerals.Numeral | None,
) -> str:
    start = (low or number).start
    bound = _BOUND.search(text, max(0, start - 16), start)
    prefix = (bound.group(1) or "about").lower() + " " if bound else ""
    if prefix.strip() in _PLACES and unit.kind in COUNTED and number.value < 100:
        prefix = ""
    prefix = "under " if prefix == "sub " else prefix
    prefix += "+" if text[max(0, start - 1) : start] == "+" else ""
    amount = _amount(number)
    if low:
        amount = f"{low.digits}-{amount}"
    tight = unit.name in ("%", "x")
    name = _SHOWN.get(unit.name, unit.name)
    if number.value == 1 and not low:
        name = name.removesuffix("es" if name.endswith("sses") else "s")
    name = name if tight or not name else f" {name}"
    active = " (active)" if unit.active else ""
    return f"{prefix}{amount}{name}{active}"


def _amount(number: numerals.Numeral) -> str:
    if number.scale == "k":
        return f"{number.digits}k" if number.suffix else f"{number.value:,.0f}"
    if number.scale in ("million", "billion", "trillion"):
        return f"{number.digits} {number.scale}"
    return number.digits
