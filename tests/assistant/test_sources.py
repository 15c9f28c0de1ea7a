"""The index and its weights follow the library's revision."""

from __future__ import annotations

from assistant.answering.scoring.ranking import idf
from assistant.sources import NEAR, REMEMBERED, Sources
from store.filters import Among, Everything, Has
from tests.store.building import add, filled, record


def test_the_index_is_built_once_for_a_revision():
    sources = Sources(filled(record("Bees hum", place="1")))
    assert sources.index is sources.index
    assert sources.idf is sources.idf
    assert sources.index.revision == sources.library.revision


def test_a_changed_library_has_another_index_other_weights_and_another_total():
    library = filled(record("Bees hum", place="1"))
    sources = Sources(library)
    index, weights, before = sources.index, sources.idf, sources.idf["bee"]
    add(library, record("Moths hum"), to="more.bib")
    assert sources.index is not index
    assert sources.idf is not weights
    assert sources.idf["bee"] == idf(sources.index, "bee") != before
    assert sources.total == 2


def test_citations_are_told_by_the_mean_of_the_library():
    library = filled(
        record("Bees hum", place="1", citations=6),
        record("Moths hum", place="2"),
        record("Wasps hum", place="3", citations=0),
        record("Ferns", place="4", citations=3),
    )
    sources = Sources(library)
    papers = library.papers.ids(order="title")
    assert sources.cited([*papers, papers[0]]) == [2.0, 1.0, 0.0, 0.0, 2.0]
    add(library, record("Stones", citations=23), to="more.bib")
    assert sources.cited(papers[:1]) == [0.75]


def test_without_any_citation_nothing_is_cited():
    library = filled(record("Bees", place="1"), record("Moths", citations=0, place="2"))
    assert Sources(library).cited(library.papers.ids()) == [0.0, 0.0]


def test_whether_any_paper_meets_a_condition_follows_the_library():
    library = filled(record("Bees hum", place="1"))
    sources = Sources(library)
    assert not sources.any(Has("venue"))
    assert sources.any(Everything())
    add(library, record("Moths hum", venue="Moth Letters"), to="more.bib")
    assert sources.any(Has("venue"))


def test_words_close_together_are_looked_for_once_in_a_library():
    library = filled(record("Spiking neural networks", place="1"))
    sources = Sources(library)
    found = sources.near(("neural", "network"), 0)
    assert sources.near(("neural", "network"), 0) is found
    for slack in range(1, NEAR + 1):
        assert sources.near(("neural", "network"), slack) == found
    assert sources.near(("neural", "network"), 0) is not found
    add(library, record("A neural network"), to="more.bib")
    assert len(sources.near(("neural", "network"), 0)) == 2


def test_found_papers_are_counted_without_asking_the_library():
    sources = Sources(filled(record("Bees hum", place="1"), record("Moths", place="2")))
    where = Among(sources.index.holding(["hum"]))
    assert sources.count(where) == sources.library.papers.count(where) == 1
    assert sources.count(Among(frozenset({1, 99}))) == 1
    assert sources.count(Everything()) == 2


def test_only_the_last_conditions_are_remembered():
    sources = Sources(filled(record("Bees hum", place="1")))
    for paper in range(2 * REMEMBERED):
        assert sources.any(Among(frozenset({paper}))) == (paper == 1)
