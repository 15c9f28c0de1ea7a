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
    ("meaning of the abbreviation WASP", "ask:answer.acronym term:WASP"),
    ("What does WASP abbreviate in the study of bees?", "ask:answer.acronym term:WASP"),
    ("WASP stands for what?", "ask:answer.acronym term:WASP"),
    (
        "In the bee paper, what is the full form of WASP?",
        "ask:answer.acronym term:WASP",
    ),
    ("expand WASP, one of the insects of the study", "ask:answer.acronym term:WASP"),
    ("what is meant by Q-KL?", "ask:answer.define term:Q-KL"),
    ("what is understood by light trap", 'ask:answer.define term:"light trap"'),
    ("what kind of thing is a light trap", 'ask:answer.define term:"light trap"'),
    ("light trap means what?", 'ask:answer.define term:"light trap"'),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
