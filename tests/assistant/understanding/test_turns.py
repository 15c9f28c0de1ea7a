"""Back, forth and from the start: moves that are no questions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

PAST = Context(
    read_as="in:BEE has:code", last="in:BEE has:code", shown=("honey", "wasps"),
    history=("topic:bees", "in:FLORA", "in:BEE"), undone=("in:BEE year:2020", "year:2020"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("undo", "in:BEE"), ("Undo that!", "in:BEE"), ("go back", "in:BEE"),
        ("never mind", "in:BEE"), ("no, go back", "in:BEE"), ("take that back", "in:BEE"),
        ("previous results", "in:BEE"), ("ok, undo", "in:BEE"), ("take me back", "in:BEE"),
        ("undo two", "in:FLORA"), ("go back 3 steps", "topic:bees"), ("undo 9", "topic:bees"),
        ("redo", "in:BEE year:2020"), ("redo that", "in:BEE year:2020"),
        ("where were we?", "in:BEE has:code"), ("again", "in:BEE has:code"),
        ("start over", "ask:followup.reset"), ("reset", "ask:followup.reset"),
        ("clear all filters", "ask:followup.reset"), ("new search", "ask:followup.reset"),
        ("drop everything", "ask:followup.reset"), ("please start again.", "ask:followup.reset"),
    ],
)  # fmt: skip
def test_a_move(line: str, query: str, linker: Linker) -> None:
    assert canonical(read(line, PAST, linker)) == query


@pytest.mark.parametrize("line", ["undo", "go back two", "redo"])
def test_there_must_be_somewhere_to_go(line: str, linker: Linker) -> None:
    bare = replace(PAST, history=(), undone=())
    assert read(line, bare, linker).intent == "refuse.context"


@pytest.mark.parametrize(
    "line", ["background subtraction", "undoing bias", "reset networks", "no code"]
)
def test_words_that_only_begin_so_are_questions(line: str, linker: Linker) -> None:
    assert read(line, PAST, linker).intent == "papers.find"
    assert "undo" not in read(line, PAST, linker).rules


def test_each_undo_is_counted(linker: Linker) -> None:
    assert read("undo", PAST, linker).rules == ("undo",)
    assert read("go back two", PAST, linker).rules == ("undo", "undo")


@pytest.mark.parametrize(
    "line", ["thanks", "Thank you so much!", "hello", "hi there", "ok", "good morning"]
)
@pytest.mark.parametrize("context", [Context(), PAST])
def test_courtesy_asks_nothing(line: str, context: Context, linker: Linker) -> None:
    assert read(line, context, linker).intent == "refuse.courtesy"


@pytest.mark.parametrize(
    "line", ["great bees", "hello wasps", "good papers", "nice", "thanks, only in BEE"]
)
def test_courtesy_before_a_question_is_not_all(line: str, linker: Linker) -> None:
    assert read(line, PAST, linker).intent != "refuse.courtesy"


@pytest.mark.parametrize(
    "line", ["more", "show more", "next page", "the rest", "show all of them", "page 2"]
)
def test_more_says_where_all_are_listed(line: str, linker: Linker) -> None:
    found = read(line, PAST, linker)
    assert found.intent == "refuse.context"
    assert "`refdesk list 'in:BEE has:code'`" in (found.missing or "")


@pytest.mark.parametrize(
    "line", ["all papers", "more papers by Ada Moth", "more than 3"]
)
def test_more_of_something_is_a_question(line: str, linker: Linker) -> None:
    assert read(line, PAST, linker).intent != "refuse.context"
