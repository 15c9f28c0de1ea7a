"""Places in the list of authors, however they are put."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.parser import parse
from assistant.understanding.planner import plan
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

FIRST = [
    "Ada Moth as first author",
    "papers with Ada Moth as the lead author",
    "first-authored by Ada Moth",
    "papers first-authored by Ada Moth",
    "papers lead-authored by Ada Moth",
    "Ada Moth's first-author papers",
    "first author papers by Ada Moth",
    "papers whose first author is Ada Moth",
    "papers where the lead author is Ada Moth",
    "papers where Ada Moth is first author",
    "papers in which Ada Moth is listed as the first author",
    "papers with first author Ada Moth",
    "papers Ada Moth first-authored",
    "which papers did Ada Moth first-author",
    "which papers is Ada Moth the first author of",
    "papers by Ada Moth as first author",
    "papers led by Ada Moth",
    "papers where Ada Moth stands first in the author list",
    "papers where Ada Moth is listed first in the list of authors",
    "papers with Ada Moth in first position",
    "papers where Ada Moth heads the author list",
    "Ada Moth first author",
]


@pytest.mark.parametrize("question", FIRST)
def test_first(question: str, linker: Linker) -> None:
    assert read_as(question, linker) == 'first:"Ada Moth"'


CASES = {
    "papers with Dora Pine as last author": 'last:"Dora Pine"',
    "papers where Dora Pine is the senior author": 'last:"Dora Pine"',
    "papers where Dora Pine comes last in the byline": 'last:"Dora Pine"',
    "papers with Dora Pine as senior author in BEE since 2019": (
        'last:"Dora Pine" in:BEE since:2019'
    ),
    "papers with Ada Moth as first author and Mei Lee as last author": (
        'first:"Ada Moth" last:"Mei Lee"'
    ),
    "papers with first author Ada Moth and last author Mei Lee": (
        'first:"Ada Moth" last:"Mei Lee"'
    ),
    "papers with Ada Moth or Mei Lee as first author": (
        '(first:"Ada Moth" or first:"Mei Lee")'
    ),
    "papers by Ada Moth but not as first author": '-first:"Ada Moth" by:"Ada Moth"',
    "papers where Ada Moth is not the first author": '-first:"Ada Moth" by:"Ada Moth"',
    "how many papers has Ada Moth published as first author": (
        'count:papers first:"Ada Moth"'
    ),
    "in how many of the papers by Ada Moth does that name stand first in the author"
    " list?": 'count:papers first:"Ada Moth"',
    "on how many papers is Ada Moth the last author": 'count:papers last:"Ada Moth"',
    "in which venues did Ada Moth publish as first author": (
        'show:venues first:"Ada Moth"'
    ),
    "in which years was Ada Moth first author": 'show:years first:"Ada Moth"',
    "latest paper by Ada Moth as first author": ('first:"Ada Moth" rank:date limit:1'),
    "has Ada Moth ever published in BEE as first author": (
        'ask:relation.verify first:"Ada Moth" in:BEE'
    ),
    "has Ada Moth ever been last author": 'ask:relation.verify last:"Ada Moth"',
    "is Mei Lee the first author of any paper": (
        'ask:relation.verify measure:exists first:"Mei Lee"'
    ),
    "is Jun Lee the last author of WaspNet?": (
        'ask:relation.verify last:"Jun Lee" paper:@wasps'
    ),
    "who is the first author of WaspNet?": "ask:paper.field show:first_author paper:@wasps",
    "how often is Ada Moth the first author": 'count:papers first:"Ada Moth"',
    "how many first-author papers does Ada Moth have": 'count:papers first:"Ada Moth"',
    "who has more papers as first author, Ada Moth or Jun Lee?": (
        "ask:compare.which show:authors measure:papers"
        ' (first:"Ada Moth" or first:"Jun Lee")'
    ),
    "did Ada Moth and Jun Lee both publish as first authors": (
        'ask:relation.verify first:"Ada Moth" first:"Jun Lee" is:each'
    ),
    "has Ada Moth never been last author": 'ask:relation.verify-not last:"Ada Moth"',
    "papers with Moth as first author": 'first:"Ada Moth"',
    "papers first-authored by Foo Barbaz": 'first:"Foo Barbaz"',
    "papers with Foo Barbaz as senior author": 'last:"Foo Barbaz"',
    "has Ada Moth ever been sole author": 'ask:relation.verify by:"Ada Moth" authors=1',
    "which papers have Ada Moth as sole author": 'by:"Ada Moth" authors=1',
    "which authors wrote alone in 2021": "show:authors authors=1 year:2021",
    "co-authors of Ada Moth as first author": (
        'ask:author.coauthors by:"Ada Moth" first:"Ada Moth"'
    ),
    "papers Ada Moth wrote alone": 'by:"Ada Moth" authors=1',
    "has Ada Moth written anything single-handedly?": (
        'ask:relation.verify by:"Ada Moth" authors=1'
    ),
    "single-authored papers by Ada Moth": 'authors=1 by:"Ada Moth"',
    "solo papers by Ada Moth": 'authors=1 by:"Ada Moth"',
    "papers where Ada Moth is the sole author": 'by:"Ada Moth" authors=1',
    "papers by Ada Moth without co-authors": 'by:"Ada Moth" authors=1',
    "how many papers did Ada Moth write by herself": (
        'count:papers by:"Ada Moth" authors=1'
    ),
    "how many single-author papers are there": "count:papers authors=1",
    "how many papers are single-authored": "count:papers authors=1",
    "what percentage of papers is single-authored?": "measure:share authors=1",
    "papers that are single-authored in BEE": "authors=1 in:BEE",
    "papers with only one author in BEE": "authors=1 in:BEE",
    "papers with exactly 1 author in BEE": "authors=1 in:BEE",
}


@pytest.mark.parametrize(("question", "query"), CASES.items())
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(CASES.values()))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ('first:"Ada Moth"', {"honey", "honey2", "moths"}),
        ('last:"Dora Pine"', {"ferns"}),
        ('by:"Dora Pine" -last:"Dora Pine"', {"wasps"}),
    ],
)
def test_papers(query: str, keys: set[str], linker: Linker) -> None:
    papers = linker.library.papers
    found = papers.get(papers.ids(plan(parse(query, linker), linker.library).where))
    assert {paper.key for paper in found} == keys


def test_worked_alone_is_no_condition_where_it_is_denied(linker: Linker) -> None:
    question = "Ada Moth doesn't work alone: who are the co-authors?"
    assert "authors=1" not in read_as(question, linker)
