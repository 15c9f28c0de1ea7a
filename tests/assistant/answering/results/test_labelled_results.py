"""Results in real abstracts, against what a reader found in them."""

from __future__ import annotations

import pytest

from benchmarks import ledger

PRECISION = 0.95
RECALL = 0.7


def test_the_labels_are_whole() -> None:
    every = ledger.labels()
    assert len({label.paper for label in every}) > 150
    assert sum(label.told in ledger.TOLD for label in every) > 60
    for label in every:
        assert label.told in (*ledger.TOLD, "either", "none")
        assert bool(label.value) == (label.told != "none")
        assert bool(label.on) or label.told not in ledger.TOLD


@pytest.mark.slow
@pytest.mark.shared
def test_what_is_found_is_what_was_labelled(
    shared: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("REFDESK_SHARED", str(shared))
    every = ledger.labels()
    abstracts = ledger.abstracts({label.paper for label in every})
    told = ledger.score(every, abstracts)
    assert told.right >= PRECISION * told.found
    assert told.right >= RECALL * told.labelled


def test_a_result_is_right_with_number_set_and_kind() -> None:
    label = ledger.Label("p", "92.3", "", "F1", "HiveQA", "value", "first")
    right = {"p": "It reaches 92.3 F1 on HiveQA."}
    gain = {"p": "It gains 92.3 F1 on HiveQA."}
    other = {"p": "It reaches 92.3 F1 on BuzzQA."}
    assert ledger.score([label], right) == ledger.Score(1, 1, 1, 1)
    assert ledger.score([label], gain).right == 0
    assert ledger.score([label], other) == ledger.Score(1, 1, 0, 0)
