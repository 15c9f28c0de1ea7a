"""The rows of papers as they are written many at a time."""

from __future__ import annotations

import sqlite3
import struct

import numpy as np
import pytest

from store.index.embedded import codec, documents
from store.index.embedded.segment import Batch

PAPERS = [
    (3, [1, 2, 1], [7, 8]),
    (4, [], []),
    (9, [1 << 16], [0, (1 << 32) - 1]),
    (70_000, [], [(1 << 16) - 1]),
    (70_001, [5], []),
]


def batch() -> Batch:
    made = Batch()
    for paper in PAPERS:
        made.add(*paper)
    return made


@pytest.mark.parametrize("size", [1, 2, 5, 9])
def test_a_row_is_the_titles_length_and_the_narrowest_numbers(size: int) -> None:
    expected = []
    for paper, title, abstract in PAPERS:
        values = (len(title), *title, *abstract)
        code, letter = (2, "I") if max(values) >> 16 else (1, "H")
        body = bytes((code,)) + struct.pack(f"<{len(values)}{letter}", *values)
        expected.append((paper, codec.sealed("document", paper, body)))
    parts = batch().parts(size)
    assert [row for part in parts for row in documents.blobs(*part)] == expected


def test_no_papers_have_no_parts() -> None:
    assert list(Batch().parts(3)) == []


def test_numbers_of_many_papers_are_those_of_each() -> None:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE length(chunk INTEGER PRIMARY KEY, data BLOB)")
    one = documents.Column(connection, "length")
    many = documents.Column(connection, "length")
    papers = [paper for paper, _, _ in PAPERS]
    for paper in papers:
        one.set(paper, 2 * paper)
    many.set_many(papers, 2 * np.array(papers))
    many.set_many([], np.int64(0))
    many.set_many([3, 70_000], np.int64(-1))
    one.set(3, -1)
    one.set(70_000, -1)
    assert many.values.tolist() == one.values.tolist()
    assert [many.has(paper) for paper in papers] == [False, True, True, False, True]
    many.write(connection)
    rows = connection.execute("SELECT chunk FROM length ORDER BY chunk").fetchall()
    assert rows == [(0,), (1,)]
