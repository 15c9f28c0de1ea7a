"""Numbers that a set of papers states: lines with conditions, or why there are none."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, keys, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record


@cache
def hives() -> Assistant:
    """Four papers with speedups, sizes and a gain."""
    return Assistant(
        filled(
            record("BeeNet", "Ann Bee", key="bee", date="2020",
                   abstract="We present BeeNet, a model with 7B parameters. BeeNet is "
                   "3x faster than WaspNet."),
            record("BuzzNet", "Bob Buzz", key="buzz", date="2021",
                   abstract="We present BuzzNet, a 70B parameter model. BuzzNet runs "
                   "1.5x faster than BeeNet."),
            record("HumNet", "Ann Bee", key="hum", date="2021",
                   abstract="We present HumNet. HumNet is 2x faster than BuzzNet and "
                   "improves accuracy by 4% over it."),
            record("Sting", key="sting", date="2022", abstract="Wasps sting often."),
        ),
        lambda: TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("What is the largest speedup reported?", ["3x", "2x", "1.5x"]),
        ("the smallest speed-up reported", ["1.5x", "2x", "3x"]),
        ("the largest speedup reported in 2021", ["2x", "1.5x"]),
        ("what speedups do Ann Bee's papers report?", ["3x", "2x"]),
        ("which model has the most parameters?",
         ["70 billion parameters", "7 billion parameters"]),
        ("the largest model since 2021", ["70 billion parameters"]),
        ("what is the biggest accuracy gain claimed?", ["4%"]),
    ],
)  # fmt: skip
def test_lines_are_in_the_order_asked(question: str, values: list[str]):
    answer = ask(question, of=hives())
    assert answer.intent == "answer.numbers"
    assert sorted(row[1] for row in items(answer)) == sorted(values)
    if answer.headline.split()[0] in ("largest", "smallest"):
        assert [row[1] for row in items(answer)] == values
    assert all(verbatim(quote, hives()) for quote in answer.quotes)
    assert all(any(v in q.value for q in answer.quotes) for v in values)


def test_the_first_is_told_with_its_condition():
    answer = ask("What is the largest speedup reported?", of=hives())
    assert answer.headline.startswith("largest stated: 3x (BeeNet, compared with Wasp")
    assert "no verdict" in answer.caveats[0]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("which papers report a speedup?", {"bee", "buzz", "hum"}),
        ("which of Bob Buzz's papers reports a speedup?", {"buzz"}),
        ("models with more than 10 billion parameters", {"buzz"}),
        ("models with over 10B parameters", {"buzz"}),
        ("which papers report more than 1.5x speedup", {"bee", "hum"}),
        ("models with at most 7 billion parameters", {"bee"}),
    ],
)
def test_which_papers_state_such_a_number(question: str, found: set[str]):
    assert set(keys(ask(question, of=hives()))) == found


@pytest.mark.parametrize(
    "question",
    [
        "the largest WER reported in 2022",
        "models with more than 900 billion parameters",
    ],
)
def test_none_is_said_where_none_is_stated(question: str):
    answer = ask(question, of=hives())
    assert answer.intent == "answer.numbers"
    assert answer.abstention is not None
    assert answer.value is None


@pytest.mark.parametrize(
    "question", ["papers about speedup", "how many papers about parameters in 2021?"]
)
def test_a_topic_is_no_number(question: str):
    assert ask(question, of=hives()).intent != "answer.numbers"


def test_the_reading_asks_the_same_again():
    first = ask("the largest speedup reported in 2021", of=hives())
    assert items(ask(first.read_as, of=hives())) == items(first)
