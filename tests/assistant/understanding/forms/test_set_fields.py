"""One field of each of several papers that conditions tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("bibtex of all papers by Ada Moth since 2021",
     'ask:papers.cite by:"Ada Moth" since:2021'),
    ("cite every paper about sound", "ask:papers.cite topic:sound"),
    ("give me the abstracts of the papers on sound",
     "ask:papers.field show:abstract topic:sound"),
    ("dois of papers in BEE", "ask:papers.field show:doi in:BEE"),
    ("links to the newest papers about sound",
     "ask:papers.field show:url topic:sound rank:date"),
    ("the abstract of the paper on sound", "ask:papers.field show:abstract topic:sound"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    ("question", "query"),
    [
        ("bibtex for HoneyNet", "ask:paper.cite paper:@honey"),
        ("abstract of the HoneyNet paper",
         "ask:paper.field show:abstract paper:@honey"),
        ("can you cite papers about sound", "topic:sound"),
    ],
)  # fmt: skip
def test_one_paper_and_requests_are_left_alone(
    question: str, query: str, linker: Linker
) -> None:
    assert read_as(question, linker) == query
