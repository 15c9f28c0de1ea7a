"""Stiff questions: clauses behind a comma, "return me whether", parts of names."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "return me the authors who have cooperated with ada moth in more than 1 papers",
        'ask:author.coauthors by:"Ada Moth" papers>1',
    ),
    ("all the publications that have ada moth as a creator", 'by:"Ada Moth"'),
    (
        "in which year did ada moth and mei lee publish their last joint paper",
        'show:years by:"Ada Moth" by:"Mei Lee" rank:date',
    ),
    (
        "list the authors of the papers 'HoneyNet' and 'WaspNet'",
        "ask:paper.authors (paper:@honey or paper:@wasps)",
    ),
    ("papers by ada moth after 2016 and before 2020", 'by:"Ada Moth" year:2017-2019'),
    (
        "papers by ada moth before 2016 or after 2020",
        'by:"Ada Moth" (before:2016 or since:2021)',
    ),
    (
        "papers from 2019 and 2021 by ada moth",
        '(year:2019 or year:2021) by:"Ada Moth"',
    ),
    ("return me the papers by ada moth, which are not in BEE", '-in:BEE by:"Ada Moth"'),
    ("return me the papers in BEE, which have more than 2 authors", "authors>2 in:BEE"),
    ("return me the papers, which cite honeynet", "ask:refuse.field"),
    (
        "return me whether ada moth has papers in BEE",
        'ask:relation.verify by:"Ada Moth" in:BEE',
    ),
    (
        "return me whether it is not the case that ada moth has not published in BEE",
        'ask:relation.verify by:"Ada Moth" in:BEE',
    ),
    (
        "what papers did ada moth publish between the years 2020 and 2021",
        'by:"Ada Moth" year:2020-2021',
    ),
    (
        "return me the paper in BEE, which has the most number of authors",
        "in:BEE rank:authors limit:1",
    ),
    ("ada moth's paper with the fewest authors", 'by:"Ada Moth" rank:-authors limit:1'),
    (
        "last time ada moth published at BEE",
        'show:years by:"Ada Moth" in:BEE rank:date',
    ),
    ("where are bees discussed most", "show:venues topic:bees rank:papers limit:1"),
    (
        "return me the authors of honeynet and the conference, which published it",
        "ask:paper.authors paper:@honey ; ask:paper.field show:venues paper:@honey",
    ),
    (
        "who has more BEE papers, ada moth or jun lee",
        "ask:compare.which show:authors measure:papers"
        ' (by:"Ada Moth" or by:"Jun Lee") in:BEE',
    ),
    (
        "return me the last author of honeynet",
        "ask:paper.field show:last_author paper:@honey",
    ),
    (
        "what other papers did the first author of honeynet publish",
        'by:"Ada Moth" -paper:@honey',
    ),
    (
        "how many papers in BEE have only a single author",
        "count:papers in:BEE authors=1",
    ),
    ("papers in BEE that have 2 authors", "authors=2 in:BEE"),
    (
        'return me the author whose last name is "Lee" and who has papers in BEE',
        "show:authors name:Lee in:BEE",
    ),
    (
        'return me the author named "Jun" who wrote honeynet',
        "ask:paper.authors paper:@honey name:Jun",
    ),
    ("which lee wrote about bees", "show:authors name:lee topic:bees"),
    (
        "the cleo who published at FLORA in 2021",
        "show:authors name:cleo in:FLORA year:2021",
    ),
    (
        "There's a Cleo who did an article on moths. Who's that?",
        "show:authors name:Cleo topic:moths",
    ),
    ("topic modeling papers after 2012", 'since:2013 topic:"topic modeling"'),
    ("papers by xi he", 'by:"Xi He"'),
    (
        "were honeynet and waspnet published in the same venue",
        "ask:relation.verify measure:same of:venues (paper:@honey or paper:@wasps)",
    ),
    (
        "have ada moth and jun lee not published in the same year",
        'ask:relation.verify-not measure:same of:years by:"Ada Moth" by:"Jun Lee"',
    ),
    (
        "the authors of honeynet other than ada moth",
        'ask:paper.authors paper:@honey -by:"Ada Moth"',
    ),
    (
        "who besides jun lee wrote honeynet",
        'ask:paper.authors paper:@honey -by:"Jun Lee"',
    ),
    (
        "who besides jun lee wrote with ada moth",
        'ask:author.coauthors by:"Ada Moth" -by:"Jun Lee"',
    ),
    (
        "authors who have papers in FLORA and have cooperated with jun lee",
        'show:authors by:coauthors("Jun Lee") in:FLORA',
    ),
    ("return me the papers by ada moth sorted by year", 'by:"Ada Moth" rank:date'),
    (
        "return me the authors with whom ada moth has published at least 2 papers",
        'ask:author.coauthors by:"Ada Moth" papers>=2',
    ),
    (
        "who has written with ada moth but never with jun lee",
        'ask:author.coauthors by:"Ada Moth" -by:coauthors("Jun Lee")',
    ),
    ("return me the authors who have never published in BEE", "show:authors -in:BEE"),
    (
        "return me the venues, where ada moth published but jun lee did not",
        'show:venues -by:"Jun Lee" by:"Ada Moth"',
    ),
    (
        "return me the years in which ada moth did not publish",
        'show:years -by:"Ada Moth"',
    ),
    ("return me the papers in the venue of honeynet", "in:BEE"),
    (
        "do ada moth and dora pine have a co-author in common",
        'ask:relation.verify measure:same of:coauthors by:"Ada Moth" by:"Dora Pine"',
    ),
    (
        "has neither ada moth nor jun lee published in BEE",
        'ask:relation.verify-not (by:"Ada Moth" or by:"Jun Lee") in:BEE',
    ),
    (
        "is ada moth's latest paper in BEE",
        'ask:relation.verify by:"Ada Moth" in:BEE rank:date limit:1',
    ),
    (
        "was ada moth's first paper published before 2021",
        'ask:relation.verify by:"Ada Moth" before:2021 rank:-date limit:1',
    ),
    (
        "did ada moth first publish in BEE",
        'ask:relation.verify by:"Ada Moth" in:BEE rank:-date',
    ),
    (
        "more bee papers in 2020 or 2022?",
        "ask:compare.which show:years measure:papers (year:2020 or year:2022) in:BEE",
    ),
    ("which journals has ada moth published in", 'show:journals by:"Ada Moth"'),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
