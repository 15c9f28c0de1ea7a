"""What a conversation remembers: only text, and only of questions that were answered."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.assistant import Conversation
from assistant.context import REMEMBERED, Context
from tests.assistant.asking import garden

lines = st.text(max_size=8)
some = st.lists(lines, max_size=3).map(tuple)
contexts = st.builds(
    Context,
    read_as=lines,
    shown=some,
    paper=st.none() | lines,
    person=st.none() | lines,
    history=some,
    named=st.lists(st.tuples(lines, lines), max_size=2).map(tuple),
    last=lines,
    people=some,
    undone=some,
    offered=some,
)


def after(*questions: str) -> Context:
    conversation = Conversation(garden())
    for question in questions:
        conversation.ask(question)
    return conversation.context


@pytest.mark.parametrize(
    ("questions", "read_as", "shown", "paper", "person"),
    [
        (("papers by Ada Moth",), 'by:"Ada Moth"',
         ("moths2021", "honey2020", "wasps2019"), None, "Ada Moth"),
        (("papers about ferns",), "topic:ferns", ("ferns2021",), "ferns2021", None),
        (("papers by Ada Moth", "who wrote HoneyNet"), 'by:"Ada Moth"', ("moths2021", "honey2020",
         "wasps2019"), "honey2020", "Ada Moth"),
        (("papers by Ada Moth", "papers about unicorns"), 'by:"Ada Moth"',
         ("moths2021", "honey2020", "wasps2019"), None, "Ada Moth"),
        (("papers by Ada Moth", "help"), 'by:"Ada Moth"',
         ("moths2021", "honey2020", "wasps2019"), None, "Ada Moth"),
        (("who wrote A Survey of Hive Sound",), "", ("survey2022",), "survey2022",
         "Ben Reed"),
        (("papers by Ada Moth and Ben Reed",), None, ("honey2020", "wasps2019"), None, None),
        (("papers per year",), "group:year", (), None, None),
        (("papers by Zed Quux",), "", (), None, None),
    ],
)  # fmt: skip
def test_what_it_those_and_she_point_to(questions, read_as, shown, paper, person):
    context = after(*questions)
    if read_as is not None:
        assert context.read_as == read_as
    assert (context.shown, context.paper, context.person) == (shown, paper, person)


def test_the_history_holds_earlier_result_sets_once_each():
    context = after("papers by Ada Moth", "papers by Ada Moth", "papers about ferns")
    assert context.history == ('by:"Ada Moth"',)


def test_the_history_is_bounded():
    context = after(
        *(f"papers since {year}" for year in range(1980, 1990 + REMEMBERED))
    )
    assert len(context.history) == REMEMBERED
    assert context.history[-1] == "since:2008"


@pytest.mark.parametrize(
    ("questions", "field", "value"),
    [
        (("papers by Ada Moth", "h-index of Ada Moth"), "last", 'ask:author.metric show:h_index by:"Ada Moth"'),
        (("papers by Ada Moth", "help"), "last", 'by:"Ada Moth"'),
        (("papers by Ada Moth and Ben Reed",), "people", ("Ada Moth", "Ben Reed")),
        (("who wrote HoneyNet",), "people", ("Ada Moth", "Ben Reed")),
        (("papers by Ada Moth", "papers in BEE", "undo"), "undone", ("in:BEE",)),
        (("papers by Ada Moth", "papers in BEE", "undo", "papers since 2020"), "undone", ()),
        (("papers in BEE", "call these A"), "named", (("A", "in:BEE"),)),
        (("papers in BEE", "call these A", "forget a"), "named", ()),
        (("papers in BEE", "call these A", "start over"), "history", ("in:BEE",)),
        (("papers in BEE", "who wrote it", "papers since 2020"), "offered", ()),
    ],
)  # fmt: skip
def test_what_else_is_remembered(questions, field, value):
    assert getattr(after(*questions), field) == value


def test_an_abstention_changes_nothing():
    before = after("papers by Ada Moth")
    _, same = garden().ask("papers about unicorns", before)
    assert same == before


@given(contexts)
def test_saved_and_read_back(context: Context):
    assert Context.from_json(context.to_json()) == context


@pytest.mark.parametrize("text", ["", "no json", "[]", "3", '{"named": [1]}', "null"])
def test_what_cannot_be_read_is_an_empty_context(text: str):
    assert Context.from_json(text) == Context()
