"""Numbers as terms: one spelling, however they are written."""

from __future__ import annotations

import pytest

from assistant.answering.numerics.figured import terms

SAME = [
    ("forty billion parameters", "the 40B model"),
    ("an eight-billion model", "at 8B scale"),
    ("ten-trillion tokens", "10 trillion tokens"),
    ("four-bit training", "NVFP4"),
    ("eight bit", "an FP8 baseline"),
    ("more than fifty institutions", "50 groups"),
]
APART = [
    ("20k abstracts", "the 200k data set"),
    ("two models", "2 models more"),
    ("version 1.1", "eleven"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_number_in_two_spellings(one: str, other: str) -> None:
    assert terms(one) & terms(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_other_numbers_and_the_commonest_are_not(one: str, other: str) -> None:
    assert not terms(one) & terms(other)
