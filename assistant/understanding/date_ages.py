"""Dates told by how long ago: "the last two years", "older than five years"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from assistant.understanding.date_points import COUNT, UNIT, Span, counted, day, point
from assistant.understanding.grammar.calendar import DAY_UNITS, UNITS

if TYPE_CHECKING:
    import re

_ENDS: Final = ("far", "near")
_UNITS: Final = rf"(?:{UNIT})s?"
_OLD: Final = r"old|ago|of age"
LAST_UNITS: Final = (
    rf"(?:(?:in |over |during |within |from )?(?:the )?(?:last|past|previous)|within)"
    rf" (?P<count>{COUNT}) (?P<units>{_UNITS})(?! of| after| before)"
)
LAST_UNIT: Final = (
    r"(?:in |over |during |within |from )?"
    r"(?:(?:the last|(?:the )?past) (?P<one>year|month|week|decade)"
    r"(?! ?\x01| in which| that| when)"
    r"|last (?P<unit>month|week|decade))"
)


def _than(name: str, certain: str, vague: str) -> str:
    """An age as a limit; cues that may limit other things need to be told as an age."""
    return (
        rf"(?:(?:{certain}) than|(?P<{name}_vague>{vague})) (?P<{name}_age>{COUNT})"
        rf" (?P<{name}_unit>{_UNITS})(?({name}_vague) (?:{_OLD})|(?: (?:{_OLD})\b)?)"
    )


NEWER: Final = _than(
    "new", "newer|not older|no older|younger", "less than|at most|up to"
)
OLDER: Final = _than("old", "older|not newer|no newer", "more than|over|at least")
BETWEEN: Final = (
    rf"(?:between |from )?(?P<far>{COUNT})(?: (?:and|or|to) |-)(?P<near>{COUNT})"
    rf" (?P<each>{UNIT})s? ago"
)


def between(match: re.Match[str], today: date) -> Span | None:
    """As in "between five and two years ago", "two or three years ago"."""
    ends = [point(f"{match[end]} {match['each']} ago", today) for end in _ENDS]
    found = sorted(end for end in ends if end)
    return Span(found[0].first, found[-1].until) if len(found) == len(ends) else None


def last_units(match: re.Match[str], today: date) -> Span | None:
    """As in "the past couple of years", "within three months"."""
    return _since(match["count"], match["units"], today)


def last_unit(match: re.Match[str], today: date) -> Span | None:
    """As in "the past decade"."""
    return _since("1", match["one"] or match["unit"], today)


def newer(match: re.Match[str], today: date) -> Span | None:
    """As in "newer than two years", "at most two years old"."""
    return _since(match["new_age"], match["new_unit"], today)


def older(match: re.Match[str], today: date) -> Span | None:
    """As in "older than five years"."""
    first = back(match["old_age"], match["old_unit"], today)
    return Span(None, first) if first else None


def _since(number: str, unit: str, today: date) -> Span | None:
    first = back(number, unit, today)
    return Span(first, None) if first else None


def back(number: str, named: str, today: date) -> str | None:
    """The day so many units ago; the day of the month is kept if there is one.

    None before the year 1.
    """
    unit, count = named.rstrip("s"), counted(number)
    if unit in DAY_UNITS:
        return (today - timedelta(days=count * DAY_UNITS[unit])).isoformat()
    months = today.year * 12 + today.month - 1 - count * UNITS[unit]
    year, month = divmod(months, 12)
    days = (day(year, month + 1, last) for last in range(today.day, 0, -1))
    return next((found.first for found in days if found), None)
