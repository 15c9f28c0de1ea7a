"""Papers near another: by telling words, each with its reason."""

from __future__ import annotations

import math

import pytest

from assistant.answering.ranking import idf
from assistant.answering.related import DAMPING, MEANING, nearest, vector
from assistant.sources import Sources
from store.index.base import Document
from tests.assistant.asking import ask, garden, items, paper, sample
from tests.store.building import filled, record


def test_the_nearest_come_first_with_words_and_people_in_common():
    answer = ask("papers like HoneyNet")
    assert items(answer) == ["survey2022", "wasps2019", "moths2021"]
    scores = [card.match for card in answer.papers]
    assert scores == sorted(scores, reverse=True)
    second = answer.papers[1].reason
    assert second is not None
    assert second.startswith("shares ")
    assert second.endswith("; by Ben Reed and Ada Moth as well")


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("ask:paper.related paper:@honey2020 year:2022", ["survey2022"]),
        ("ask:paper.related paper:@honey2020 limit:1", ["survey2022"]),
        (
            "ask:paper.related paper:@honey2020 -topic:wasps",
            ["survey2022", "moths2021"],
        ),
    ],
)
def test_among_the_papers_that_meet_the_other_conditions(query: str, keys: list[str]):
    assert items(ask(query)) == keys


def test_a_paper_is_never_near_itself_and_every_reason_names_shared_words():
    answer = ask("papers like Nemotron-H", of=sample())
    seed = paper("blakemanNemotronH2025", sample())
    assert seed.key not in items(answer)
    assert len(answer.papers) == len(items(answer)) > 40
    for card in answer.papers:
        assert card.reason is not None
        words = card.reason.partition(";")[0].removeprefix("shares ").split(", ")
        text = f"{card.title} {card.abstract}".lower()
        assert all(word in text for word in words)


def test_a_vector_has_length_one_and_no_stop_words():
    sources = garden().sources
    document = sources.index.documents([paper("honey2020").id])[0]
    made = vector(document, sources.idf)
    assert math.fsum(w * w for w in made.values()) == pytest.approx(1.0)
    assert "the" not in made
    assert made.keys() <= {*document.title, *document.abstract}


def test_cached_idf_gives_the_weights_of_the_formula():
    sources = garden().sources
    document = Document(0, ("bee", "bee", "moth"), ())
    raw = {
        "bee": (1 + math.log(4)) * idf(sources.index, "bee") ** DAMPING,
        "moth": (1 + math.log(2)) * idf(sources.index, "moth") ** DAMPING,
    }
    norm = math.sqrt(sum(w * w for w in raw.values()))
    made = vector(document, sources.idf)
    assert made == pytest.approx({term: w / norm for term, w in raw.items()})


def test_ties_go_to_the_newer_paper():
    twins = [record("Bees hum", place=str(n), key=f"k{n}", date=str(2000 + n % 3))
             for n in range(4)]  # fmt: skip
    library = filled(record("Bees hum", "Ada Moth", key="seed"), *twins)
    seed = library.papers.by_key("seed")
    newest_first = [one for one in library.papers.ids() if one != seed.id]
    for pool in (None, frozenset(newest_first)):
        found = [kin.paper for kin in nearest(seed.id, pool, Sources(library))]
        assert found == newest_first


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


def test_nearness_is_words_and_meaning():
    sources = sample().sources
    seed = paper("blakemanNemotronH2025", sample())
    found = nearest(seed.id, None, sources, 20)
    assert [kin.nearness for kin in found] == pytest.approx(
        [kin.words + MEANING * kin.meaning for kin in found], abs=2e-6
    )
    assert all(0 < kin.words <= 1 and -1 <= kin.meaning <= 1 for kin in found)


def test_without_word_vectors_words_alone_count(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("assistant.answering.alike.vectors", lambda: None)
    sources = sample().sources
    seed = paper("blakemanNemotronH2025", sample())
    found = nearest(seed.id, None, sources, 20)
    assert found
    assert all(kin.meaning == 0 and kin.nearness == kin.words for kin in found)


def test_nothing_shared():
    answer = ask("papers like Stones")
    assert answer.abstention is not None
    assert answer.abstention.missing == "No other paper here shares its words."
