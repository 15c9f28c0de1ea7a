"""Numbers bound to what they are measured on: only where the sentence binds them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.reading.passages import Passage
from assistant.answering.results.extraction import in_sentence, mine
from tests.assistant.answering.libraries import sample

if TYPE_CHECKING:
    from assistant.answering.results.extraction import Result

BOUND = [
    (
        "It gains much in reasoning (GSM8K: +13.42%, MATH: +2.30%).",
        [("GSM8K", "", "+13.42%", True), ("MATH", "", "+2.30%", True)],
    ),
    (
        "We achieve the best score (92.0%) on Hive-Bench's primary data.",
        [("Hive-Bench", "score", "92.0%", False)],
    ),
    (
        "It beats published results on HiveQA, achieving 16.0% error on the test set.",
        [("HiveQA", "error", "16.0%", False)],
    ),
    (
        "It outperformed WaspNet with overall accuracies of 93.1% on HiveQA.",
        [("HiveQA", "accuracies", "93.1%", False)],
    ),
    (
        "It beats WaspNet by 2.7% on HiveQA and BeeNet by 7.1% on the BuzzQA data.",
        [("HiveQA", "", "2.7%", True), ("BuzzQA", "", "7.1%", True)],
    ),
    (
        "It is best on HiveQA and BuzzQA (61.2% and 72.5% respectively).",
        [("HiveQA", "", "61.2%", False), ("BuzzQA", "", "72.5%", False)],
    ),
    (
        "It reaches 92.3 F1 on the HiveQA dataset, 95.6 on the BeeNet Full subcorpus,"
        " 90.9 on the BuzzQA corpus.",
        [("HiveQA", "F1", "92.3", False), ("BeeNet Full", "F1", "95.6", False),
         ("BuzzQA", "F1", "90.9", False)],
    ),
    (
        "It outperforms WaspNet by 18.7% accuracy and 14.3% match rate on HiveQA.",
        [("HiveQA", "accuracy", "18.7%", True),
         ("HiveQA", "match rate", "14.3%", True)],
    ),
    ("It improves by up to 1.2 F1 on HiveQA, and 5.2 F1 on BuzzQA.",
     [("HiveQA", "F1", "up to 1.2", True), ("BuzzQA", "F1", "5.2", True)]),
    ("In the HiveQA 2020 shared task, our model achieves 46.0 Rouge1-F1 score.",
     [("HiveQA 2020", "Rouge1", "46.0", False)]),
    ("Empirical results on HiveQA show that our method achieves 1.6 BLEU on average.",
     [("HiveQA", "BLEU", "1.6", False)]),
    ("It beats WaspNet on HiveQA and BuzzQA datasets by +3.4 and +1.3 BLEU respectively.",
     [("HiveQA", "BLEU", "+3.4", True), ("BuzzQA", "BLEU", "+1.3", True)]),
    ("We obtain 31.2 BLEU points on newstest2014.",
     [("newstest2014", "BLEU", "31.2", False)]),
    ("It reaches 79.9 F1 on the DROP hidden test set.",
     [("DROP", "F1", "79.9", False)]),
    ("It is a new best on HiveQA with a 7.55% improvement.",
     [("HiveQA", "", "7.55%", True)]),
    ("We reach 92.7% accuracy on HUM-7.", [("HUM-7", "accuracy", "92.7%", False)]),
    ("It scores 66.7 on HiveQA and 75.9 on BuzzQA.",
     [("HiveQA", "scores", "66.7", False), ("BuzzQA", "scores", "75.9", False)]),
    ("It gains on HiveQA (+5.3) and BuzzQA (+3.2).",
     [("HiveQA", "", "+5.3", True), ("BuzzQA", "", "+3.2", True)]),
    ("The accuracy on HiveQA is 88.1%.", [("HiveQA", "accuracy", "88.1%", False)]),
    ("On HiveQA, WaspNet attains an F1 of 0.81.", [("HiveQA", "F1", "0.81", False)]),
    ("On the HiveQA benchmark it is ahead, with an average success rate 4.75% better.",
     [("HiveQA", "success rate", "4.75%", True)]),
    ("It reaches 61% and 72% accuracy on HiveQA and BuzzQA, respectively.",
     [("HiveQA", "accuracy", "61%", False), ("BuzzQA", "accuracy", "72%", False)]),
    ("It reaches 61% accuracy on HiveQA and BuzzQA.",
     [("HiveQA and BuzzQA", "accuracy", "61%", False)]),
    ("It improves by 14.6% on HUM 2025.", [("HUM 2025", "", "14.6%", True)]),
    ("It improves accuracy (by +14.6% / +17.2% on HUM 2025).",
     [("HUM 2025", "accuracy", "+14.6%", True), ("HUM 2025", "accuracy", "+17.2%", True)]),
    ("It lifts accuracy on HiveQA from 47% to 93%.",
     [("HiveQA", "accuracy", "93%", False)]),
    ("A WER of 5.2% on LibriHum and 11.1% on TedHum is reached.",
     [("LibriHum", "WER", "5.2%", False), ("TedHum", "WER", "11.1%", False)]),
]  # fmt: skip
UNBOUND = [
    "Ours outperforms GPT-4 (score: 53.90) on HiveQA.",
    "It is sharp (KID: 0.0436, OA: 93%).",
    "It does well on HiveQA, BuzzQA and HumQA (61% and 72% respectively).",
    "It reaches 61% and 72% accuracy on HiveQA and BuzzQA.",
    "It reaches 61%, 72% and 80% accuracy on HiveQA and BuzzQA, respectively.",
    "It uses 10% of the data on HiveQA.",
    "It reaches 83.5% accuracy on the HiveQA features.",
    "We scored 0.55 macro F1 on sub-task II.",
    "It gives an improvement of 7.9% on BUZZ score over the baseline.",
    "It is better than the 88% of WaspNet on HiveQA.",
    "It beats WaspNet by 3.2%.",
    "Llama 3.1 is evaluated on HiveQA.",
    "WaspNet achieves an F1 of 0.82.",
    "It has 7 million parameters on HiveQA.",
    "It is evaluated on HiveQA; its accuracy elsewhere is 92%.",
    "It scores below average on seven Chinese legal tasks.",
    "In 2025 we trained on HiveQA with 5 models.",
]


def told(one: Result) -> tuple[str, str, str, bool]:
    return one.on, one.metric.written, one.value, one.change


@pytest.mark.parametrize(("sentence", "expected"), BOUND)
def test_a_number_is_bound_as_written(
    sentence: str, expected: list[tuple[str, str, str, bool]]
):
    assert [told(one) for one in in_sentence(sentence)] == expected


@pytest.mark.parametrize("sentence", UNBOUND)
def test_what_is_not_said_is_not_bound(sentence: str):
    assert list(in_sentence(sentence)) == []


def test_a_change_names_what_it_is_against():
    (one,) = in_sentence("It gains 3.2% over WaspNet on HiveQA.")
    assert (one.change, one.versus) == (True, "WaspNet")


def checked(passage: Passage) -> int:
    """Each result of a text held against the text; how many there are."""
    found = list(mine(passage))
    for one in found:
        sentence = passage.abstract[one.span.start : one.span.end]
        assert one.on == passage.abstract[one.where.start : one.where.end]
        assert one.on in sentence
        assert one.span.start <= one.mark.start < one.mark.end <= one.span.end
        for digits in re.findall(r"\d+(?:\.\d+)?", one.value):
            assert digits in sentence
        assert one.metric.written in sentence
        assert one.versus in sentence
    return len(found)


def test_every_number_of_the_sample_stands_in_its_sentence():
    assert sum(map(checked, sample())) >= 15


PIECES = st.sampled_from(
    ["92.7%", "+3.2", "0.81", "accuracy", "F1", "on HiveQA", "on BuzzQA", "and", ",",
     "(", ")", "HiveQA", "of", "by", "improves", "than WaspNet", ";", "respectively",
     "On", "the", "scores", "/", "14.6 points", "(+1.5)", "over", ". We"]
)  # fmt: skip


@given(st.lists(PIECES, max_size=25).map(" ".join))
def test_whatever_is_mined_stands_in_its_sentence(text: str):
    checked(Passage(1, "", text))
