"""Measures of quality around a number: which one, and value or change.

"92.0% accuracy" is a value, "4.4% higher accuracy" and "+4.4%" are changes of
one: the clause on either side of the number tells.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from assistant.understanding.grammar.quantities import METRICS

if TYPE_CHECKING:
    from assistant.answering.numerics.numerals import Numeral

BOUND = (
    r"(?:up to|over|more than|at least|less than|fewer than|below|about|around|only"
    r"|approximately|roughly|nearly|almost|as much as|an average of|an additional)"
)
_CHANGE = (
    r"(?:improvements?|gains?|increases?|boosts?|reductions?|decreases?|drops?|higher"
    r"|lower|better|worse|more|fewer|less|relative|absolute|smaller|larger|above|below"
    r"|degradation|loss|deficit|gap)"
)
_CHANGE_RIGHT = re.compile(
    rf"\s*\(?(?:[\w-]+\s){{0,3}}?(?-i:(?![A-Z]{{3}})){_CHANGE}\b", re.I
)
"""Words of change after a number; in capitals they are a name: "79.9 F1 on DROP"."""
_CHANGE_LEFT = re.compile(
    r"\b(?:improv|increas|gain|boost|reduc|outperform|exceed|surpass|decreas|rais"
    r"|lower|drop|ris|enhanc|better|beat|margin|cut|down|up)\w*\b.{0,60}"
    rf"\b(?:by|of|margin|up to)\s(?:{BOUND}\s)?(?:an?\s)?(?:average\s|about\s)?[+~$]*$"
    rf"|\b(?:gain|add|sav|lift|yield|bring|improve?)(?:s|es|ed|d|ing)?\s(?:{BOUND}\s)?[+~$]*$",
    re.I,
)


_RANGE_LEFT = re.compile(r"[\d.]+\s?(?:\\?%|x)?\s?(?:to|-|–|--)\s?[+$~]*$")
"""The lower end of a range, before the higher."""


@cache
def pattern() -> re.Pattern[str]:
    """All metrics as one pattern; `lastgroup` is "k" and the metric's place."""
    rules = (f"(?P<k{n}>{rule})" for n, rule in enumerate(METRICS.values()))
    return re.compile(rf"(?<![\w-])(?:{'|'.join(rules)})(?!\w)", re.I)


def right(text: str, at: int) -> str:
    """The rest of the clause after a number, 60 characters at most."""
    return re.split(
        r"[;()]|,\s|\.\s|\bthan\b|\bcompared\b|\sand\s(?:its|the|their)\s",
        text[at : at + 60],
        maxsplit=1,
    )[0]


def left(text: str, at: int) -> str:
    """The clause before a number, 90 characters at most."""
    before = _RANGE_LEFT.sub("", text[max(0, at - 90) : at].rstrip("(+~"))
    return re.split(r"[;(]|,\s|\.\s", before)[-1]


def changes(text: str, number: Numeral, left: str, right: str) -> bool:
    """Whether a number is a change of a value: signed, "higher", "improves by"."""
    signed = text[max(0, number.start - 1) : number.start] in ("+", "−")
    return signed or bool(_CHANGE_RIGHT.match(right)) or bool(_CHANGE_LEFT.search(left))


def nearest(left: str, right: str) -> str:
    """The metric named nearest, to the right rather than to the left."""
    after = pattern().search(right)
    before = list(pattern().finditer(left))
    if after and (not before or after.start() <= len(left) - before[-1].end() + 10):
        return list(METRICS)[int((after.lastgroup or "k0")[1:])]
    return named(before, left) if before else ""


def named(found: list[re.Match[str]], text: str) -> str:
    """The last metric of a clause; the one before it in "F1 score", "BLEU score"."""
    last = found[-1]
    if len(found) > 1 and not text[found[-2].end() : last.start()].strip(" -)"):
        last = found[-2]
    return list(METRICS)[int((last.lastgroup or "k0")[1:])]
