"""One number of several papers: each side told, none left out, none of another test."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from assistant.models import Status
from tests.assistant.asking import ask, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record


@cache
def nets() -> Assistant:
    """Three papers with sizes and gains, and one without numbers."""
    return Assistant(
        filled(
            record("BeeNet: Hums", key="bee", date="2020",
                   abstract="We present BeeNet-7B, a model with 7B parameters. BeeNet "
                   "gains +2.5% on HiveQA and is 3x faster than kites."),
            record("BuzzNet: Buzzes", key="buzz", date="2021",
                   abstract="We present BuzzNet, a 70B parameter model. BuzzNet is "
                   "1.5x faster than kites and gains +4.5% on LibriHum."),
            record("HumNet: Quiet", key="hum", date="2021",
                   abstract="We present HumNet, a model with 9B parameters."),
            record("Sting: Ouch", key="sting", date="2022", abstract="Wasps sting."),
        ),
        lambda: TODAY,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "kind", "cells"),
    [
        ("which of BeeNet, BuzzNet and HumNet has the most parameters?", "parameters",
         ["7 billion parameters", "70 billion parameters", "9 billion parameters"]),
        ("BeeNet, BuzzNet, HumNet: which is the biggest?", "parameters",
         ["7 billion parameters", "70 billion parameters", "9 billion parameters"]),
        ("rank BeeNet and BuzzNet by speedup", "speedup", ["3x", "1.5x"]),
        ("Is BeeNet bigger than BuzzNet?", "parameters",
         ["7 billion parameters", "70 billion parameters"]),
    ],
)  # fmt: skip
def test_every_side_is_told(question: str, kind: str, cells: list[str]):
    answer = ask(question, of=nets())
    assert answer.intent == "answer.compare"
    assert answer.table is not None
    row = next(row for row in answer.table.rows if row[0] == kind)
    assert list(row[1:]) == cells
    assert answer.headline.startswith(f"{kind.capitalize()}: ")
    assert all(verbatim(quote, nets()) for quote in answer.quotes)
    assert "no verdict" in " ".join(answer.caveats) or len(answer.quotes) == 1


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Of BuzzNet and HumNet, which reports the largest speedup?",
         "Speedup: BuzzNet 1.5x; HumNet not stated"),
        ("who reports the higher HiveQA gain, BeeNet or BuzzNet?",
         "BeeNet +2.5%; BuzzNet not stated"),
    ],
)  # fmt: skip
def test_what_one_side_alone_states_is_no_comparison(question: str, told: str):
    answer = ask(question, of=nets())
    assert answer.status is Status.ABSTAINED
    assert answer.abstention
    assert told in answer.abstention.missing
    assert len({quote.key for quote in answer.quotes}) == 1


@pytest.mark.parametrize(
    "question",
    [
        "Which has the higher speedup, HumNet or Sting?",
        "How much faster is BeeNet than BuzzNet?",
    ],
)
def test_what_no_side_states_is_not_told(question: str):
    answer = ask(question, of=nets())
    assert answer.abstention is not None
    assert answer.value is None


def test_a_member_of_a_family_is_its_paper():
    answer = ask("compare BeeNet-7B and BuzzNet on speedup", of=nets())
    assert answer.table is not None
    assert ("speedup", "1.5x", "3x") in answer.table.rows
