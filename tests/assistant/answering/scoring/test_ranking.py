"""The one scorer: what a score depends on, what it is made of, and what not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Okapi

from assistant.answering.scoring import model, ranking, vectors
from store.index import bm25
from store.index.base import TITLE_WEIGHT
from store.index.memory import MemoryIndex

WORDS = ("parsing", "syntax", "translation", "graph", "zyzzyva")
"""Of which the vectors know all but the last."""
bags = st.lists(
    st.tuples(st.lists(st.sampled_from(WORDS)), st.lists(st.sampled_from(WORDS))),
    min_size=1,
    max_size=8,
)
TERMS = ("pars", "syntax", "translat", "graph", "zyzzyva", "unheard")
terms_of = st.lists(st.sampled_from(TERMS), unique=True, max_size=4)
citations_of = st.lists(st.integers(0, 10**6), min_size=8, max_size=8)
laws = settings(max_examples=60, deadline=None)


def built(drawn) -> MemoryIndex:
    texts = [(n, " ".join(t), " ".join(a)) for n, (t, a) in enumerate(drawn)]
    return MemoryIndex(texts, 1)


@pytest.fixture
def without_vectors(monkeypatch):
    """As where the file of vectors is not there."""
    monkeypatch.setattr(vectors, "vectors", lambda: None)


@given(bags, terms_of, citations_of, st.randoms(use_true_random=False))
@laws
def test_a_score_is_the_same_alone_and_in_any_pool(drawn, terms, cited, random):
    index = built(drawn)
    everything = list(range(len(drawn)))
    random.shuffle(everything)
    pool = ranking.score(index, terms, everything, [cited[n] for n in everything])
    assert [one.paper for one in pool] == everything
    for one in pool:
        alone = ranking.score(index, terms, [one.paper], [cited[one.paper]])
        assert alone == [one]


@given(bags, terms_of, citations_of)
@laws
def test_a_score_is_the_sum_of_its_terms_and_of_its_parts(drawn, terms, cited):
    index = built(drawn)
    for paper in range(len(drawn)):
        times = cited[paper]
        total = ranking.score(index, terms, [paper], [times])[0].score
        by_term = ranking.explain(index, terms, paper, times)
        assert sum(adds for _, adds in by_term) == pytest.approx(total, abs=1e-5)
        assert by_term == sorted(by_term, key=lambda one: (-one[1], one[0]))
        assert {term for term, _ in by_term} == set(terms)
        parts = ranking.parts(index, terms, paper, times)
        assert sum(part.adds for part in parts) == pytest.approx(total, abs=1e-5)
        assert {part.part for part in parts} <= set(model.PARTS)


@given(bags, terms_of)
@laws
def test_the_lexical_parts_are_never_negative(drawn, terms):
    index = built(drawn)
    for paper in range(len(drawn)):
        for part in ranking.parts(index, terms, paper):
            if part.part in ("words", "title", "near"):
                assert part.adds > 0


@given(bags, terms_of, st.integers(0, 10**6), st.integers(0, 10**6))
@laws
def test_citations_add_the_more_the_more_there_are_up_to_a_limit(
    drawn, terms, some, more
):
    index = built(drawn)
    papers, few, many = list(range(len(drawn))), min(some, more), max(some, more)
    asked = ranking.asked(index, terms)
    if not terms:
        return
    tables = [
        ranking.tables(index, asked, papers, [times] * len(papers))
        for times in (0, few, many)
    ]
    none, least, most = (table["cited"] for table in tables)
    assert "cited" not in ranking.tables(index, asked, papers)
    assert not none.any()
    assert (least <= most).all()
    assert (most <= tables[0]["words"]).all()
    assert most.any() == bool(many and tables[0]["words"].any())


@given(bags, st.sampled_from(TERMS[:5]), st.data())
@laws
def test_a_word_asked_about_never_hurts_in_a_title(drawn, term, data):
    word = WORDS[TERMS.index(term)]
    paper = data.draw(st.integers(0, len(drawn) - 1))
    index = built(drawn)
    # Another paper loses what this one gains, so that the library stays the same.
    held = ranking.asked(index, [term])
    from assistant.answering.scoring import features

    number = index.number(term)
    papers = index.numbered([paper, paper])
    gained = papers._replace(
        numbers=np.insert(papers.numbers, len(papers.numbers) // 2, number),
        titles=papers.titles + np.array([0, 1]),
    )
    bags = features.bags(held, features.standing([number], gained), gained)
    title = features.title(held, bags)
    assert word in WORDS
    assert title[1, 0] >= title[0, 0]
    words = features.words(held, bags, index.average_length)
    assert words[1, 0] >= words[0, 0] - 1e-12


@given(bags, terms_of)
@laws
def test_the_order_is_total_and_repeats(drawn, terms):
    index = built(drawn)
    papers = list(range(len(drawn)))
    first = ranking.ranked(index, terms, papers)
    assert first == ranking.ranked(built(drawn), terms, papers)
    assert sorted(one.paper for one in first) == papers
    keys = [(-one.score, one.paper) for one in first]
    assert keys == sorted(keys)


@given(bags, terms_of)
@laws
def test_the_words_part_is_what_rank_bm25_gives(drawn, terms):
    index = built(drawn)
    asked, papers = ranking.asked(index, terms), list(range(len(drawn)))
    documents = index.documents(papers)
    texts = [[*one.title * TITLE_WEIGHT, *one.abstract] for one in documents]
    scorer = BM25Okapi([*texts, [""]], k1=bm25.K1, b=bm25.B)
    scorer.avgdl = index.average_length
    scorer.idf = dict(zip(asked.terms, asked.tells, strict=True))
    expected = [scorer.get_scores([term])[:-1].tolist() for term in asked.terms]
    if terms:
        table = ranking.tables(index, asked, papers)["words"]
        assert table.T.tolist() == expected


def test_the_words_part_by_hand():
    index = MemoryIndex([(1, "bee", "bee moth"), (2, "moth", "lamp lamp")], 1)
    frequency, told = 3, ranking.idf(index, "bee")
    assert told == pytest.approx(bm25.idf(2, 1))
    norm = bm25.K1 * (1 - bm25.B + bm25.B * 4 / index.average_length)
    expected = told * frequency * (bm25.K1 + 1) / (frequency + norm)
    tables = ranking.tables(index, ranking.asked(index, ["bee"]), [1])
    assert tables["words"][0, 0] == pytest.approx(expected)


@pytest.mark.parametrize(
    ("abstract", "pairs"),
    [
        ("the bee moth", 1.0),
        ("a bee in moth land", 0.5),
        ("bee moth, and bee the moth", 1.5),
        ("bee moth, bee moth", 1.0),
        ("moth bee", 0.0),
        ("bee in the dark moth", 0.0),
    ],
)
def test_neighbours_in_the_question_count_where_they_are_neighbours(abstract, pairs):
    index = MemoryIndex([(1, "", abstract), (2, "oak", "oak")], 1)
    asked = ranking.asked(index, ["bee", "moth", "lamp"])
    ((bee, moth, lamp),) = ranking.tables(index, asked, [1])["phrase"]
    told = pairs * min(asked.tells[:2]) / 2
    assert (bee, moth, lamp) == pytest.approx((told, told, 0.0))


def test_neighbours_do_not_meet_across_title_and_abstract():
    index = MemoryIndex([(1, "bee", "moth"), (2, "oak", "oak")], 1)
    tables = ranking.tables(index, ranking.asked(index, ["bee", "moth"]), [1])
    assert not tables["phrase"].any()


def test_a_word_in_the_title_counts_more():
    index = MemoryIndex([(1, "bee", "moth moth"), (2, "moth", "bee moth")], 1)
    in_title, in_abstract = ranking.score(index, ["bee"], [1, 2])
    assert in_title.score > in_abstract.score > 0


def test_the_words_a_question_is_asked_with_count_less():
    index = MemoryIndex([(1, "study", ""), (2, "graph", "")], 1)
    dull, telling = ranking.score(index, ["studi", "graph"], [1, 2])
    assert 0 < dull.score < telling.score


def test_a_paper_near_in_meaning_comes_before_one_that_is_not():
    index = MemoryIndex(
        [
            (1, "machine translation", "decoding of sentences"),
            (2, "speech enhancement", "removal of noise"),
            (3, "bilingual corpora", "translation"),
        ],
        1,
    )
    far, near = ranking.score(index, ["bilingu"], [2, 1])
    assert near.score > far.score


def test_the_word_itself_is_worth_more_than_a_near_one():
    index = MemoryIndex(
        [(1, "syntax", "a tree"), (2, "parsing", "a tree"), (3, "a tree", "")], 1
    )
    best = ranking.ranked(index, ["pars"], [1, 2, 3])
    assert best[0].paper == 2


def test_of_two_papers_alike_the_one_cited_more_comes_first():
    index = MemoryIndex([(n, "bee", "moth") for n in range(3)], 1)
    best = ranking.ranked(index, ["bee"], [0, 1, 2], [0.1, 0, 8])
    assert [one.paper for one in best] == [2, 0, 1]
    parts = {part.part: part.adds for part in ranking.parts(index, ["bee"], 2, 8)}
    assert best[0].score - best[2].score == pytest.approx(parts["cited"], abs=1e-6)


def test_fame_does_not_make_up_for_a_word_that_is_missing():
    index = MemoryIndex([(1, "graphs", "trees"), (2, "trees", "trees trees")], 1)
    none, famous = ranking.score(index, ["graph", "zyzzyva"], [1, 2], [0, 10**6])
    assert none.score > famous.score


def test_ties_stay_in_the_order_given():
    index = MemoryIndex([(n, "bee", "moth") for n in range(5)], 1)
    best = ranking.ranked(index, ["bee"], [3, 1, 4])
    assert [one.paper for one in best] == [3, 1, 4]


def test_nothing_to_score():
    index = MemoryIndex([(1, "bee", "")], 1)
    assert ranking.score(index, ["bee"], []) == []
    assert ranking.score(index, [], [1]) == [(1, 0.0)]
    assert ranking.parts(index, [], 1) == []


def test_weights_are_the_idf_of_each_term():
    index = MemoryIndex([(1, "bee", "moth"), (2, "moth", "")], 1)
    weights = ranking.Weights(index)
    for term in ("bee", "moth", "unheard", "bee"):
        assert weights[term] == ranking.idf(index, term)


@pytest.mark.usefixtures("without_vectors")
def test_without_vectors_the_words_alone_rank():
    index = MemoryIndex([(1, "syntax", ""), (2, "parsing", "")], 1)
    parts = ranking.parts(index, ["pars"], 2)
    assert {part.part for part in parts} == {"words", "title"}
    other, same = ranking.score(index, ["pars"], [1, 2])
    assert (other.score, same.score > 0) == (0.0, True)
