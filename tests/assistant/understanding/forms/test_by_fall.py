"""How far a figure moves for a cause that a paper tells."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

FALL = (
    "A torn-wing failure suppresses them, reducing HiveQA from 12.89 to 2.56 by dusk."
)


@cache
def moths() -> Assistant:
    """A paper on what goes wrong, and one without numbers."""
    return Assistant(
        filled(
            record("MothNet: Quiet Moths", key="moth", date="2024",
                   abstract=f"We present MothNet for moths. {FALL} Lamps help."),
            record("KiteNet: Loud Kites", key="kite", date="2023",
                   abstract="We present KiteNet. Gusts of wind lower HiveQA."),
        ),
        lambda: TODAY,
    )  # fmt: skip


def test_a_figure_that_moves_is_quoted() -> None:
    question = (
        "By how much does HiveQA fall because of the torn-wing failure in MothNet?"
    )
    answer = ask(question, of=moths())
    assert [quote.text for quote in answer.quotes] == [FALL]
    assert verbatim(answer.quotes[0], moths())
    assert ask(answer.read_as, of=moths()).quotes == answer.quotes


@pytest.mark.parametrize(
    "question",
    [
        "By how much does HiveQA fall because of gusts of wind in KiteNet?",
        "By how much does HiveQA drop due to heavy snow in MothNet?",
    ],
)
def test_what_is_not_told_in_figures_is_declined(question: str) -> None:
    assert ask(question, of=moths()).status == "abstained"
