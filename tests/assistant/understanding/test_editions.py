"""Editions of a venue that are told without a year, or two at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("papers from the latest edition of BEE", "in:BEE year:2022"),
    ("papers from the first BEE", "in:BEE year:2019"),
    ("list everything from the inaugural BEE conference", "in:BEE year:2019"),
    ("the latest BEE papers", "in:BEE rank:date"),
    ("papers in BEE 2019 or BEE 2020", "in:BEE (year:2019 or year:2020)"),
    ("papers in BEE 2019 or FLORA 2021", None),
]


@pytest.mark.parametrize(("question", "line"), CASES)
def test_editions(question: str, line: str | None, linker: Linker):
    """Editions of two venues are left to others."""
    read = read_as(question, linker)
    assert read == line if line else "year:2019 or year:2021" not in read
