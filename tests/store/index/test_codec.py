"""What is stored in one place is never read as what belongs in another."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from store.index.embedded import codec
from store.index.errors import IndexDamaged

TABLES = get_args(codec.Table)
ROWS = (0, 1, 7, 1 << 32 | 7, 2 << 32 | 7, 7 << 32)


@pytest.mark.parametrize("table", TABLES)
def test_a_row_is_read_in_its_own_place_alone(table) -> None:
    blob = codec.sealed(table, 7, b"\0 body")
    assert bytes(codec.opened(table, 7, blob)) == b"\0 body"
    for other, row in product(TABLES, ROWS):
        if (other, row) != (table, 7):
            with pytest.raises(IndexDamaged):
                codec.opened(other, row, blob)


@pytest.mark.parametrize("row", [None, "7", 7.0, b"7"])
def test_a_row_without_a_number_is_damaged(row) -> None:
    with pytest.raises(IndexDamaged):
        codec.opened("word", row, codec.sealed("word", 7, b"bee"))


@pytest.mark.parametrize("blob", [None, "bee", 7, b"", b"abc"])
def test_what_is_no_blob_is_damaged(blob) -> None:
    with pytest.raises(IndexDamaged):
        codec.opened("word", 7, blob)
