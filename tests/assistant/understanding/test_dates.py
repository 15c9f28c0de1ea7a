"""Date phrases become half-open ranges, by a clock that is given."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding import dates
from assistant.understanding.date_points import Span, point
from tests.conftest import TODAY

CASES = {
    "2024": ("2024-01-01", "2025-01-01"),
    "in 2024": ("2024-01-01", "2025-01-01"),
    "since 2024": ("2024-01-01", None),
    "after 2024": ("2025-01-01", None),
    "before 2024": (None, "2024-01-01"),
    "until 2024": (None, "2025-01-01"),
    "no later than march 2024": (None, "2024-04-01"),
    "older than 2020": (None, "2020-01-01"),
    "newer than 2020": ("2021-01-01", None),
    "2024+": ("2024-01-01", None),
    "2024 onwards": ("2024-01-01", None),
    "from 2024 on": ("2024-01-01", None),
    "from 2024 and later": ("2024-01-01", None),
    "starting in 2024": ("2024-01-01", None),
    "2019-2021": ("2019-01-01", "2022-01-01"),
    "2021 to 2019": ("2019-01-01", "2022-01-01"),
    "between 2019 and may 2020": ("2019-01-01", "2020-06-01"),
    "from march 2024 to april 2024": ("2024-03-01", "2024-05-01"),
    "between 2021 and 2019": ("2019-01-01", "2022-01-01"),
    "march 2024": ("2024-03-01", "2024-04-01"),
    "december 2024": ("2024-12-01", "2025-01-01"),
    "sept. 2024": ("2024-09-01", "2024-10-01"),
    "2024-03": ("2024-03-01", "2024-04-01"),
    "2024-03-09": ("2024-03-09", "2024-03-10"),
    "9th march 2024": ("2024-03-09", "2024-03-10"),
    "march 9, 2024": ("2024-03-09", "2024-03-10"),
    "2024-02-29": ("2024-02-29", "2024-03-01"),
    "q3 2025": ("2025-07-01", "2025-10-01"),
    "last summer": ("2026-06-01", "2026-09-01"),
    "this autumn": ("2026-09-01", "2026-12-01"),
    "last winter": ("2025-12-01", "2026-03-01"),
    "next winter": ("2026-12-01", "2027-03-01"),
    "next spring": ("2027-03-01", "2027-06-01"),
    "since last fall": ("2025-09-01", None),
    "2025 q4": ("2025-10-01", "2026-01-01"),
    "winter 2024": ("2024-12-01", "2025-03-01"),
    "early 2024": ("2024-01-01", "2024-05-01"),
    "the end of 2024": ("2024-09-01", "2025-01-01"),
    "2010s": ("2010-01-01", "2020-01-01"),
    "this year": ("2026-01-01", "2027-01-01"),
    "last year": ("2025-01-01", "2026-01-01"),
    "since last year": ("2025-01-01", None),
    "two years ago": ("2024-01-01", "2025-01-01"),
    "since a year ago": ("2025-01-01", None),
    "before 3 months ago": (None, "2026-08-01"),
    "a decade ago": ("2010-01-01", "2020-01-01"),
    "a quarter ago": ("2026-07-01", "2026-10-01"),
    "a week ago": ("2026-11-09", "2026-11-16"),
    "between five and two years ago": ("2021-01-01", "2025-01-01"),
    "two or three years ago": ("2023-01-01", "2025-01-01"),
    "the past couple of years": ("2024-11-22", None),
    "within a year": ("2025-11-22", None),
    "at most two years old": ("2024-11-22", None),
    "less than a year ago": ("2025-11-22", None),
    "older than five years": (None, "2021-11-22"),
    "more than five years old": (None, "2021-11-22"),
    "last month": ("2026-10-22", None),
    "this quarter": ("2026-10-01", "2027-01-01"),
    "last week": ("2026-11-15", None),
    "in the last month": ("2026-10-22", None),
    "past week": ("2026-11-15", None),
    "in the last year": ("2025-11-22", None),
    "the last two years": ("2024-11-22", None),
    "last 3 months": ("2026-08-22", None),
    "past 10 days": ("2026-11-12", None),
    "newer than 6 months": ("2026-05-22", None),
    "the past decade": ("2016-11-22", None),
    "yesterday": ("2026-11-21", "2026-11-22"),
}


@pytest.mark.parametrize(("phrase", "span"), CASES.items())
def test_a_phrase_is_covered_whole(
    phrase: str, span: tuple[str | None, str | None]
) -> None:
    text = f"papers {phrase} please"
    (found,) = dates.find(text, TODAY)
    assert (tuple(found.span), text[found.start : found.end]) == (span, phrase)


@pytest.mark.parametrize(
    "text",
    ["may we", "llama 3.1", "4 340b", "h100", "1850", "20245", "march", "last",
     "2024-13-01x", "feb 30, 2024", "last 999 decades", "", "may", "20 papers"],
)  # fmt: skip
def test_no_date(text: str) -> None:
    assert list(dates.find(text, TODAY)) == []


def test_the_end_of_a_long_month() -> None:
    (found,) = dates.find("last 1 months", date(2026, 3, 31))
    assert found.span == Span("2026-02-28", None)


def test_relative_ranges_are_told() -> None:
    notes = [one.default for one in dates.find("2020 or last year", TODAY)]
    assert notes == [None, "2025-01-01 to 2025-12-31"]


def test_several_in_order() -> None:
    spans = [one.span.first for one in dates.find("2019 and 2021, since 2023", TODAY)]
    assert spans == ["2019-01-01", "2021-01-01", "2023-01-01"]


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_every_day_is_a_day(day: date) -> None:
    span = point(day.isoformat(), TODAY)
    assert span is not None
    assert span.first == day.isoformat() < str(span.until)


@given(st.text(alphabet="0123456789 -.qmarchlastyersinfo", max_size=40), st.dates())
def test_never_fails_and_never_overlaps(text: str, today: date) -> None:
    found = list(dates.find(text, today))
    assert all(left.end <= right.start for left, right in pairwise(found))
    assert all((one.span.first or "") < (one.span.until or "~") for one in found)


PHRASES = st.lists(
    st.sampled_from([*CASES, "and", "or", "\x01'22", "may", "to", "-", "papers", "3"]),
    max_size=4,
).map(" ".join)


@given(PHRASES)
def test_kinds_one_by_one_find_what_all_as_one_would(text: str) -> None:
    kinds = [f"(?P<k{n}>{kind.pattern})" for n, kind in enumerate(dates._KINDS)]
    whole = re.compile(dates._whole("|".join(kinds)))
    expected = [(int(str(m.lastgroup)[1:]), m.span()) for m in whole.finditer(text)]
    found = [(dates._KINDS.index(kind), m.span()) for kind, m in dates._phrases(text)]
    assert found == expected
