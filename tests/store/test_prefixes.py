"""What begins as something typed does: found in memory and in the file alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from store.library import prefixes as module
from tests.store.building import add, filled, record

if TYPE_CHECKING:
    from store.library.prefixes import Prefixes

RECORDS = (
    record("Attention Is All You Need", "Ashish Vaswani", "Noam Shazeer",
           key="vaswani2017", date="2017-06-12", venue="NeurIPS", affiliations=["Google"]),
    record("Attention Is Not Explanation", "Sarthak Jain", "Byron C. Wallace",
           key="jain2019", date="2019-02", venue="NAACL", venue_name="North American ACL",
           affiliations=["Northeastern University"]),
    record("The Attention Economy", "Bernhard Schölkopf", "Noam Shazeer",
           key="schoelkopf2019", date="2019", venue="NeurIPS", affiliations=["Google Research"]),
    record("Nothing Is All You Need", "Li Wei", "Noam Shazeer", key="li2020", date="2020"),
    record("Ølstykke", "Wei Li", key="Wei2020", date="2020", keywords=["towns"]),
)  # fmt: skip


@pytest.fixture(params=["in memory", "in the file"])
def prefixes(request, monkeypatch) -> Prefixes:
    """The same library, with all of it held in memory and with almost nothing."""
    if request.param == "in the file":
        monkeypatch.setattr(module, "FOREMOST", 1)
    return filled(*RECORDS).prefixes


@pytest.mark.parametrize(
    ("parts", "names"),
    [
        ((), ["Noam Shazeer"]),
        (("noam",), ["Noam Shazeer"]),
        (("shaz",), ["Noam Shazeer"]),
        (("sch",), ["Bernhard Schölkopf"]),
        (("w",), ["Li Wei", "Wei Li", "Byron C. Wallace"]),
        (("wei", "l"), ["Li Wei", "Wei Li"]),
        (("byron", "wall"), ["Byron C. Wallace"]),
        (("nobody",), []),
    ],
)
def test_people_by_any_part_most_papers_first(prefixes, parts, names):
    found = [facet.value for facet in prefixes.people(parts, 8)]
    assert found[: len(names)] == names
    assert bool(names) == bool(found)


def test_people_are_counted_and_bounded(prefixes):
    assert [(f.value, f.count) for f in prefixes.people(("s",), 1)] == [
        ("Noam Shazeer", 3)
    ]


@pytest.mark.parametrize(
    ("typed", "titles"),
    [
        ("attention is", ["Attention Is All You Need", "Attention Is Not Explanation"]),
        ("attention econ", ["The Attention Economy"]),
        ("atten", ["The Attention Economy", "Attention Is All You Need",
                   "Attention Is Not Explanation"]),
        ("is all you n", ["Nothing Is All You Need", "Attention Is All You Need"]),
        ("economy", ["The Attention Economy"]),
        ("olst", ["Ølstykke"]),
        ("you all", []),
        ("", []),
    ],
)  # fmt: skip
def test_titles_from_their_beginning_then_from_the_middle(prefixes, typed, titles):
    assert {entry.title for entry in prefixes.titles(typed, 8)} == set(titles)


def test_titles_that_begin_so_come_first_then_the_shortest(prefixes):
    found = [entry.title for entry in prefixes.titles("attention is", 8)]
    assert found == ["Attention Is All You Need", "Attention Is Not Explanation"]


@pytest.mark.parametrize(
    ("typed", "venues"),
    [("neur", ["NeurIPS"]), ("acl", ["NAACL"]), ("ameri", ["NAACL"]), ("x", []),
     ("", ["NeurIPS", "NAACL"])],
)  # fmt: skip
def test_venues_by_short_and_full_names(prefixes, typed, venues):
    assert [facet.value for facet in prefixes.venues(typed, 8)] == venues


def test_papers_at_a_venue_by_either_name(prefixes):
    assert prefixes.papers_at("neurips") == 2
    assert prefixes.papers_at("north american acl") == 1
    assert prefixes.papers_at("nowhere") == 0


@pytest.mark.parametrize(
    ("typed", "names"),
    [("goo", ["Google", "Google Research"]), ("north", ["Northeastern University"]),
     ("google res", ["Google Research"]), ("z", [])],
)  # fmt: skip
def test_labels_by_their_beginning(prefixes, typed, names):
    found = prefixes.labels("affiliation", typed, 8)
    assert [facet.value for facet in found] == names


def test_years_the_latest_first(prefixes):
    years = [(f.value, f.count) for f in prefixes.years()]
    assert years == [("2020", 2), ("2019", 2), ("2017", 1)]


def test_keys_whatever_their_case(prefixes):
    assert [entry.key for entry in prefixes.keys("WEI", 8)] == ["Wei2020"]
    assert len(prefixes.keys("", 2)) == 2


def test_words_by_how_many_papers_hold_them(prefixes):
    found = [(f.value, f.count) for f in prefixes.words("att", 8)]
    assert found == [("attention", 3)]


def test_what_is_held_is_of_the_library_as_it_is_now():
    library = filled(*RECORDS)
    assert library.prefixes.people(("zora",), 8) == []
    assert library.prefixes.years()[0].value == "2020"
    add(library, record("New", "Zora Hurston", date="2026"), to="more.bib")
    assert [f.value for f in library.prefixes.people(("zora",), 8)] == ["Zora Hurston"]
    assert library.prefixes.years()[0].value == "2026"
