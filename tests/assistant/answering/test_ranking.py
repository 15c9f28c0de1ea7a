"""BM25 with the statistics of the library: what a score depends on, and what not."""

from __future__ import annotations

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.answering import ranking
from store.index.memory import MemoryIndex

WORDS = ("bee", "moth", "lamp", "sand", "wave")
bags = st.lists(
    st.tuples(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS))),
    min_size=1,
    max_size=8,
)
terms_of = st.lists(st.sampled_from((*WORDS, "unheard")), unique=True, max_size=4)
laws = settings(max_examples=60, deadline=None)


def built(drawn: list[tuple[list[str], list[str]]]) -> MemoryIndex:
    texts = [(n, " ".join(t), " ".join(a)) for n, (t, a) in enumerate(drawn)]
    return MemoryIndex(texts, 1)


@given(bags, terms_of, st.randoms(use_true_random=False))
@laws
def test_a_score_is_the_same_alone_and_in_any_pool(drawn, terms, random):
    index = built(drawn)
    everything = list(range(len(drawn)))
    random.shuffle(everything)
    pool = ranking.score(index, terms, everything)
    assert [one.paper for one in pool] == everything
    for one in pool:
        assert ranking.score(index, terms, [one.paper]) == [one]


@given(bags, terms_of)
@laws
def test_a_score_is_the_sum_of_its_terms_and_never_negative(drawn, terms):
    index = built(drawn)
    for paper in range(len(drawn)):
        parts = ranking.explain(index, terms, paper)
        total = ranking.score(index, terms, [paper])[0].score
        assert all(part >= 0 for _, part in parts)
        assert sum(part for _, part in parts) == pytest.approx(total, abs=1e-5)
        assert parts == sorted(parts, key=lambda part: (-part[1], part[0]))


def test_the_formula_by_hand():
    index = MemoryIndex([(1, "bee", "bee moth"), (2, "moth", "lamp lamp")], 1)
    idf = math.log(1 + (2 - 1 + 0.5) / (1 + 0.5))
    assert ranking.idf(index, "bee") == pytest.approx(idf)
    frequency = 3
    norm = 1 - ranking.B + ranking.B * 4 / index.average_length
    expected = idf * frequency * (ranking.K1 + 1) / (frequency + ranking.K1 * norm)
    assert ranking.score(index, ["bee"], [1])[0].score == pytest.approx(
        expected, abs=1e-6
    )


def test_a_word_in_the_title_counts_twice():
    index = MemoryIndex([(1, "bee", "moth moth"), (2, "moth", "bee moth")], 1)
    in_title, in_abstract = ranking.score(index, ["bee"], [1, 2])
    assert in_title.score > in_abstract.score > 0


def test_ties_stay_in_the_order_given():
    index = MemoryIndex([(n, "bee", "moth") for n in range(5)], 1)
    best = ranking.ranked(index, ["bee"], [3, 1, 4])
    assert [one.paper for one in best] == [3, 1, 4]


def test_nothing_to_score():
    index = MemoryIndex([(1, "bee", "")], 1)
    assert ranking.score(index, ["bee"], []) == []
    assert ranking.score(index, [], [1]) == [(1, 0.0)]


def test_weights_are_the_idf_of_each_term():
    index = MemoryIndex([(1, "bee", "moth"), (2, "moth", "")], 1)
    weights = ranking.Weights(index)
    for term in ("bee", "moth", "unheard", "bee"):
        assert weights[term] == ranking.idf(index, term)
