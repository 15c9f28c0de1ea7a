"""A question read as a search is answered by a sentence where no paper holds it all."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, keys, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

SAID = "Encoders trained with our method map noisy audio to the space of clean audio."


@cache
def audio() -> Assistant:
    """Papers of which one says what encoders learn."""
    return Assistant(
        filled(
            record("Robust Speech with Adversarial Networks", key="noise", date="2017",
                   abstract=f"Speech is noisy. {SAID} Results improve by 3%."),
            record("Clean Speech", key="clean", date="2018",
                   abstract="Clean speech is easy. We read it aloud."),
            record("Bees", key="bees", date="2019", abstract="Bees hum in gardens."),
        ),
        lambda: TODAY,
    )  # fmt: skip


def test_a_question_without_a_form_is_answered_by_its_sentence():
    question = "Adversarial nets for noisy audio - what does the encoder map?"
    answer = ask(question, of=audio())
    assert answer.intent == "answer.passage"
    assert items(answer) == [SAID]
    assert all(verbatim(quote, audio()) for quote in answer.quotes)
    assert keys(ask(answer.read_as, of=audio())) == keys(answer)


@pytest.mark.parametrize(
    "question",
    [
        "which papers are about adversarial nets for noisy audio?",
        "adversarial nets for noisy audio encoders",
        "Adversarial tea for green bicycles - what does the kettle map?",
    ],
)
def test_a_search_and_what_nothing_says_are_left_alone(question: str):
    assert ask(question, of=audio()).intent == "papers.find"
