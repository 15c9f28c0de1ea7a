"""Why a paper is missing: the conditions it fails, counted against the library itself."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items, keys, sample

GARDEN = [
    ("papers in BEE", "Ferns after Fire", ["in:BEE"], "in:BEE (it has FLORA)"),
    ("papers since 2020", "WaspNet", ["since:2020"], "since:2020 (it is of 2019-11-02)"),
    ("papers by Cleo Fern", "HoneyNet", ['by:"Cleo Fern"'], "(it is by Ada Moth and Ben Reed)"),
    ("papers with code", "Moths in the Dark", ["has:code"], "has:code (it has no code flag)"),
    ("papers about bees", "Moths in the Dark", ["topic:bees"], "(it does not hold “bees”)"),
    ("score>=85", "WaspNet", ["score>=85"], "score>=85 (it has score 70)"),
    ("papers by Ada Moth with code since 2020", "Ferns after Fire", ["has:code", 'by:"Ada Moth"'],
     "fails 2 of 3 conditions"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "title", "failed", "said"), GARDEN)
def test_what_it_fails_with_its_own_fact(question, title, failed, said):
    why = ask(question, f"why is {title} not here")
    assert items(why) == failed
    assert said in why.headline


SAMPLE = [
    ("mamba hybrid models in 2025", "Nemotron 3 Super"),
    ("nemotron papers with code since 2025", "Nemotron-4 340B"),
    ("papers by Zijia Chen since 2025", "Hymba"),
    ("reward models in 2024 with code", "ChatQA"),
]


@pytest.mark.parametrize(("question", "title"), SAMPLE)
def test_what_would_bring_it_back_is_so(question: str, title: str):
    """Each way out that is told is asked, and finds as many papers, this one there."""
    why = ask(question, f"why is {title} not here", of=sample())
    missing, conditions = why.papers[0].key, why.table
    assert missing not in keys(ask(question, of=sample()))
    assert conditions is not None
    for looser in why.next:
        found = ask(looser, of=sample())
        place = keys(found).index(missing) + 1
        assert f"there are {found.total} papers" in why.headline
        assert f"it is the {place}" in why.headline
    assert why.next


def test_where_one_condition_less_is_not_enough_it_says_which_are():
    why = ask("papers by Cleo Fern since 2021", "why is WaspNet not here")
    assert "No condition alone brings it back" in why.headline
    assert why.next == ("show:papers",)


def test_words_that_stand_apart_are_told():
    why = ask("reward models", "why is Nemotron-4 340B not here", of=sample())
    assert (
        "it holds the words, but not close together as other papers do" in why.headline
    )


def test_of_a_loose_search_it_says_how_much_is_held():
    why = ask(
        "sparse spiking networks for optical flow in robots",
        "why is ChatQA not here",
        of=sample(),
    )
    assert "of what the words weigh, and 25% is needed" in why.headline


def test_a_paper_that_is_nowhere_is_said_to_be():
    answer = ask("papers in BEE", "why is Zebra Dreams not here")
    assert answer.abstention is not None
    assert answer.abstention.reason == "unknown_entity"
    assert "Zebra Dreams" in answer.abstention.missing


def test_a_paper_that_is_there_is_told_its_place():
    assert items(ask("papers in BEE", "why is HoneyNet not here")) == [3]


def test_an_author_is_told_paper_by_paper():
    why = ask("papers in BEE since 2021", "why is Cleo Fern not here")
    assert items(why) == [1]
    assert why.headline == "1 of 2 papers by Cleo Fern is among the 2 papers found"
    assert why.table is not None
    assert [row[2] for row in why.table.rows] == ["fails in:BEE: FLORA", "2nd"]
