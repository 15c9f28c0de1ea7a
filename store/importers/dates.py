"""Dates as catalogues write them, as precisely as they say."""

from __future__ import annotations

import re

from store.models import PartialDate

_NAMES = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
MONTH = re.compile(rf"(?<![^\W\d_])(?:{_NAMES})", re.IGNORECASE)
_MONTHS = _NAMES.split("|")
_NUMERIC = re.compile(r"(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_MONTH_FIRST = re.compile(r"(\d{1,2})[-/](\d{4})(?!\d)")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<![\d.])(\d{1,2})(?!\d)")


def written_date(text: str) -> str | None:
    """A date in words or numbers: "2014/03/12/", "2014 Mar 12", "12 March 2014".

    ISO 8601 with reduced precision; None where no year is named. Of a range, where it
    begins; of 03/04/2014, which is read both ways, the year.
    """
    text = text.strip()
    if MONTH.search(text) and (year := _YEAR.search(text)):
        rest = f"{text[: year.start()]} {text[year.end() :]}"
        return iso(int(year[1]), month_of(rest), _day(rest))
    for pattern in (_COMPACT, _NUMERIC):
        if match := pattern.match(text):
            return iso(*(int(part) if part else None for part in match.groups()))
    if match := _DAY_FIRST.match(text):
        return _either_way(*map(int, match.groups()))
    if match := _MONTH_FIRST.match(text):
        return iso(int(match[2]), int(match[1]))
    found = _YEAR.search(text)
    return iso(int(found[1])) if found else None


def closest(*texts: str) -> str | None:
    """The date of several fields: of those that agree with the first, the most precise.

    A field that names a month and no year ("Mar 12") is of the first one's year.
    """
    best: str | None = None
    for text in texts:
        if best and MONTH.search(text) and not _YEAR.search(text):
            text = f"{text} {best[:4]}"
        date = written_date(text)
        if date and (best is None or date.startswith(best)):
            best = date
    return best


def month_of(text: str) -> int | None:
    """The first month named in a text."""
    named = MONTH.search(text)
    return _MONTHS.index(named[0].lower()) + 1 if named else None


def iso(
    year: int | None, month: int | None = None, day: int | None = None
) -> str | None:
    """ISO 8601 as far as the numbers make a date; None without a year."""
    if not year:
        return None
    if not month or not 1 <= month <= 12:
        return str(PartialDate(year))
    last = int(PartialDate(year, month).last_day[-2:])
    return str(PartialDate(year, month, day if day and 1 <= day <= last else None))


def _day(text: str) -> int | None:
    found = _NUMBER.search(text)
    return int(found[1]) if found else None


def _either_way(one: int, other: int, year: int) -> str | None:
    if one > 12 or one == other:
        return iso(year, other, one)
    return iso(year, one, other) if other > 12 else iso(year)
