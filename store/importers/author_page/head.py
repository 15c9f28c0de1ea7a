"""The head of an author page: whose it is, what it reports. Any of it may lack."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.author_page.names import is_name
from store.importers.categories import full_category
from store.importers.record import PageOwner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_COUNT = r"(\d[\d,.'’ \u00a0\u202f]*)"
_PERCENT = r"(\d{1,3}(?:\.\d+)?)\s*%?"


def _count(text: str) -> int:
    return int(re.sub(r"\D", "", text))


_FIGURES: tuple[tuple[str, str, Callable[[str], Any]], ...] = (
    ("h_index", rf"h-?index\s*:?\s*{_COUNT}", _count),
    ("papers", rf"{_COUNT}\s*papers?", _count),
    ("citations", rf"{_COUNT}\s*citations?", _count),
    ("novelty", rf"novelty\s*:?\s*{_PERCENT}", float),
    ("ai_score", rf"ai[ -]?score\s*:?\s*{_PERCENT}", float),
    ("category", r"([A-Z]{2,3}|[a-z][a-z-]*\.[A-Za-z-]{2,})", full_category),
)
_PATTERNS = tuple((name, re.compile(p, re.I), read) for name, p, read in _FIGURES[:-1])
_CATEGORY = re.compile(_FIGURES[-1][1])


def read_head(lines: Iterable[str], owner: str | None) -> tuple[PageOwner | None, bool]:
    """The page's owner as the head names them, else as told; and if figures lack one.

    Figures are read in any order; of two that say the same thing the first counts
    ("13papers", "13 Papers"). A figure that cannot be (160 percent) is left out.
    """
    values: dict[str, Any] = {}
    for line in filter(None, (line.strip() for line in lines)):
        _read_line(line, values)
    name = values.pop("name", None) or owner
    if name is None:
        return None, bool(values)
    for percent in ("novelty", "ai_score"):
        if values.get(percent, 0) > 100:
            del values[percent]
    return PageOwner(name=name, **values), False


def _read_line(line: str, values: dict[str, Any]) -> None:
    for field, pattern, read in _PATTERNS:
        if match := pattern.fullmatch(line):
            values.setdefault(field, read(match[1]))
            return
    if _CATEGORY.fullmatch(line) and ("name" in values or line.upper() == line):
        values.setdefault("category", full_category(line))
    elif is_name(line):
        values.setdefault("name", line)
