"""Lists of papers: headlines, caveats, and what is said when there is none."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, asked, items, keys


@pytest.mark.parametrize(
    ("question", "limit", "headline"),
    [
        ("papers", None, "All 6 papers, newest first"),
        ("papers", 2, "2 of 6 papers, newest first"),
        ("papers by Ada Moth", None, "3 of 6 papers, newest first"),
        ("papers by Ada Moth", 2, "2 of 3 matching papers, newest first"),
        ("papers about sound", None, "3 of 6 papers, best match first"),
        ("top 2 papers by score", None, "2 of 6 papers, highest score first"),
        ("top 2 papers in BEE by score", None, "2 of 4 matching papers, highest score first"),
        ("oldest papers in BEE", None, "4 of 6 papers, oldest first"),
        ("papers about ferns", None, "1 of 6 papers"),
        ("rank:authors", None, "All 6 papers, most authors first"),
        ("sort:-authors in:BEE", None, "4 of 6 papers, fewest authors first"),
        ("sort:key in:BEE", None, "4 of 6 papers, by key"),
    ],
)  # fmt: skip
def test_headline(question: str, limit: int | None, headline: str):
    assert ask(question, limit=limit).headline == headline


@pytest.mark.parametrize(
    ("question", "caveats"),
    [
        ("papers about sound", ()),
        ("topic:\"bees hum pitches zebra\"", (
            "no paper holds all of these words; these hold most of them",
            "not in any paper here: zebra")),
        ("topic:\"bees counts hum pitches wings hours\"", (
            "not every paper here holds all of these words: 1 does",)),
        ("rank:citations", ("3 papers without a reported citation come last",)),
        ("rank:score in:BEE", ("1 paper without a reported score comes last",)),
        ("rank:score limit:4", ()),
        ("rank:score limit:5", ("1 paper without a reported score comes last",)),
        ("rank:score limit:2", ("1 more paper has the same score",)),
        ("rank:score limit:3", ()),
        ("rank:score limit:1", ()),
        ("rank:score limit:1 date:2021-01-01..2021-12-31",
         ("1 more paper has the same score",)),
        ("rank:score limit:1 topic:forest", ("1 more paper has the same score",)),
        ("rank:date limit:1", ()),
    ],
)  # fmt: skip
def test_caveats(question: str, caveats: tuple[str, ...]):
    assert ask(question).caveats == caveats


def test_most_authors_says_that_lists_may_be_cut_short():
    answer = ask("paper with the most authors")
    assert keys(answer)[0] == "wasps2019"
    assert "cut short" in answer.caveats[0]


def test_a_limit_of_the_question_bounds_value_and_total():
    answer = ask("top 2 papers by score", limit=1)
    assert (items(answer), answer.total) == (["honey2020", "ferns2021"], 2)
    assert keys(answer) == ["honey2020"]


def test_scores_stand_on_the_cards_of_a_ranked_answer_only():
    ranked = [card.match for card in ask("papers about sound").papers]
    assert None not in ranked
    assert ranked == sorted(ranked, reverse=True)
    assert {card.match for card in ask("papers by Ada Moth").papers} == {None}


def test_people_joined_by_and_share_papers_or_else_all_of_both_are_given():
    together = ask("papers by Ada Moth and Cleo Fern")
    assert (keys(together), together.edits) == (["moths2021"], ())
    either = ask("papers by Cleo Fern and Ben Reed")
    assert len(keys(either)) == 5
    assert either.edits[-1].why == "Cleo Fern and Ben Reed have no paper together here"
    assert either.read_as == '(by:"Cleo Fern" or by:"Ben Reed")'


@pytest.mark.parametrize(
    ("question", "reason", "missing"),
    [
        ("papers from 1950", "nothing_matches",
         "No paper here meets the condition year:1950."),
        ("papers about unicorns", "out_of_scope", "No paper here mentions unicorns."),
        ("papers about zebras or unicorns", "out_of_scope",
         "No paper here mentions zebras or unicorns."),
        ("topic:\"zebra sound\"", "nothing_matches",
         "No paper here is about “zebra sound”. No paper here mentions zebra."),
        ("papers by Ada Moth from 1950", "nothing_matches",
         "No paper here meets all of these conditions;"
         " without year:1950 there are 3 papers."),
    ],
)  # fmt: skip
def test_none_found(question: str, reason: str, missing: str):
    answer = ask(question)
    assert answer.abstention is not None
    assert (answer.abstention.reason, answer.abstention.missing) == (reason, missing)
    assert answer.total == 0


def test_a_question_with_nothing_to_look_up():
    answer = ask("is:strict")
    assert asked("is:strict").parse.strict
    assert answer.abstention is not None
    assert answer.abstention.reason == "out_of_scope"
