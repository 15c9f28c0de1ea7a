"""A list of papers like one, narrowed in the next turn by that paper."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NEAR = "ask:paper.related paper:@honey"
LAST = Context(read_as=NEAR, last=NEAR, shown=("wasps", "honey2"))

CASES = [
    ("only newer ones", f"{NEAR} since:2020-05-02"),
    ("just the older ones", f"{NEAR} before:2020-05-01"),
    ("newer", f"{NEAR} since:2020-05-02"),
    ("by others", f"{NEAR} -by:authors(@honey)"),
    ("only by other authors", f"{NEAR} -by:authors(@honey)"),
    ("by the same authors?", f"{NEAR} by:authors(@honey)"),
]


@pytest.mark.parametrize(("turn", "query"), CASES)
def test_by_the_paper_that_they_are_like(turn: str, query: str, linker: Linker) -> None:
    found = read(turn, LAST, linker)
    assert canonical(found) == query
    assert any(edit.after == "@honey" for edit in found.edits)


def test_one_date_takes_the_place_of_another(linker: Linker) -> None:
    query = f"{NEAR} has:code since:2020-05-02"
    last = replace(LAST, read_as=query, last=query)
    found = canonical(read("only older ones", last, linker))
    assert found == f"{NEAR} has:code before:2020-05-01"


def test_of_another_list_newer_is_an_order(linker: Linker) -> None:
    last = replace(LAST, read_as="topic:sound", last="topic:sound")
    assert canonical(read("newer", last, linker)) == "topic:sound sort:date"
