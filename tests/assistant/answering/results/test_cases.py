"""Several numbers on one data set are told apart by their cases, or not at all."""

from __future__ import annotations

import pytest

from assistant.answering.results.extraction import in_sentence

CASES = {
    "It gains (+4.6% / +7.2% on HiveQA for the 7B / 14B models).": ["7B", "14B"],
    "It has 61.3 and 64.0 F1 on HiveQA with BeeBERT and WaspNet, respectively.": [
        "BeeBERT", "WaspNet",
    ],
    "It improves by 4.7% and 5.5% on HiveQA for Dutch and Frisian, respectively, over"
    " Buzz.": ["Dutch", "Frisian"],
    "It has 61.3 and 64.0 F1 on HiveQA with BeeBERT and WaspNet.": ["", ""],
    "It has 61.3 and 64.0 F1 on HiveQA for A, B and C, respectively.": ["", ""],
    "It has 61.3 and 64.0 F1 on HiveQA for small and large hives, respectively.": [
        "", "",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("sentence", "cases"), CASES.items())
def test_cases(sentence: str, cases: list[str]) -> None:
    assert [one.of for one in in_sentence(sentence)] == cases
