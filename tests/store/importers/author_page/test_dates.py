from __future__ import annotations

import pytest

from store.importers.author_page.dates import EntryDate, assumed_year, iso_date


@pytest.mark.parametrize(
    ("latest", "as_of", "today", "year"),
    [
        (2025, None, "2026-11-22", 2026),
        (2025, None, "2025-12-31", 2025),  # never after today
        (2024, None, "2026-11-22", 2025),
        (2030, None, "2026-11-22", 2026),
        (None, None, "2026-11-22", 2026),
        (2025, 2024, "2026-11-22", 2024),  # told is told
        (2025, None, "", 2026),
        (None, None, "", None),
    ],
)
def test_year_of_dates_without_one(latest, as_of, today, year):
    assert assumed_year(latest, as_of, today) == year


@pytest.mark.parametrize(
    ("date", "assumed", "iso"),
    [
        (EntryDate(4, 14, None), 2026, "2026-04-14"),
        (EntryDate(12, 15, 2025), 2026, "2025-12-15"),
        (EntryDate(2, 29, None), 2024, "2024-02-29"),
        (EntryDate(2, 29, None), 2026, "2026-02"),  # no such day: to the month
        (EntryDate(1, 0, 2020), None, "2020-01"),
        (EntryDate(1, 5, None), None, None),
    ],
)
def test_iso(date, assumed, iso):
    assert iso_date(date, assumed) == iso
