"""Numbers that a text states, and counts that none does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "how many parameters does honeynet have",
        "ask:answer.number quantity:parameters paper:@honey",
    ),
    (
        "how many GPU hours did honeynet take to train",
        'ask:answer.number quantity:"gpu hours" of:"take train" paper:@honey',
    ),
    ("how many papers are there", "count:papers"),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
