"""Numbers asked for without a verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("honeynet parameters", "ask:answer.number quantity:parameters paper:@honey"),
    ("error rate of honeynet", "ask:answer.number quantity:error paper:@honey"),
    (
        "honeynet's training speedup",
        "ask:answer.number quantity:speedup of:training paper:@honey",
    ),
    (
        "accuracy of honeynet on MNIST",
        "ask:answer.number quantity:accuracy of:mnist paper:@honey",
    ),
    (
        "throughput of honeynet against Wasp-7B",
        "ask:answer.number quantity:speedup term:Wasp-7B paper:@honey",
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    "question",
    ["accuracy of weather models", "7B speedup", "training speed of transformers"],
)
def test_a_topic_stays_a_topic(question: str, linker: Linker) -> None:
    assert "answer.number" not in read_as(question, linker)
