"""Which of several is more."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "which is older, honeynet or waspnet",
        "ask:compare.which measure:-date (paper:@honey or paper:@wasps)",
    ),
    (
        "does ada moth have more papers than jun lee",
        'ask:compare.whether show:authors measure:papers (by:"Ada Moth" or by:"Jun Lee")',
    ),
    (
        "who has more papers, ada moth or jun lee",
        'ask:compare.which show:authors measure:papers (by:"Ada Moth" or by:"Jun Lee")',
    ),
    (
        "which has more authors, honeynet or waspnet",
        "ask:compare.which measure:authors (paper:@honey or paper:@wasps)",
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
