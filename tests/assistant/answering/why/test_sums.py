"""Parts of a score as written add up to the total as written."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.retrieving.retrieval import retrieve
from assistant.answering.why.sums import parts, place, written
from tests.assistant.asking import asked, sample


@given(st.lists(st.floats(0, 50, allow_nan=False), min_size=1, max_size=12))
def test_rounded_parts_add_up(values: list[float]):
    total = math.fsum(values)
    shown = written(values, total)
    assert sum(round(float(one) * 1000) for one in shown) == round(total * 1000)
    for value, one in zip(values, shown, strict=True):
        assert abs(float(one) - value) <= 0.001 + 1e-9


@pytest.mark.parametrize(
    "question", ["nemotron", "mamba hybrid models", "speech recognition"]
)
def test_the_parts_are_those_of_the_scorer(question: str):
    one = asked(question, sample())
    for paper, score in retrieve(one.plan, one.sources).scores.items():
        found = parts(one.plan, paper, score, one.sources)
        assert [part.term for part in found] == list(one.plan.terms)
        assert math.fsum(part.adds for part in found) == pytest.approx(score, abs=1e-5)


@pytest.mark.parametrize(
    ("number", "shown"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"),
     (21, "21st"), (102, "102nd"), (111, "111th"), (1003, "1,003rd")],
)  # fmt: skip
def test_places(number: int, shown: str):
    assert place(number) == shown
