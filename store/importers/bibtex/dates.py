"""When an entry appeared, as precisely as its fields say."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.importers.dates import MONTH, iso, month_of, written_date

if TYPE_CHECKING:
    from store.importers.bibtex.fields import Fields

_ISO = re.compile(r"(?:\.\.)?/?\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?!\d)")
_UNSPECIFIED = re.compile(r"\s*(\d{2}(?:\d[uxUX]|[uxUX]{2}))(?![\w])")
"""A decade or a century (EDTF): a range, which is told by where it begins."""
_BEFORE_CHRIST = re.compile(r"\s*[-−]\s*\d|.*\d\s*(?:BCE?|B\.C\.)")
_ORIGINAL = re.compile(r"\[[^\]]*\]|\([^)]*\)")
"""When it first appeared, beside the year of this edition: `[1990] 2002`."""
_FULL = re.compile(r"\s*\d{4}([-/.])\d{1,2}\1\d{1,2}\s*")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")


def date_of(fields: Fields) -> str | None:
    """ISO 8601 with reduced precision from `date`, else `year`, `month` and `day`."""
    told = fields.get
    date, year = told("date", ""), told("year", "")
    if not date and not year:
        date = told("eventdate", "")
    return _date(date, year, told("month", ""), told("day", ""))


@lru_cache(maxsize=1024)
def _date(date: str, written: str, month: str, day: str) -> str | None:
    """Remembered, for a bibliography has few different ones."""
    if match := _ISO.match(date):
        return iso(*(int(part) if part else None for part in match.groups()))
    found = _YEAR.search(_ORIGINAL.sub("", written)) or _YEAR.search(written)
    if found is None or _BEFORE_CHRIST.match(written):
        return _other_date(date or written)
    if not month and (_FULL.fullmatch(written) or MONTH.search(written)):
        return written_date(written)
    return iso(int(found[1]), _month(month), _day(day, month))


def _other_date(text: str) -> str | None:
    if match := _UNSPECIFIED.match(text):
        return iso(int(re.sub(r"\D", "0", match[1])))
    return None if _BEFORE_CHRIST.match(text) else written_date(text)


def _month(text: str) -> int | None:
    if named := month_of(text):
        return named
    numbered = _NUMBER.search(text)
    return int(numbered[1]) if numbered else None


def _day(text: str, month: str) -> int | None:
    """The day field, or the number beside a month's name (`jun # "~3"`)."""
    found = _NUMBER.search(text or (month if MONTH.search(month) else ""))
    return int(found[1]) if found else None
