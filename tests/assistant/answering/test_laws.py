"""What holds of every answer, over some 250 questions asked of the sample library."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

import pytest

from assistant.assistant import Conversation
from assistant.models import Answer, Status
from tests import hostile
from tests.assistant.asking import (
    PEOPLE,
    TITLES,
    garden,
    items,
    keys,
    questions,
    sample,
    verbatim,
)
from tests.store.building import filled, record

if TYPE_CHECKING:
    from assistant.context import Context

QUESTIONS = sorted(set(questions()))
NARROWED = (
    "", "only those with code", "these per year", "the first one", "who wrote it",
    "who is she", "what about 2024", "undo", "compare 1 and 2", "cite 1", "and 2025",
)  # fmt: skip


@cache
def answered() -> dict[str, tuple[Answer, Context]]:
    """Every question's answer, asked alone, and the context it leaves."""
    return {question: sample().ask(question, limit=10) for question in QUESTIONS}


def test_there_are_enough_questions_and_most_are_answered():
    done = [answer for answer, _ in answered().values()]
    assert len(done) > 230
    assert sum(one.status == Status.ANSWERED for one in done) > 0.8 * len(done)


@pytest.mark.parametrize("question", QUESTIONS)
def test_an_answer_is_whole(question: str):
    answer, _ = answered()[question]
    assert answer.question == question
    if answer.status == Status.ANSWERED:
        assert answer.value is not None
        assert answer.headline
        assert answer.abstention is None
    else:
        assert answer.value is None
        assert answer.abstention is not None
        assert answer.abstention.missing.endswith((".", "?"))
    assert [card.n for card in answer.papers] == [*range(1, len(answer.papers) + 1)]
    assert len(set(keys(answer))) == len(answer.papers)


def test_every_quote_is_verbatim_and_belongs_to_a_card():
    quoted = [a for a, _ in answered().values() if a.quotes]
    assert len(quoted) > 50
    for answer in quoted:
        cards = {card.n: card.key for card in answer.papers}
        for quote in answer.quotes:
            assert verbatim(quote, sample()), (answer.question, quote)
            assert cards[quote.n] == quote.key


def test_read_as_asked_again_gives_the_same_value():
    for answer, _ in answered().values():
        if answer.status != Status.ANSWERED or not answer.read_as:
            continue
        again, _ = sample().ask(answer.read_as, limit=10)
        assert (answer.question, items(again)) == (answer.question, items(answer))
        assert again.total == answer.total


def test_the_same_question_twice_gives_the_same_answer():
    for question in QUESTIONS[::3]:
        again, context = sample().ask(question, limit=10)
        before, after = answered()[question]
        assert replace(again, took_ms=None) == replace(before, took_ms=None)
        assert context == after


def test_a_limit_shortens_the_cards_of_a_look_up_and_nothing_else():
    longer = 0
    for question in QUESTIONS[::2]:
        ten, _ = answered()[question]
        one, _ = sample().ask(question, limit=1)
        every, _ = sample().ask(question)
        if any(card.match is not None for card in ten.papers):
            continue
        assert items(one) == items(ten) == items(every), question
        assert one.total == ten.total == every.total
        assert keys(every)[: len(one.papers)] == keys(one)
        longer += len(every.papers) > len(one.papers)
    assert longer > 10


def test_every_suggestion_has_an_answer_in_the_context_of_this_one():
    tried = 0
    for answer, context in answered().values():
        for question in answer.next:
            after, _ = sample().ask(question, context)
            assert after.status == Status.ANSWERED, (answer.question, question)
            tried += 1
    assert tried > 400


def test_every_answer_with_papers_suggests_two_or_three_questions():
    for answer, _ in answered().values():
        if answer.status == Status.ANSWERED and answer.papers:
            assert 2 <= len(answer.next) <= 3, answer.question


def test_the_nearest_of_an_abstention_have_an_answer():
    tried = 0
    for answer, context in answered().values():
        for question in answer.abstention.nearest if answer.abstention else ():
            after, _ = sample().ask(question, context)
            assert after.status == Status.ANSWERED, (answer.question, question)
            tried += 1
    assert tried > 5


@pytest.mark.parametrize("text", hostile.TEXTS, ids=hostile.NAMES)
def test_no_text_makes_an_answer_fail(text: str):
    for question in (text, f"papers by {text}", f"who wrote {text}", f'"{text}"'):
        answer, _ = garden().ask(question)
        assert answer.status in (Status.ANSWERED, Status.ABSTAINED)


@pytest.mark.parametrize("text", hostile.TEXTS, ids=hostile.NAMES)
def test_no_paper_makes_an_answer_fail(text: str):
    title = text if text.strip() else "Blank"
    library = filled(
        record(title, title, "Ada Moth", abstract=text, venue=title, date="2020"),
        record("Moths in the Dark", "Ada Moth", date="2021", place="2", abstract=text),
    )
    conversation = Conversation(type(sample())(library, sample().today))
    for question in ("papers", "who wrote these", "help", "stats", "papers per venue",
                     "authors", "papers by Ada Moth", "who works with Ada Moth"):  # fmt: skip
        answer = conversation.ask(question)
        for suggestion in answer.next:
            after, _ = conversation.assistant.ask(suggestion, conversation.context)
            assert after.status == Status.ANSWERED, (question, suggestion)


@pytest.mark.parametrize("question", NARROWED)
def test_no_follow_up_fails_after_any_kind_of_answer(question: str):
    for first in (TITLES[0], f"papers by {PEOPLE[0]}", "papers per year", "weather",
                  f"who is {PEOPLE[1]}", "top 2 papers by score", "define mamba"):  # fmt: skip
        _, context = sample().ask(first)
        again, _ = sample().ask(question, context)
        assert again.status in Status


OPERATORS = (
    *(f"ask:{intent}" for intent in (
        "paper.show", "paper.authors", "paper.field", "paper.summary", "paper.cite",
        "paper.related", "author.show", "author.metric", "author.coauthors",
        "relation.verify", "compare.which", "compare.whether", "answer.define",
        "answer.acronym", "answer.number", "answer.compare", "answer.passage",
    )),
    *(f"{operator}:{value}" for operator in ("show", "count", "group", "rank", "sort")
      for value in ("papers", "authors", "coauthors", "years", "score", "h_index",
                    "code", "nonsense", "date", "citations", "venues", "title")),
    *(f"measure:{of}" for of in ("mean", "share", "mean of:nonsense", "mean of:authors")),
)  # fmt: skip


@pytest.mark.parametrize("line", OPERATORS)
@pytest.mark.parametrize(
    "more",
    ["", 'by:"Ada Moth"', "paper:@honey2020", "topic:sound limit:1", "rank:date"],
)
def test_no_line_of_the_query_language_fails(line: str, more: str):
    answer, _ = garden().ask(f"{line} {more}")
    assert answer.status in (Status.ANSWERED, Status.ABSTAINED)
