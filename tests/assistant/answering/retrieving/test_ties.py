"""Papers by score: whose dates are asked for, and what they decide."""

from __future__ import annotations

import pytest

from assistant.answering.retrieving.ties import best_first
from assistant.answering.scoring import ranking
from assistant.sources import Sources
from tests.store.building import filled, record


def library():
    """Two papers alike in all but their dates, and one that says more."""
    return filled(
        record("Bees hum", key="old", date="2019", place="1"),
        record(
            "Bees hum", key="new", date="2021", place="2", identifiers=[("doi", "1")]
        ),
        record("Bees and bees and moths", key="other", date="2018", place="3"),
        record("Stones", key="stones", date="2022", place="4"),
    )


def keys(terms: list[str], sources: Sources, *, cited: bool = False) -> list[str]:
    papers = sources.library.papers
    found = best_first(terms, papers.ids(order="key"), sources, cited=cited)
    return papers.keys([one.paper for one in found])


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (["hum"], ["new", "old", "other", "stones"]),
        (["bee", "moth"], ["other", "new", "old", "stones"]),
        ([], ["stones", "new", "old", "other"]),
    ],
)
def test_ties_go_to_the_newer_paper(terms: list[str], expected: list[str]):
    assert keys(terms, Sources(library())) == expected


def test_the_citations_that_a_library_reports_count_where_asked_for(monkeypatch):
    library = filled(
        record("Bees hum", key="unknown", date="2023", place="1"),
        record("Bees hum", key="cited", date="2019", place="2", citations=90,
               identifiers=[("doi", "1")]),
        record("Bees hum", key="uncited", date="2021", place="3", citations=0,
               identifiers=[("doi", "2")]),
    )  # fmt: skip
    sources = Sources(library)
    assert keys(["hum"], sources, cited=True) == ["cited", "unknown", "uncited"]
    monkeypatch.delattr(type(library.papers), "citations")
    assert keys(["hum"], sources) == ["unknown", "uncited", "cited"]


def test_dates_are_asked_for_of_tied_papers_alone(monkeypatch):
    sources, asked = Sources(library()), []
    papers = sources.library.papers.ids(order="added")
    scores = {one.score for one in ranking.ranked(sources.index, ["bee"], papers)}
    assert len(scores) == 3
    whole = type(sources.library.papers).ids
    monkeypatch.setattr(
        type(sources.library.papers),
        "ids",
        lambda self, where, *order: asked.append(where) or whole(self, where, *order),
    )
    best_first(["bee"], papers, sources)
    best_first(["bee"], papers[:2], sources)
    assert [len(where.ids) for where in asked] == [2]
