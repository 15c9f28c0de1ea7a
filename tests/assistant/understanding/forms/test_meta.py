"""What no paper answers."""

from __future__ import annotations

import pytest

from assistant.understanding.linker import Linker
from tests.assistant.understanding.library import read_as
from tests.conftest import TODAY
from tests.store.building import filled, record

CASES = [
    ("what can i ask", "ask:meta.help"),
    ("how big is my library", "ask:meta.stats"),
    ("what is in this library?", "ask:meta.stats"),
    ("what's in our collection", "ask:meta.stats"),
    ("what have you got here", "ask:meta.stats"),
    ("write me a poem", "ask:refuse.generate"),
    ("e-mail of ada moth", "ask:refuse.field"),
    ("who cites honeynet", "ask:refuse.field"),
]


@pytest.mark.parametrize(("question", "query"), CASES)
def test_read_as(question: str, query: str, linker: Linker) -> None:
    assert read_as(question, linker) == query


@pytest.mark.parametrize("query", dict.fromkeys(query for _, query in CASES))
def test_the_query_is_read_as_itself(query: str, linker: Linker) -> None:
    assert read_as(query, linker) == query


@pytest.mark.parametrize(
    ("question", "refused"),
    [
        ("papers from Hive University", True),
        ("papers from Tsinghua", True),
        ("papers by people working at Google Research on bees", True),
        ("papers from 2020", False),
        ("papers on oxford commas", False),
    ],
)
def test_where_people_work_is_told_only_where_it_is_kept(
    question: str, refused: bool
) -> None:
    library = filled(record("Bees Hum", "Ada Moth", date="2020", key="bees"))
    read = read_as(question, Linker(library, TODAY))
    assert (read == "ask:refuse.field") is refused
