"""The word vectors that ship: whole, small, and no loss where they are missing."""

from __future__ import annotations

import hashlib
import json

import numpy as np
import pytest

from assistant.answering.scoring import vectors

LARGEST = 6_000_000
"""Bytes of the file at most."""


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return vectors.shipped().read_bytes()


def test_the_file_is_what_its_head_says(shipped):
    head, _, body = shipped.partition(b"\n")
    told = json.loads(head)
    assert told["sha256"] == hashlib.sha256(body).hexdigest()
    assert "CC0" in told["learned_from"]
    assert len(shipped) <= LARGEST


def test_near_words_are_near():
    known = vectors.vectors()
    assert known is not None

    def cosine(one: str, other: str) -> float:
        rows = known.of(np.array([known.rows[one], known.rows[other]]))
        return float(rows[0] @ rows[1] / vectors.length(rows).prod())

    assert cosine("translat", "bilingu") > cosine("translat", "reinforc") + 0.1
    assert cosine("summar", "summari") > cosine("summar", "speech") + 0.1


def test_what_is_packed_is_read_again(tmp_path):
    values = np.array([[1.0, -0.5], [0.0, 2.0]], np.float32)
    file = tmp_path / "vectors"
    file.write_bytes(vectors.packed(["ant", "ß"], [1, 60], values, {"from": "here"}))
    found = vectors.read(file)
    assert found.rows == {"ant": 0, "ß": 1}
    assert found.trust == pytest.approx([1 / 21, 60 / 80])
    assert found.numbers * found.scale[:, None] == pytest.approx(values, abs=0.01)


def test_products_of_rows_are_whole_numbers():
    known = vectors.vectors()
    assert known is not None
    rows = known.of(np.arange(500))
    products = vectors.products(rows, rows)
    assert np.array_equal(products, products.astype(np.int64))


@pytest.mark.parametrize(("many", "few"), [(500, 40), (3, 2), (0, 2), (4, 0)])
def test_products_in_pieces_are_products(many, few):
    known = vectors.vectors()
    assert known is not None
    rows, others = known.of(np.arange(many)), known.of(np.arange(few))
    whole = rows.astype(np.int64) @ others.astype(np.int64).T
    assert np.array_equal(vectors.products(rows, others), whole)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        (lambda data: data[:-1], "damaged"),
        (lambda data: b"{}\n" + data.partition(b"\n")[2], "damaged"),
        (lambda data: b"not json\n", "damaged"),
        (lambda data: b"", "damaged"),
    ],
)
def test_a_damaged_file_is_told_in_one_sentence(
    broken, said, shipped, tmp_path, monkeypatch
):
    file = tmp_path / "vectors"
    file.write_bytes(broken(shipped))
    monkeypatch.setattr(vectors, "shipped", lambda: file)
    told = vectors.lack()
    assert told is not None
    assert said in told
    assert told.endswith(".")


def test_a_missing_file_is_told_and_no_error(tmp_path, monkeypatch):
    monkeypatch.setattr(vectors, "shipped", lambda: tmp_path / "nowhere")
    vectors.vectors.cache_clear()
    try:
        assert vectors.vectors() is None
        assert "is missing" in (vectors.lack() or "")
    finally:
        vectors.vectors.cache_clear()


def test_all_is_well():
    assert vectors.lack() is None
