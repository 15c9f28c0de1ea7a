"""Yes or no, of facts or of the world."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("did ada moth write honeynet", 'ask:relation.verify by:"Ada Moth" paper:@honey'),
    (
        "was honeynet not written by dora pine",
        'ask:relation.verify-not paper:@honey by:"Dora Pine"',
    ),
    ("is honeynet a paper", "ask:relation.verify measure:exists paper:@honey"),
    (
        'does "unicorns at dawn" exist',
        'ask:relation.verify measure:exists paper:"unicorns at dawn"',
    ),
    ("has ada moth published in BEE", 'ask:relation.verify by:"Ada Moth" in:BEE'),
    (
        "is speech recognition hard",
        'ask:answer.passage measure:is topic:"speech recognition hard"',
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
