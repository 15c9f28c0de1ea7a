"""`refdesk ask --save` and `refdesk searches`."""

from __future__ import annotations

import json

import pytest

pytestmark = pytest.mark.usefixtures("real_assistant")
QUERY = 'by:"Alan Turing"'


@pytest.fixture
def at(library):
    return ("--library", str(library))


def test_saved_listed_asked_forgotten(refdesk, at):
    done = refdesk("ask", "--save", "al", *at, "papers by turing")
    assert done.code == 0
    assert done.out
    assert done.err.endswith(f"Saved: al is 2 papers: {QUERY}\n")
    assert refdesk("searches", *at).out == f"al  {QUERY}\n"
    asked = json.loads(refdesk("ask", "--json", *at, "search:al since:1940").out)
    assert [card["key"] for card in asked["papers"]] == ["turing1950"]
    assert refdesk("searches", "--forget", "AL", *at).code == 0
    assert refdesk("searches", *at).code == 1
    assert "forgot the search al" in refdesk("undo", *at).out
    assert json.loads(refdesk("searches", "--json", *at).out) == [
        {"name": "al", "query": QUERY}
    ]


def test_to_continue_saves_what_is_refined(refdesk, at):
    refdesk("ask", *at, "papers by turing")
    refdesk("ask", "-c", "--save", "early", *at, "only those before 1940")
    assert refdesk("searches", *at).out == f"early  {QUERY} before:1940\n"


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("ask", "--save", 'a"{b', "papers by turing"), 2),
        (("ask", "--save", "these", "papers by turing"), 2),
        (("ask", "--save", "x", "--batch", "x.jsonl"), 2),
        (("ask", "--save", "none", "zebra crossings"), 1),
        (("searches", "--forget", "none"), 1),
    ],
)
def test_what_cannot_be_saved_or_forgotten_is_said(refdesk, at, arguments, code):
    done = refdesk(*arguments, *at)
    assert done.code == code
    assert done.err
    assert refdesk("searches", *at).out == ""
