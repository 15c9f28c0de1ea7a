"""INSPIRE's and GitHub's lines are taken where they can be nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.known_languages import titles_only, translated
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("a moth and t bees", 'author:"moth" title:"bees"'),
        ("find a moth and d 2020", 'author:"moth" year=2020'),
        ("find a moth and not t bees", 'author:"moth" -title:"bees"'),
        ("topcite 100+", "cites>=100"),
        ("find ac < 5 and a moth", 'authors<5 author:"moth"'),
        ("find a paper about bees", "find a paper about bees"),
        ("a survey of bees and t cells", "a survey of bees and t cells"),
        ("t cells", "t cells"),
        ("a survey", "a survey"),
    ],
)
def test_translated(line: str, query: str) -> None:
    assert translated(line) == query


def test_titles_only() -> None:
    assert titles_only("in:title bees") == ("  bees", True)
    assert titles_only("in:titles bees") == ("in:titles bees", False)


@pytest.mark.parametrize(
    ("question", "query", "refused"),
    [
        ("limit:abc bees", "topic:bees", "limit:abc"),
        ("year:20x bees", "topic:bees", "year:20x"),
        ("is:open bees", "topic:bees", "is:open"),
    ],
)
def test_a_value_that_is_none_is_said(
    question: str, query: str, refused: str, linker: Linker
) -> None:
    found = parse(question, linker)
    assert read_as(question, linker) == query
    assert [(e.kind, e.before) for e in found.edits] == [("ignored", refused)]


def test_titles_only_makes_titles(linker: Linker) -> None:
    assert read_as("in:title bees", linker) == "title:bees"
