"""Date phrases to half-open ranges: "since March 2024", "q3 2025", "last two years".

A range is `[first, until)` in ISO days; either end may be open. `today` is
passed in, so that the same question on the same day has one reading.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar import calendar as words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MONTH = "|".join(sorted(words.MONTHS, key=len, reverse=True))
_SEASON = "|".join(words.SEASONS)
_COUNT = r"\d{1,3}|" + "|".join(words.SMALL_NUMBERS)
_UNIT = "|".join([*words.UNITS, *words.DAY_UNITS])
_YEAR = r"(?:19|20)\d\d"
_POINT = (
    rf"(?:{_YEAR}-\d\d-\d\d"
    rf"|{_YEAR}-\d\d(?!\d)"
    rf"|q[1-4] (?:of )?{_YEAR}|{_YEAR} q[1-4]"
    rf"|(?:{_MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?,? {_YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{_MONTH})\.? {_YEAR}"
    rf"|(?:{_MONTH})\.? (?:of )?{_YEAR}"
    rf"|(?:{_SEASON}) (?:of )?{_YEAR}"
    rf"|(?:early|mid|late|the beginning of|the end of)[ -]{_YEAR}"
    rf"|{_YEAR}s?"
    rf"|(?:this|last|next) (?:year|month|quarter|week)"
    rf"|today|yesterday|now)"
)


class Span(NamedTuple):
    """A half-open range of days, ISO; None is open."""

    first: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date phrase in a text."""

    start: int
    end: int
    span: Span
    default: str | None = None
    """What was decided for the reader ("last year = 2025-01-01 to 2026-01-01")."""


def find(text: str, today: date) -> list[DateMention]:
    """All date phrases of a folded text, in order, longest reading first."""
    found: list[DateMention] = []
    taken = 0
    for match in _PHRASE.finditer(text):
        if match.start() < taken:
            continue
        mention = _read(match, today)
        if mention is not None:
            found.append(mention)
            taken = mention.end
    return found


def _read(match: re.Match[str], today: date) -> DateMention | None:
    for group, reader in _READERS:
        if match.group(group):
            span = reader(match, today)
            if span is None:
                return None
            relative = re.search(r"\b(?:last|past|this|recent|ago|newer)\b", match.group())
            note = describe(span) if relative else None
            return DateMention(match.start(), match.end(), span, note)
    return None


def describe(span: Span) -> str:
    """The range in words, both days inclusive."""
    if span.first and span.until:
        last = date.fromisoformat(span.until) - timedelta(days=1)
        return f"{span.first} to {last.isoformat()}"
    return f"from {span.first}" if span.first else f"before {span.until}"


def point(text: str, today: date) -> Span | None:
    """The range one date expression covers ("2024", "march 2024", "last year")."""
    text = text.strip().lower()
    for pattern, reader in _POINTS:
        match = re.fullmatch(pattern, text)
        if match:
            return reader(match, today)
    return None


def months(year: int, month: int, length: int) -> Span:
    """`length` months from a month on; month may run past 12 or below 1."""
    return Span(_first_of(year, month), _first_of(year, month + length))


def _first_of(year: int, month: int) -> str:
    index = year * 12 + month - 1
    return f"{index // 12:04d}-{index % 12 + 1:02d}-01"


def _day(year: int, month: int, day: int) -> Span | None:
    try:
        first = date(year, month, day)
    except ValueError:
        return None
    return Span(first.isoformat(), (first + timedelta(days=1)).isoformat())


