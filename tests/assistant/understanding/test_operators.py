"""The query language."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.canonical import canonical
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        'by:"Ada Moth" in:BEE since:2020 -has:code',
        'by:"Ada Moth" in:BEE since:2020 -has:code',
    ),
    ("(in:BEE or in:FLORA) year:2021", "(in:BEE or in:FLORA) year:2021"),
    ('first:"Ada Moth" -last:"Dora Pine"', 'first:"Ada Moth" -last:"Dora Pine"'),
    ('fa:"Ada Moth" lastauthor:"Dora Pine"', 'first:"Ada Moth" last:"Dora Pine"'),
    ('(first:"Ada Moth" or last:"Ada Moth")', '(first:"Ada Moth" or last:"Ada Moth")'),
    ("first:nobody", "first:nobody"),
    ("score>=80 sort:score limit:2", "score>=80 sort:score limit:2"),
    ("-wasps sound", "-topic:wasps topic:sound"),
    ("@honey", "paper:@honey"),
    ("author:nobody", "by:nobody"),
    ("in:NOWHERE", "in:NOWHERE"),
    ("has:venue", "has:venue"),
    ("ask:papers.count in:BEE", "count:papers in:BEE"),
]

NO_VALUES = ["has:colour", "no:colour", "ask:nothing", "is:new", "limit:0", "year:soon"]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize("operator", NO_VALUES)
def test_what_an_operator_does_not_take_is_left_out_and_said(
    operator: str, linker: Linker
) -> None:
    found = parse(f"{operator} wasps", linker)
    assert canonical(found) == "topic:wasps"
    assert [(edit.kind, edit.before) for edit in found.edits] == [("ignored", operator)]
