"""How old a paper is, computed from its date and the day it is asked on."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask
from tests.conftest import TODAY


@pytest.mark.parametrize(
    "question", ["how old is the oldest paper", "How old is HoneyNet?"]
)
def test_the_age_is_said_to_be_computed(question: str):
    answer = ask(question)
    (card,) = answer.papers
    assert card.date is not None
    told = answer.caveats[0]
    assert "old, computed here" in told
    assert f"({card.date}) to {TODAY.isoformat()}" in told


def test_whole_years_are_counted():
    born = (2020, 5)
    years = (12 * (TODAY.year - born[0]) + TODAY.month - born[1]) // 12
    assert ask("how old is HoneyNet").caveats[0].startswith(f"{years} years old")


def test_of_several_papers_no_age_is_told():
    assert not any("old" in one for one in ask("how old are papers on bees").caveats)
