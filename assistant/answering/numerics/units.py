"""What is counted: the unit of a number, read from what stands around it.

Rules are tables of patterns for the text to the right of a number and, where a
unit may come first ("context length of 128K"), to its left. The first that fits
is taken.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import measures
from assistant.understanding.grammar.quantities import COUNTED, METRICS

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.answering.numerics.numerals import Numeral


class Unit(NamedTuple):
    """What a number counts, and where its unit ends."""

    kind: str
    name: str
    """How the unit is written after the number; empty for a bare value."""
    end: int
    metric: str = ""
    active: bool = False


_BLOCKING = (
    "of in on to and or with for by from than at as is are was the we which that over "
    "per using while but a an our when it without into across under between via"
)
_BLOCKED = _BLOCKING.split()
_GAP = rf"(?:(?!(?:{'|'.join(_BLOCKED)})\b)[A-Za-z][\w/+'-]*?[\s-]+){{0,4}}?"
_ASIDE = r"(?:\s?\([^()]*\)|\))"
_SPEED = re.compile(
    r"\b(?:faster|slower|quicker|speed-?ups?|speeds?|throughput|latency|accelerat\w+"
    r"|inference time|training time|runtime|wall-clock)\b",
    re.I,
)
_AMOUNT = re.compile(
    r"\b(?:fewer|reduction|smaller|larger|more|cheaper|compression|parameters|tokens"
    r"|memory|size|cost|bigger|savings?|data|less)\b",
    re.I,
)
_PERCENT = re.compile(
    r"\$?\s?(?:\\?%\$?|per ?cent(?:age)?(?: points?)?\b|percentage[- ]points?\b)", re.I
)
_TIMES = re.compile(
    r"(?:\$?\s?\\times(?!\s?\$?\s?\d)\s?\$?|\s?×(?!\s?\d)|x(?![\w])"
    r"|[-\s]?fold\b(?!\scross)"
    r"|\stimes\b(?=\s(?:\w+\s){0,2}?(?:more|fewer|less|faster|slower|larger|smaller"
    r"|higher|lower|greater|better|cheaper|longer|shorter|speed|reduction|as)))",
    re.I,
)
_POINTS = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:points?|gains?)\b", re.I)
_CONTEXT = re.compile(
    r"[\s-]*(?:tokens?[\s-]+)?(?:long[\s-]+)?(?:context|sequence)s?"
    r"(?:[\s-]+(?:lengths?|windows?|sizes?))?\b",
    re.I,
)
_CONTEXT_LEFT = re.compile(
    r"\b(?:context|sequence)s?(?:\s(?:lengths?|windows?|sizes?))?"
    rf"(?:\s(?:of|is|are|can be|may be|reach(?:es)?|to|from|at|{measures.BOUND}))+\s$",
    re.I,
)
_LONG = re.compile(r"\b(?:context|window|sequence|lengths?|input|output)\b", re.I)
_TURN = re.compile(r"\b(?:input|output|generated)\b", re.I)
_RATE = re.compile(r"\s(?:per|each|a)\s(?:second|minute|hour|day)|/s", re.I)
_TRAINED = re.compile(r"train|corp(?:us|ora)|data|distill|collect", re.I)
_ACTIVE_PART = re.compile(
    r"\s(?:parameters\s)?(?:of (?:them|which|these)|(?:are|is)) (?:are\s)?activ", re.I
)
_ACTIVE_LEFT = re.compile(r"\b(?:active|activat(?:ed?|es|ing))\s(?:only\s)?$", re.I)
_ACTIVE = re.compile(r"\b(?:active|activated)\b", re.I)
_MODEL = re.compile(
    r"(?:\s|-)+(?:[\w-]+\s){0,2}?(?:models?|LLMs?|parameters?|variants?|scale)\b", re.I
)
_DATA_NAMES = re.compile(r"\b(?:LAION|SA|COYO|DataComp|RedPajama|Pile)-$", re.I)
_EXACT: Final[tuple[tuple[str, str, str], ...]] = (
    ("memory", "", r"\s?(?:[KMGTP]i?B|gigabytes?|megabytes?|terabytes?)\b"),
    ("bits", "bits", r"[\s-]?bits?\b"),
    ("latency", "ms", r"\s?(?:ms|milliseconds?)\b"),
    ("dollars", "dollars", r"\s(?:US\s)?dollars\b|\sUSD\b"),
    ("energy", "", r"\s?(?:[pnµmk]?J|[kMG]?Wh|m?W|watts?|joules?)\b"),
    ("compute", "", r"\s?(?:[KMGTPEZ]?FLOPs?(?:/s)?|TOPS|MACs)\b"),
    ("hours", "hours", r"h\b"),
)
"""(kind, unit or as written, pattern): units that stand right after the number."""


@cache
def _exact() -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    return tuple((kind, name, re.compile(rule)) for kind, name, rule in _EXACT)


@cache
def _counted() -> re.Pattern[str]:
    rules = (f"(?P<k{n}>{rule})" for n, rule in enumerate(COUNTED.values()))
    return re.compile(
        rf"(?:{_ASIDE}\s?{_GAP}|[\s-]|\s{_GAP})(?:{'|'.join(rules)})(?![\w])", re.I
    )


def read(text: str, number: Numeral) -> Unit | None:
    """The unit of a number in its sentence, or None where it has none."""
    if number.glued:
        return _in_name(text, number)
    for rule in _RULES:
        unit = rule(text, number)
        if unit is not None:
            return unit
    return None


def _in_name(text: str, number: Numeral) -> Unit | None:
    million = number.scale == "million" and not _MODEL.match(text, number.end)
    if million or _DATA_NAMES.search(number.glued):
        return None
    active = number.glued.endswith(("-A", "-a"))
    return Unit("parameters", "parameters", number.end, active=active)


def _percent(text: str, number: Numeral) -> Unit | None:
    match = _PERCENT.match(text, number.end)
    if not match:
        return None
    right, left = measures.right(text, match.end()), measures.left(text, number.start)
    name = "percentage points" if "point" in match.group() else "%"
    if re.match(r"\s(?:\w+\s)?(?:faster|slower|speed(?! overhead)|throughput)", right):
        return Unit("speedup", name, match.end())
    metric = "" if right.startswith(" of ") else measures.nearest(left, right)
    if measures.changes(text, number, left, right):
        return Unit("improvement", name, match.end(), metric)
    return Unit(metric or "percent", name, match.end(), metric)


def _times(text: str, number: Numeral) -> Unit | None:
    match = _TIMES.match(text, number.end)
    if not match:
        return None
    right, left = measures.right(text, match.end()), measures.left(text, number.start)
    speed, amount = _SPEED.search(right), _AMOUNT.search(right)
    if amount and (not speed or amount.start() < speed.start()):
        return Unit("factor", "x", match.end())
    kind = "speedup" if speed or (not amount and _SPEED.search(left)) else "factor"
    return Unit(kind, "x", match.end())


def _points(text: str, number: Numeral) -> Unit | None:
    match = _POINTS.match(text, number.end)
    right, left = measures.right(text, number.end), measures.left(text, number.start)
    signed = text[number.start - 1 : number.start] == "+"
    if signed or (match and measures.changes(text, number, left, right)):
        end = match.end() if match else number.end
        metric = measures.nearest(left, right)
        name = "points" if match and "point" in match.group() else ""
        return Unit("improvement", name, end, metric)
    return None


def _near(text: str, number: Numeral) -> Unit | None:
    for kind, name, pattern in _exact():
        match = pattern.match(text, number.end)
        if match:
            return Unit(kind, name or match.group().strip(), match.end())
    if re.search(r"(?:^|[\s(])(?:US)?\\?\$$", text[: number.start]):
        closing = text.find("$", number.end, number.end + 12)
        return None if closing >= 0 else Unit("dollars", "dollars", number.end)
    return None


def _long_context(text: str, number: Numeral) -> Unit | None:
    if number.value < 100:
        return None
    match = _CONTEXT.match(text, number.end)
    if match or _CONTEXT_LEFT.search(measures.left(text, number.start)):
        end = match.end() if match else number.end
        tail = re.match(r"[\s-]tokens?\b", text[end:])
        return Unit("context", "tokens", end + (tail.end() if tail else 0))
    return None


def _things(text: str, number: Numeral) -> Unit | None:
    match = _counted().match(text, number.end)
    if not match or not match.lastgroup or not _joined(text, number, match.group()):
        return None
    kind = list(COUNTED)[int(match.lastgroup[1:])]
    if kind == "models" and number.scale == "billion":
        return None
    if kind == "tokens" and number.value <= 2e7 and number.scale:
        around = text[max(0, number.start - 60) : match.end() + 20]
        short = number.scale == "k" and not _TRAINED.search(around)
        kind = "context" if short or _LONG.search(around) else kind
        kind = "turn" if _TURN.search(match.group()) else kind
    name = match.group(match.lastgroup).lower() if kind == "hours" else kind
    name = "tokens" if kind in ("context", "turn") else name
    active = kind == "parameters" and _is_active(
        text, number, match.group(), match.end()
    )
    end = match.end() if "(" not in match.group() and ")" not in match.group() else 0
    return Unit(kind, name, end or number.end, active=active)


def _joined(text: str, number: Numeral, right: str) -> bool:
    """Whether the unit is the number's: not past a list mark, not a machine's part."""
    if right.startswith(")"):
        before = text[: number.start]
        inside = before.count("(") > before.count(")")
        return inside and bool(number.scale)
    if number.digits == "1" and text[number.start : number.end].lower() == "single":
        return "GPU" in right and "DGX" not in right
    return not _RATE.match(text, number.end + len(right))


def _is_active(text: str, number: Numeral, right: str, end: int) -> bool:
    if _ACTIVE_LEFT.search(measures.left(text, number.start)):
        return True
    if _ACTIVE_PART.match(text, end):
        return True
    return bool(_ACTIVE.search(right)) and "(" not in right


def _measure(text: str, number: Numeral) -> Unit | None:
    """A value of a metric: "34.5 BLEU", "an F1 score of 0.82", "(score: 54.14)"."""
    right, left = (
        text[number.end :][:40],
        text[max(0, number.start - 40) : number.start],
    )
    match = measures.pattern().match(right.lstrip(" -"))
    if match and match.lastgroup and "." in number.digits:
        end = number.end + len(right) - len(right.lstrip(" -")) + match.end()
        kind = list(METRICS)[int(match.lastgroup[1:])]
        changed = measures.changes(
            text, number, measures.left(text, number.start), text[end:][:40]
        )
        return Unit("improvement" if changed else kind, "", end, kind)
    before = list(measures.pattern().finditer(left))
    if before and re.fullmatch(
        r"(?:\s(?:scores?|values?|rates?))?(?:\s(?:on|for|in)\s[\w-]+)?\s?"
        rf"(?:of|is|was|=|:|at|to|reaches)\s?(?:{measures.BOUND}\s)?\$?",
        left[before[-1].end() :],
    ):
        kind = measures.named(before, left)
        return Unit(kind, "", number.end, kind)
    return None


def _size(text: str, number: Numeral) -> Unit | None:
    """A model's size without a unit: "the 8B variant", "(30B/3.6A)", "110M model"."""
    if number.scale in ("million", "billion") and _ACTIVE_PART.match(text, number.end):
        return Unit("parameters", "parameters", number.end, active=True)
    if number.suffix and number.scale == "billion":
        return Unit("parameters", "parameters", number.end)
    if number.suffix and number.scale == "million" and _MODEL.match(text, number.end):
        return Unit("parameters", "parameters", number.end)
    if number.scale == "billion" and _MODEL.match(text, number.end):
        return Unit("parameters", "parameters", number.end)
    if text[number.end : number.end + 2] == "A)":
        return Unit("parameters", "parameters", number.end + 1, active=True)
    return None


_RULES: Final[tuple[Callable[[str, Numeral], Unit | None], ...]] = (
    _percent, _times, _near, _long_context, _things, _points, _measure, _size,
)  # fmt: skip
