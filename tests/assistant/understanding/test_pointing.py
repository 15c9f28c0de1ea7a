"""Cards by place, by what they have most of, and by what is true of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.context import Context
from assistant.understanding.canonical import canonical
from assistant.understanding.choosing import fitting
from assistant.understanding.dialogue import read
from assistant.understanding.parser import parse
from assistant.understanding.pointing import cards
from tests.assistant.understanding.library import meaning

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

FOUR = Context(
    read_as="(in:BEE or in:FLORA)", last="(in:BEE or in:FLORA)",
    shown=("honey2", "ferns", "moths", "honey"),
)  # fmt: skip
PLACES = {
    "the first two": "honey2 ferns", "first 3": "honey2 ferns moths",
    "the last two papers": "moths honey", "the top 2": "honey2 ferns", "1-3": "honey2 ferns moths",
    "2 to 4": "ferns moths honey", "3-2": "ferns moths", "2 and 4": "ferns honey",
    "1, 2 and 4": "honey2 ferns honey", "papers 1 & 3": "honey2 moths", "#2, #4": "ferns honey",
    "the first and the last": "honey2 honey", "[1] and [3]": "honey2 moths",
    "the second to the fourth": "ferns moths honey", "number 1 and number 2": "honey2 ferns",
}  # fmt: skip
GROUP = "(paper:@{} or paper:@{})"
QUERIES = {
    "2": "paper:@ferns",
    "#3": "paper:@moths",
    "the first two": GROUP.format("honey2", "ferns"),
    "just 1 and 2": GROUP.format("honey2", "ferns"),
    "what about the last two?": GROUP.format("moths", "honey"),
    "keep 2": "paper:@ferns",
    "who wrote 1 and 3": f"ask:paper.authors {GROUP.format('honey2', 'moths')}",
    "compare the first two": f"ask:answer.compare {GROUP.format('honey2', 'ferns')}",
    "bibtex of 1-2": f"ask:paper.cite {GROUP.format('honey2', 'ferns')}",
    "drop 2 and 4": "(in:BEE or in:FLORA) -paper:@ferns -paper:@honey",
    "all but the first": "(in:BEE or in:FLORA) -paper:@honey2",
    "exclude those by Ada Moth": '(in:BEE or in:FLORA) -by:"Ada Moth"',
    "without the ones in FLORA": "(in:BEE or in:FLORA) -in:FLORA",
    "the newest of them": "(in:BEE or in:FLORA) rank:date limit:1",
    "the oldest one": "(in:BEE or in:FLORA) rank:-date limit:1",
    "which is the most recent?": "(in:BEE or in:FLORA) rank:date limit:1",
    "only the newest": "(in:BEE or in:FLORA) rank:date limit:1",
    "just the most recent": "(in:BEE or in:FLORA) rank:date limit:1",
    "keep only the 2 oldest": "(in:BEE or in:FLORA) rank:-date limit:2",
    "the 2 newest of them": "(in:BEE or in:FLORA) rank:date limit:2",
    "the one about ferns": "paper:@ferns",
    "the one by Jun Lee": "paper:@honey",
    "who wrote the one by Jun Lee": "ask:paper.authors paper:@honey",
    "the moths one": "paper:@moths",
}


@pytest.mark.parametrize(("what", "keys"), PLACES.items())
def test_places(what: str, keys: str) -> None:
    assert cards(what, FOUR) == tuple(keys.split())


@pytest.mark.parametrize(
    "what", ["them", "2020", "papers", "first", "first of all", "two papers", ""]
)
def test_no_places(what: str) -> None:
    assert cards(what, FOUR) is None


@pytest.mark.parametrize("what", ["1-9", "5 and 6", "the first 8", "0-2"])
def test_a_place_that_is_not_there_is_a_refusal(what: str, linker: Linker) -> None:
    found = read(what, FOUR, linker)
    assert (found.intent, found.missing) == ("refuse.context", what)


@pytest.mark.parametrize(("line", "query"), QUERIES.items())
def test_picks(line: str, query: str, linker: Linker) -> None:
    found = read(line, FOUR, linker)
    assert canonical(found) == query
    assert found.edits
    assert meaning(parse(query, linker)) == meaning(found)


def test_of_a_list_cut_short_the_newest_is_one_of_those_shown(linker: Linker) -> None:
    top = replace(FOUR, read_as="rank:score limit:2", last="rank:score limit:2")
    assert canonical(read("the oldest of them", top, linker)) == (
        "set:{rank:score limit:2} rank:-date limit:1"
    )
    assert canonical(read("only those with code", top, linker)) == (
        "set:{rank:score limit:2} has:code sort:score"
    )


def test_where_several_fit_the_choices_are_named(linker: Linker) -> None:
    found = read("who wrote the one by Ada Moth", FOUR, linker)
    assert found.intent == "refuse.which"
    assert [one.read_as for one in found.alternatives] == [
        f"ask:paper.authors paper:@{key}" for key in ("honey2", "moths", "honey")
    ]


def test_where_none_fits_it_says_so(linker: Linker) -> None:
    found = read("the one about wasps", FOUR, linker)
    assert found.missing == "None of the papers shown is “the one about wasps”."


def test_a_name_that_several_bear_is_whoever_wrote_what_is_shown(
    linker: Linker,
) -> None:
    assert [p.key for p in fitting("papers by Lee", FOUR.shown, linker)] == [
        "honey2",
        "honey",
    ]


def test_it_is_asked_back_where_many_were_shown(linker: Linker) -> None:
    found = read("who wrote it", FOUR, linker)
    assert found.intent == "refuse.which"
    assert found.missing is not None
    assert found.missing.startswith("“it” could be HoneyNet 2, Ferns Grow Back")


@pytest.mark.parametrize(
    "line", ["her papers", "his most recent", "what did she write", "papers by him"]
)
def test_somebody_must_have_been_spoken_of(line: str, linker: Linker) -> None:
    assert read(line, FOUR, linker).intent == "refuse.context"


SPOKEN = replace(FOUR, paper="honey", last="ask:paper.authors paper:@honey",
                 people=("Ada Moth", "Jun Lee"))  # fmt: skip


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("papers by these authors", "by:authors(@honey)"),
        ("same authors since 2020", "by:authors(@honey) since:2020"),
        ("papers from that year", "year:2020"),
        ("papers in the same venue", "in:BEE"),
    ],
)
def test_the_same_again(line: str, query: str, linker: Linker) -> None:
    assert canonical(read(line, SPOKEN, linker)) == query


def test_of_two_people_she_could_be_either(linker: Linker) -> None:
    found = read("her newest paper", SPOKEN, linker)
    assert found.missing == "“her” could be Ada Moth or Jun Lee. Which one is meant?"
    assert [one.read_as for one in found.alternatives] == [
        'by:"Ada Moth" rank:date limit:1', 'by:"Jun Lee" rank:date limit:1',
    ]  # fmt: skip


def test_her_best_needs_no_noun(linker: Linker) -> None:
    moth = replace(FOUR, person="Ada Moth")
    assert (
        canonical(read("her most recent", moth, linker))
        == 'by:"Ada Moth" rank:date limit:1'
    )


def test_numbers_of_a_list_of_people_are_people(linker: Linker) -> None:
    people = replace(FOUR, read_as="show:authors in:BEE", last="show:authors in:BEE",
                     people=("Ada Moth", "Jun Lee"))  # fmt: skip
    assert canonical(read("papers by the second one", people, linker)) == 'by:"Jun Lee"'


@pytest.mark.parametrize(
    ("line", "query"),
    [
        ("anything newer than that?", "(in:BEE or in:FLORA) since:2020-05-02"),
        ("older than it", "(in:BEE or in:FLORA) before:2020-05-01"),
        ("newer than @ferns", "(in:BEE or in:FLORA) since:2021-08-11"),
        ("the older ones", "(in:BEE or in:FLORA) sort:-date"),
        ("anything newer?", "(in:BEE or in:FLORA) sort:date"),
    ],
)
def test_newer_and_older(line: str, query: str, linker: Linker) -> None:
    spoken = replace(FOUR, paper="honey")
    assert canonical(read(line, spoken, linker)) == query


@pytest.mark.parametrize(
    "line", ["that venue", "papers in the same venue", "that year"]
)
def test_a_venue_or_year_must_have_been_spoken_of(line: str, linker: Linker) -> None:
    nowhere = replace(FOUR, read_as="topic:bees", last="topic:bees")
    assert read(line, nowhere, linker).intent == "refuse.context"


def test_a_paper_told_by_more_than_what_is_shown_is_looked_for(linker: Linker) -> None:
    found = read("title of the paper by Jun Lee on wasps", FOUR, linker)
    assert found.intent != "refuse.context"
    assert read("the one by Dora Moth", FOUR, linker).intent == "refuse.context"
