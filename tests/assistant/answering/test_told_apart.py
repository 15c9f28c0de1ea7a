"""Papers told by title words, how a work differs, and things that must be named."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, keys, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

APART = "In contrast to existing systems, our mower needs no beacons."
STEPS = "It steers by a camera and a proxy model."


@cache
def mowers() -> Assistant:
    """Three papers, one of which sets itself apart from others."""
    return Assistant(
        filled(
            record("Docking of a Robot Mower", key="mow", date="2021",
                   abstract=f"We show a mower docking system. {APART} {STEPS}"),
            record("Sparse Matrix Kernels", key="sparse", date="2022",
                   abstract="However, sparse support in TorchKit is incomplete. We "
                   "present kernels for TorchKit."),
            record("BeeNet: Hums", key="bee", date="2020",
                   abstract="We present BeeNet, a network of 7 layers."),
            record("BeeNet 2: More Hums", key="bee2", date="2021",
                   abstract="We present BeeNet 2. Unlike BeeNet, it sings."),
        ),
        lambda: TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("In what does the mower docking system differ from existing ones?", APART),
        ("what problem does the sparse matrix paper solve?",
         "However, sparse support in TorchKit is incomplete."),
        ("how does BeeNet 2 differ from other networks?", "Unlike BeeNet, it sings."),
        ("How does BeeNet 2 depart from plain networks?", "Unlike BeeNet, it sings."),
    ],
)  # fmt: skip
def test_the_sentence_that_sets_it_apart(question: str, first: str):
    answer = ask(question, of=mowers())
    assert items(answer)[0] == first
    assert all(verbatim(quote, mowers()) for quote in answer.quotes)


def test_the_first_of_a_name_is_the_paper_of_just_that_name():
    answer = ask("how does BeeNet 2 differ from the first BeeNet?", of=mowers())
    assert answer.intent == "answer.compare"
    assert {card.key for card in answer.papers} == {"bee", "bee2"}


def test_who_wrote_a_paper_that_title_words_tell():
    assert ask("who wrote the sparse matrix paper", of=mowers()).intent in (
        "paper.authors", "paper.field",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("which proxy model does the mower docking paper use?", True),
        ("which text embedding model does the mower docking paper use?", False),
        ("what robot arm did the mower docking paper use?", False),
    ],
)
def test_a_thing_that_was_used_must_be_named(question: str, told: bool):
    answer = ask(question, of=mowers())
    assert bool(answer.value) is told
    if told:
        assert keys(answer) == ["mow"]


@pytest.mark.parametrize(
    "question",
    [
        "Which is better at chess, BeeNet or BeeNet 2?",
        "Is BeeNet better than GPT-5?",
        "battery life of the robot mower?",
        "Which tokenizer does BeeNet use?",
    ],
)
def test_what_no_paper_mentions_is_declined(question: str):
    answer = ask(question, of=mowers())
    assert answer.abstention is not None
    assert answer.value is None
