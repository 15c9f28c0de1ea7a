"""Comparisons with a number become ranges."""

from __future__ import annotations

import pytest

from assistant.understanding import numbers
from assistant.understanding.reading import Range

CASES = {
    "more than 4": Range(4, None, low_open=True),
    "over 1,000": Range(1000, None, low_open=True),
    "> 80": Range(80, None, low_open=True),
    "at least three": Range(3, None),
    "no fewer than 2": Range(2, None),
    "≥ 2.5": Range(2.5, None),
    "fewer than 3": Range(None, 3, high_open=True),
    "below 10": Range(None, 10, high_open=True),
    "at most 5": Range(None, 5),
    "up to five": Range(None, 5),
    "exactly 2": Range(2, 2),
    "between 2 and 5": Range(2, 5),
    "between 5 and 2": Range(2, 5),
    "3 or more": Range(3, None),
    "3+": Range(3, None),
    "two or fewer": Range(None, 2),
}


@pytest.mark.parametrize(("phrase", "value"), CASES.items())
def test_find(phrase: str, value: Range) -> None:
    text = f"with {phrase} papers"
    (found,) = numbers.find(text)
    assert (found.value, text[found.start : found.end]) == (value, phrase)


@pytest.mark.parametrize(
    "text", ["over 1.2.3", "over 50%", "gpt-4", "4 papers", "over there", "c++", "2,5+"]
)
def test_no_condition(text: str) -> None:
    assert list(numbers.find(text)) == []


@pytest.mark.parametrize(
    ("value", "inside", "outside"),
    [
        (Range(2, 4), 2, 1.9),
        (Range(2, 4), 4, 4.1),
        (Range(2, None, low_open=True), 2.1, 2),
        (Range(None, 4, high_open=True), 3.9, 4),
    ],
)
def test_holds(value: Range, inside: float, outside: float) -> None:
    assert value.holds(inside)
    assert not value.holds(outside)
