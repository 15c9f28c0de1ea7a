"""A word that counts leaves its trace in the reading, or the question is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.heard import REFUSED
from assistant.understanding.parser import parse
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

UNHEARD = [
    ("does ada moth have a middle name", "middle name"),
    ("is ada moth a man", "is ada moth a man"),
    ("which venues does ada moth avoid", "avoid"),
    ("the next to last paper of ada moth", "next to last"),
    ("people who wrote on wasps but never on bees in BEE", "never"),
    ("the second paper by ada moth", "the second paper"),
    ("papers by ada moth which cite bees", "which cite"),
    ("authors who published only in 2020", "published only in 2020"),
    ("who only published in BEE", "who only published"),
    ("topics in 2020", "topics"),
    ("what were the topics of BEE?", "what were the topics"),
    ("first paper of each author", "first paper of each"),
    ("who published in every year since 2019", "who published in every year"),
    ("where is bee counting published most", "where is bee counting published"),
    ("which papers by ada moth are worth telling", "worth telling"),
]
HEARD = [
    ("who wrote HoneyNet", "ask:paper.authors paper:@honey"),
    ("how many papers did ada moth write", 'count:papers by:"Ada Moth"'),
    (
        "which journal has the most papers by ada moth",
        'show:journals by:"Ada Moth" rank:papers limit:1',
    ),
    (
        "what are the latest developments in night traps",
        'topic:"latest developments in night traps" is:strict',
    ),
    ("papers per year", "group:year"),
]


@pytest.mark.parametrize(("question", "lost"), UNHEARD)
def test_what_left_no_trace_is_told(question: str, lost: str, linker: Linker):
    reading = parse(question, linker)
    assert (reading.intent, reading.terms) == (REFUSED, (lost,))


@pytest.mark.parametrize(("question", "lost"), UNHEARD)
def test_the_rest_is_offered(question: str, lost: str, linker: Linker):
    offered = parse(question, linker).alternatives[0]
    assert lost in offered.why
    assert parse(offered.read_as, linker).intent != REFUSED


@pytest.mark.parametrize(("question", "line"), HEARD)
def test_what_left_its_trace_is_answered(question: str, line: str, linker: Linker):
    assert read_as(question, linker) == line


def test_the_refusal_can_be_asked_again(linker: Linker):
    line = read_as(UNHEARD[0][0], linker)
    assert read_as(line, linker) == line
