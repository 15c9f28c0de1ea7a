"""People by their place, by their name, and people who are nobody here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("papers by ada moth", 'by:"Ada Moth"'),
    ("papers by a. moth", 'by:"Ada Moth"'),
    ("papers by moth, ada", 'by:"Ada Moth"'),
    ("moth ada", 'by:"Ada Moth"'),
    ("papers by lee", 'by:"Jun Lee"'),
    ("papers by jun lee and mei lee", 'by:"Jun Lee" by:"Mei Lee" is:joint-or-union'),
    ("papers by popescu-belis", 'by:"Ana-Maria Popescu-Belis"'),
    ("papers by Cleo Fern", 'by:"Cleo J. Fern"'),
    ("papers by C. Fern", 'by:"Cleo J. Fern"'),
    ("papers by He", 'by:"Xi He"'),
    ("papers by John Nobody", 'by:"John Nobody"'),
    (
        "papers by ada moth and nina nobody",
        'by:"Ada Moth" by:"nina nobody" is:joint-or-union',
    ),
    (
        "in which year did ada moth and nina nobody publish",
        'show:years by:"Ada Moth" by:"nina nobody"',
    ),
    ("papers by ada moth or on deep nets", 'by:"Ada Moth" topic:"deep nets"'),
    ("ada moth's papers", 'by:"Ada Moth"'),
    ("papers of dora pine", 'by:"Dora Pine"'),
    ("lee since 2020", 'by:"Jun Lee" since:2020'),
    ("adler since 2019", 'by:"Nikolaus Adler" since:2019'),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
