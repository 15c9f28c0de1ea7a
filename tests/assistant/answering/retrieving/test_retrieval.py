"""Which papers a plan finds, strictly or loosely, and in which order."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answering.retrieving import relaxation
from assistant.answering.retrieving.retrieval import BestFirst, condition, retrieve
from assistant.assistant import Assistant
from store.index.paperset import PaperSet
from tests.assistant.asking import asked, garden
from tests.conftest import TODAY
from tests.store.building import filled, record


def found(question: str, of: Assistant | None = None) -> tuple[list[str], bool]:
    """Keys in order, and whether the search was relaxed."""
    one = asked(question, of)
    result = retrieve(one.plan, one.sources)
    papers = one.library.papers.get(result.papers)
    return [paper.key for paper in papers], result.relaxed


@pytest.mark.parametrize(
    ("question", "keys"),
    [
        ("since:2021", ["survey2022", "ferns2021", "moths2021"]),
        ("in:BEE -has:code", ["survey2022", "moths2021"]),
        ("topic:forest", ["ferns2021", "moths2021"]),
        ("topic:sound -topic:wasps", ["survey2022", "honey2020"]),
        ("topic:moth by:\"Cleo Fern\"", ["moths2021"]),
        ("(topic:moth or topic:fern)", ["moths2021", "ferns2021"]),
        ("sort:score limit:1", ["honey2020", "ferns2021", "moths2021", "wasps2019",
                                "survey2022", "stones"]),
        ("sort:-date", ["wasps2019", "honey2020", "moths2021", "ferns2021",
                        "survey2022", "stones"]),
        ("sort:title in:BEE", ["survey2022", "honey2020", "moths2021", "wasps2019"]),
        ("topic:sound sort:date", ["survey2022", "honey2020", "wasps2019"]),
        ("rank:authors", ["wasps2019", "ferns2021", "moths2021", "honey2020",
                          "survey2022", "stones"]),
    ],
)  # fmt: skip
def test_found_in_order(question: str, keys: list[str]):
    assert found(question) == (keys, False)


def test_few_words_must_all_be_there_if_any_paper_has_them_all():
    assert found('topic:"bees sound"')[0] == ["honey2020"]
    assert found('topic:"bees moths sound"')[1]


FLIGHT = [
    record("Moth flight at night", key="all", place="1", date="2020"),
    record("Moth flight", key="most", place="2", date="2021"),
    record("Night", key="one", place="3", date="2022"),
    record("Ferns", key="none", place="4", date="2023"),
]
"""One of four papers is all about the flight of moths at night."""


def test_where_few_hold_all_words_those_that_hold_most_are_found_after_them(
    monkeypatch: pytest.MonkeyPatch,
):
    one = Assistant(filled(*FLIGHT), lambda: TODAY)
    assert found('topic:"moth flight night"', one) == (["all"], False)
    monkeypatch.setattr(relaxation, "FEW", 3)
    assert found('topic:"moth flight night"', one) == (["all", "most"], True)
    query = asked('topic:"moth flight night"', one)
    assert set(retrieve(query.plan, query.sources).papers) == set(
        retrieve(query.plan, query.sources).scores
    )


@pytest.mark.parametrize(
    "question",
    [
        'topic:"moth flight"', 'topic:"moth flight night" since:2020',
        'topic:"moth flight night" is:strict', 'topic:"moth flight night" sort:date',
        '(topic:"moth flight night" or topic:"flight of moths at night")',
    ],
)  # fmt: skip
def test_all_words_are_needed_where_more_is_asked_for_than_a_topic(
    question: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(relaxation, "FEW", 1)
    one = Assistant(filled(*FLIGHT), lambda: TODAY)
    keys, relaxed = found(question, one)
    assert "all" in keys
    assert not relaxed


def test_none_is_added_where_no_other_paper_holds_most_of_the_words(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setattr(relaxation, "FEW", 1)
    one = Assistant(filled(FLIGHT[0], FLIGHT[3]), lambda: TODAY)
    assert found('topic:"moth flight night"', one) == (["all"], False)


def test_words_close_together_come_before_words_apart():
    library = filled(
        record("Spiking neural networks", place="1", key="near"),
        record(
            "Spiking", place="2", key="apart", abstract="of neurons " * 9 + "networks"
        ),
    )
    one = Assistant(library, lambda: TODAY)
    assert found('topic:"spiking networks"', one) == (["near"], False)


def test_relaxed_papers_hold_half_of_what_was_asked():
    keys, relaxed = found('topic:"bees hum pitches zebra"')
    assert (keys, relaxed) == (["honey2020"], True)
    one = asked('topic:"bees hum pitches zebra"')
    assert retrieve(one.plan, one.sources).absent == ("zebra",)


@pytest.mark.parametrize(
    ("topic", "share"),
    [
        ("bees sound zebra lion tiger", relaxation.NEEDED),
        ("bees moths ferns stones wasps sound", relaxation.NEEDED_OF_MANY),
        ("bees zebra lion tiger panther cougar", relaxation.NEEDED),
        ("bees moths ferns stones wasps sound wings forest pitches hum survey", 0.0),
    ],
)
def test_the_more_words_the_fewer_a_paper_needs(topic: str, share: float):
    one = asked(f'topic:"{topic}"')
    assert relaxation.share_needed(one.plan, one.sources) == share


def test_a_name_that_no_paper_holds_is_what_was_asked_about():
    unheard = "qnli rouge wikitq squad bleurt meteor"
    assert found(f'topic:"bees {unheard}"') == ([], True)


def test_a_question_about_the_world_is_never_relaxed():
    one = asked('topic:"bees hum pitches zebra" is:strict')
    assert retrieve(one.plan, one.sources).papers == ()


LONG = "bees moths ferns stones wasps sound wings forest pitches hum survey"


def test_a_long_question_is_searched_for_its_words_that_papers_hold():
    assert found(f'topic:"{LONG}" is:strict')[0]
    one = asked(f'topic:"{LONG} zebra" is:strict')
    got = retrieve(one.plan, one.sources)
    assert (bool(got.papers), got.absent) == (True, ("zebra",))
    short = " ".join(LONG.split()[:6])
    one = asked(f'topic:"{short} zebra" is:strict')
    assert retrieve(one.plan, one.sources).papers == ()


def test_a_word_kept_out_stays_out_when_relaxed():
    assert "honey2020" not in found('topic:"bees hum pitches zebra" -topic:wings')[0]


def test_ties_go_to_the_newer_paper_then_to_the_key_whatever_the_ids():
    twins = [
        record("Bees", key="b", place="1", date="2020"),
        record("Bees", key="a", place="2", date="2020", abstract="  "),
        record("Bees", "Ada Moth", key="new", place="3", date="2021-02"),
        record("Bees", "Ben Reed", key="none", place="4"),
    ]
    for order in (twins, twins[::-1]):
        one = Assistant(filled(*order), lambda: TODAY)
        keys, _ = found("topic:bees", one)
        assert keys == [k for k in ("new", "a", "b", "none") if k in keys]
        assert {"new", "none"} <= set(keys)


@pytest.mark.parametrize(
    "question", ["topic:sound", "in:BEE", "papers", "-topic:sound"]
)
def test_where_is_met_by_the_papers_found_and_no_others(question: str):
    one = asked(question)
    result = retrieve(one.plan, one.sources)
    assert set(one.library.papers.ids(result.where)) == set(result.papers)


def test_scores_do_not_depend_on_the_other_conditions():
    alone, narrowed = asked("topic:sound"), asked("topic:sound in:BEE has:code")
    every = retrieve(alone.plan, alone.sources).scores
    few = retrieve(narrowed.plan, narrowed.sources).scores
    assert few
    assert few.items() <= every.items()


def test_a_condition_without_parts_is_everything():
    one = asked("papers")
    assert garden().library.papers.count(condition(one.plan, one.sources)) == 6


@given(
    st.lists(st.integers(0, 50), unique=True),
    st.integers(0, 60),
    st.slices(70),
    st.integers(-60, 60),
)
def test_the_best_come_first_as_in_a_list(papers, best, part, place):
    first = tuple(papers[:best])
    every = [*first, *sorted(papers[best:])]
    found = BestFirst(first, PaperSet(np.array(sorted(papers), np.int64)))
    assert (len(found), bool(found)) == (len(every), bool(every))
    assert list(found[part]) == every[part]
    assert list(found) == every
    assert [paper in found for paper in range(60)] == [n in papers for n in range(60)]
    if -len(every) <= place < len(every):
        assert found[place] == every[place]
    else:
        with pytest.raises(IndexError):
            found[place]


@pytest.mark.parametrize(
    ("question", "whole"),
    [("in:BEE", False), ("sort:score", False), ("topic:sound", True),
     ("(paper:@wasps2019 or paper:@honey2020)", True), ("rank:authors", True)],
)  # fmt: skip
def test_no_more_papers_than_wanted_are_put_in_order(question: str, whole: bool):
    one = asked(question)
    every = list(retrieve(one.plan, one.sources).papers)
    first = list(retrieve(one.plan, one.sources, 1).papers)
    assert len(every) > 1
    assert first == (every if whole else every[:1])
