"""Overviews, timelines, trends, and who works with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

OVERVIEW = "ask:topic.overview topic:bees"
TIMELINE = "ask:topic.timeline topic:bees"
TREND = "ask:topic.trend topic:bees"
SHARE = "ask:topic.trend measure:share topic:bees"
NETWORK = "ask:network.coauthors topic:bees"
WAYS = [
    *((OVERVIEW, q) for q in (
        "overview of bees", "give me an overview of bees", "What is known about bees?",
        "tell me about bees", "state of bees in my library",
        "what do we know about bees", "brief me on bees", "introduce me to bees",
        "summarise the papers on bees", "the big picture of bees",
        "an overview of the work on bees please", "overview of bees in these papers",
    )),
    *((TIMELINE, q) for q in (
        "how did bees evolve", "how have bees developed?", "timeline of bees",
        "history of bees", "evolution of bees", "bees timeline", "chronology of bees",
        "how did bees change over time", "show me the timeline for bees",
    )),
    *((TREND, q) for q in (
        "is bees growing", "are bees still growing?", "is interest in bees growing",
        "is work on bees declining", "are bees on the rise", "are bees trending",
        "is research on bees taking off", "are bees getting more popular",
    )),
    *((SHARE, q) for q in (
        "share of bees per year", "share of papers on bees over time",
        "trend of bees as a share of all papers", "relative trend of bees in percent",
    )),
    *((NETWORK, q) for q in (
        "co-author graph of bees", "coauthor network in bees",
        "who works with whom in bees", "who works with whom on bees?",
        "collaboration network for bees", "network of co-authors in bees",
        "who publishes with whom about bees", "show me the collaboration graph of bees",
    )),
]  # fmt: skip
OTHERS = [
    ("overview of bees since 2021", "ask:topic.overview since:2021 topic:bees"),
    ("history of Ada Moth", 'ask:topic.timeline by:"Ada Moth"'),
    ("co-author graph of Ada Moth", 'ask:network.coauthors by:"Ada Moth"'),
    ("network of Ada Moth", 'ask:network.coauthors by:"Ada Moth"'),
    ("co-author network", "ask:network.coauthors"),
    ("overview of Ada Moth", 'ask:author.show by:"Ada Moth"'),
    ('overview of "Moths in the Dark"', "ask:paper.summary paper:@moths"),
]
NONE = ["overview", "tell me about it", "state of the art in bees", "neural networks",
        "graph of words", "timelines", "survey", "how does WaspNet work"]  # fmt: skip


@pytest.mark.parametrize(("line", "question"), WAYS)
def test_a_field_is_asked_about(line: str, question: str, linker: Linker) -> None:
    assert read_as(question, linker) == line


@pytest.mark.parametrize(("question", "line"), OTHERS)
def test_people_papers_and_conditions(question: str, line: str, linker: Linker) -> None:
    assert read_as(question, linker) == line


@pytest.mark.parametrize("line", [OVERVIEW, TIMELINE, TREND, SHARE, NETWORK])
def test_the_query_is_read_as_itself(line: str, linker: Linker) -> None:
    assert read_as(line, linker) == line


@pytest.mark.parametrize("question", NONE)
def test_what_is_none_of_them(question: str, linker: Linker) -> None:
    line = read_as(question, linker)
    assert not line.startswith(("ask:topic.", "ask:network."))
