"""Which condition is in the way: each way out is a query that finds its papers."""

from __future__ import annotations

import pytest

from assistant.answering.lists.condition import dropped, told
from tests.assistant.asking import ask, asked

CASES = [
    ('by:"Ada Moth" year:2022', [("year:2022", 3), ('by:"Ada Moth"', 1)]),
    ('by:"Cleo Fern" has:code', [("has:code", 2), ('by:"Cleo Fern"', 2)]),
    ("topic:moths in:FLORA", [("topic:moths", 1), ("in:FLORA", 1)]),
    ("year:1950 cat:nonsense", []),
    ("year:1950", []),
    (
        "(topic:moth or topic:fern) has:code",
        [("(topic:moth or topic:fern)", 2), ("has:code", 2)],
    ),
    ('by:"Cleo Fern" has:code year:2022', []),
    ("show:authors year:2022 topic:ferns", [("topic:ferns", 1), ("year:2022", 1)]),
]


@pytest.mark.parametrize(("query", "ways"), CASES)
def test_every_single_condition_that_brings_papers_back(query, ways):
    found = dropped(asked(query))
    assert {(way.what, way.papers) for way in found} == set(ways)
    assert found == sorted(found, key=lambda way: (way.papers, way.what))


@pytest.mark.parametrize("query", [query for query, ways in CASES if ways])
def test_a_way_out_is_a_query_with_as_many_papers(query: str):
    for way in dropped(asked(query)):
        again = ask(way.read_as)
        assert again.status == "answered"
        if again.value and again.value.type == "papers":
            assert again.total == way.papers


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ('by:"Ada Moth" year:2022', "No paper here meets all of these conditions; without"
         ' by:"Ada Moth" there is 1 paper, without year:2022 there are 3 papers.'),
        ("topic:zebras", "No paper here is about “zebras”."),
        ("year:1950", "No paper here meets the condition year:1950."),
        ("(year:1950 or year:1951)",
         "No paper here meets the condition (year:1950 or year:1951)."),
        ('by:"Cleo Fern" has:code year:2022', "No paper here meets all of these"
         " conditions, and dropping any one of them does not help."),
    ],
)  # fmt: skip
def test_it_is_told_in_a_sentence(query: str, sentence: str):
    one = asked(query)
    assert told(one, dropped(one)) == sentence
