"""People themselves: who they are, their figures, whom they work with."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

CASES = [
    ("who is ada moth", 'ask:author.show by:"Ada Moth"'),
    ("co-authors of ada moth", 'ask:author.coauthors by:"Ada Moth"'),
    ("who has ada moth worked with", 'ask:author.coauthors by:"Ada Moth"'),
    ("who collaborated with ada moth", 'ask:author.coauthors by:"Ada Moth"'),
    ("how many co-authors does ada moth have", 'count:coauthors by:"Ada Moth"'),
    ("h-index of ada moth", 'ask:author.metric show:h_index by:"Ada Moth"'),
    ("citations of ada moth", 'ask:author.metric show:citations by:"Ada Moth"'),
    ("the authors of honeynet", "ask:paper.authors paper:@honey"),
    ("papers by the authors of honeynet", "by:authors(@honey)"),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query
