"""Two papers side by side by a number, however it is asked."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.understanding.canonical import canonical
from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from tests.conftest import TODAY
from tests.store.building import filled, record

BOTH = "ask:answer.compare quantity:parameters (paper:@tiny or paper:@giant)"


@cache
def family() -> Linker:
    """Two of a family, and one that is none of it."""
    papers = (
        record("Hum 3 Tiny: A Small Hum", key="tiny", date="2024"),
        record("Hum 3 Giant: A Large Hum", key="giant", date="2024"),
        record("KiteNet: Kites", key="kite", date="2024"),
    )
    return Linker(filled(*papers), TODAY)


CASES = [
    ("How much larger is Hum 3 Tiny than Hum 3 Giant in total parameters?", BOTH),
    ("In parameters, how much larger is Hum 3 Tiny than Hum 3 Giant?", BOTH),
    ("Hum 3 Tiny or Giant: total and active sizes?", BOTH),
    ("Hum 3 Tiny vs Hum 3 Giant: parameter sizes", BOTH),
    ("Which has more parameters, Hum 3 Tiny or Giant?", BOTH),
    ("Does Hum 3 Tiny have more parameters than Hum 3 Giant?", BOTH),
    ("Hum 3 Tiny or Hum 3 Giant: which one has more parameters?", BOTH),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str) -> None:
    assert canonical(parse(question, family())) == query
    assert canonical(parse(query, family())) == query


@pytest.mark.parametrize(
    "question",
    [
        "Hum 3 Tiny or Squirrel: total and active sizes?",
        "How much faster is Hum 3 Tiny than Hum 3 Giant in kernel sizes?",
    ],
)
def test_what_is_of_no_such_paper_is_not_compared_so(question: str) -> None:
    assert canonical(parse(question, family())) != BOTH
