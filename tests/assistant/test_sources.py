"""The index and its weights follow the library's revision."""

from __future__ import annotations

from assistant.answering.ranking import idf
from assistant.sources import Sources
from tests.store.building import add, filled, record


def test_the_index_is_built_once_for_a_revision():
    sources = Sources(filled(record("Bees hum", place="1")))
    assert sources.index is sources.index
    assert sources.idf is sources.idf
    assert sources.norms is sources.norms
    assert sources.index.revision == sources.library.revision


def test_a_changed_library_has_another_index_other_weights_and_another_total():
    library = filled(record("Bees hum", place="1"))
    sources = Sources(library)
    index, weights, before = sources.index, sources.idf, sources.idf["bee"]
    sources.norms[1] = 2.0
    add(library, record("Moths hum"), to="more.bib")
    assert sources.index is not index
    assert sources.idf is not weights
    assert sources.idf["bee"] == idf(sources.index, "bee") != before
    assert sources.norms == {}
    assert sources.total == 2
