"""What a field of a JSON item says, however it is put: text, list, object or null."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.dates import iso, written_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_INSIDE = (
    "value", "text", "name", "title", "display_name", "raw", "literal", "#text", "$",
    "_", "content", "label", "term", "keyword", "category", "tag", "en", "subject",
    "$t", "@value", "full", "main", "journal_title", "abstract",
)  # fmt: skip
"""Where an object that stands for a text has it."""
_DIGITS = re.compile(r"\s*(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.0*)?\s*")
_EPOCH = 10_000_000_000
"""Above it a number is no date in digits but milliseconds since 1970."""
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_MOST_TEXTS = 20_000


def text(value: object) -> str:
    """One text: of a list its first, of an object what it is called."""
    if isinstance(value, str):
        return value
    return "" if value is None else next(_texts(value, 0), "")


def texts(value: object) -> list[str]:
    """All the texts of a list; what is one text is a list of one."""
    if isinstance(value, str):
        return [value] if value.strip() else []
    if isinstance(value, list) and all(type(one) is str for one in value):
        return value
    found = _texts(value, 0)
    return [one for one, _ in zip(found, range(_MOST_TEXTS), strict=False)]


def _texts(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, str):
        if value.strip():
            yield value
    elif isinstance(value, bool) or value is None or depth > 4:
        return
    elif isinstance(value, (int, float)):
        if number := digits(value):
            yield number
    elif isinstance(value, list):
        for one in value:
            yield from _texts(one, depth + 1)
    elif isinstance(value, dict):
        for name in _INSIDE:
            if value.get(name):
                yield from _texts(value[name], depth + 1)
                return


def digits(value: float) -> str:
    """A number as text: 2019.0 is 2019; "" for one that is none, or beyond reason."""
    if value != value or abs(value) >= 10**15:
        return ""
    return str(int(value)) if value == int(value) else str(value)


def count(value: object) -> int | None:
    """A number of things: 3, 3.0, "1,234"; None for anything else."""
    if isinstance(value, str):
        match = _DIGITS.fullmatch(value)
        return int(match[1].replace(",", "")) if match else None
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if 0 <= value < 10**15 else None


def flag(value: object) -> bool | None:
    """Yes or no; None where it says neither."""
    if isinstance(value, bool):
        return value
    return {"true": True, "yes": True, "false": False, "no": False}.get(
        text(value).strip().lower()
    )


def date(value: object) -> str | None:
    """ISO 8601 with reduced precision from a date in any of the ways of JSON.

    That is: text, a year, milliseconds, [2019, 3, 1], [[2019, 3]], or an object with
    one of these inside (as CSL, Crossref, DataCite and PubMed have them).
    """
    if isinstance(value, str):
        return written_date(value) if len(value) < 200 else None
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, (int, float)):
        return _of_number(value)
    if isinstance(value, list):
        return _of_list(value)
    return _of_object(value) if isinstance(value, dict) else None


def _of_number(value: float) -> str | None:
    if value != value or not 0 < value < 10**14:
        return None
    if value >= _EPOCH:
        from datetime import UTC, datetime

        return datetime.fromtimestamp(value / 1000, UTC).date().isoformat()
    if value >= 10_000_000:
        return written_date(str(int(value)))
    return iso(int(value)) if value < 10_000 else None


def _of_list(value: list[Any]) -> str | None:
    if value and isinstance(value[0], (list, dict)):
        return date(value[0])
    numbers = [count(part) for part in value[:3]]
    if numbers and numbers[0] and numbers[0] < 10_000:
        return iso(*numbers)
    return date(value[0]) if value and isinstance(value[0], str) else None


_DATED = (
    "date-parts", "raw", "literal", "date", "year", "published", "issued", "value",
    "start", "date-time", "from", "@value", "text", "submitted", "created",
)  # fmt: skip


def _of_object(value: dict[str, Any]) -> str | None:
    season = _SEASONS.get(text(value.get("season")).strip().lower())
    if "year" in value:
        year, month = count(value["year"]), value.get("month", season)
        if year and year < 10_000 and (number := count(month)) is not None:
            return iso(year, number, count(value.get("day")))
        if year and month:
            return written_date(f"{text(value.get('day'))} {text(month)} {year:04d}")
    for name in _DATED:
        if found := date(value.get(name)):
            return found
    return None
