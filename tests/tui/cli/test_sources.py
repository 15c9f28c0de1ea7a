"""What each source states, side by side."""

from __future__ import annotations

import pytest

from store.models import Observation, PartialDate
from tests.hostile import NAMES, TEXTS, controls
from tui.cli import sources


def seen(
    field: str, value: object, source: str, *, inferred: bool = False
) -> Observation:
    return Observation(field, value, source, "line 3", inferred)


def drawn(*observations: Observation, width: int = 78) -> list[str]:
    return [line.text for line in sources.lines(observations, width)]


def test_sources_that_disagree_and_those_that_agree() -> None:
    date = PartialDate(2026, 4)
    lines = drawn(
        seen("title", "T", "a"),
        seen("date", date, "a", inferred=True),
        seen("score", 95.3, "a"),
        seen("title", "T", "b"),
        seen("date", date, "b", inferred=True),
        seen("score", 100.0, "b"),
        seen("title", "T", "c"),
        seen("date", date, "c", inferred=True),
        seen("authors", ("Ada", "Alan"), "c"),
    )
    assert lines == [
        "[1] a, line 3",
        "[2] b, line 3",
        "[3] c, line 3",
        "score         95.3 [1]",
        "              100.0 [2]",
        "authors       Ada, Alan [3]",
        "all agree on  title, date (inferred)",
    ]


def test_one_source_has_nothing_to_agree_with() -> None:
    assert drawn(seen("title", "T", "a")) == ["[1] a, line 3"]


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_sources(text: str) -> None:
    lines = drawn(seen(text, text, text), seen("date", (text,), "b"))
    assert controls("\n".join(lines)) == []
