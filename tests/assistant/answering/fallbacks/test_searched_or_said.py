"""A question read as a search is answered by a sentence where no paper holds it all."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.answering.fallbacks import searched_or_said
from assistant.assistant import Assistant
from store.value import replace
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


def test_what_is_said_is_said_by_papers_that_meet_the_conditions():
    question = (
        "Adversarial nets for noisy audio - what does the encoder map since 2018?"
    )
    answer = ask(question, of=audio())
    assert "noise" not in [quote.key for quote in answer.quotes]


@cache
def scattered() -> Assistant:
    """A paper that holds most words of a question, each in another sentence."""
    return Assistant(
        filled(
            record("Limits of Speech", key="speech", date="2017",
                   abstract="Constraints put models back into underfitting. Views"
                   " differ. Pretraining is long. We move beyond it. Distillation"
                   " is cheap."),
            record("Bees", key="bees", date="2019", abstract="Bees hum in gardens."),
            record("Ants", key="ants", date="2020", abstract="Ants walk in rows."),
        ),
        lambda: TODAY,
    )  # fmt: skip


def test_papers_that_share_words_do_not_answer_what_no_sentence_says():
    question = (
        "Is there anything to back the view that RL teaches models beyond what"
        " pretraining and distillation put there?"
    )
    answer = ask(question, of=scattered())
    assert answer.intent == "papers.find"
    assert answer.abstention is not None
    assert keys(answer) == ["speech"]
    assert not answer.quotes


HELD = "We count honey bees by their sound in orchards."


@pytest.mark.parametrize(
    ("total", "weak"), [(1, True), (searched_or_said.FEW, True), (6, False)]
)
def test_papers_that_hold_most_words_are_few_or_many(total: int, weak: bool):
    hives = Assistant(
        filled(
            record("Bees", key="bees", abstract=HELD),
            record("Glass", key="glass", abstract="A method for a greenhouse."),
        ),
        lambda: TODAY,
    )
    found = ask("papers on honey bees counted by sound in a greenhouse", of=hives)
    assert "most of them" in found.caveats[0]
    assert searched_or_said._weak(replace(found, total=total)) is weak
