"""Phrases of titles: topics where a name or a small word stands too."""

from __future__ import annotations

import pytest

from assistant.understanding.linker import Linker
from assistant.understanding.topical import known_phrase
from tests.assistant.understanding.library import read_as
from tests.conftest import TODAY
from tests.store.building import filled, record

TITLES = (
    "Related Languages: A Survey of Surveys",
    "Transfer between Related Languages",
    "Topic Drift in Related Languages and News",
    "News Translation for All",
    "On News Translation",
    "Report Generation from Tables",
    "Neural Report Generation",
)


@pytest.fixture(scope="module")
def titled() -> Linker:
    """A library of titles with small words in them, one venue called as a word is."""
    rows = [
        record(
            title, "Ada Moth", key=f"k{n}", date="2021", venue="NEWS" if n == 3 else "X"
        )
        for n, title in enumerate(TITLES)
    ]
    return Linker(filled(*rows), TODAY)


def test_a_phrase_is_known_from_two_titles_on(titled: Linker) -> None:
    assert known_phrase(("news", "translation"), titled)
    assert not known_phrase(("topic", "drift"), titled)
    assert not known_phrase(("translation", "news"), titled)
    assert not known_phrase(("news",), titled)


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("papers about related languages", 'topic:"related languages"'),
        ("who wrote about report generation", 'show:authors topic:"report generation"'),
        ("papers at NEWS", "in:NEWS"),
        (
            'number of papers with the keyword "report generation"',
            'count:papers topic:"report generation"',
        ),
    ],
)
def test_read_as(question: str, query: str, titled: Linker) -> None:
    assert read_as(question, titled) == query
