"""Conversations: named, searched, deleted with one step back."""

from __future__ import annotations

import pytest

from store.library import Library


@pytest.fixture
def kept():
    with Library.in_memory() as library:
        conversations = library.conversations
        for questions in (("Papers by Émile", "since 2020"), ("papers per year",)):
            talk = conversations.new()
            for n, question in enumerate(questions, 1):
                conversations.save_turn(talk, question, "{}", f"{n}", f"2026-11-2{n}")
        conversations.new()
        yield conversations


def test_the_last_spoken_in_comes_first_and_empty_ones_are_left_out(kept):
    assert [tuple(talk) for talk in kept.talks()] == [
        (2, "papers per year", "2026-11-21", 1),
        (1, "Papers by Émile", "2026-11-22", 2),
    ]


def test_a_turn_without_a_day_leaves_the_day(kept):
    kept.save_turn(2, "and before?", "{}", "{}")
    assert kept.talks()[0].day == "2026-11-21"


@pytest.mark.parametrize(
    ("holding", "found"),
    [("emile", [1]), ("SINCE", [1]), ("papers", [2, 1]), ("none", []), ("", [2, 1])],
)
def test_names_and_questions_are_searched(kept, holding, found):
    assert [talk.id for talk in kept.talks(holding)] == found


def test_a_name_takes_the_place_of_the_first_question(kept):
    kept.rename(1, " my\x1b[31m name \n")
    assert kept.talks()[1].title == "my name"
    assert [talk.id for talk in kept.talks("my name")] == [1]
    kept.rename(1, "")
    assert kept.talks()[1].title == "Papers by Émile"


def test_deleted_is_gone_everywhere_until_brought_back(kept):
    kept.delete(2)
    assert [talk.id for talk in kept.talks()] == [1]
    assert kept.ids() == [1, 3]
    assert kept.last() == (1, "2")
    assert kept.restore() == 2
    assert kept.last() == (2, "1")
    assert kept.restore() is None


def test_the_next_deletion_makes_the_last_one_final(kept):
    kept.delete(2)
    kept.delete(1)
    assert kept.restore() == 1
    assert kept.restore() is None
    assert kept.turns(2) == []


def test_half_a_character_does_not_cost_the_turn(kept):
    kept.save_turn(2, "half \ud83d of a pair", "{}", "{}")
    assert len(kept.turns(2)) == 2


def test_statuses_are_counted():
    with Library.in_memory() as library:
        assert library.personal.statuses() == []
