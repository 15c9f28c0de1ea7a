"""Who stands last in a list that is cut short is not known, and said so."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items

CUT = (
    "1 paper of theirs names only the first authors (et al.): who stands last is not"
    " known"
)


@pytest.mark.parametrize(
    ("question", "found", "told"),
    [
        ("how many papers have Dora Pine as last author", [1], True),
        ("papers with Dora Pine as last author", ["ferns2021"], True),
        ("papers with Dora Pine as last author in FLORA", ["ferns2021"], False),
        ("papers with Cleo Fern as last author", ["moths2021"], False),
        ("has Ada Moth ever been last author", [False], True),
        ("papers with Ada Moth as first author", ["moths2021", "honey2020"], False),
        ('by:"Dora Pine" -last:"Dora Pine"', ["wasps2019"], False),
    ],
)
def test_lists_cut_short(question: str, found: list[object], told: bool) -> None:
    answer = ask(question)
    assert (items(answer), CUT in answer.caveats) == (found, told)
