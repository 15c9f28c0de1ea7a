"""Typing errors are mended within reach, first letter kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from assistant.understanding.linking.repair import FEW, allowed, apart, nearest


@pytest.mark.parametrize(
    ("word", "errors"),
    [("bee", 0), ("bees", 1), ("machine", 1), ("networks", 2), ("gpt4", 0)],
)
def test_allowed(word: str, errors: int) -> None:
    assert allowed(word) == errors


CASES = [
    ("nemotorn", ["nemotron"], ["nemotron"]),
    ("spekch", ["speech", "sketch", "spinach"], ["speech"]),
    ("netwroks", ["networks", "network"], ["networks", "network"]),
    ("pseech", ["speech"], ["speech"]),
    ("honye", ["honey", "money"], ["honey"]),
    ("bees", ["bees", "beef"], ["beef"]),
    ("abc", ["abd"], []),
]


@pytest.mark.parametrize(("word", "known", "expected"), CASES)
def test_nearest(word: str, known: list[str], expected: list[str]) -> None:
    assert nearest(word, [(other, 1) for other in known]) == expected


letters = st.text("abcd", max_size=9)


@given(letters, letters, st.integers(0, 3))
def test_slips_are_counted_as_rapidfuzz_counts_them(one, other, limit) -> None:
    whole = OSA.distance(one, other)
    assert apart(one, other, limit) == min(whole, limit + 1)


@pytest.mark.parametrize("number", [1, FEW, FEW + 1])
def test_many_words_and_few_are_mended_alike(number: int) -> None:
    others = [(f"nemo{n:03}", 1) for n in range(number - 1)]
    known = [*others, ("nemotron", 1)]
    assert nearest("nemotorn", known) == ["nemotron"]


def test_the_commoner_word_first() -> None:
    assert nearest("trea", [("tred", 1), ("tree", 9)]) == ["tree", "tred"]
