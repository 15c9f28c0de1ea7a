"""One point in time to a range of days: "2024", "q3 2025", "last year"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.calendar import (
    DAY_UNITS,
    DECADES,
    MONTHS,
    SEASONS,
    SMALL_NUMBERS,
    UNITS,
)
from assistant.understanding.patterns import exact

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Sequence

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
SEASON = "|".join(SEASONS)
YEAR = r"(?:19|20)\d\d"
PART = (
    r"(?:early|mid|middle|late"
    r"|(?:the )?(?:beginning|start|middle|end)(?: of)?(?: the)?)"
)
DECADE = "|".join(DECADES)
COUNT = r"\d{1,3}|(?:a )?couple(?: of)?|(?:a )?few|" + "|".join(
    word for word in SMALL_NUMBERS if word not in ("couple", "few")
)
UNIT = "|".join([*UNITS, *DAY_UNITS])
POINT = (
    rf"(?:{YEAR}-\d\d-\d\d"
    rf"|{YEAR}-\d\d(?!\d)"
    rf"|q[1-4] (?:of )?{YEAR}|{YEAR} q[1-4]"
    rf"|(?:{MONTH})\.? \d{{1,2}}(?:st|nd|rd|th)?,? {YEAR}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})\.? {YEAR}"
    rf"|(?:{MONTH})\.? (?:of )?{YEAR}"
    rf"|(?:{SEASON}) (?:of )?{YEAR}"
    rf"|{PART}[ -]{YEAR}s?"
    rf"|(?:the )?(?:first|second) half (?:of )?{YEAR}|h[12] {YEAR}|{YEAR} h[12]"
    rf"|the (?:{PART} )?(?:{DECADE})"
    rf"|{YEAR}s?"
    rf"|(?<!the )(?:this|last|next) (?:year|month|quarter|week)|this decade"
    rf"|(?:this|last|past|next) (?:{SEASON})"
    rf"|(?:{COUNT}) (?:{UNIT})s? ago"
    rf"|today|yesterday|now|present)"
)
"""Any point, for use inside a longer pattern."""


class Span(NamedTuple):
    """A half-open range of days, ISO; None is open."""

    first: str | None
    until: str | None


def overlap(spans: Sequence[Span]) -> Span | None:
    """What two open ranges share ("after 2016 and before 2020"); None if nothing."""
    if len(spans) != 2:
        return None
    first = next((one.first for one in spans if one.until is None), None)
    until = next((one.until for one in spans if one.first is None), None)
    return Span(first, until) if first and until and first < until else None


def point(text: str, today: date) -> Span | None:
    """The range one date expression covers; None if it is none or no such day."""
    text = text.strip().lower()
    for pattern, reader in _POINTS:
        match = exact(pattern).fullmatch(text)
        if match:
            return reader(match, today)
    return None


def day_after(iso: str) -> str:
    """The day after an ISO day."""
    return (date.fromisoformat(iso) + timedelta(days=1)).isoformat()


def day_before(iso: str) -> str:
    """The day before an ISO day: the last of a half-open range that ends there."""
    return (date.fromisoformat(iso) - timedelta(days=1)).isoformat()


def months(year: int, month: int, length: int) -> Span:
    """`length` months from a month on; month may run past 12 or below 1."""
    return Span(_first_of(year, month), _first_of(year, month + length))


def _first_of(year: int, month: int) -> str:
    index = year * 12 + month - 1
    return f"{index // 12:04d}-{index % 12 + 1:02d}-01"


def day(year: int, month: int, number: int) -> Span | None:
    """One day; None where the calendar has none."""
    try:
        first = date(year, month, number)
    except ValueError:
        return None
    return Span(first.isoformat(), day_after(first.isoformat()))


def _numbered_day(match: re.Match[str], _today: date) -> Span | None:
    return day(int(match["y"]), int(match["m"]), int(match["d"]))


def _named_day(match: re.Match[str], _today: date) -> Span | None:
    return day(int(match["y"]), MONTHS[match["m"]], int(match["d"]))


def _numbered_month(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), int(match["m"]), 1)


def _named_month(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), MONTHS[match["m"]], 1)


def _quarter(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), 3 * int(match["q"]) - 2, 3)


def _season(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), SEASONS[match["s"]], 3)


def _relative_season(match: re.Match[str], today: date) -> Span:
    """This one is of this year; the last has ended, the next has not begun."""
    year, month = today.year, SEASONS[match["s"]]
    over = _first_of(year, month + 3) <= today.isoformat()
    ahead = today.isoformat() < _first_of(year, month)
    if match["which"] in ("last", "past"):
        year -= not over
    elif match["which"] == "next":
        year += not ahead
    return months(year, month, 3)


def _decade(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), 1, 120)


def _year(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), 1, 12)


def _part_of_year(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), 1 + 4 * _third(match["part"]), 4)


def _third(part: str) -> int:
    """Which third of a time is meant: 0, 1 or 2."""
    words = part.split()
    word = next(w for w in words if w not in ("the", "of"))
    return {"early": 0, "beginning": 0, "start": 0, "late": 2, "end": 2}.get(word, 1)


def _part_of_decade(match: re.Match[str], _today: date) -> Span:
    """Early: the first four years; mid: the next three; late: the last three."""
    return _decade_part(int(match["y"]), match["part"])


def _decade_part(year: int, part: str | None) -> Span:
    if part is None:
        return months(year, 1, 120)
    first, length = ((0, 4), (4, 3), (7, 3))[_third(part)]
    return months(year + first, 1, 12 * length)


def _named_decade(match: re.Match[str], _today: date) -> Span:
    return _decade_part(DECADES[match["name"]], match["part"])


def _this_decade(_match: re.Match[str], today: date) -> Span:
    return months(today.year // 10 * 10, 1, 120)


def _half(match: re.Match[str], _today: date) -> Span:
    return months(int(match["y"]), 1 if match["h"] in ("first", "1") else 7, 6)


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


def counted(words: str) -> int:
    """A number in digits or words: "2", "two", "a couple of"."""
    if words.isdigit():
        return int(words)
    return max(SMALL_NUMBERS.get(word, 0) for word in words.split())


def _ago(match: re.Match[str], today: date) -> Span | None:
    """The year, month or other unit that lies so many before this one."""
    count, unit = counted(match["n"]), match["unit"]
    if unit in DAY_UNITS:
        then = today - timedelta(days=count * DAY_UNITS[unit])
        first = then - timedelta(days=then.weekday() * (unit == "week"))
        return Span(first.isoformat(), _days_after(first, DAY_UNITS[unit]))
    length = UNITS[unit]
    begun = (today.year * 12 + today.month - 1) // length - count
    if begun * length < 12:
        return None
    return months(0, begun * length + 1, length)


def _days_after(first: date, days: int) -> str:
    return (first + timedelta(days=days)).isoformat()


def _same_day(match: re.Match[str], today: date) -> Span | None:
    then = today - timedelta(days=match[0] == "yesterday")
    return day(then.year, then.month, then.day)


_Y = rf"(?P<y>{YEAR})"
_M = rf"(?P<m>{MONTH})\.?"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_PART = rf"(?P<part>{PART})"
_POINTS: tuple[tuple[str, Callable[[re.Match[str], date], Span | None]], ...] = (
    (_Y, _year),
    (rf"{_Y}-(?P<m>\d\d)-(?P<d>\d\d)", _numbered_day),
    (rf"{_Y}-(?P<m>0[1-9]|1[0-2])", _numbered_month),
    (rf"q(?P<q>[1-4]) (?:of )?{_Y}", _quarter),
    (rf"{_Y} q(?P<q>[1-4])", _quarter),
    (rf"{_M} {_D},? {_Y}", _named_day),
    (rf"{_D} {_M} {_Y}", _named_day),
    (rf"{_M} (?:of )?{_Y}", _named_month),
    (rf"(?P<s>{SEASON}) (?:of )?{_Y}", _season),
    (rf"{_PART}[ -]{_Y}", _part_of_year),
    (rf"{_Y}s", _decade),
    (rf"{_PART}[ -]{_Y}s", _part_of_decade),
    (rf"the (?:{_PART} )?(?P<name>{DECADE})", _named_decade),
    (rf"(?:the )?(?P<h>first|second) half (?:of )?{_Y}", _half),
    (rf"h(?P<h>[12]) {_Y}", _half),
    (rf"{_Y} h(?P<h>[12])", _half),
    (r"this decade", _this_decade),
    (r"(?P<which>this|last|next) (?P<unit>year|month|quarter|week)", _relative_unit),
    (rf"(?P<which>this|last|past|next) (?P<s>{SEASON})", _relative_season),
    (rf"(?P<n>{COUNT}) (?P<unit>{UNIT})s? ago", _ago),
    (r"today|yesterday|now|present", _same_day),
)
"""Kinds of points; a text is of one kind at most, so the commonest stands first."""
