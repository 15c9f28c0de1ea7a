"""Which measure a result is of: the one its own words name, or none.

A measure on the other side of an "and" is somebody else's; where two measures
share one "of" ("accuracy and F1 of 92 and 88") nothing says which is which.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import measures
from assistant.understanding.grammar.quantities import METRICS

if TYPE_CHECKING:
    from assistant.answering.numerics.quantities import Quantity

_RIGHT: Final = re.compile(
    r"[,;:()]|\s(?:and|or|on|over|than|against|compared|while|with|at)\s|\s[+~$]?\d"
)
_LEADS: Final = re.compile(
    r"^[\s:=~$+(]*(?:(?:scores?|values?|rates?|results?|performance"
    r"|gains?|improvements?)\s?)?"
    r"(?:\([^()]*\)\s?)?"
    r"(?:(?:on|in|for)\s[^,;()]*?)?(?:of|to|is|was|at|by|from|reaches|reaching|=|:)?"
    rf"[\s:=~$+]*(?:from\s\S+\sto\s)?(?:{measures.BOUND}\s)?[\s~$+]*$",
    re.I,
)
"""What may stand between a measure and its number."""
_BY: Final = re.compile(
    r"\b(?:improv|increas|boost|reduc|decreas|rais|lower|cut|lift|enhanc)\w*\s"
    r"(?:the\s|its\s|their\s)?(?P<x>(?-i:[a-z])[a-z -]{2,38}?)"
    r"\s(?:by|on [^,;]{1,40} by)\s"
    rf"(?:{measures.BOUND}\s)?[+~$]*$",
    re.I,
)
_NAMED: Final = re.compile(
    r"\b(?P<x>[A-Z][\w@-]*[A-Z@\d][\w@-]*)\)?\s?(?:[:=]|of)\s?[+~$]*$"
)
_DULL: Final = frozenset(
    ("absolute", "relative", "average", "mean", "overall", "further", "additional",
     "about", "points", "point", "percentage", "improvement", "improvements", "gain",
     "gains", "increase", "boost", "higher", "better", "reduction", "lower", "drop",
     "score", "scores", "performance", "margin", "respectively", "pp",
     "an", "a", "the", "of", "in")
)  # fmt: skip


_LINKS: Final = frozenset(("to", "in", "for", "from", "by", "relative", "as", "up"))
"""Words that make what follows a number no name of a measure."""


class Metric(NamedTuple):
    """A measure of quality; both are empty where none is named."""

    key: str
    """Of the table of measures; empty for one that is not in it."""
    written: str


NONE: Final = Metric("", "")


def of(text: str, one: Quantity, start: int) -> Metric:
    """The measure of a number in its sentence; `start` is where the last one ends."""
    right = _RIGHT.split(text[one.end : one.end + 60], maxsplit=1)[0]
    found = _first(text[one.start : one.end] + right) or _left(text, one, start)
    if found:
        return found
    return Metric("", _unlisted(text, one, start) or _telling(right))


def _unlisted(text: str, one: Quantity, start: int) -> str:
    """A measure that is in no table: "KID: 0.04", "cuts memory use by 30%"."""
    named = _NAMED.search(text, start, one.start)
    by = named or _BY.search(text, start, one.start)
    told = by["x"].strip() if by else ""
    return "" if told.endswith(("model", "models", "baselines", "methods")) else told


def _first(right: str) -> Metric | None:
    """A measure in the words after a number, a named one before "score"."""
    found = list(measures.pattern().finditer(right))
    if not found:
        return None
    special = [m for m in found if _key(m) != "score"]
    return _metric((special or found)[0])


def _left(text: str, one: Quantity, start: int) -> Metric | None:
    """A measure that leads up to the number: "an accuracy of", "F1 (", "BLEU to"."""
    begin = max(start, one.start - 90)
    stretch = text[begin : one.start]
    found = [m for m in measures.pattern().finditer(stretch)]
    if not found or not _LEADS.match(stretch[found[-1].end() :]):
        return None
    last = found[-1]
    if len(found) > 1:
        between = stretch[found[-2].end() : last.start()]
        if not between.strip(" -()"):
            last = found[-2]
        elif _joins().fullmatch(between):
            return NONE
    return _metric(last)


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(r"(?:\s?(?:scores?|rates?))?\s?(?:,|and|or|/|, and)\s?", re.I)


def _metric(match: re.Match[str]) -> Metric:
    return Metric(_key(match), match.group().strip(" -"))


def _key(match: re.Match[str]) -> str:
    return list(METRICS)[int((match.lastgroup or "k0")[1:])]


def _telling(right: str) -> str:
    """The words after a number that are no words of change: "mAP50", "BD-rate"."""
    words = [word.strip(".") for word in right.split()]
    if any(word in _LINKS for word in words):
        return ""
    told = [w for w in words if w.lower() not in _DULL and re.search(r"[A-Za-z]", w)]
    return " ".join(told) if len(words) <= 4 and len(told) <= 3 else ""
