"""Result sets as conditions: written out, read back, and put together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.canonical import canonical
from assistant.understanding.parser import nested, parse
from assistant.understanding.reading import Constraint, Parse, SetRef
from assistant.understanding.sets import FOUND, Algebra, among, deep, papers_of
from tests.assistant.understanding.library import meaning, read_as, small

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

LINKER = small()
QUERIES = [
    "topic:bees", 'by:"Ada Moth"', "in:BEE since:2020", "has:code", "topic:bees limit:2",
    "rank:score limit:3", "(in:BEE or in:FLORA)", "set:{topic:bees} has:code",
    "-set:{in:BEE}", "(paper:@honey or paper:@moths)", 'topic:"speech recognition" -in:BEE',
    "(set:{topic:bees} or set:{in:FLORA}) since:2020", "year:2020-2022 sort:-date limit:4",
]  # fmt: skip
SIGNS = st.sampled_from(["meet", "join", "minus"])
PIECES = st.lists(st.tuples(SIGNS, st.sampled_from(QUERIES)), min_size=1, max_size=4)


@pytest.mark.parametrize("query", QUERIES)
def test_a_set_is_read_as_it_is_written(query: str, linker: Linker) -> None:
    for line in (
        f"set:{{{query}}}",
        f"-set:{{{query}}} since:2019",
        f"count:papers set:{{{query}}}",
    ):
        read = parse(line, linker)
        assert len(read.of("set")) == 1
        assert canonical(read) == line
        assert meaning(parse(canonical(read), linker)) == meaning(read)


@settings(deadline=None, max_examples=60)
@given(PIECES)
def test_what_is_put_together_is_read_back(pieces: list[tuple[str, str]]) -> None:
    algebra = Algebra()
    algebra.take("meet", parse(pieces[0][1], LINKER))
    for sign, query in pieces[1:]:
        algebra.take(sign, parse(query, LINKER))
    made = Parse("papers.find", constraints=algebra.conditions)
    if not deep(made):
        assert meaning(parse(canonical(made), LINKER)) == meaning(made)


@pytest.mark.parametrize(
    ("query", "conditions"),
    [
        ("in:BEE since:2020", 2),
        ("topic:bees", 1),
        ("in:BEE limit:2", 1),
        ("(in:BEE or in:FLORA) has:code", 3),
        ("show:papers", 0),
    ],
)
def test_what_a_paper_must_meet_to_be_in_a_set(query, conditions, linker) -> None:
    assert len(among(parse(query, linker))) == conditions


def test_a_list_of_people_stands_for_the_papers_behind_it(linker: Linker) -> None:
    assert canonical(papers_of(parse("authors in BEE", linker))) == "in:BEE"
    assert canonical(papers_of(parse("how many papers in BEE", linker))) == "in:BEE"


def test_sets_inside_each_other_have_an_end(linker: Linker) -> None:
    made = parse("topic:bees", linker)
    for _ in range(5):
        assert not deep(made)
        made = Parse("papers.find", constraints=(Constraint("set", SetRef(made)),))
    assert deep(made)
    line = canonical(
        Parse("papers.find", constraints=(Constraint("set", SetRef(made)),))
    )
    assert read_as(line, linker) == line


def test_a_nested_query_says_what_is_unknown_in_it(linker: Linker) -> None:
    assert parse('set:{by:"Zed Quux"}', linker).unknown == (("author", "Zed Quux"),)
    assert canonical(nested("", linker).parse) == "show:papers"


@pytest.mark.parametrize(
    "line", ["set:{", "set:{a", "set:}", "set:{{}", "{a}", 'set:{"}']
)
def test_braces_that_do_not_close_are_words(line: str, linker: Linker) -> None:
    assert parse(line, linker).intent in FOUND
    assert parse(line * 700, linker).intent


def test_a_set_that_has_no_name_here_is_unknown(linker: Linker) -> None:
    assert parse("set:A", linker).unknown == (("set", "A"),)
