"""Rows of the vectors by term number: the same as by word, however they are met."""

from __future__ import annotations

import numpy as np
import pytest

from assistant.answering.scoring import vector_rows
from assistant.answering.scoring.vector_rows import NONE, Rows
from assistant.answering.scoring.vectors import WordVectors
from store.index.memory import MemoryIndex

KNOWN = WordVectors(
    {"bee": 0, "wasp": 1, "lamp": 2},
    np.ones(3),
    np.ones(3),
    np.ones((3, 2), np.int8),
)


@pytest.fixture
def index() -> MemoryIndex:
    return MemoryIndex([(1, "moth lamp", "bee bee"), (2, "wasp", ""), (3, "", "")], 1)


@pytest.mark.parametrize("papers", [[1, 2], [2], [3], [], [2, 1]])
def test_rows_are_those_of_the_words(papers, index):
    rows = Rows(KNOWN)
    for _ in range(2):
        found = rows.of(index, index.numbered(papers).numbers).tolist()
        stems = [t for one in index.documents(papers) for t in one.title + one.abstract]
        assert found == [KNOWN.rows.get(stem, NONE) for stem in stems]


def test_a_word_is_looked_up_once(index, monkeypatch):
    rows, numbers = Rows(KNOWN), index.numbered([1, 2]).numbers
    first = rows.of(index, numbers)
    monkeypatch.setattr(index, "texts", lambda _numbers: pytest.fail("looked up again"))
    assert np.array_equal(rows.of(index, numbers), first)


def test_rows_are_kept_with_their_index_and_vectors(index):
    kept = vector_rows.rows(index, KNOWN)
    assert vector_rows.rows(index, KNOWN) is kept
    assert vector_rows.rows(index, KNOWN._replace(rows={})) is not kept
    assert vector_rows.rows(MemoryIndex([], 1), KNOWN) is not kept
