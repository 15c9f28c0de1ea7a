"""Two things side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "compare honeynet and waspnet",
        "ask:answer.compare (paper:@honey or paper:@wasps)",
    ),
    ("honeynet vs waspnet", "ask:answer.compare (paper:@honey or paper:@wasps)"),
    (
        "compare the parameters of honeynet and waspnet",
        "ask:answer.compare quantity:parameters (paper:@honey or paper:@wasps)",
    ),
    (
        "difference between honeynet and waspnet",
        "ask:answer.compare (paper:@honey or paper:@wasps)",
    ),
    (
        "waspnet vs the quantised spiking networks approach",
        "ask:answer.compare (paper:@wasps or paper:@spikes)",
    ),
    (
        "waspnet vs the sunny spiking networks approach",
        'ask:answer.compare term:"sunny spiking networks approach" paper:@wasps',
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