def _relative_unit(match: re.Match[str], today: date) -> Span:
    which, unit = match["which"], match["unit"]
    step = {"last": -1, "this": 0, "next": 1}[which]
    if unit == "year":
        return months(today.year + step, 1, 12)
    if unit == "month":
        return months(today.year, today.month + step, 1)
    if unit == "quarter":
        return months(today.year, (today.month - 1) // 3 * 3 + 1 + 3 * step, 3)
    monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
    return Span(monday.isoformat(), (monday + timedelta(weeks=1)).isoformat())


def _part_of_year(match: re.Match[str], _today: date) -> Span:
    part = match["part"].split()[-2 if match["part"].endswith("of") else 0]
    first = {"early": 1, "beginning": 1, "mid": 5, "late": 9, "end": 9}[part]
    return months(int(match["y"]), first, 4)


def _same_day(match: re.Match[str], today: date) -> Span | None:
    day = today - timedelta(days=match[0] == "yesterday")
    return _day(day.year, day.month, day.day)


_Y = rf"(?P<y>{_YEAR})"
_M = rf"(?P<m>{_MONTH})\.?"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_POINTS: list[tuple[str, Callable[[re.Match[str], date], Span | None]]] = [
    (
        rf"{_Y}-(?P<m>\d\d)-(?P<d>\d\d)",
        lambda m, _: _day(int(m["y"]), int(m["m"]), int(m["d"])),
    ),
    (
        rf"{_Y}-(?P<m>0[1-9]|1[0-2])",
        lambda m, _: months(int(m["y"]), int(m["m"]), 1),
    ),
    (
        rf"q(?P<q>[1-4]) (?:of )?{_Y}",
        lambda m, _: months(int(m["y"]), 3 * int(m["q"]) - 2, 3),
    ),
    (
        rf"{_Y} q(?P<q>[1-4])",
        lambda m, _: months(int(m["y"]), 3 * int(m["q"]) - 2, 3),
    ),
    (
        rf"{_M} {_D},? {_Y}",
        lambda m, _: _day(int(m["y"]), words.MONTHS[m["m"]], int(m["d"])),
    ),
    (
        rf"{_D} {_M} {_Y}",
        lambda m, _: _day(int(m["y"]), words.MONTHS[m["m"]], int(m["d"])),
    ),
    (
        rf"{_M} (?:of )?{_Y}",
        lambda m, _: months(int(m["y"]), words.MONTHS[m["m"]], 1),
    ),
    (
        rf"(?P<s>{_SEASON}) (?:of )?{_Y}",
        lambda m, _: months(int(m["y"]), words.SEASONS[m["s"]], 3),
    ),
    (
        rf"(?P<part>early|mid|late|the beginning of|the end of)[ -]{_Y}",
        _part_of_year,
    ),
    (rf"{_Y}s", lambda m, _: months(int(m["y"]), 1, 120)),
    (_Y, lambda m, _: months(int(m["y"]), 1, 12)),
    (r"(?P<which>this|last|next) (?P<unit>year|month|quarter|week)", _relative_unit),
    (r"today|yesterday|now", _same_day),
]


def _since(match: re.Match[str], today: date) -> Span | None:
    span = point(match["since"], today)
    return span and Span(span.first, None)


def _on(match: re.Match[str], today: date) -> Span | None:
    span = point(match["on"], today)
    return span and Span(span.first, None)


def _after(match: re.Match[str], today: date) -> Span | None:
    span = point(match["after"], today)
    return span and Span(span.until, None)


def _before(match: re.Match[str], today: date) -> Span | None:
    span = point(match["before"], today)
    return span and Span(None, span.first)


def _until(match: re.Match[str], today: date) -> Span | None:
    span = point(match["until"], today)
    return span and Span(None, span.until)


def _between(match: re.Match[str], today: date) -> Span | None:
    left, right = point(match["left"], today), point(match["right"], today)
    if left is None or right is None or not left.first or not right.until:
        return None
    if left.first >= right.until:
        left, right = right, left
    return Span(left.first, right.until)


def _last_units(match: re.Match[str], today: date) -> Span:
    number = match["count"] or match["count2"] or "1"
    named = match["units"] or match["units2"] or match["one"] or match["one2"]
    unit = named.rstrip("s")
    count = int(number) if number.isdigit() else words.SMALL_NUMBERS[number]
    if unit in words.DAY_UNITS:
        first = today - timedelta(days=count * words.DAY_UNITS[unit])
        return Span(first.isoformat(), None)
    back = today.year * 12 + today.month - 1 - count * words.UNITS[unit]
    year, month = divmod(back, 12)
    for day in range(today.day, 0, -1):
        exact = _day(year, month + 1, day)
        if exact is not None:
            return Span(exact.first, None)
    raise AssertionError("every month has a first day")


def _plain(match: re.Match[str], today: date) -> Span | None:
    return point(match["plain"], today)


_PHRASE = re.compile(
    rf"\b(?:"
    rf"(?:between|from) (?P<left>{_POINT}) (?:and|to|until|till|through|-) (?P<right>{_POINT})"
    rf"|(?:in |over |during |within |from )?(?:the )?(?:last|past|previous)"
    rf" (?P<count>{_COUNT}) (?P<units>(?:{_UNIT})s?)"
    rf"|(?:in |over |during |within |from )?(?:the (?:last|past) (?P<one>year)"
    rf"|(?:the )?(?:last|past) (?P<one2>month|week|decade))"
    rf"|(?:newer|not older|younger) than (?P<count2>{_COUNT}) (?P<units2>(?:{_UNIT})s?)"
    rf"|from (?P<on>{_POINT}) (?:on(?:wards?)?|and later)"
    rf"|(?:{words.FROM}):? (?P<since>{_POINT})(?: on(?:wards?)?)?"
    rf"|(?:{words.AFTER}) (?:the year )?(?P<after>{_POINT})"
    rf"|(?:{words.BEFORE}) (?:the year )?(?P<before>{_POINT})"
    rf"|(?:{words.UNTIL}) (?:the year )?(?P<until>{_POINT})"
    rf"|(?P<open>{_YEAR})(?:\+|\.\.(?!\d)| onwards?| and later| or later)"
    rf"|(?P<low>{_YEAR}) ?(?:-|–|—|\.\.|to) ?(?P<high>{_YEAR})"
    rf"|(?:(?:{words.IN}) )?(?P<plain>{_POINT})"
    rf")(?![\w])"
)


def _open(match: re.Match[str], _today: date) -> Span:
    return Span(f"{match['open']}-01-01", None)


def _dash(match: re.Match[str], _today: date) -> Span:
    low, high = sorted((int(match["low"]), int(match["high"])))
    return Span(f"{low}-01-01", f"{high + 1}-01-01")


_READERS: list[tuple[str, Callable[[re.Match[str], date], Span | None]]] = [
    ("left", _between),
    ("units", _last_units),
    ("units2", _last_units),
    ("one", _last_units),
    ("one2", _last_units),
    ("on", _on),
    ("since", _since),
    ("after", _after),
    ("before", _before),
    ("until", _until),
    ("open", _open),
    ("low", _dash),
    ("plain", _plain),
]


def years_of(span: Span) -> Iterator[int]:
    """The calendar years a bounded range touches."""
    if span.first and span.until:
        last = date.fromisoformat(span.until) - timedelta(days=1)
        yield from range(int(span.first[:4]), last.year + 1)
