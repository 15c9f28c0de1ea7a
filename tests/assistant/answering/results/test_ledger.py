"""The ledger of results: lines with their quotes, or why there are none."""

from __future__ import annotations

from functools import cache

import pytest

from assistant.assistant import Assistant
from tests.assistant.asking import ask, items, keys, sample, verbatim
from tests.conftest import TODAY
from tests.store.building import filled, record


@cache
def hives() -> Assistant:
    """Five papers with results on two data sets."""
    return Assistant(
        filled(
            record("BeeNet", key="bee", date="2020", abstract="BeeNet reaches 81.5% "
                   "accuracy on HiveQA. It scores a WER of 12.5 on LibriHum."),
            record("BuzzNet", key="buzz", date="2021", abstract="On HiveQA, BuzzNet "
                   "attains an accuracy of 90.1%. A WER of 9.5 on LibriHum is reached."),
            record("HumNet", key="hum", date="2022", abstract="HumNet improves by 2.5% "
                   "over BeeNet on HiveQA."),
            record("NoNet", key="no", date="2023", abstract="We train on HiveQA."),
            record("Sting", key="sting", date="2024", abstract="Wasps sting often."),
        ),
        lambda: TODAY,
    )  # fmt: skip


def test_values_come_before_changes_each_with_its_quote():
    answer = ask("results on HiveQA", of=hives())
    assert sorted(map(tuple, items(answer))) == [
        ("bee", "HiveQA", "accuracy", "81.5%", "", "", ""),
        ("buzz", "HiveQA", "accuracy", "90.1%", "", "", ""),
        ("hum", "HiveQA", "not named", "", "2.5%", "BeeNet", ""),
    ]
    assert items(answer)[-1][0] == "hum"
    assert len(answer.quotes) == 3
    assert all(verbatim(quote, hives()) for quote in answer.quotes)
    assert answer.headline == "3 numbers on HiveQA from 3 papers"
    assert "a change is against something else, and no value of its own" in (
        answer.caveats
    )


@pytest.mark.parametrize(
    ("question", "first"),
    [("best result on HiveQA", "90.1%"), ("best result on LibriHum", "9.5")],
)
def test_best_is_highest_or_lowest_of_one_measure_on_one_set(question: str, first: str):
    answer = ask(question, of=hives())
    assert items(answer)[0][3] == first
    assert first in answer.headline
    assert "no verdict" in answer.caveats[0]


def test_which_papers_report():
    answer = ask("which papers report results on LibriHum", of=hives())
    assert sorted(map(str, items(answer))) == ["bee", "buzz"]


@pytest.mark.parametrize(
    ("question", "reason", "missing", "papers"),
    [
        ("what F1 on HiveQA", "no_evidence", "ties a f1 number to it", 4),
        ("results on StingQA", "out_of_scope", "No paper here mentions stingqa.", 0),
        ("results on HiveQA since 2023", "no_evidence", "1 paper here mentions", 1),
        ("results on HiveQA since 2024", "nothing_matches", "meets the conditions", 0),
    ],
)
def test_silence_with_its_reason(question: str, reason: str, missing: str, papers: int):
    answer = ask(question, of=hives())
    assert answer.abstention is not None
    assert answer.abstention.reason == reason
    assert missing in answer.abstention.missing
    assert len(answer.papers) == papers


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("results on AIME", [("AIME 2025", "+14.6%"), ("AIME 2025", "+17.2%")]),
        ("results on Reward-Bench", [("Reward-Bench", "92.0%")]),
        ("results on MMLU", [("MMLU", "+4.55%"), ("MMLU-STEM", "+4.28%")]),
        ("what results does MIND report on GSM8K", [("GSM8K", "+13.42%")]),
        ("results on LIBERO", [("LIBERO", "4.75%")]),
    ],
)
def test_on_the_sample(question: str, expected: list[tuple[str, str]]):
    answer = ask(question, of=sample())
    rows = [(str(row[1]), str(row[3] or row[4])) for row in items(answer)]
    assert rows == expected
    assert all(verbatim(quote, sample()) for quote in answer.quotes)


def test_of_a_paper_its_own_numbers_or_the_sentence_of_its_result():
    told = ask("results of Nemotron-H", of=sample())
    assert "up to 3x" in [row[4] for row in items(told)]
    silent = ask("results of Cold Fusion", of=sample())
    assert silent.status == "answered"
    assert all(verbatim(quote, sample()) for quote in silent.quotes)


def test_asked_again_it_gives_the_same():
    for question in ("best result on HiveQA", "results on LibriHum since 2021"):
        answer = ask(question, of=hives())
        assert ask(answer.read_as, of=hives()).value == answer.value
        assert keys(ask(answer.read_as, of=hives())) == keys(answer)


def test_how_many_cards_are_shown_changes_no_line():
    assert ask("results on HiveQA", of=hives(), limit=1).value == (
        ask("results on HiveQA", of=hives()).value
    )
