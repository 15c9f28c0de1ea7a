"""Counts year by year, with the years in between that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.models import Series

if TYPE_CHECKING:
    from assistant.sources import Sources
    from store.filters import Filter

MOST = 200
"""Years from the first to the last, beyond which gaps are not filled: a date is off."""


class Year(NamedTuple):
    """How many papers of a year."""

    year: int
    papers: int


def counted(where: Filter, sources: Sources) -> list[Year]:
    """Papers a year that meet a condition, from the first year to the last."""
    found = sources.library.papers.facets(where, "year")
    counts = {int(one.value): one.count for one in found}
    if not counts:
        return []
    first, last = min(counts), max(counts)
    years = range(first, last + 1) if last - first < MOST else sorted(counts)
    return [Year(year, counts.get(year, 0)) for year in years]


def series(years: list[Year]) -> Series | None:
    """The counts as a chart; None where there is but one year."""
    if len(years) < 2:
        return None
    return Series("papers", "year", tuple((str(y), float(n)) for y, n in years))
