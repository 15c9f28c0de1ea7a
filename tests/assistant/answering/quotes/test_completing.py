"""What belongs to the sentence that holds a question's words."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, sample, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

BROUGHT = "FlapNet brings steady lift to gliders in gusts."
MEANS = "It is trained by folding soft wings in a tunnel."
LACKING = "Support for gliders in common simulators is lacking."
WRAPPER = "In this work, we present a glider wrapper for simulators."


@cache
def wings() -> Assistant:
    """Two papers: one tells how after what, the other what after why."""
    return Assistant(
        filled(
            record("FlapNet: Soft Wings", key="flap", date="2020",
                   abstract=f"Machines fly. {BROUGHT} {MEANS} Drag is low."),
            record("SimKit: Wrapping", key="sim", date="2021",
                   abstract=f"Gliders matter. {LACKING} {WRAPPER} It is fast."),
        ),
        lambda: TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("how does FlapNet bring steady lift to gliders?", [BROUGHT, MEANS]),
        ("why does SimKit present a glider wrapper?", [LACKING, WRAPPER]),
        ("for what reason does SimKit present a wrapper?", [LACKING, WRAPPER]),
    ],
)
def test_the_sentence_beside_it_tells_how_or_why(
    question: str, said: list[str]
) -> None:
    answer = ask(question, of=wings())
    assert items(answer)[:2] == said
    assert all(verbatim(quote, wings()) for quote in answer.quotes)
    assert answer.total == len(answer.quotes) == len(items(answer))


def test_no_more_than_three_are_quoted() -> None:
    answer = ask("how does Cold Fusion use the language model?", of=sample())
    assert 1 < len(answer.quotes) <= 3
