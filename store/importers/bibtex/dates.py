"""When an entry appeared, as precisely as its fields say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.models import PartialDate

if TYPE_CHECKING:
    from store.importers.bibtex.fields import Fields

_ISO = re.compile(r"\s*(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_YEAR = re.compile(r"(?<!\d)(\d{4})(?!\d)")
_NUMBER = re.compile(r"(?<!\d)(\d{1,2})(?!\d)")
_NAMES = re.compile(r"jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec", re.IGNORECASE)
_MONTHS = _NAMES.pattern.split("|")


def date_of(fields: Fields) -> str | None:
    """ISO 8601 with reduced precision from `date`, else `year`, `month` and `day`."""
    if match := _ISO.match(fields["date"]):
        year, month, day = (int(part) if part else None for part in match.groups())
        return _iso(year, month, day)
    if (found := _YEAR.search(fields["year"])) is None:
        return None
    month_text = fields["month"]
    return _iso(int(found[1]), _month(month_text), _day(fields["day"], month_text))


def _month(text: str) -> int | None:
    if named := _NAMES.search(text):
        return _MONTHS.index(named.group().lower()) + 1
    numbered = _NUMBER.search(text)
    return int(numbered[1]) if numbered else None


def _day(text: str, month: str) -> int | None:
    """The day field, or the number beside a month's name (`jun # "~3"`)."""
    found = _NUMBER.search(text or (month if _NAMES.search(month) else ""))
    return int(found[1]) if found else None


def _iso(year: int | None, month: int | None, day: int | None) -> str | None:
    if not year:
        return None
    if not month or not 1 <= month <= 12:
        return str(PartialDate(year))
    last = int(PartialDate(year, month).last_day[-2:])
    return str(PartialDate(year, month, day if day and 1 <= day <= last else None))
