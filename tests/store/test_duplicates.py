"""What speaks for two papers being one work, and what against it."""

from __future__ import annotations

import pytest

from store.duplicates import Candidate, weighed
from tests.store.building import add, record, unfilled


def candidate(
    title: str, year: int | None, *families: str, preprint: bool = False, **ids: str
) -> Candidate:
    found = frozenset((scheme, value) for scheme, value in ids.items())
    return Candidate(
        1, "k", title, title.lower(), year, families, found, found, preprint
    )


LONG = "towards a theory of everything that moves"
CASES = [
    # the same title and authors, which a conflict of venues kept apart
    (candidate(LONG, 2020, "lee", "kim"), candidate(LONG, 2021, "lee", "kim"), "sure"),
    (
        candidate(LONG, 2020, "lee", doi="a"),
        candidate("x y", 2020, "lee", doi="a"),
        "sure",
    ),
    (candidate(LONG, 2020, "lee"), candidate(LONG + "s", 2021, "lee"), "likely"),
    (
        candidate(LONG, 2020, "lee", "kim", preprint=True),
        candidate("a theory of everything that moves fast", 2021, "lee", "kim"),
        "likely",
    ),
    (
        candidate(LONG, 2020, "lee", "kim", doi="a"),
        candidate(LONG, 2020, "lee", "kim", doi="b"),
        "likely",
    ),
    (candidate(LONG, 2012, "lee"), candidate(LONG, 2020, "lee"), "possible"),
    (candidate(LONG, 2020), candidate(LONG, 2021, "lee"), "possible"),
    # another member of a series
    (
        candidate("nemotron 3 super " + LONG, 2025, "lee"),
        candidate("nemotron 3 nano " + LONG, 2025, "lee"),
        "possible",
    ),
    (
        candidate("overview of task 4 " + LONG, 2025, "lee"),
        candidate("overview of task 5 " + LONG, 2025, "lee"),
        "possible",
    ),
    (candidate(LONG, 2020, "lee"), candidate(LONG, 2020, "wu"), None),
    (candidate(LONG, 2020, "lee"), candidate("of other things", 2020, "lee"), None),
    (candidate("preface", 2020), candidate("preface", 2020), None),
    (
        candidate("announcements", 2020, acl="a"),
        candidate("announcements", 2020, acl="b"),
        None,
    ),
    # every volume has one, and an editor writes several
    (candidate("Preface", 2020, "lee"), candidate("Preface", 2021, "lee"), "likely"),
    (
        candidate("Table of Contents", 2020, "lee"),
        candidate("Table of Contents", 2020, "lee"),
        "likely",
    ),
    (
        candidate("Editorial", 2020, "lee", doi="a"),
        candidate("Editorial", 2020, "lee", doi="a"),
        "sure",
    ),
]


@pytest.mark.parametrize(("one", "other", "score"), CASES)
def test_how_sure(one: Candidate, other: Candidate, score: str | None):
    for pair in ((one, other), (other, one)):
        found = weighed(*pair)
        assert (found and found.score) == score
        assert found is None or found.supports


def test_the_evidence_is_said():
    found = weighed(CASES[4][0], CASES[4][1])
    assert found is not None
    assert found.supports == ("the same title", "the same authors")
    assert found.against == ("different dois",)


def test_in_a_library():
    library = unfilled()
    add(
        library,
        record("Of the Motion of Bodies", "A Lee", "B Kim", date="2020", key="one",
               venue="arXiv", fields=[("note", "https://doi.org/10.1000/XYZ")]),
        record("The Motion of Bodies, Revised", "A Lee", "B Kim", date="2021", key="two",
               venue="Mind", identifiers=[("doi", "10.1000/xyz")]),
        record("A Paper of Nothing of the Kind", "A Lee", "B Kim", key="three"),
    )  # fmt: skip
    (found,) = library.decisions.duplicates()
    assert {found.one.key, found.other.key} == {"one", "two"}
    assert found.score == "sure"
    assert "the same doi 10.1000/xyz (in a link)" in found.supports
    library.decisions.merge([found.one.paper, found.other.paper])
    assert library.decisions.duplicates() == []


def test_what_the_reader_parted_is_not_offered_again():
    library = unfilled()
    add(library, record("A Title of Four Words", "A Lee", date="2020"), to="a")
    add(library, record("A Title of Four Words", "A Lee", date="2021"), to="b")
    (paper,) = library.papers.ids()
    away = library.decisions.records(paper)[1].record
    library.decisions.split(paper, [away])
    assert library.papers.count() == 2
    assert library.decisions.duplicates() == []
