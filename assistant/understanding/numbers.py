"""Number conditions in a question: "more than 4 papers", "between 2 and 5", "3+"."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.patterns import speaks
from assistant.understanding.reading import Range

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORDS = "|".join(w for w, n in SMALL_NUMBERS.items() if n > 0 and len(w) > 2)
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
"""Numbers of times, which count papers where something was written."""
_DIGITS = r"\d{1,7}(?:,\d{3})*(?:\.\d+)?"
_NUMBER = rf"{_DIGITS}|{_WORDS}"
_MORE = r"more than|greater than|larger than|higher than|over|above|exceeding|>"
_LEAST = r"at least|no fewer than|no less than|not less than|minimum of|>=|≥"
_FEWER = r"fewer than|less than|lower than|under|below|<"
_MOST = r"at most|no more than|not more than|up to|maximum of|<=|≤"
_EXACT = r"exactly|precisely|="
_KINDS = (
    rf"(?P<authored>{_NUMBER})[- ]author(?:ed|s)?(?= (?:papers?|publications?|articles?"
    r"|works?)\b)",
    rf"(?:{_MORE}) ?(?P<oftener>{'|'.join(_TIMES)})",
    rf"(?:{_EXACT}|only|just) ?(?P<as_often>{'|'.join(_TIMES)})",
    rf"(?:{_LEAST}) ?(?P<least_often>{'|'.join(_TIMES)})",
    rf"between (?P<low>{_DIGITS}) and (?P<high>{_DIGITS})(?! *(?:year|month))",
    rf"(?:{_LEAST}) ?(?P<least>{_NUMBER})",
    rf"(?:{_MOST}) ?(?P<most>{_NUMBER})",
    rf"(?:{_MORE}) ?(?P<more>{_NUMBER})",
    rf"(?:{_FEWER}) ?(?P<fewer>{_NUMBER})",
    rf"(?:{_EXACT}) ?(?P<exact>{_NUMBER})",
    rf"(?P<upper>{_NUMBER}) or (?:fewer|less)",
    rf"(?P<lower>{_NUMBER})(?: or more|\+)",
    rf"(?:(?<=have )|(?<=has )|(?<=with )|(?<=by )|(?<=had"
    rf" ))(?P<exact_number>{_NUMBER})"
    r"(?= (?:co-?)?authors?\b)",
)
"""Kinds of conditions; the last group of each says which it is."""


_CUES = (
    "between|least|than|minimum|>|≥|most|up to|maximum|<|≤|over|above|exceeding|under"
    "|below|only|just|exactly|precisely|=|or fewer|or less|or more|+|author"
)
"""Every condition holds one of these."""


class NumberMention(NamedTuple):
    """A number condition in a text."""

    start: int
    end: int
    value: Range
    of_authors: bool = False
    """Whether it says of how many authors a paper is."""


def find(text: str) -> Iterator[NumberMention]:
    """Every comparison with a number in a lower-cased text, in order."""
    if not speaks(text, _CUES):
        return
    for match in _phrase().finditer(text):
        yield NumberMention(
            match.start(), match.end(), _range(match), bool(match["authored"])
        )


@cache
def _phrase() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?<!\d,)(?:{'|'.join(_KINDS)})(?![\w%]|[.,]\d)")


def _range(match: re.Match[str]) -> Range:
    kind = str(match.lastgroup)
    value = number(match[kind])
    if kind == "high":
        low, high = sorted((number(match["low"]), value))
        return Range(low, high)
    return {
        "least": Range(value, None),
        "lower": Range(value, None),
        "most": Range(None, value),
        "upper": Range(None, value),
        "more": Range(value, None, low_open=True),
        "fewer": Range(None, value, high_open=True),
        "least_often": Range(value, None),
        "as_often": Range(value, value),
        "oftener": Range(value, None, low_open=True),
        "authored": Range(value, value),
        "exact": Range(value, value),
        "exact_number": Range(value, value),
    }[kind]


def number(text: str) -> float:
    """A number in digits (thousands separators allowed) or as a small word."""
    if text in _TIMES:
        return float(_TIMES[text])
    if text in SMALL_NUMBERS:
        return float(SMALL_NUMBERS[text])
    return float(text.replace(",", ""))
