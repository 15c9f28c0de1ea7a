"""The best of many scores, found without putting all of them in order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.index import nominating
from store.index.paperset import different


@pytest.mark.parametrize("count", [1, 5, 300, 5_000, 40_000])
@pytest.mark.parametrize("limit", [0, 1, 200, 50_000])
@pytest.mark.parametrize("kinds", [1, 7, 1_000_000])
def test_the_first_are_those_of_all_in_order(count, limit, kinds):
    draw = np.random.default_rng(count + limit + kinds)
    papers = np.cumsum(draw.integers(1, 4, count))
    scores = draw.integers(1, kinds + 1, count) / 1000
    found = nominating._first(papers, scores, limit).tolist()
    steps = np.rint(scores * nominating.STEPS)
    every = sorted(zip(-steps, papers.tolist(), strict=True))
    assert found == [paper for _, paper in every][: limit or 0]


def test_scores_in_the_order_of_papers_are_sampled_as_well():
    papers = np.arange(100_000)
    for scores in (papers / 7.0, papers[::-1] / 7.0):
        found = nominating._first(papers, scores, 3).tolist()
        assert found == np.argsort(-scores, kind="stable")[:3].tolist()


@given(st.lists(st.integers(0, 2**40)))
def test_different_numbers_are_in_order_and_once(numbers):
    found = different(np.array(numbers, np.int64))
    assert found.tolist() == sorted(set(numbers))
