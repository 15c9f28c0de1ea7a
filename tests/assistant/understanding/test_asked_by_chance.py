"""Ages, chances, ratios, numbers before a kind, and words in the title."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("how old is the oldest paper", "is:strict rank:-date limit:1"),
    ("how old is the newest paper by ada moth",
     'by:"Ada Moth" is:strict rank:date limit:1'),
    ("name two co-authors of ada moth", 'ask:author.coauthors by:"Ada Moth" limit:2'),
    ("give me 3 collaborators of ada moth",
     'ask:author.coauthors by:"Ada Moth" limit:3'),
    ("three authors named lee", "show:authors name:lee limit:3"),
    ("bees in the title", "title:bees"),
    ("the word moths in its title", "title:moths"),
    ("papers with bees in the title", "title:bees"),
    ("ratio of BEE to FLORA papers",
     "ask:compare.which show:venues measure:papers (in:BEE or in:FLORA)"),
    ("what is the ratio of papers by ada moth to papers by dora pine",
     'ask:compare.which show:authors measure:papers (by:"Ada Moth" or by:"Dora Pine")'),
    ("BEE papers vs FLORA papers",
     "ask:compare.which show:venues measure:papers (in:BEE or in:FLORA)"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize(
    "question",
    ["random paper", "show me a random paper", "pick a paper at random", "surprise me"],
)
def test_nothing_is_drawn(question: str, linker: Linker) -> None:
    assert read_as(question, linker).startswith("ask:refuse.task")


@pytest.mark.parametrize("question", ["random forest papers", "papers on random walks"])
def test_a_topic_may_be_random(question: str, linker: Linker) -> None:
    assert "topic:" in read_as(question, linker)
