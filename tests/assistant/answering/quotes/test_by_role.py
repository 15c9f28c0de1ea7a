"""Problem, aim, method and limitation of one paper, told by the place of a sentence."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record

PROBLEM = "However, stiff wings fail in wind."
AIM = "In this paper, we propose FlapNet, a network that flies with soft wings."
METHOD = "We train FlapNet by folding its wings, which keeps energy low."
RESULT = "FlapNet reaches 9.5% lower drag, but it underperforms kites in rain."


@cache
def wings() -> Assistant:
    """Two papers, one of which concedes something."""
    return Assistant(
        filled(
            record("FlapNet: Soft Wings", key="flap", date="2020",
                   abstract=f"Machines fly. {PROBLEM} {AIM} {METHOD} {RESULT}"),
            record("KiteNet: Strings", key="kite", date="2021",
                   abstract="Kites tear. We present KiteNet, a string model. KiteNet "
                   "improves lift by 3%."),
        ),
        lambda: TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("what motivates FlapNet?", PROBLEM),
        ("what is the motivation behind FlapNet?", PROBLEM),
        ("what problem does FlapNet solve?", PROBLEM),
        ("what is FlapNet for?", AIM),
        ("what is FlapNet used for?", AIM),
        ("what are the limitations of FlapNet?", RESULT),
        ("what limitations does FlapNet overcome?", PROBLEM),
        ("how does FlapNet overcome stiff wings?", AIM),
        ("how does FlapNet keep energy low?", METHOD),
    ],
)
def test_the_sentence_of_the_role_comes_first(question: str, first: str):
    answer = ask(question, of=wings())
    assert items(answer)[0] == first
    assert all(verbatim(quote, wings()) for quote in answer.quotes)


@pytest.mark.parametrize(
    "question",
    [
        "what are the limitations of KiteNet?",
        "what weaknesses of KiteNet are admitted?",
    ],
)
def test_a_limitation_that_is_not_conceded_is_not_told(question: str):
    answer = ask(question, of=wings())
    assert answer.abstention is not None
    assert answer.value is None


@pytest.mark.parametrize(
    "question",
    ["what hampers stiff wings in wind?", "what are the drawbacks of stiff wings?"],
)
def test_what_is_wrong_with_a_thing_is_told_by_a_sentence_that_says_so(question: str):
    answer = ask(question, of=wings())
    assert answer.read_as.startswith("ask:answer.passage measure:problem")
    assert items(answer) == [PROBLEM]


def test_what_nothing_is_said_to_be_wrong_with():
    assert ask("what are the drawbacks of soft strings?", of=wings()).value is None
