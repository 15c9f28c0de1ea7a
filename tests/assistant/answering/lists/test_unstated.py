"""Papers that do not say are told of where something is ruled out."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask


@pytest.mark.parametrize(
    "question",
    ["papers not from Hive University", "how many papers are not from Hive University"],
)
def test_silent_papers_are_told_of(question):
    notes = ask(question).caveats
    assert any(note.endswith("name no affiliation") for note in notes), notes


def test_nothing_is_told_where_nothing_is_ruled_out():
    assert not any("affiliation" in note for note in ask("papers from Hive").caveats)


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("papers by authors with an h-index above 15", {"honey", "moths", "wasps"}),
        ("papers since 2021 by authors with h > 15", {"moths"}),
        ("papers on moths by people whose h-index is over 15", {"moths"}),
        ("papers by somebody with an h-index of 12", {"honey", "survey", "wasps"}),
        ("how many papers are by researchers having an h-index below 15",
         {"honey", "survey", "wasps"}),
    ],
)  # fmt: skip
def test_papers_by_those_of_whom_a_figure_is_reported(question, keys):
    answer = ask(question)
    assert {card.key.rstrip("0123456789") for card in answer.papers} == keys
    assert "h-index as reported by the pages of 2 authors here" in answer.caveats


@pytest.mark.parametrize(
    ("question", "missing"),
    [
        ("papers by authors with an AI score above 5", "No AI score is stored here"),
        ("how many papers by people with an AI score of 5", "No AI score is stored"),
        ("authors with an AI score above 5", "No AI score is stored here"),
    ],
)
def test_a_figure_that_no_page_reports_is_told_to_be_missing(question, missing):
    abstention = ask(question).abstention
    assert abstention.reason == "field_not_stored"
    assert abstention.missing.startswith(missing)


def test_papers_are_counted_by_author_where_no_figure_is_told():
    assert ask("papers by author with code").read_as == "has:code group:author"


@pytest.mark.parametrize(
    ("question", "read_as"),
    [
        ("papers cited more than 4 times", "cites>4"),
        ("papers on moths that have been cited at least 5 times",
         "cites>=5 topic:moths"),
        ("how many papers were cited fewer than 9 times", "count:papers cites<9"),
        ("authors cited more than 1000 times", "show:authors cites>1000"),
        ("papers without citations", "cites=0"),
        ("papers on moths that have never been cited", "cites=0 topic:moths"),
        ("papers since 2020 with no citations", "cites=0 since:2020"),
        ("papers without citation graphs", '-topic:"citation graphs"'),
    ],
)  # fmt: skip
def test_how_often_is_no_topic(question, read_as):
    assert ask(question).read_as == read_as
