"""Questions about words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("what is a light trap", 'ask:answer.define term:"light trap"'),
    ("what does WASP stand for", "ask:answer.acronym term:WASP"),
    (
        "why are spiking networks hard to train",
        'ask:answer.passage measure:why topic:"spiking networks hard to train"',
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
