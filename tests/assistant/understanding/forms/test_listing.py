"""Papers, people and venues: listed, counted, ranked, grouped."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("how many papers by ada moth since 2020", 'count:papers by:"Ada Moth" since:2020'),
    ("number of papers in BEE", "count:papers in:BEE"),
    ("papers per year", "group:year"),
    ("papers a year", "group:year"),
    ("papers by venue since 2020", "since:2020 group:venue"),
    ("share of papers with code", "measure:share has:code"),
    ("average number of authors per paper", "measure:mean of:authors"),
    ("latest paper by ada moth", 'by:"Ada Moth" rank:date limit:1'),
    ("the 2 most recent papers", "rank:date limit:2"),
    ("first paper about bees", "topic:bees rank:-date limit:1"),
    ("best papers", "rank:score"),
    ("who has the most papers", "show:authors rank:papers limit:1"),
    (
        "which author published the most papers in BEE",
        "show:authors in:BEE rank:papers limit:1",
    ),
    ("authors with more than 2 papers", "show:authors papers>2"),
    ("authors with at least 2 papers in BEE", "show:authors in:BEE papers>=2"),
    ("papers with more than 2 authors", "authors>2"),
    ("papers with score above 80", "score>80"),
    ("most cited paper", "rank:citations limit:1"),
    ("which venues did ada moth publish in", 'show:venues by:"Ada Moth"'),
    ("in which years did ada moth publish", 'show:years by:"Ada Moth"'),
    ("which categories are there", "show:categories"),
    ("who works on bees", "show:authors topic:bees"),
    ("where do people publish on bees", "show:venues topic:bees"),
    ("when did jun lee publish", 'show:years by:"Jun Lee"'),
    ("top 3 authors", "show:authors rank:papers limit:3"),
    ("author named ada", "show:authors name:ada"),
    ("who published in 2019 and in 2020", "show:authors year:2019 year:2020"),
    (
        "which authors have papers in both 2019 and 2020",
        "show:authors year:2019 year:2020",
    ),
    ("Papers about Zorplants", "topic:zorplants"),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
