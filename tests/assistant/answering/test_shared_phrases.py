"""Phrases in common: two words side by side in every paper, as the first writes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.shared_phrases import MOST, Phrase, shared
from tests.store.building import filled, record

if TYPE_CHECKING:
    from store.models import Paper


def _papers(*abstracts: str) -> list[Paper]:
    library = filled(
        *(record(f"T{n}", key=f"k{n}", abstract=a) for n, a in enumerate(abstracts))
    )
    return library.papers.get(range(1, len(abstracts) + 1))


def _long(word: str) -> bool:
    return len(word) > 3


def test_the_rarest_come_first_and_sentences_part_words():
    papers = _papers(
        "We estimate Optical Flow. Graph networks help optical sensors.",
        "Graph networks read the optical flow. Sensors graph.",
    )
    weights = {"optic": 3.0, "flow": 2.0}
    found = shared(papers, _long, lambda stem: weights.get(stem, 1.0))
    assert [one.written for one in found] == ["Optical Flow", "Graph networks"]
    assert all(isinstance(one, Phrase) and len(one.stems) == 2 for one in found)


def test_nothing_shared_and_no_more_than_the_most():
    words = " ".join(f"alpha{chr(97 + n)}" for n in range(MOST + 5))
    assert len(shared(_papers(words, words), _long, lambda _: 1.0)) == MOST
    assert shared(_papers("red apples", "green pears"), _long, lambda _: 1.0) == []
