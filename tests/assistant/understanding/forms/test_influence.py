"""Papers told by influence, and topics in which the same words say what about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.understanding.parser import parse
from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

ADJECTIVES = (
    "influential", "seminal", "landmark", "classic", "foundational", "well-known",
    "well known", "highly cited", "highly-cited", "widely cited", "popular",
    "important", "key", "must-read", "must read", "most influential", "most important",
    "very influential", "seminal and influential", "most cited and influential",
)  # fmt: skip
NOUNS = ("papers", "works", "work", "articles", "publications", "studies")

CASES = [
    ("influential papers on bees", "topic:bees rank:influence"),
    ("what are the key papers on bees?", "topic:bees rank:influence"),
    ("what are some of the most influential papers on bees", "topic:bees rank:influence"),
    ("show me the seminal papers about bees", "topic:bees rank:influence"),
    ("are there any influential papers on bees?", "topic:bees rank:influence"),
    ("which papers on bees are the most influential?", "topic:bees rank:influence"),
    ("papers on bees that are highly cited", "topic:bees rank:influence"),
    ("which influential papers use bees?", "topic:bees rank:influence"),
    ("must-reads on bees", "topic:bees rank:influence"),
    ("influential research on bees", "topic:bees rank:influence"),
    ("key literature on bees", "topic:bees rank:influence"),
    ("seminal results on bees", "topic:bees rank:influence"),
    ("recent influential papers on bees", "topic:bees rank:influence"),
    ("papers on bees sorted by influence", "topic:bees rank:influence"),
    ("topic:bees sort:influence", "topic:bees sort:influence"),
    ("the most influential paper on bees", "topic:bees rank:influence limit:1"),
    ("which paper on bees is the most influential?", "topic:bees rank:influence limit:1"),
    ("an influential paper on bees", "topic:bees rank:influence"),
    ("the 3 most important papers on bees", "topic:bees rank:influence limit:3"),
    ("top 5 most influential papers on bees", "topic:bees rank:influence limit:5"),
    ("ten seminal papers on bees", "topic:bees rank:influence limit:10"),
    ("influential papers", "rank:influence"),
    ("influential papers by ada moth", 'by:"Ada Moth" rank:influence'),
    ("ada moth's most influential papers", 'by:"Ada Moth" rank:influence'),
    ("important papers from 2021", "year:2021 rank:influence"),
    ("influential BEE papers on wasps", "in:BEE topic:wasps rank:influence"),
    ("key papers on key phrase extraction", 'topic:"key phrase extraction" rank:influence'),
    ("popular papers on popular music", 'topic:"popular music" rank:influence'),
    (
        "who wrote the most influential paper on bees",
        "show:authors set:{topic:bees rank:influence limit:1}",
    ),
    (
        "where was the most influential paper on bees published",
        "show:venues set:{topic:bees rank:influence limit:1}",
    ),
    ("most highly cited papers on bees", "topic:bees rank:citations"),
    ("most widely cited papers on bees", "topic:bees rank:citations"),
    ("least influential papers on bees", "topic:bees rank:-citations"),
]  # fmt: skip

LEFT_OUT = [
    ("how many influential papers on bees are there", "count:papers topic:bees"),
    ("influential papers per year", "group:year"),
    ("latest influential papers on bees", "topic:bees rank:date"),
    ("who wrote influential papers on bees", "show:authors topic:bees"),
]

BESIDE_ANOTHER_ORDER = [
    ("latest popular music papers", 'topic:"popular music" rank:date'),
    ("the newest important sentence selection papers",
     'topic:"important sentence selection" rank:date'),
]  # fmt: skip

TOPICS = [
    "key phrase extraction", "important sentence selection", "classic literature",
    "popular music", "classical chinese", "keyword extraction", "influence functions",
    "word importance", "influential users", "landmark detection", "foundation models",
    "foundational models", "well-known entities", "popular science",
    "classic algorithms", "key results",
    "popular papers recommendation", "highly cited authors",
]  # fmt: skip


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("adjective", ADJECTIVES)
def test_adjectives_of_papers_are_an_order(adjective: str, noun: str, linker: Linker):
    question = f"{adjective} {noun} on bees"
    one = adjective.startswith("most i") and noun == "work"
    limit = " limit:1" * one
    assert read_as(question, linker) == f"topic:bees rank:influence{limit}"


@pytest.mark.parametrize(("question", "query"), CASES + BESIDE_ANOTHER_ORDER)
def test_read_as(question: str, query: str, linker: Linker):
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker):
    assert read_as(query, linker) == query


@pytest.mark.parametrize(("question", "query"), LEFT_OUT)
def test_where_no_order_can_be_by_influence_it_is_left_out_and_said(
    question: str, query: str, linker: Linker
):
    assert read_as(question, linker) == query
    assert any("influential" in edit.before for edit in parse(question, linker).edits)


@pytest.mark.parametrize("lead", ["{}", "papers on {}", "papers about {}", "{} papers"])
@pytest.mark.parametrize("topic", TOPICS)
def test_in_a_topic_the_words_say_what_about(topic: str, lead: str, linker: Linker):
    found = parse(lead.format(topic), linker)
    assert found.rank is None
    said = " ".join(str(one.value) for one in found.of("topic")).casefold()
    assert set(topic.split()) - {"papers", "of", "authors"} <= set(said.split())


@pytest.mark.parametrize(
    "question",
    ["most popular venues", "most common keywords", "key results of HoneyNet"],
)
def test_what_is_not_of_papers_is_no_influence(question: str, linker: Linker):
    assert "influence" not in read_as(question, linker)
