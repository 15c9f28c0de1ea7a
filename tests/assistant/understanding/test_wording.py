"""Other words for the same thing leave the reading as it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.understanding.parser import parse
from tests.assistant.understanding.library import meaning, read_as, small

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

LINKER = small()
LAWFUL = settings(deadline=None, max_examples=25)
NOUNS = st.sampled_from(["papers", "articles", "publications", "works"])
BY = st.sampled_from(
    ["by", "from", "authored by", "written by", "published by", "penned by"]
)
SINCE = st.sampled_from(
    ["since 2021", "from 2021 on", "from 2021 onwards", "2021+", "after 2020",
     "not before 2021", "in 2021 or later", "post-2020"]
)  # fmt: skip
PEOPLE = st.sampled_from(["Ada Moth", "A. Moth", "Moth, Ada", "ada moth"])
CLAUSES = st.permutations(["by Ada Moth", "in BEE", "since 2020", "with code"])


def means(question: str) -> object:
    return meaning(parse(question, LINKER))


@LAWFUL
@given(NOUNS, BY, PEOPLE)
def test_nouns_and_verbs_are_one(noun: str, by: str, who: str) -> None:
    assert means(f"{noun} {by} {who}") == means("papers by Ada Moth")


@LAWFUL
@given(NOUNS, SINCE)
def test_ways_to_say_since(noun: str, since: str) -> None:
    assert means(f"{noun} in BEE {since}") == means("papers in BEE since 2021")


@LAWFUL
@given(CLAUSES)
def test_order_of_clauses_says_nothing(clauses: list[str]) -> None:
    asked = means(f"papers {' '.join(clauses)}")
    assert asked == means("papers by Ada Moth in BEE since 2020 with code")


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        ("everything Ada Moth ever wrote", "papers by Ada Moth"),
        ("i'd love to read Ada Moth's work", "papers by Ada Moth"),
        ("who did Ada Moth team up with", "co-authors of Ada Moth"),
        ("people Ada Moth has published with", "co-authors of Ada Moth"),
        ("list everyone who has written a paper with Ada Moth", "co-authors of Ada Moth"),
        ("how often has Ada Moth published in BEE", "how many papers by Ada Moth in BEE"),
        ("is it true that Ada Moth published in BEE", "did Ada Moth publish in BEE"),
        ("when did Ada Moth start publishing", "when did Ada Moth first publish"),
        ("by whom was HoneyNet: Counting Bees by Sound penned",
         "who wrote HoneyNet: Counting Bees by Sound"),
        ("papers that share authors with HoneyNet: Counting Bees by Sound",
         "other papers by the authors of HoneyNet: Counting Bees by Sound"),
    ],
)  # fmt: skip
def test_turns_of_phrase(asked: str, same: str) -> None:
    assert means(asked) == means(same)


@pytest.mark.parametrize(
    ("asked", "query"),
    [
        ("papers at NeurIPS about bees", 'topic:bees in:NeurIPS'),
        ("papers from the first author of WaspNet", 'by:"Jun Lee"'),
        ("papers in the same venue as the paper WaspNet", "in:BEE"),
        ("which conferences do both Ada Moth and Jun Lee publish in",
         'show:venues by:"Ada Moth" by:"Jun Lee" is:each'),
        ("what share of papers by Ada Moth is from 2022",
         'measure:share of:date by:"Ada Moth" year:2022'),
        ("experts on bees", "show:authors topic:bees rank:papers limit:10"),
        ("papers by Ada Moth, oldest first", 'by:"Ada Moth" rank:-date'),
        ("authors in BEE but never in FLORA", "show:authors -in:FLORA in:BEE"),
        ("papers in neither BEE nor FLORA", "-in:BEE -in:FLORA"),
        ("similar to Nowhere but newer", "ask:paper.related paper:Nowhere"),
        ("papers not not by Ada Moth", 'by:"Ada Moth"'),
    ],
)  # fmt: skip
def test_new_turns_are_read(asked: str, query: str, linker: Linker) -> None:
    assert read_as(asked, linker) == query
