"""What a word weighs, one by one and for many term numbers at once."""

from __future__ import annotations

import math

import numpy as np
import pytest

from assistant.answering.scoring import weighing
from assistant.answering.scoring.ranking import idf
from assistant.answering.scoring.weighing import DAMPING, bag, tells, weight
from store.index.base import Document
from store.index.memory import MemoryIndex


@pytest.fixture
def index() -> MemoryIndex:
    return MemoryIndex(
        [(1, "moth lamp", "the bee bee"), (2, "moth", ""), (3, "", "")], 1
    )


def test_a_title_counts_twice_and_stop_words_and_numbers_never():
    assert bag(Document(0, ("bee", "the", "3"), ("bee", "moth", "of", "2020"))) == {
        "bee": 3, "moth": 1,
    }  # fmt: skip


@pytest.mark.parametrize("term", ["moth", "lamp", "bee"])
def test_a_word_tells_its_damped_idf(term: str, index: MemoryIndex):
    assert tells(index, term) == pytest.approx(idf(index, term) ** DAMPING)
    assert tells(index, term) > 0 == tells(index, "the") == tells(index, "3")


def test_how_often_a_word_is_said_counts_by_its_logarithm():
    assert weight(1, 0.7) == 0.7
    assert weight(4, 0.7) == pytest.approx(0.7 * (1 + math.log(4)))


def test_numbers_tell_what_their_words_do(index: MemoryIndex):
    numbers = index.numbered([1, 2]).numbers
    words = [t for one in index.documents([1, 2]) for t in one.title + one.abstract]
    found = weighing.column(index).of(index, numbers)
    assert found.tolist() == [tells(index, word) for word in words]
    assert weighing.column(index) is weighing.column(index)
    assert np.count_nonzero(found == 0) == words.count("the")


def test_a_column_does_not_keep_its_index():
    import gc
    import weakref

    index = MemoryIndex([(1, "moth", "")], 1)
    weighing.column(index).of(index, index.numbered([1]).numbers)
    gone = weakref.ref(index)
    del index
    gc.collect()
    assert gone() is None
