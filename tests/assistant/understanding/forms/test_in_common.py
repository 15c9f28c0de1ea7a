"""What several papers or people have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.assistant.understanding.library import read_as

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

PAPERS = "ask:answer.common (paper:@honey or paper:@wasps)"
PEOPLE = 'ask:answer.common (by:"Ada Moth" or by:"Dora Pine")'
WAYS = [
    "what do {} and {} have in common", "What have {} and {} in common?",
    "what is common to {} and {}", "similarities between {} and {}",
    "what do {} and {} share", "how are {} and {} similar",
    "what connects {} and {}", "commonalities between {} and {}",
    "where are the overlaps between {} and {}",
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("line", "names"),
    [(PAPERS, ("HoneyNet", "WaspNet")), (PEOPLE, ("Ada Moth", "Dora Pine"))],
)
def test_what_they_share_is_asked(
    line: str, names: tuple[str, str], way: str, linker: Linker
) -> None:
    assert read_as(way.format(*names), linker) == line


@pytest.mark.parametrize("line", [PAPERS, PEOPLE])
def test_the_query_is_read_as_itself(line: str, linker: Linker) -> None:
    assert read_as(line, linker) == line


def test_a_difference_is_a_comparison(linker: Linker) -> None:
    line = read_as("what is the difference between HoneyNet and WaspNet", linker)
    assert line.startswith("ask:answer.compare")
