"""Sets by their names in questions: what stands between and around them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.dialogue import read
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NAMED = Context(
    read_as="since:2021",
    last="since:2021",
    shown=("ferns", "moths", "honey2"),
    named=(
        ("A", "topic:sound"), ("B", 'by:"Ada Moth"'), ("top two", "rank:date limit:2"),
        ("bees", "in:BEE since:2020"),
    ),
)  # fmt: skip
SET = "set:{topic:sound}"
CASES = {
    "A": "topic:sound",
    "show A": "topic:sound",
    "what is in A?": "topic:sound",
    "the set A": "topic:sound",
    "A minus B": f'{SET} -by:"Ada Moth"',
    "a minus b": f'{SET} -by:"Ada Moth"',
    "B minus A": f'by:"Ada Moth" -{SET}',
    "what is in A but not in B": f'{SET} -by:"Ada Moth"',
    "A and B": f'{SET} by:"Ada Moth"',
    "both in A and B": f'{SET} by:"Ada Moth"',
    "the overlap of A and B": f'{SET} by:"Ada Moth"',
    "A or B": f'({SET} or set:{{by:"Ada Moth"}})',
    "A plus B": f'({SET} or set:{{by:"Ada Moth"}})',
    "the union of A and B": f'({SET} or set:{{by:"Ada Moth"}})',
    "A, B and bees": f'{SET} by:"Ada Moth" in:BEE since:2020',
    "A or B minus bees": f'({SET} or set:{{by:"Ada Moth"}}) -set:{{in:BEE since:2020}}',
    "top two minus A": f"set:{{rank:date limit:2}} -{SET}",
    "A minus top two": f"{SET} -set:{{rank:date limit:2}}",
    "A minus those in FLORA": f"{SET} -in:FLORA",
    "A minus those by Ada Moth": f'{SET} -by:"Ada Moth"',
    "A except the ones with code": f"{SET} -set:{{has:code}}",
    "A minus 1": f"{SET} -paper:@ferns",
    "A minus the last two": f"{SET} -set:{{(paper:@moths or paper:@honey2)}}",
    "how many in A": f"count:papers {SET}",
    "how many papers are in A and B?": f'count:papers {SET} by:"Ada Moth"',
    "those in A with code": f"{SET} has:code",
    "A since 2020": f"{SET} since:2020",
    "bees with code": "in:BEE since:2020 has:code",
    "who wrote A": f"show:authors {SET}",
    "A per year": f"{SET} group:year",
    "the newest in A": f"{SET} rank:date limit:1",
    "minus A": f"since:2021 -{SET}",
    "these minus A": f"since:2021 -{SET}",
    "those not in A": f"since:2021 -{SET}",
    "only those in A": f"since:2021 {SET}",
    "which of these are in A": f"since:2021 {SET}",
    "these or A": f"(set:{{since:2021}} or {SET})",
    "papers not in A": f"-{SET}",
    "everything but A": f"-{SET}",
    "papers by Jun Lee not in A": f'by:"Jun Lee" -{SET}',
    "set:A has:code": f"{SET} has:code",
    "count:papers set:A -set:B": f'count:papers {SET} -set:{{by:"Ada Moth"}}',
}
WORDS = {
    "papers about bees": "topic:bees",
    "A survey of ferns": 'topic:"survey of ferns"',
    "papers in a hive": "topic:hive",
    "papers by Ada Moth": 'by:"Ada Moth"',
}


def in_context(line: str, linker: Linker, context: Context = NAMED) -> str:
    return canonical(read(line, context, linker))


@pytest.mark.parametrize(("line", "query"), CASES.items())
def test_sets_by_name(line: str, query: str, linker: Linker) -> None:
    assert in_context(line, linker) == query


@pytest.mark.parametrize("line", CASES)
def test_what_is_read_needs_no_conversation(line: str, linker: Linker) -> None:
    found = read(line, NAMED, linker)
    assert meaning(parse(canonical(found), linker)) == meaning(found)


@pytest.mark.parametrize("line", CASES)
def test_each_name_is_told(line: str, linker: Linker) -> None:
    told = {edit.before for edit in read(line, NAMED, linker).edits}
    if not line.startswith("count:"):
        assert told & {"A", "B", "a", "bees", "top two"}


@pytest.mark.parametrize(("line", "query"), WORDS.items())
def test_a_word_is_a_set_only_where_a_set_stands(line, query, linker) -> None:
    assert in_context(line, linker) == query


@pytest.mark.parametrize("line", ["A minus C", "A and C", "A minus 9", "or A"])
def test_a_set_that_is_not_there_is_not_guessed(line: str, linker: Linker) -> None:
    assert read(line, NAMED, linker).intent == "refuse.context"


@pytest.mark.parametrize("line", ["show A", "how many in A", "A", "those in A"])
def test_without_names_there_are_no_sets(line: str, linker: Linker) -> None:
    bare = replace(NAMED, named=())
    assert not read(line, bare, linker).of("set")


def test_an_expression_before_any_name_says_so(linker: Linker) -> None:
    found = read("A minus B", Context(), linker)
    assert found.intent == "refuse.context"
    assert found.missing == "No set is called A; “call these A” names one."
