"""The numbers of a sentence that may be results: with a unit, or bare.

"66.7 on X" and "X (+5.3)" have no unit; a decimal point or a sign and what stands
next to them tell them from versions and counts. Numbers of what is compared with
("than the 88% of BERT") are nobody's result here.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.numerics import measures, numerals, quantities
from assistant.answering.reading import names
from assistant.understanding.grammar.quantities import METRICS

if TYPE_CHECKING:
    from assistant.answering.numerics.numerals import Numeral
    from assistant.answering.numerics.quantities import Quantity

KINDS: Final = frozenset({*METRICS, "percent", "improvement"})
"""Kinds of numbers that are results."""

_BASELINE: Final = re.compile(
    r"\b(?:than|compared|versus|vs|baselines?|previous|prior|from|against|instead)\b"
)
_FROM_TO: Final = re.compile(r"\bfrom\s[+~$]*[\d.]+\s?\\?%?\s(?:to|up to)\s[+~$]*$")
_APART: Final = ("", " ", "(", "+", "-", "−", "~", "$", "=", "/", "[", "{")
"""What may stand right before a number without a unit."""
_RANGED: Final = re.compile(
    r"\b(?:rang\w+ (?:from|between)|between|from)\s[+~$]*"
    r"(?:[\d.]+\s?\\?%?\sand\s[+~$]*)?$"
    r"|\brang\w+ from\s[+~$]*[\d.]+\s?\\?%?\sto\s[+~$]*$"
)
_BARE_NEXT: Final = re.compile(
    r"\s?(?:$|[),.;/$\\]|(?:on|in|for|and|or|over|compared|dB|points?|with|when|while"
    r"|across|to|average|absolute|than)\b|[A-Z]\w)"
)
"""What may follow a number without a unit."""


def numbers(text: str) -> list[Quantity]:
    """The numbers of a sentence that may be results; those of baselines left out."""
    known = quantities.find(text)
    named = names.find(text)
    bare = [
        _bare(text, number)
        for number in numerals.find(text)
        if not any(q.start < number.end and number.start < q.end for q in known)
        and not any(n.start < number.end and number.start < n.end for n in named)
        and _stands_alone(text, number)
    ]
    found = [q for q in known if q.kind in KINDS and not q.in_name and q.text[0] != "a"]
    kept = [q for q in (*found, *bare) if q.text[:1].isdigit() and _ours(text, q)]
    return sorted(kept, key=lambda q: q.start)


def _stands_alone(text: str, number: Numeral) -> bool:
    """A decimal or signed number without a unit: "66.7 on X", "(+5.3)"."""
    signed = text[max(0, number.start - 1) : number.start] in ("+", "−")
    plain = not number.scale and not number.glued
    apart = text[max(0, number.start - 1) : number.start] in _APART
    if not (plain and apart) or not (signed or "." in number.digits):
        return False
    rest = text[number.end :]
    named = measures.pattern().match(rest.lstrip(" -")[:30])
    return bool(_BARE_NEXT.match(rest) or (named and rest[:1] in " -"))


def _bare(text: str, number: Numeral) -> Quantity:
    sign = text[max(0, number.start - 1) : number.start]
    changed = sign in ("+", "−") or measures.changes(
        text,
        number,
        measures.left(text, number.start),
        measures.right(text, number.end),
    )
    return quantities.Quantity(
        number.start,
        number.end,
        number.value,
        "",
        "improvement" if changed else "score",
        text[number.start : number.end],
        ("+" if sign == "+" else "") + number.digits,
    )


def _ours(text: str, one: Quantity) -> bool:
    """Whether a number is what the paper gets: no share of a thing, no baseline."""
    if re.match(r"\sof\s", text[one.end : one.end + 4]):
        return False
    before = text[: one.start]
    if _RANGED.search(before):
        return False
    if one.kind == "improvement" or _FROM_TO.search(before):
        return True
    return not _BASELINE.search(re.split(r"[,;(]", before)[-1])
