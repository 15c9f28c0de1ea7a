"""Phrases in common: the longest runs that every paper holds, the most telling first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.reading.shared_phrases import shared
from tests.store.building import filled, record

if TYPE_CHECKING:
    from store.models import Paper


def _papers(*abstracts: str) -> list[Paper]:
    library = filled(
        *(record(f"T{n}", key=f"k{n}", abstract=a) for n, a in enumerate(abstracts))
    )
    return library.papers.get(range(1, len(abstracts) + 1))


def _written(*abstracts: str, weights: dict[str, float] | None = None) -> list[str]:
    found = shared(_papers(*abstracts), lambda stem: (weights or {}).get(stem, 1.0))
    return [one.written for one in found]


def test_the_most_telling_come_first_and_sentences_part_words():
    weights = {"optic": 3.0, "flow": 2.0}
    found = _written(
        "We estimate Optical Flow. Graph networks help optical sensors.",
        "Graph networks read the optical flow. Sensors graph.",
        weights=weights,
    )
    assert found == ["Optical Flow", "Graph networks", "sensors"]


def test_the_longest_run_stands_for_its_parts():
    found = _written(
        "It runs on the Stereo Event Camera data set.",
        "The stereo event camera again.",
    )
    assert found == ["Stereo Event Camera"]


def test_an_acronym_is_what_it_stands_for():
    found = _written(
        "Here Spiking Neural Networks (SNNs) are trained.",
        "SNNs are hardly ever trained.",
    )
    assert found[0] == "Spiking Neural Networks"


def test_a_name_is_of_its_family_and_a_number_with_a_point_is_one():
    assert "Qwen" in _written("We beat Qwen-2.5 here.", "It meets Qwen3 now.")
    assert _written("It is 7.5x faster.", "It is 2.5x slower.") == []


def test_academic_talk_and_sizes_tell_nothing():
    text = "Our 8B model achieves superior performance."
    assert _written(text, text) == []


def test_most_of_many_is_enough_and_said_of_how_many():
    papers = _papers(*["optical flow"] * 3, "optical illusions")
    found = shared(papers, lambda _: 1.0)
    assert [(one.written, one.papers) for one in found][:1] == [("optical flow", 3)]
