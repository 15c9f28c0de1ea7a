"""Venues, affiliations and categories are found by equality."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker

VENUES = {
    "BEE": "BEE",
    "bee": "BEE",
    "annual conference on bees": "BEE",
    "conference on bees": "BEE",
    "flora": "FLORA",
    "bees": None,
    "on bees": None,
    "conference": None,
}


@pytest.mark.parametrize(("written", "name"), VENUES.items())
def test_venue(written: str, name: str | None, linker: Linker) -> None:
    found = linker.places.venue(words(written))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Hive University", "Hive University"),
        ("acme labs", "Acme Labs"),
        ("hive", None),
    ],
)
def test_affiliation(written: str, name: str | None, linker: Linker) -> None:
    found = linker.places.affiliation(words(written))
    assert (found and found.name) == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("cs.CV", "cs.CV"),
        ("CV", "cs.CV"),
        ("computer vision", "cs.CV"),
        ("cs.XX", None),
    ],
)
def test_category(written: str, name: str | None, linker: Linker) -> None:
    found = linker.places.category(written)
    assert (found and found.name) == name
