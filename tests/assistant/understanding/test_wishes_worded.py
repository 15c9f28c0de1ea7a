"""Turns of phrase for the most of something, overlaps, fields, and asides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "which venue is best represented in the library",
        "show:venues rank:papers limit:1",
    ),
    ("how many venues are represented in this collection", "count:venues"),
    (
        "in what year does our BEE coverage peak",
        "show:years in:BEE rank:papers limit:1",
    ),
    (
        "who is ada moth's closest collaborator, measured by joint papers",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
    ),
    (
        "favourite venue of ada moth",
        'show:venues by:"Ada Moth" rank:papers limit:1',
    ),
    ("overlap of BEE authors and FLORA authors", "show:authors in:BEE in:FLORA"),
    ("papers with ada moth among their authors", 'by:"Ada Moth"'),
    (
        "is it wrong to say that ada moth has no BEE papers",
        'ask:relation.verify by:"Ada Moth" in:BEE',
    ),
    (
        "papers by ada moth that have nothing to do with light traps",
        'by:"Ada Moth" -topic:"light traps"',
    ),
    (
        "papers by ada moth that do not deal with light traps",
        'by:"Ada Moth" -topic:"light traps"',
    ),
    ("two-author papers by ada moth", 'authors=2 by:"Ada Moth"'),
    (
        "with whom has ada moth written more than once",
        'ask:author.coauthors by:"Ada Moth" papers>1',
    ),
    ("BEE papers, 2019 to 2020 inclusive", "in:BEE year:2019-2020"),
    ("what was published at the most recent BEE", "in:BEE year:2022 is:strict"),
    (
        "BEE 2019 and BEE 2020: which papers are there",
        "in:BEE (year:2019 or year:2020)",
    ),
    (
        "whose latest paper is more recent, ada moth or dora pine",
        "ask:compare.which show:authors measure:latest"
        ' (by:"Ada Moth" or by:"Dora Pine")',
    ),
    (
        "who has worked with more people, ada moth or dora pine",
        "ask:compare.which show:authors measure:coauthors"
        ' (by:"Ada Moth" or by:"Dora Pine")',
    ),
    (
        "Moths in the Dark vs Ferns Grow Back After Fire: which has the longer author list",
        "ask:compare.which measure:authors (paper:@moths or paper:@ferns)",
    ),
    (
        'who is on the author lists of both "Moths in the Dark" and "WaspNet"',
        "ask:paper.authors paper:@moths paper:@wasps is:each",
    ),
    (
        'which other papers are in the same venue and year as "Moths in the Dark"',
        "-paper:@moths in:FLORA year:2021",
    ),
    (
        "who does ada moth work with more than anyone else",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
    ),
    (
        "do ada moth and dora pine have co-authors in common, and who are they",
        'ask:author.coauthors by:"Ada Moth" by:"Dora Pine"',
    ),
    ("i'm surveying wasps; what should i read from your shelves", "topic:wasps"),
    ("number of wasp papers per year", "topic:wasps group:year"),
]


@pytest.mark.parametrize(("question", "line"), CASES)
def test_wanted(question: str, line: str, linker: Linker):
    assert read_as(question, linker) == line
    assert read_as(line, linker) == line
