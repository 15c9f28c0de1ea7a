"""A question read in the light of the one before: references, refinements, undo."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

BEFORE = Context(
    read_as='by:"Ada Moth" since:2020',
    shown=("honey", "honey2", "moths"),
    paper="honey",
    person="Ada Moth",
    history=("in:BEE", 'by:"Jun Lee"'),
)
TWO = "(paper:@honey or paper:@honey2)"
POINTED = {
    "the second one": "paper:@honey2",
    "who wrote the second one": "ask:paper.authors paper:@honey2",
    "abstract of paper 3": "ask:paper.field show:abstract paper:@moths",
    "open 2": "ask:paper.show paper:@honey2",
    "cite the last one": "ask:paper.cite paper:@moths",
    "compare 1 and 2": f"ask:answer.compare {TWO}",
    "compare the first and the second": f"ask:answer.compare {TWO}",
    "who wrote it": "ask:paper.authors paper:@honey",
    "the link?": "ask:paper.field show:url paper:@honey",
    "pages": "ask:paper.field show:pages paper:@honey",
    "its venue": "ask:paper.field show:venues paper:@honey",
    "does it have code": "ask:paper.field show:code paper:@honey",
    "her papers": 'by:"Ada Moth"',
    "what is her h-index": 'ask:author.metric show:h_index by:"Ada Moth"',
    "papers by him in BEE": 'by:"Ada Moth" in:BEE',
}
CHANGED = {
    "only with code": 'by:"Ada Moth" since:2020 has:code',
    "without code": 'by:"Ada Moth" since:2020 -has:code',
    "only in BEE": 'by:"Ada Moth" since:2020 in:BEE',
    "and in FLORA": 'by:"Ada Moth" since:2020 in:FLORA',
    "what about 2021": 'by:"Ada Moth" year:2021',
    "before 2022": 'by:"Ada Moth" before:2022',
    "what about Jun Lee": 'since:2020 by:"Jun Lee"',
    "drop the date": 'by:"Ada Moth"',
    "drop the author": "since:2020",
    "sort by score": 'by:"Ada Moth" since:2020 sort:score',
    "how many of them have code": 'count:papers by:"Ada Moth" since:2020 has:code',
    "which of them are about bees": 'by:"Ada Moth" since:2020 topic:bees',
    "undo": 'by:"Jun Lee"',
}
ALONE = [
    "papers about ferns",
    "who has the most papers",
    'by:"Jun Lee"',
    "papers in BEE",
]


def in_context(question: str, linker: Linker, context: Context = BEFORE) -> str:
    return canonical(read(question, context, linker))


@pytest.mark.parametrize(("question", "query"), POINTED.items())
def test_references(question: str, query: str, linker: Linker) -> None:
    assert in_context(question, linker) == query


@pytest.mark.parametrize("question", POINTED)
def test_what_was_put_for_what_is_told(question: str, linker: Linker) -> None:
    assert "context" in {edit.kind for edit in read(question, BEFORE, linker).edits}


@pytest.mark.parametrize(("question", "query"), CHANGED.items())
def test_refine_replace_drop_undo(question: str, query: str, linker: Linker) -> None:
    assert in_context(question, linker) == query


@pytest.mark.parametrize("question", ALONE)
def test_a_question_of_its_own_stands_alone(question: str, linker: Linker) -> None:
    assert in_context(question, linker) == read_as(question, linker)


def test_a_card_that_is_not_there_is_not_guessed(linker: Linker) -> None:
    found = read("who wrote the ninth one", BEFORE, linker)
    assert (found.intent, found.missing) == ("refuse.context", "the ninth one")


def test_undo_needs_a_past(linker: Linker) -> None:
    assert read("undo", replace(BEFORE, history=()), linker).intent == "refuse.context"


@pytest.mark.parametrize("question", [*CHANGED, *ALONE, "", "papers by Ada Moth"])
def test_a_first_question_is_read_without_context(
    question: str, linker: Linker
) -> None:
    if question not in ("undo", "sort by score"):
        assert in_context(question, linker, Context()) == read_as(question, linker)


OF_ONE = replace(BEFORE, last="ask:paper.authors paper:@honey")


@pytest.mark.parametrize(
    ("word", "of_one", "of_several"),
    [
        ("when?", "ask:paper.field show:years paper:@honey", "show:years {}"),
        ("and where", "ask:paper.field show:venues paper:@honey", "show:venues {}"),
        ("who?", "ask:paper.authors paper:@honey", "show:authors {}"),
        ("what year?", "ask:paper.field show:years paper:@honey", "show:years {}"),
    ],
)
def test_a_question_word_alone_is_asked_of_what_was_last_shown(
    word: str, of_one: str, of_several: str, linker: Linker
) -> None:
    assert in_context(word, linker, OF_ONE) == of_one
    of_list = replace(BEFORE, last=BEFORE.read_as)
    assert in_context(word, linker, of_list) == of_several.format(BEFORE.read_as)


def test_a_field_behind_and_is_one_of_the_paper_last_shown(linker: Linker) -> None:
    found = in_context("and the venue?", linker, OF_ONE)
    assert found == "ask:paper.field show:venues paper:@honey"


@pytest.mark.parametrize(
    ("question", "said"),
    [("who wrote it", "it"), ("when?", "it"), ("who wrote this paper", "this paper")],
)
def test_it_means_nothing_before_any_paper(
    question: str, said: str, linker: Linker
) -> None:
    found = read(question, Context(), linker)
    assert found.missing == f"No paper has been spoken of that “{said}” could mean."


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("what do they propose?", "ask:paper.field show:abstract paper:@honey"),
        (
            "what dataset do they use",
            "ask:answer.passage measure:what paper:@honey topic:dataset",
        ),
        ("did they release code", "ask:paper.field show:code paper:@honey"),
    ],
)
def test_they_who_wrote_the_paper_last_asked_about_say_what_it_says(
    question: str, query: str, linker: Linker
) -> None:
    assert in_context(question, linker, OF_ONE) == query
    of_list = replace(BEFORE, last=BEFORE.read_as)
    assert "@honey" not in in_context(question, linker, of_list)
