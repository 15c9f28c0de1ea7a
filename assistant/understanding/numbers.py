"""Number conditions and limits in a question: "more than 4 papers", "top 5"."""

from __future__ import annotations

import re
from typing import NamedTuple

from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.reading import Range

_WORDS = "|".join(w for w, n in SMALL_NUMBERS.items() if n > 0 and len(w) > 2)
_NUMBER = rf"(?P<n>\d{{1,7}}(?:[.,]\d+)*|{_WORDS})"
_MORE = r"more than|greater than|larger than|higher than|over|above|exceeding|>"
_LEAST = r"at least|no fewer than|no less than|not less than|minimum of|>=|≥"
_FEWER = r"fewer than|less than|lower than|under|below|<"
_MOST = r"at most|no more than|not more than|up to|maximum of|<=|≤"
_EXACT = r"exactly|precisely|="
_PHRASE = re.compile(
    rf"(?<![\w.-])(?:"
    rf"between (?P<low>\d[\d,.]*) and (?P<high>\d[\d,.]*)(?! *(?:year|month))"
    rf"|(?P<least>{_LEAST}) ?{_NUMBER}"
    rf"|(?P<most>{_MOST}) ?{_NUMBER.replace('<n>', '<n2>')}"
    rf"|(?P<more>{_MORE}) ?{_NUMBER.replace('<n>', '<n3>')}"
    rf"|(?P<fewer>{_FEWER}) ?{_NUMBER.replace('<n>', '<n4>')}"
    rf"|(?P<exact>{_EXACT}) ?{_NUMBER.replace('<n>', '<n5>')}"
    rf"|{_NUMBER.replace('<n>', '<n6>')}(?: or (?P<ormore>more|fewer|less)|(?P<plus>\+))"
    rf")(?![\w%]|[.,]\d)"
)


class NumberMention(NamedTuple):
    """A number condition in a text."""

    start: int
    end: int
    value: Range


def find(text: str) -> list[NumberMention]:
    """Every comparison with a number in a lower-cased text, in order."""
    found = []
    for match in _PHRASE.finditer(text):
        value = _range(match)
        if value is not None:
            found.append(NumberMention(match.start(), match.end(), value))
    return found


def _range(match: re.Match[str]) -> Range | None:
    if match["low"]:
        low, high = sorted((number(match["low"]), number(match["high"])))
        return Range(low, high)
    if match["least"]:
        return Range(number(match["n"]), None)
    if match["most"]:
        return Range(None, number(match["n2"]))
    if match["more"]:
        return Range(number(match["n3"]), None, low_open=True)
    if match["fewer"]:
        return Range(None, number(match["n4"]), high_open=True)
    if match["exact"]:
        return Range(number(match["n5"]), number(match["n5"]))
    value = number(match["n6"])
    return Range(None, value) if match["ormore"] in ("fewer", "less") else Range(value, None)


def number(text: str) -> float:
    """A number in digits (thousands separators allowed) or as a small word."""
    if text in SMALL_NUMBERS:
        return float(SMALL_NUMBERS[text])
    return float(re.sub(r",(?=\d{3})", "", text).rstrip(".,"))
