"""What no paper says is declined: units, other sides, names and settings."""

from __future__ import annotations

import pytest

from assistant.answering.quotes.stands_to_it import fitting, holds_any
from assistant.models import Status
from tests.assistant.asking import ask, items, sample

UNSAID = [
    "What did pre-training Nemotron 3 Super cost in US dollars?",
    "With what batch size was the RL phase of AceReason-Nemotron 1.1 run?",
    "Batch size of Nemotron-CC-Math pretraining?",
    "Is CLIMB's 1B model faster at inference than Hymba-1.5B?",
    "what does Hymba say about reinforcement learning?",
    "What is the licence of CLIMB's ClimbMix?",
    "In what city was the mower tested?",
    "Who funded the ImageNet challenge?",
    "Does any paper mention GPT-5?",
    "which paper applies LoRA to speech recognition?",
]


@pytest.mark.parametrize("question", UNSAID)
def test_what_no_abstract_says_is_declined(question: str):
    answer = ask(question, of=sample())
    assert answer.status is Status.ABSTAINED
    assert answer.value is None


def test_what_is_there_is_not_declined():
    answer = ask("what does ChatQA say about retrieval?", of=sample())
    assert "retriev" in str(items(answer)).lower()


@pytest.mark.parametrize(
    ("question", "fits", "fails"),
    [
        ("what did it cost in dollars", "It took $3 million.", "It took 3 days."),
        ("what learning rate was used", "The learning rate is 1e-4.", "We learn it."),
        ("is A faster than Hymba", "It beats Hymba-1.5B.", "It is 2x faster."),
    ],
)
def test_what_a_sentence_must_meet(question: str, fits: str, fails: str):
    (rule,) = fitting(question)
    assert rule(fits)
    assert not rule(fails)


def test_nothing_in_particular_is_to_be_met():
    assert fitting("why are spiking networks hard to train") == []
    assert fitting("is it better than previous methods") == []


def test_academic_talk_that_is_only_akin_does_not_answer():
    terms = ("reinforc", "learn")
    assert not holds_any("We add learnable tokens.", "", terms)
    assert holds_any("We learn it.", "", terms)
    assert holds_any("Reinforced by rewards.", "", terms)
