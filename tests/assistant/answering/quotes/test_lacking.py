"""What no paper says is declined: units, other sides, names and settings."""

from __future__ import annotations

import pytest

from assistant.answering.quotes import lacking
from assistant.answering.quotes.held_to import holds_any, rules
from assistant.models import Status
from tests.assistant.asking import ask, asked, items, sample

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
    ("want", "fits", "fails"),
    [
        (("unit", "dollars"), "It took $3 million.", "It took 3 days."),
        (("unit", "learning rate"), "The learning rate is 1e-4.", "We learn it."),
        (("unit", "kg epochs"), "Ten epochs suffice.", "Ten steps suffice."),
        (("than", "hymba"), "It beats Hymba-1.5B.", "It is 2x faster."),
        (("thing", "tokenizer"), "Its tokenizer is ours.", "It reads tokens."),
        (
            ("thing", "robot arm"),
            "The robot moves arms.",
            "A robot waves an idle arm.",
        ),
        (("thing", "chip"), "It runs on a chip.", "It runs."),
    ],
)
def test_what_a_sentence_must_meet(want: tuple[str, str], fits: str, fails: str):
    (rule,) = rules([want])
    assert rule(fits)
    assert not rule(fails)


@pytest.mark.parametrize("want", [("names", "LoRA"), ("unit", ""), ("thing", "")])
def test_nothing_in_particular_is_to_be_met(want: tuple[str, str]):
    assert rules([want]) == []


def test_a_unit_that_is_none_is_no_rule():
    (rule,) = rules([("unit", "furlongs")])
    assert rule("It is far.")


def test_the_words_without_a_trace_are_told_before_what_is_not_met():
    told = ask("what does ChatQA say about retrieval?", of=sample())
    plain = 'paper:@liuChatqa2024 topic:"{}" ask:answer.passage measure:what unit:kg'
    lacks = [
        lacking.lacks(told.quotes, asked(plain.format(topic), sample()))
        for topic in ("retrieval", "retrieval Mixtral")
    ]
    assert lacks == ["does not say it", "says nothing of Mixtral"]


def test_academic_talk_that_is_only_akin_does_not_answer():
    terms = ("reinforc", "learn")
    assert not holds_any("We add learnable tokens.", "", terms)
    assert holds_any("We learn it.", "", terms)
    assert holds_any("Reinforced by rewards.", "", terms)
