"""Papers by whoever has a name: not by one of them, and not all papers."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("name:moth", ["moths2021", "honey2020", "wasps2019"]),
        ("-name:moth", ["survey2022", "ferns2021", "stones"]),
        ("count:papers name:fern", [2]),
        ("name:nobody", []),
        ("papers by people named Moth", ["moths2021", "honey2020", "wasps2019"]),
        ("show:authors name:moth", ["Ada Moth"]),
    ],
)
def test_papers_of_a_name(query: str, found: list[object]) -> None:
    assert items(ask(query)) == found
