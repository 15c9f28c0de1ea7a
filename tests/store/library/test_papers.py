"""The orders of all papers: total, and had from an index."""

from __future__ import annotations

from typing import get_args

import pytest

from store.library.papers import _ORDERS, Order
from tests.store.building import filled, record

RECORDS = (
    record("Beta", "Ada Byron", date="2020", place="1"),
    record("alpha", "Ada Byron", date="2021", place="2"),
    record("Beta", "Bob Cole", date="2022-03", place="3", score=3.0),
    record("Élan", "Cy Dole", place="4", citations=2),
)


def test_by_title_newest_first_where_titles_are_the_same():
    with filled(*RECORDS) as library:
        found = library.papers.get(library.papers.ids(order="title"))
        assert [paper.title for paper in found] == ["alpha", "Beta", "Beta", "Élan"]
        assert [paper.year for paper in found[1:3]] == [2022, 2020]


def test_citations_are_given_in_the_order_asked_for():
    with filled(*RECORDS, record("Gamma", place="5", citations=0)) as library:
        every = library.papers.ids(order="added")
        named = {paper.title: paper.id for paper in library.papers.get(every)}
        wanted = [named["alpha"], named["Élan"], 10**6, named["Gamma"], named["Élan"]]
        assert library.papers.citations(wanted) == [0, 2, 0, 0, 2]
        assert library.papers.citations([]) == []


@pytest.mark.parametrize("order", get_args(Order))
def test_every_order_holds_every_paper_once(order):
    with filled(*RECORDS) as library:
        assert sorted(library.papers.ids(order=order)) == sorted(library.papers.ids())


@pytest.mark.parametrize("order", ["date-desc", "title", "key", "added"])
def test_nothing_is_sorted_where_an_index_has_the_order(order):
    with filled(*RECORDS) as library:
        for known, terms in _ORDERS[order]:
            plan = library.database.rows(
                f"EXPLAIN QUERY PLAN SELECT paper.id FROM paper WHERE {known}"
                f" ORDER BY {terms}"
            )
            assert not any("TEMP B-TREE" in row[-1] for row in plan)
