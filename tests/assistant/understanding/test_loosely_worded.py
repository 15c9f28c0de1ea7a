"""Loose questions: half a name, places in the list of authors, "A vs B", "no X paper"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    (
        "Some Jun wrote about bees; what's his full name?",
        "show:authors name:Jun topic:bees",
    ),
    (
        "A certain Cleo, whose surname escapes me, has written on moths; who is that?",
        "show:authors name:Cleo topic:moths",
    ),
    ("jun somebody, does bees, full name?", "show:authors name:jun topic:bees"),
    ("first authors of papers at BEE", "show:first_authors in:BEE"),
    ("how many first authors are there at BEE", "count:first_authors in:BEE"),
    (
        "who has the most first-author papers at BEE",
        "show:first_authors in:BEE rank:papers limit:1",
    ),
    (
        "who is the most frequent last author at BEE",
        "show:last_authors in:BEE rank:papers limit:1",
    ),
    (
        "which first author has the most papers in 2020?",
        "show:first_authors year:2020 rank:papers limit:1",
    ),
    (
        "who was last author most often at BEE",
        "show:last_authors in:BEE rank:papers limit:1",
    ),
    ("who published first on bees", "show:authors topic:bees rank:-date"),
    ("topics of Ada Moth", 'ask:author.show by:"Ada Moth"'),
    ("which topics does Ada Moth work on?", 'ask:author.show by:"Ada Moth"'),
    ("interests of Ada Moth", 'ask:author.show by:"Ada Moth"'),
    (
        "how long has Ada Moth been publishing?",
        'show:years by:"Ada Moth"',
    ),
    ("since when is Ada Moth publishing?", 'show:years by:"Ada Moth" rank:-date'),
    ("the oldest about bees", "topic:bees rank:-date limit:1"),
    ("what is BEE?", "ask:answer.acronym term:BEE"),
    ("define BEE", "ask:answer.acronym term:BEE"),
    ("what is FLORA?", "in:FLORA is:strict"),
    ("who has the most collaborators", "show:authors is:strict rank:coauthors limit:1"),
    (
        "return me the second author of honeynet",
        "ask:paper.field show:second_author paper:@honey",
    ),
    (
        "which authors of honeynet have published in FLORA",
        "show:authors by:authors(@honey) in:FLORA",
    ),
    (
        "which co-authors of jun lee have also worked with cleo fern",
        'ask:author.coauthors by:"Jun Lee" by:"Cleo J. Fern"',
    ),
    (
        "who among the authors of honeynet published in FLORA",
        "show:authors by:authors(@honey) in:FLORA",
    ),
    (
        "who is the most frequent co-author of the first author of honeynet",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
    ),
    ("papers by the author named Moth about sound", 'topic:sound by:"Ada Moth"'),
    ("papers by people named Moth about sound", "name:Moth topic:sound"),
    ("papers by anyone with the surname Lee in BEE", "name:Lee in:BEE"),
    ("how many papers by authors called Lee", "count:papers name:Lee"),
    (
        "is ada moth a co-author of jun lee",
        'ask:relation.verify by:"Ada Moth" by:"Jun Lee"',
    ),
    ("who has ada moth never worked with", "ask:refuse.field"),
    ("who reviewed honeynet", "ask:refuse.field"),
    ("return me the number of citations of papers in BEE", "ask:refuse.field"),
    ("how many papers per year at BEE", "in:BEE group:year"),
    (
        "how does ada moth's work differ from jun lee's",
        'ask:answer.compare (by:"Ada Moth" or by:"Jun Lee")',
    ),
    ("what do the papers on bees have in common", "ask:answer.common topic:bees"),
    ("how many authors does a typical paper have", "measure:mean of:authors"),
    (
        "how many papers does the average author have",
        "measure:mean of:papers group:author",
    ),
    (
        "coauthors of jun lee who also worked with cleo j. fern",
        'ask:author.coauthors by:"Jun Lee" by:"Cleo J. Fern"',
    ),
    ('papers about sound but not keyword "wasps"', "-topic:wasps topic:sound"),
    ("papers by ada moth not co-authored by jun lee", '-by:"Jun Lee" by:"Ada Moth"'),
    (
        "is it wrong that honeynet came out in 2019",
        "ask:relation.verify-not paper:@honey year:2019",
    ),
    (
        "true or false: honeynet came out in 2020",
        "ask:relation.verify paper:@honey year:2020",
    ),
    (
        "which of these authors wrote on ferns: ada moth, dora pine",
        'show:authors (by:"Ada Moth" or by:"Dora Pine") topic:ferns',
    ),
    (
        "what percentage of BEE papers mention bumblebees",
        "measure:share of:topic in:BEE topic:bumblebees",
    ),
    ("how many publications have mentioned bees", "count:papers topic:bees"),
    ("anything on bees that ran at BEE in 2022", "in:BEE year:2022 topic:bees"),
    (
        '"HoneyNet: Counting Bees by Sound" vs WaspNet - which one came out later',
        "ask:compare.which measure:date (paper:@honey or paper:@wasps)",
    ),
    (
        "who does ada moth team up with more than anyone else",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
    ),
    (
        "are ada moth and dora pine co-authors",
        'ask:relation.verify by:"Ada Moth" by:"Dora Pine"',
    ),
    (
        "which three items of ada moth came out most recently",
        'by:"Ada Moth" rank:date limit:3',
    ),
    (
        "which venue has more papers by ada moth than any other",
        'show:venues by:"Ada Moth" rank:papers limit:1',
    ),
    ("i'd like an overview of the papers which appeared at BEE", "in:BEE"),
    (
        "it is not true that ada moth has no BEE paper",
        'ask:relation.verify by:"Ada Moth" in:BEE',
    ),
    ("papers by ada moth where she is the first author", 'first:"Ada Moth"'),
    (
        "is there any paper that ada moth and dora pine wrote together",
        'by:"Ada Moth" by:"Dora Pine"',
    ),
    (
        "was honeynet neither published in 2019 nor in 2021",
        "ask:relation.verify-not paper:@honey (year:2019 or year:2021)",
    ),
    ("how many years after honeynet was waspnet published", "ask:refuse.field"),
    ("among the BEE papers of 2020, which mention bees", "in:BEE year:2020 topic:bees"),
    (
        "which paper did ada moth and jun lee write first",
        'by:"Ada Moth" by:"Jun Lee" is:joint-or-union rank:-date limit:1',
    ),
    ("when were bees first mentioned", "show:years topic:bees rank:-date limit:1"),
    (
        "who was the first to write about bees",
        "show:authors topic:bees rank:-date limit:1",
    ),
    (
        "which papers did ada moth write with exactly one other author",
        'by:"Ada Moth" authors=2',
    ),
    (
        "which authors have published in BEE more than once",
        "show:authors in:BEE papers>1",
    ),
    ("who has the second most papers in BEE", "ask:refuse.field"),
    (
        "which author has published in the most venues",
        "show:authors rank:venues limit:1",
    ),
    (
        "how many of the authors of honeynet published in BEE",
        "count:authors by:authors(@honey) in:BEE",
    ),
    ("papers by ada moth in a year other than 2021", '-year:2021 by:"Ada Moth"'),
    (
        "which co-author of ada moth has the most papers",
        'ask:author.coauthors by:"Ada Moth" rank:papers limit:1',
    ),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    if query != "ask:refuse.field":
        assert read_as(query, linker) == query
