"""Two questions in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "who wrote honeynet and what else did they publish",
        "ask:paper.authors paper:@honey ; by:authors(@honey) is:other is:strict",
    ),
    (
        "who wrote honeynet and when was it published",
        "ask:paper.authors paper:@honey ; ask:paper.field show:years paper:@honey",
    ),
    (
        "among the authors of honeynet, who has the most papers",
        "show:authors by:authors(@honey) rank:papers limit:1",
    ),
    ("in 2021, which papers were published by ada moth", 'year:2021 by:"Ada Moth"'),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
