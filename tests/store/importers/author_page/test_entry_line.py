from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.author_page.dates import MONTHS
from store.importers.author_page.entry_line import read_entry_line


@pytest.mark.parametrize(
    ("line", "score", "category", "date", "code"),
    [
        ("95.3LGApr 14Code", 95.3, "LG", (4, 14, None), True),
        ("100.0LGApr 14Code", 100.0, "LG", (4, 14, None), True),
        ("CCJan 5", None, "CC", (1, 5, None), False),
        ("CLDec 15, 2025", None, "CL", (12, 15, 2025), False),
        ("CLJun 16, 2025Code", None, "CL", (6, 16, 2025), True),
        ("MASep 3, 2021", None, "MA", (9, 3, 2021), False),
        ("CLMay 2, 2024Code", None, "CL", (5, 2, 2024), True),
        ("0ROMay 31", 0.0, "RO", (5, 31, None), False),
        ("7 CV June 1, 2020 Code", 7.0, "CV", (6, 1, 2020), True),
        ("Apr 14", None, None, (4, 14, None), False),
        ("quant-phMar 9, 2019", None, "quant-ph", (3, 9, 2019), False),
        ("cs.LGMar 9", None, "cs.LG", (3, 9, None), False),
    ],
)
def test_parts(line, score, category, date, code):
    found = read_entry_line(line)
    assert found is not None
    assert (found.score, found.category, tuple(found.date), found.code) == (
        score,
        category,
        date,
        code,
    )


@pytest.mark.parametrize(
    "line",
    [
        "",
        "CL",
        "13 Papers",
        "h-index40",
        "Novelty51%",
        "Marathon 42",
        "Decoding 3, 2020",
        "Learning in May 2020",
        "The LG Apr 14 Code",
        "Maybe 5",
        "CLApr 14, 20255",
    ],
)
def test_other_lines(line):
    assert read_entry_line(line) is None


@given(
    score=st.none() | st.integers(0, 1000).map(lambda n: n / 10),
    category=st.sampled_from(["LG", "CL", "AI", "CR", "IR", "SD", "MA", "AS"]),
    month=st.integers(1, 12),
    day=st.integers(1, 28),
    year=st.none() | st.integers(1991, 2030),
    code=st.booleans(),
)
def test_reads_what_a_page_prints(score, category, month, day, year, code):
    line = "" if score is None else f"{score}"
    line += f"{category}{MONTHS[month - 1]} {day}"
    line += (f", {year}" if year else "") + ("Code" if code else "")
    found = read_entry_line(line)
    assert found is not None
    assert found == ((month, day, year), category, score, code)
