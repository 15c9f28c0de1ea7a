"""What no paper answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("what can i ask", "ask:meta.help"),
    ("how big is my library", "ask:meta.stats"),
    ("what is in this library?", "ask:meta.stats"),
    ("what's in our collection", "ask:meta.stats"),
    ("what have you got here", "ask:meta.stats"),
    ("write me a poem", "ask:refuse.generate"),
    ("e-mail of ada moth", "ask:refuse.field"),
    ("who cites honeynet", "ask:refuse.field"),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
