"""Starters are made from what a library holds, so each has an answer."""

from __future__ import annotations

import pytest

from assistant.assistant import Assistant
from assistant.starters import starters
from store.library import Library
from tests.assistant.asking import garden, sample
from tests.conftest import TODAY
from tests.store.building import filled, record

LIBRARIES = {
    "invented": lambda: garden().library,
    "sample": lambda: sample().library,
    "one paper": lambda: filled(
        record("Bees", "Ada Moth", date="2020", abstract="Bees hum.")
    ),
    "no authors": lambda: filled(record("Bees", abstract="Bees hum.", code=True)),
}


@pytest.mark.parametrize("library", LIBRARIES.values(), ids=LIBRARIES)
def test_what_is_not_about_kin_has_an_answer(library):
    held = library()
    assistant = Assistant(held, lambda: TODAY)
    found = starters(held, 20)
    assert found
    assert len({kind for kind, _ in found}) == len(found)
    for _, question in found:
        assert assistant.ask(question)[0].status == "answered", question


def test_at_most_as_many_as_asked_for():
    assert len(starters(sample().library, 2)) == 2
    assert starters(sample().library, 9)[:2] == starters(sample().library, 2)


def test_a_library_without_abstracts_has_none():
    assert starters(filled(record("Bees", "Ada Moth")), 3) == []
    assert starters(Library.in_memory(), 3) == []
