"""How much papers are alike: the arithmetic at once is that of each pair."""

from __future__ import annotations

import math
from collections import Counter
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.scoring import similarity
from assistant.answering.scoring.similarity import likeness, side_by_side, texts
from assistant.answering.scoring.vectors import WordVectors
from assistant.answering.scoring.weighing import bag, tells, weight
from store.index.base import TITLE_WEIGHT, Document
from store.index.memory import MemoryIndex

KNOWN = WordVectors(
    {"bee": 0, "wasp": 1, "lamp": 2},
    np.ones(3),
    np.array([1.0, 0.5, 2.0]),
    np.array([[3, 0], [3, 1], [0, 5]], np.int8),
)
WORDS = st.lists(st.sampled_from(["bee", "wasp", "lamp", "moth", "the"]), max_size=6)
PAPERS = st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5)


@pytest.fixture(autouse=True)
def _few_vectors(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "vectors", lambda: KNOWN)


def _index(papers: list[tuple[list[str], list[str]]]) -> MemoryIndex:
    rows = [(n, " ".join(one), " ".join(two)) for n, (one, two) in enumerate(papers)]
    return MemoryIndex(rows, 1)


def _unit(weights: dict[str, float]) -> dict[str, float]:
    length = math.sqrt(sum(one * one for one in weights.values())) or 1.0
    return {term: one / length for term, one in weights.items()}


def _weights(document: Document, index: MemoryIndex) -> dict[str, float]:
    counts = bag(document).items()
    return {term: weight(count, tells(index, term)) for term, count in counts}


def _pairs(document: Document, index: MemoryIndex) -> Counter[tuple[str, str]]:
    found: Counter[tuple[str, str]] = Counter()
    for field, counts in ((document.title, TITLE_WEIGHT), (document.abstract, 1)):
        for pair in pairwise(field):
            if all(tells(index, term) for term in pair):
                found[pair] += counts
    return found


def _meaning(document: Document) -> np.ndarray:
    total = np.zeros(2)
    for term, count in bag(document).items():
        if term in KNOWN.rows:
            row = KNOWN.rows[term]
            total += (1 + math.log(count)) * KNOWN.scale[row] * KNOWN.numbers[row]
    return total / (np.linalg.norm(total) or 1.0)


@given(PAPERS)
def test_all_at_once_is_as_each_pair(papers: list[tuple[list[str], list[str]]]):
    index = _index(papers)
    documents = index.documents(range(len(papers)))
    found = likeness(0, texts(index, range(len(papers))))
    mine = _weights(documents[0], index)
    size = math.sqrt(sum(one * one for one in mine.values())) or 1.0
    for n, document in enumerate(documents):
        other = _weights(document, index)
        words = sum(_unit(mine)[t] * _unit(other)[t] for t in mine.keys() & other)
        assert found.words[n] == pytest.approx(words, abs=2e-6)
        length = math.sqrt(sum(one * one for one in other.values())) or 1.0
        one, two = _pairs(documents[0], index), _pairs(document, index)
        phrases = sum(
            (1 + math.log(one[a, b])) * (1 + math.log(two[a, b]))
            * (tells(index, a) ** 2 + tells(index, b) ** 2)
            for a, b in one.keys() & two
        )  # fmt: skip
        assert found.phrases[n] == pytest.approx(phrases / size / length, abs=2e-6)
        meaning = _meaning(documents[0]) @ _meaning(document)
        assert found.meaning[n] == pytest.approx(meaning, abs=2e-6)


@given(PAPERS)
def test_likeness_is_mutual_and_never_of_what_else_is_compared(
    papers: list[tuple[list[str], list[str]]],
):
    index, last = _index(papers), len(papers) - 1
    every = texts(index, range(len(papers)))
    there = [part[last] for part in likeness(0, every)]
    back = [part[0] for part in likeness(last, every)]
    alone = [part[-1] for part in likeness(0, texts(index, [0, last]))]
    assert there == pytest.approx(back, abs=1e-6)
    assert there == pytest.approx(alone, abs=1e-6)


def test_pairs_side_by_side_in_both_the_most_telling_first():
    index = MemoryIndex(
        [
            (1, "Honey bee", "a hive lamp and moths of the honey bee. Lamp oil"),
            (2, "Hive lamp", "the honey bee"),
            (3, "Honey", "bee moths; hive of lamp"),
        ],
        1,
    )
    assert side_by_side(index, 1, 2) == [("honey", "bee"), ("hive", "lamp")]
    assert side_by_side(index, 1, 3) == []


def test_without_word_vectors_there_is_no_meaning(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(similarity, "vectors", lambda: None)
    index = _index([(["bee"], []), (["bee"], ["wasp"])])
    found = likeness(0, texts(index, [0, 1]))
    assert found.words[1] > 0
    assert not found.meaning.any()
