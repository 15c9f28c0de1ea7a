"""Counts and lists read as they are said."""

from __future__ import annotations

import pytest

from assistant.answering.phrases import listed, plural, sentence


@pytest.mark.parametrize(
    ("count", "noun", "said"),
    [
        (1, "paper", "1 paper"),
        (0, "paper", "0 papers"),
        (1254, "paper", "1,254 papers"),
        (2, "category", "2 categories"),
    ],
)
def test_plural(count: int, noun: str, said: str):
    assert plural(count, noun) == said


@pytest.mark.parametrize(
    ("names", "limit", "said"),
    [
        ([], 3, ""),
        (["A"], 3, "A"),
        (["A", "B"], 3, "A and B"),
        (["A", "B", "C", "D"], 3, "A, B, C and D"),
        (["A", "B", "C", "D", "E"], 3, "A, B, C and 2 more"),
        (["A", "B", "C"], 1, "A and 2 more"),
    ],
)
def test_listed_never_leaves_out_just_one(names: list[str], limit: int, said: str):
    assert listed(names, limit) == said


def test_listed_by_another_word():
    assert listed(iter(["bees", "wasps"]), joined="or") == "bees or wasps"


def test_sentence():
    assert sentence("no such thing") == sentence("No such thing.") == "No such thing."
