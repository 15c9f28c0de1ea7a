"""Venues, affiliations and categories are found by equality."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from store.text import words
from tests.assistant.understanding.library import small
from tests.conftest import TODAY
from tests.store.building import filled, record

LINKER = small()
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


def test_a_common_word_is_an_affiliation_only_where_written_as_one() -> None:
    papers = [
        record("Sound of bees", key=f"p{n}", place=str(n), abstract="on sound")
        for n in range(1, 5)
    ]
    cut = record("Wings", key="cut", place="5", affiliations=["Sound", "Hive"])
    linker = Linker(filled(*papers, cut), TODAY)
    for question, meant in {
        "papers on sound": [],
        "papers from Sound": ["Sound"],
        "papers from hive": ["Hive"],
    }.items():
        found = parse(question, linker).constraints
        assert [c.value for c in found if c.slot == "affiliation"] == meant


@given(
    st.lists(
        st.sampled_from(sorted({w for v in VENUES for w in v.split()})), max_size=5
    )
)
def test_no_venue_is_longer_than_it_can_be(parts: list[str]) -> None:
    places = LINKER.places
    for start in range(len(parts)):
        longest = places.longest(parts, start, 5)
        sizes = range(1, len(parts) - start + 1)
        found = [n for n in sizes if places.venue(parts[start : start + n])]
        assert max(found, default=0) <= longest
