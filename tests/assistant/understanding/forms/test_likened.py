"""Papers like another: however it is worded, and what it says besides."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

NEAR = "ask:paper.related paper:@honey"
NEWER, OLDER = f"{NEAR} since:2020-05-02", f"{NEAR} before:2020-05-01"
OTHERS, SAME = f"{NEAR} -by:authors(@honey)", f"{NEAR} by:authors(@honey)"

CASES = [
    *((question, NEAR) for question in (
        "similar papers to honeynet",
        "anything along the lines of honeynet",
        "work in the vein of honeynet",
        "which papers are most similar to honeynet",
        "research comparable to honeynet",
        "are there papers that resemble honeynet",
        "papers on the same topic as honeynet",
        "i liked honeynet, what else is similar?",
    )),
    *((question, NEWER) for question in (
        "papers newer than honeynet that are like it",
        "newer papers similar to honeynet",
        "something more recent than honeynet but similar to it",
        "papers that came out after honeynet and are similar to it",
        "papers like honeynet published after it",
        "papers that are similar to honeynet and newer than it",
        "work related to honeynet that came out later",
        "what came after honeynet and is similar to it",
    )),
    *((question, OLDER) for question in (
        "older work like honeynet",
        "earlier papers related to honeynet",
        "papers published before honeynet that are like it",
        "papers resembling honeynet published before it",
    )),
    *((question, OTHERS) for question in (
        "similar to honeynet by other people",
        "papers like honeynet by others",
        "work like honeynet from other groups",
        "papers like honeynet but not by its authors",
    )),
    *((question, SAME) for question in (
        "similar to honeynet by the same authors",
        "papers like honeynet from the same team",
        "papers like honeynet that share an author",
    )),
    ("similar papers to honeynet with code", f"{NEAR} has:code"),
    ("newer papers like honeynet by other people", f"{NEWER} -by:authors(@honey)"),
    ("five papers close to honeynet", f"{NEAR} limit:5"),
    ("the 3 papers most similar to honeynet", f"{NEAR} limit:3"),
    ("top 5 papers like honeynet since 2021", f"{NEAR} since:2021 limit:5"),
    ("what is the most similar paper to honeynet", f"{NEAR} limit:1"),
    ("the closest papers to honeynet", NEAR),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert set(read_as(question, linker).split()) == set(query.split())


@pytest.mark.parametrize("query", [NEWER, OLDER, OTHERS, SAME, f"{NEAR} limit:5"])
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    "question", ["papers newer than 2020", "papers by other people", "older papers"]
)
def test_where_no_paper_is_named_nothing_is_like_one(
    question: str, linker: Linker
) -> None:
    assert "paper.related" not in read_as(question, linker)
