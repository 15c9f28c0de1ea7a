"""Two sets of papers told in words, and which is the larger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

WHETHER = "ask:compare.whether measure:papers (set:{{{}}} or set:{{{}}})"
WHICH = "ask:compare.which measure:papers (set:{{{}}} or set:{{{}}})"
SOUND, FIRE = "topic:sound is:strict", "topic:fire is:strict"
ADA_SOUND = 'by:"Ada Moth" topic:sound is:strict'
CASES = [
    ("are there more papers about sound than about fire", WHETHER.format(SOUND, FIRE)),
    ("is there more on sound than fire?", WHETHER.format(SOUND, FIRE)),
    ("do we have more sound papers than fire papers", WHETHER.format(SOUND, FIRE)),
    ("are there more papers with code than without",
     WHETHER.format("has:code", "-has:code")),
    ("are there fewer papers about sound than about fire",
     WHETHER.format(SOUND, FIRE).replace("measure:", "measure:-")),
    ("are there more papers about sound or about fire", WHICH.format(SOUND, FIRE)),
    ("which has more papers: sound or fire", WHICH.format(SOUND, FIRE)),
    ("did Ada Moth write more about sound than about fire",
     WHETHER.format(ADA_SOUND, ADA_SOUND.replace("sound", "fire"))),
    ("are there more papers on sound by Ada Moth than by Cleo Fern",
     WHETHER.format(ADA_SOUND, 'by:"Cleo J. Fern" topic:sound is:strict')),
    ("are most of Ada Moth's papers about sound",
     WHETHER.format(ADA_SOUND, 'by:"Ada Moth" -topic:sound is:strict')),
    ("are most papers by Ada Moth from 2020",
     WHETHER.format('by:"Ada Moth" year:2020', 'by:"Ada Moth" -year:2020')),
    ("do most papers about sound have code",
     WHETHER.format("has:code topic:sound is:strict", "topic:sound -has:code is:strict")),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    "question",
    [
        "more efficient models than transformers",
        "which works focus on more effective training losses or other objectives",
        "do larger models learn more from sound than smaller ones",
        "is pruning more accurate than distillation",
    ],
)
def test_no_sets_are_compared(question: str, linker: Linker) -> None:
    assert "compare" not in read_as(question, linker)
