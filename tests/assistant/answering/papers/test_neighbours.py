"""The papers nearest to one: what their nearness is made of, and their order."""

from __future__ import annotations

import math

import pytest

from assistant.answering.papers import neighbours
from assistant.answering.papers.neighbours import (
    CLOSEST,
    COMPANY,
    MEANING,
    PHRASES,
    closest,
    nearest,
    vector,
)
from assistant.sources import Sources
from tests.assistant.asking import garden, paper, sample
from tests.store.building import filled, record


def test_a_vector_has_length_one_and_no_stop_words():
    index = garden().sources.index
    document = index.documents([paper("honey2020").id])[0]
    made = vector(document, index)
    assert math.fsum(w * w for w in made.values()) == pytest.approx(1.0)
    assert "the" not in made
    assert made.keys() <= {*document.title, *document.abstract}


def test_ties_go_to_the_newer_paper():
    twins = [record("Bees hum", place=str(n), key=f"k{n}", date=str(2000 + n % 3))
             for n in range(4)]  # fmt: skip
    library = filled(record("Bees hum", "Ada Moth", key="seed"), *twins)
    seed = library.papers.by_key("seed")
    assert seed is not None
    others = [one for one in library.papers.ids() if one != seed.id]
    sources = Sources(library)
    found = nearest(seed.id, None, sources)
    assert [kin.paper for kin in found[CLOSEST:]] == others[CLOSEST:]
    assert [kin.paper for kin in found[:CLOSEST]] == others[:CLOSEST]
    assert nearest(seed.id, frozenset(others), sources) == found


def test_words_that_only_one_paper_holds_do_not_hide_its_kin():
    rare = " ".join(f"word{n}" for n in range(60))
    library = filled(
        record("Bees hum", place="1", key="seed", abstract=rare),
        record("Bees sting", place="2", key="kin", abstract="flowers"),
    )
    seed, kin = (library.papers.by_key(key) for key in ("seed", "kin"))
    assert seed is not None
    assert kin is not None
    found = nearest(seed.id, None, Sources(library))
    assert [one.paper for one in found] == [kin.id]


def test_nearness_is_the_sum_of_its_parts():
    sources = sample().sources
    seed = paper("blakemanNemotronH2025", sample())
    found = nearest(seed.id, None, sources, 20)
    assert [kin.nearness for kin in found] == pytest.approx(
        [
            kin.words + PHRASES * kin.phrases + MEANING * kin.meaning
            + COMPANY * kin.company
            for kin in found
        ],
        abs=2e-6,
    )  # fmt: skip
    assert all(0 < kin.words <= 1 and -1 <= kin.meaning <= 1 for kin in found)


def test_the_company_is_that_of_the_closest_of_the_whole_library():
    sources = sample().sources
    seed = paper("blakemanNemotronH2025", sample())
    every = nearest(seed.id, None, sources)
    direct = {kin.paper: kin.nearness - COMPANY * kin.company for kin in every}
    first = sorted(direct, key=lambda paper: -direct[paper])[:CLOSEST]
    assert closest(seed.id, sources) == first
    other = next(kin for kin in every if kin.paper not in first)
    near = [
        {kin.paper: kin.nearness - COMPANY * kin.company for kin in found}
        for found in (nearest(one, None, sources) for one in first)
    ]
    mean = sum(one[other.paper] for one in near) / CLOSEST
    assert other.company == pytest.approx(mean, abs=3e-6)


def test_nearness_is_the_same_among_some_papers_and_with_any_limit():
    sources = sample().sources
    seed = paper("blakemanNemotronH2025", sample())
    every = nearest(seed.id, None, sources)
    some = {kin.paper for kin in every[1::3]}
    assert closest(seed.id, sources)[0] not in some
    assert nearest(seed.id, some, sources) == every[1::3]
    assert nearest(seed.id, None, sources, 5) == every[:5]


def test_who_is_like_the_closest_comes_before_who_is_not():
    library = filled(
        record("Bees hum", place="1", key="seed"),
        record("Bees hum on wing beats", place="2", key="bridge"),
        record("Wing beats of bees", place="3", key="kin"),
        record("Trade routes of bees", place="4", key="other"),
    )
    named = {key: library.papers.by_key(key) for key in ("seed", "kin", "other")}
    ids = {key: one.id for key, one in named.items() if one}
    found = [kin.paper for kin in nearest(ids["seed"], None, Sources(library))]
    assert found.index(ids["kin"]) < found.index(ids["other"])


def test_without_word_vectors_meaning_counts_nothing(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("assistant.answering.scoring.similarity.vectors", lambda: None)
    seed = paper("blakemanNemotronH2025", sample())
    found = nearest(seed.id, None, sample().sources, 20)
    assert found
    assert all(kin.meaning == 0 < kin.company for kin in found)


def test_a_paper_without_words_has_no_neighbours():
    library = filled(record("The", place="1", key="seed"), record("Bees", place="2"))
    seed = library.papers.by_key("seed")
    assert seed is not None
    assert nearest(seed.id, None, Sources(library)) == []
    assert neighbours.closest(seed.id, Sources(library)) == []
