"""Questions of no known form whose words are all of asking are read by their signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.asking import vocabulary
from assistant.understanding.grammar.light import LIGHT
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ('who might the makers of "Moths in the Dark" be', "ask:paper.authors paper:@moths"),
    ('I forgot where "Moths in the Dark" was presented; could you remind me?',
     "ask:paper.field show:venues paper:@moths"),
    ('what year saw the release of "Moths in the Dark" again',
     "ask:paper.field show:years paper:@moths"),
    ("ada moth is publishing in which venues?", 'show:venues by:"Ada Moth"'),
    ("please put together a full listing of Ada Moth's works", 'by:"Ada Moth"'),
    ("hey, my colleague keeps going on about Ada Moth, what has she got in here?",
     'by:"Ada Moth"'),
    ("who are Ada Moth's buddies, I mean the folks she has papers with?",
     'ask:author.coauthors by:"Ada Moth"'),
    ("with which individual has Ada Moth the highest number of joint works",
     'ask:author.coauthors by:"Ada Moth" rank:papers limit:1'),
    ("tally of ada moth items in here", 'count:papers by:"Ada Moth"'),
    ("how prolific has Ada Moth been across 2020 through 2021",
     'count:papers by:"Ada Moth" year:2020-2021'),
    ("earliest Ada Moth paper, what year", 'show:years by:"Ada Moth" rank:-date'),
    ("the very latest thing Ada Moth put out", 'by:"Ada Moth" rank:date limit:1'),
    ("Ada Moth vs Dora Pine, more papers?",
     'ask:compare.which show:authors measure:papers (by:"Ada Moth" or by:"Dora Pine")'),
    ("whose name turns up most often at BEE", "show:authors in:BEE rank:papers limit:1"),
    ("ppl with papers at both BEE and FLORA", "show:authors in:BEE in:FLORA"),
    ("wich year had most BEE papers", "show:years in:BEE rank:papers limit:1"),
    ("setting BEE aside, what carries Ada Moth's name", '-in:BEE by:"Ada Moth"'),
    ("those papers of Ada Moth in which Jun Lee did not participate, which are they",
     '-by:"Jun Lee" by:"Ada Moth"'),
    ("Ada Moth's stuff mentioning bees, dig it out please", 'by:"Ada Moth" topic:bees'),
    ('bibtex pls: "Moths in the Dark"', "ask:paper.cite paper:@moths"),
]  # fmt: skip
EVERYDAY = [
    ('By how many people was "Moths in the Dark" written?',
     'count:authors paper:@moths'),
    ('everything Ada Moth wrote, BEE papers excluded',
     '-in:BEE by:"Ada Moth"'),
    ("those of Ada Moth's papers which were not presented at BEE",
     '-in:BEE by:"Ada Moth"'),
    ('kindly share the papers of Ada Moth from 2021 onwards',
     'by:"Ada Moth" since:2021'),
    ('is the claim that Ada Moth has not published at BEE incorrect?',
     'ask:relation.verify by:"Ada Moth" in:BEE'),
    ('further papers from the authors of "Moths in the Dark"',
     'by:authors(@moths) is:other'),
    ("Ada Moth's most frequent collaborator is who?",
     'ask:author.coauthors by:"Ada Moth" rank:papers limit:1'),
    ('I would like to know the conference at which "Moths in the Dark" was presented.',
     'ask:paper.field show:venues paper:@moths'),
    ('was it Ada Moth who came up with "Moths in the Dark"?',
     'ask:relation.verify by:"Ada Moth" paper:@moths'),
    ('"Moths in the Dark" - a FLORA paper?',
     'ask:relation.verify paper:@moths in:FLORA'),
    ('Ada Moth had no part in "Moths in the Dark", did she?',
     'ask:relation.verify-not by:"Ada Moth" paper:@moths'),
    ('through which outlets has Ada Moth published over the years?',
     'show:venues by:"Ada Moth"'),
    ('up to what year was Ada Moth still publishing?',
     'show:years by:"Ada Moth" rank:date'),
    ('total no. of BEE papers',
     'count:papers in:BEE'),
    ('which auther has published most on bees',
     'show:authors topic:bees rank:papers limit:1'),
    ('papers bewteen 2020 and 2021',
     'year:2020-2021'),
    ('is there a paper by Ada Moth on bees',
     'ask:relation.verify by:"Ada Moth" topic:bees'),
    ('could you kindly pull out whatever has been published on bees',
     'topic:bees'),
]  # fmt: skip
STATEMENTS = [
    ("tell me if this is right: nothing by Ada Moth came out at FLORA",
     'ask:relation.verify-not by:"Ada Moth" in:FLORA'),
    ("Ada Moth never wrote with Dora Pine, correct?",
     'ask:relation.verify-not by:"Ada Moth" by:"Dora Pine"'),
    ("is it wrong to say that Ada Moth never published at BEE",
     'ask:relation.verify by:"Ada Moth" in:BEE'),
    ('fact check: "Moths in the Dark" came out in 2020',
     "ask:relation.verify paper:@moths year:2020"),
    ("So Ada Moth has no paper at FLORA, is that true?",
     'ask:relation.verify-not by:"Ada Moth" in:FLORA'),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), [*CASES, *EVERYDAY, *STATEMENTS])
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize(
    "question",
    [
        "papers by Ada Moth that glimmer",
        "Ada Moth's zebra crossing thing in here",
        "Ada Moth at the intersection of bees",
    ],
)
def test_a_word_that_may_be_a_topic_is_never_dropped(
    question: str, linker: Linker
) -> None:
    assert "topic:" in read_as(question, linker)


@pytest.mark.parametrize(
    "question",
    ["is Ada Moth any good", 'is "Moths in the Dark" worth reading',
     "in your opinion, which of Ada Moth's papers matters"],
)  # fmt: skip
def test_judgements_are_refused(question: str, linker: Linker) -> None:
    assert read_as(question, linker) == "ask:refuse.generate"


def test_no_word_of_asking_is_one_of_the_field():
    topics = {
        "attention", "memory", "translation", "dialogue", "model", "models", "speech",
        "vision", "learning", "training", "corpus", "corpora", "question", "answer",
        "summarization", "summary", "generation", "retrieval", "parsing", "language",
        "evaluation", "annotation", "network", "knowledge", "graph", "reasoning",
        "search", "query", "news", "image", "text", "data", "dataset", "review",
        "index", "label", "sentence", "paragraph", "figure", "story", "light", "word",
    }  # fmt: skip
    assert not topics & (vocabulary() - LIGHT)
