"""Numbers as they are written: digits, words, "25T", "12-billion", "30B-A3B".

Only the writing is read here; what is counted is read by `quantities`.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SCALES: Final[dict[str, float]] = {
    "k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6, "b": 1e9, "billion": 1e9,
    "t": 1e12, "trillion": 1e12, "hundred": 1e2, "dozen": 12.0,
}  # fmt: skip
_SMALL_WORDS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen "
    "fourteen fifteen sixteen seventeen eighteen nineteen"
)
_SMALL = _SMALL_WORDS.split()
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
WORDS: Final[dict[str, float]] = {
    **{word: float(n) for n, word in enumerate(_SMALL)},
    **{word: 20.0 + 10 * n for n, word in enumerate(_TENS)},
    "a": 1.0, "single": 1.0, "twice": 2.0,
}  # fmt: skip


class Numeral(NamedTuple):
    """A number in a text, without its unit."""

    start: int
    end: int
    value: float
    digits: str
    """As written, in digits, without the scale."""
    scale: str
    """"k", "million", "billion", "trillion" or empty."""
    suffix: bool
    """Whether the scale is one letter ("8B")."""
    glued: str
    """The part of a name it is joined to on the left ("GPT-OSS-")."""


_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_SCALE = r"hundred|thousand|million|billion|trillion"
_NUMERAL = re.compile(
    rf"(?P<digits>{_DIGITS})"
    rf"(?:(?P<suffix>(?-i:[kKMBT]))(?!\w)|[\s-]?(?P<scale>{_SCALE})(?!\w)"
    r"|\s(?P<spaced>(?-i:B))(?=[\s-](?:param|model)))?"
    rf"|(?<!\w)(?<!\w-)(?P<word>(?:{'|'.join(WORDS)})(?:-(?:{'|'.join(_SMALL[1:10])}))?)"
    rf"(?![\w'’])(?:[\s-](?P<wordscale>{_SCALE}|dozen)(?!\w))?"
    rf"(?:[\s-](?P<second>{_SCALE})(?!\w))?",
    re.I,
)
_GLUE = re.compile(r"[\w.+/'’@~-]*$")
_SIGNS = "+-~.'’@"
_SLASHED = re.compile(rf"^(?:{_DIGITS})[kKMBT]?/$")
_RANGED = re.compile(rf"^[+~]*(?:{_DIGITS})[%x×kKMBT]?[-–/~]$")
_THOUSANDS = re.compile(r"(?<![\w.,-])\d{1,3}[\s\u00a0\u202f]$")
_PARTED = re.compile(r"\d{3}(?![\w%.])")
_PREFIXED = re.compile(r"^(?:sub|non|over|near|multi)-$", re.I)


def find(text: str) -> list[Numeral]:
    """The numbers of a text, in order; parts of words and versions left out."""
    found = (_read(text, match) for match in _NUMERAL.finditer(text))
    return [numeral for numeral in found if numeral is not None]


def _read(text: str, match: re.Match[str]) -> Numeral | None:
    if match.group("word"):
        return _read_word(match)
    glued = _glued(text, match.start())
    suffix = match.group("suffix") or match.group("spaced") or ""
    scale = (match.group("scale") or suffix).lower()
    if glued is None or (glued and suffix not in ("B", "M")):
        return None
    digits = match.group("digits")
    value = float(digits.replace(",", "")) * SCALES.get(scale, 1.0)
    return Numeral(
        match.start(), match.end(), value, digits, _long(scale), bool(suffix), glued
    )


def _read_word(match: re.Match[str]) -> Numeral | None:
    word, scale = match.group("word").lower(), (match.group("wordscale") or "").lower()
    if word == "a" and not scale:
        return None
    first, _, second = word.partition("-")
    value = WORDS[first] + WORDS.get(second, 0.0)
    for name in (scale, (match.group("second") or "").lower()):
        if name in ("hundred", "dozen"):
            value, scale = value * SCALES[name], ""
        elif name:
            scale = name
    digits = f"{value:g}"
    whole = value * SCALES.get(scale, 1.0)
    return Numeral(match.start(), match.end(), whole, digits, _long(scale), False, "")


def _glued(text: str, start: int) -> str | None:
    """What a number is joined to on its left; None where it is no number at all."""
    found = _GLUE.search(text, max(0, start - 48), start)
    left = found.group().lstrip(_SIGNS) if found else ""
    if _PARTED.match(text, start) and _THOUSANDS.search(text, max(0, start - 6), start):
        return None
    if not left or _SLASHED.match(left) or _RANGED.match(left):
        return ""
    if _PREFIXED.match(left):
        return ""
    if left.endswith("/") and "-" not in left:
        return "" if left[:-1].isalpha() else None
    return left if any(char.isalpha() for char in left) else None


def _long(scale: str) -> str:
    names = {"k": "k", "thousand": "k", "m": "million", "b": "billion", "t": "trillion"}
    return names.get(scale, scale)
