"""Dates of an author page: it omits the year of entries from the year it was taken."""

from __future__ import annotations

from calendar import monthrange
from typing import NamedTuple

MONTHS = (
    "Jan", "Feb", "Mar", "Apr", "May", "Jun",
    "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
)  # fmt: skip


class EntryDate(NamedTuple):
    """A date as an entry line gives it."""

    month: int
    day: int
    year: int | None


def assumed_year(latest: int | None, as_of: int | None, today: str) -> int | None:
    """The year of dates that state none: as told, else inferred; None if unknowable.

    `latest` is the latest year the page states: only the current one is omitted,
    so the page is from the year after it, and never from after `today`.
    """
    if as_of is not None:
        return as_of
    now = int(today[:4]) if today else None
    if latest is None:
        return now
    return latest + 1 if now is None else min(latest + 1, now)


def iso_date(date: EntryDate, assumed: int | None) -> str | None:
    """ISO 8601, to the month if the calendar lacks the day; None without a year."""
    year = date.year if date.year is not None else assumed
    if year is None:
        return None
    if 1 <= date.day <= monthrange(year, date.month)[1]:
        return f"{year:04d}-{date.month:02d}-{date.day:02d}"
    return f"{year:04d}-{date.month:02d}"
