"""Yes, no, or neither where the list of authors is cut short."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys


@pytest.mark.parametrize(
    ("question", "truth", "headline", "papers"),
    [
        ("did Ada Moth write WaspNet", True, "Yes: 1 paper in this library",
         ["wasps2019"]),
        ("did Cleo Fern write HoneyNet", False, "No: no such paper in this library", []),
        ("has Ben Reed written about sound", True, "Yes: 3 papers in this library",
         ["wasps2019", "survey2022", "honey2020"]),
        ("ask:relation.verify-not by:\"Ada Moth\" topic:stones", True,
         "Yes: no such paper in this library (the question is negated)", []),
        ("ask:relation.verify-not by:\"Ada Moth\" topic:moths", False,
         "No: 1 paper in this library (the question is negated)", ["moths2021"]),
        ("ask:relation.verify by:\"Ada Moth\" papers>=3", True,
         "Yes: 3 papers in this library", ["moths2021", "honey2020", "wasps2019"]),
        ("ask:relation.verify by:\"Ada Moth\" papers>=4", False,
         "No: 3 papers in this library", ["moths2021", "honey2020", "wasps2019"]),
    ],
)  # fmt: skip
def test_yes_or_no(question, truth, headline, papers):
    answer = ask(question)
    assert (items(answer), answer.headline) == ([truth], headline)
    assert (keys(answer), answer.total) == (papers, len(papers))


def test_no_means_not_in_this_library():
    assert ask("did Cleo Fern write HoneyNet").caveats == (
        "this library only; the fact may stand elsewhere",
    )


@pytest.mark.parametrize(
    "question",
    ["did Cleo Fern write WaspNet", "is Ben Reed the last author of WaspNet?"],
)
def test_a_list_cut_short_says_neither_yes_nor_no(question):
    answer = ask(question)
    assert answer.abstention is not None
    assert answer.abstention.reason == "no_evidence"
    assert "3 authors are known, and others may be missing" in answer.abstention.missing
    assert keys(answer) == ["wasps2019"]


def test_a_paper_that_is_not_here():
    answer = ask('does the paper "Zebra Dreams" exist')
    assert answer.headline == "No: no paper called “Zebra Dreams” in this library"
    assert (items(answer), answer.total) == ([False], 0)


def test_words_that_no_paper_holds_prove_nothing():
    answer = ask("has Ben Reed written about sound and zebras")
    assert answer.abstention is not None
    assert answer.abstention.reason == "out_of_scope"


def test_a_figure_is_compared_whichever_way_round_it_is_put():
    """Not read as a search for the words "h-index higher"."""
    answer = ask("is Ada Moth's h-index higher than Ben Reed's")
    assert answer.intent == "relation.compare"
