"""Conditions and topics, what is left out included."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("papers in BEE but not by ada moth", '-by:"Ada Moth" in:BEE'),
    ("papers not in FLORA", "-in:FLORA"),
    ("papers without code", "-has:code"),
    ("bees but not wasps", "-topic:wasps topic:bees"),
    (
        "papers about speech recognition or machine translation",
        '(topic:"speech recognition" or topic:"machine translation")',
    ),
    (
        "speech recognition and machine translation",
        'topic:"speech recognition" topic:"machine translation"',
    ),
    ("papers about neither bees nor wasps", "-topic:bees -topic:wasps"),
    (
        "papers about bees or wasps but not both",
        "(topic:bees or topic:wasps) -set:{topic:bees topic:wasps is:strict}",
    ),
    ("counting without sound", 'topic:"counting without sound"'),
    ("papers that work without sound", 'topic:"without sound"'),
    ("papers without sound", "-topic:sound"),
    (
        "who wrote on both bees and wasps",
        "show:authors topic:bees topic:wasps is:each",
    ),
    (
        "authors with papers on bees and papers on wasps",
        "show:authors topic:bees topic:wasps is:each",
    ),
    ("papers with moths in title", "title:moths"),
    ("papers whose title contains moths", "title:moths"),
    ("title contains moths", "title:moths"),
    ("papers by ada moth besides moths", 'by:"Ada Moth" -topic:moths'),
    ("authors with one paper", "show:authors papers=1"),
    ("authors with a single paper in BEE", "show:authors in:BEE papers=1"),
    ("how many authors have only one paper", "count:authors papers=1"),
    ("how many authors have just two papers", "count:authors papers=2"),
    ("authors with a paper in BEE", "show:authors in:BEE"),
    ("papers from hive university", 'aff:"Hive University"'),
    ("papers in cs.SD", "cat:cs.SD"),
    ("cs.CV papers before 2022", "cat:cs.CV before:2022"),
    ("spekch recognition", 'topic:"speech recognition"'),
    ('"counting bees"', 'topic:"counting bees"'),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
