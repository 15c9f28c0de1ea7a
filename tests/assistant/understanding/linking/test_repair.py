"""Typing errors are mended within reach, first letter kept."""

from __future__ import annotations

import pytest

from assistant.understanding.linking.repair import allowed, nearest


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


def test_the_commoner_word_first() -> None:
    assert nearest("trea", [("tred", 1), ("tree", 9)]) == ["tree", "tred"]
