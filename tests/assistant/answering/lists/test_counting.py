"""How many: counted here, and no number where the list is known to be cut short."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys


@pytest.mark.parametrize(
    ("question", "number", "headline"),
    [
        ("how many papers are there", 6, "6 papers, counted here"),
        ("how many papers by Cleo Fern", 2, "2 papers, counted here"),
        ("count:papers topic:wasps", 1, "1 paper, counted here"),
        ("how many papers from 1950", 0, "0 papers, counted here"),
        ("how many authors", 4, "4 authors, counted here"),
        ("count:authors papers>=3", 2, "2 authors, counted here"),
        ("count:categories", 2, "2 categories, counted here"),
        ("how many authors does HoneyNet have", 2, "2 authors, counted here"),
        ("how many papers by Cleo Fern and Ben Reed", 0, "0 papers, counted here"),
    ],
)
def test_counted(question: str, number: int, headline: str):
    answer = ask(question)
    assert (items(answer), answer.total) == ([number], number)
    assert answer.headline == headline


def test_the_papers_counted_are_shown_unless_it_is_the_whole_library():
    assert keys(ask("how many papers by Cleo Fern")) == ["ferns2021", "moths2021"]
    assert keys(ask("how many papers are there")) == []


def test_no_number_of_authors_where_the_list_is_cut_short():
    answer = ask("how many authors does WaspNet have")
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_evidence"
    assert "3 authors are known" in answer.abstention.missing


@pytest.mark.parametrize(
    ("question", "reason"),
    [
        ("how many papers about unicorns", "out_of_scope"),
        ("count:nonsense", "field_not_stored"),
        ("count:papers topic:ferns has:code", "nothing_matches"),
    ],
)
def test_not_counted(question: str, reason: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == reason
