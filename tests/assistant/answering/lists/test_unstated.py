"""Papers that do not say are told of where something is ruled out."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask


@pytest.mark.parametrize(
    "question",
    ["papers not from Hive University", "how many papers are not from Hive University"],
)
def test_silent_papers_are_told_of(question):
    notes = ask(question).caveats
    assert any(note.endswith("name no affiliation") for note in notes), notes


def test_nothing_is_told_where_nothing_is_ruled_out():
    assert not any("affiliation" in note for note in ask("papers from Hive").caveats)
