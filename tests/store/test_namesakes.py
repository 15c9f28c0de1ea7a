"""Whose a name is on a paper, as decided."""

from __future__ import annotations

import pytest

from store.derived import derive
from store.namesakes import PARTED, UNITED, Namesakes, label, twice_named
from store.stated import Stated
from store.weighing import weigh

PARTING = {
    "keys": ["yu zhang"],
    "groups": [
        {"number": 0, "digests": ["00"], "kin": ["ann lee", "bo kim"]},
        {"number": 2, "digests": ["11"], "kin": ["cy wu", "bo kim"]},
    ],
}


@pytest.mark.parametrize(
    ("digests", "kin", "key"),
    [
        ([b"\x00"], (), "yu zhang"),
        ([b"\x11"], (), "yu zhang 2"),
        # what was decided of the paper comes before who it was written with
        ([b"\x11"], ("ann lee",), "yu zhang 2"),
        ([b"\x99"], ("cy wu",), "yu zhang 2"),
        ([b"\x99"], ("ann lee",), "yu zhang"),
        # evidence for both, or for neither: the first
        ([b"\x99"], ("bo kim",), "yu zhang"),
        ([b"\x99"], (), "yu zhang"),
    ],
)
def test_whose_a_paper_is(digests, kin, key: str):
    decided = Namesakes([(PARTED, PARTING)])
    assert decided.key_of("yu zhang", digests, kin) == key
    assert decided.key_of("wei wang", digests, kin) == "wei wang"


def test_united_names_hang_together():
    decided = Namesakes(
        [(UNITED, {"keys": ["a", "b"]}), (UNITED, {"keys": ["b", "c"]})]
    )
    assert decided.together("a") == decided.together("c") == {"a", "b", "c"}
    assert decided.together("x") == {"x"}
    assert decided
    assert not Namesakes()


def test_a_person_of_two_names_is_parted_in_both():
    parting = {**PARTING, "keys": ["yu zhang", "y zhang"]}
    united = (UNITED, {"keys": ["yu zhang", "y zhang"]})
    decided = Namesakes([united, (PARTED, parting)])
    assert decided.together("yu zhang 2") == {"yu zhang 2", "y zhang 2"}


def test_the_number_shown_is_the_lowest_of_the_united():
    united = (UNITED, {"keys": ["yu zhang", "yu zhang 2"]})
    decided = Namesakes([(PARTED, PARTING)])
    assert decided.number_shown("yu zhang 2") == 2
    assert Namesakes([(PARTED, PARTING), united]).number_shown("yu zhang 2") == 0
    assert label("Yu Zhang", 2) == "Yu Zhang #2"
    assert label("Yu Zhang", 0) == "Yu Zhang"


def stated(source: str, *names: str) -> Stated:
    authors = tuple((name, at) for at, name in enumerate(names))
    return Stated(source, "bibtex", "1", "T", "t", authors=authors)


@pytest.mark.parametrize(
    ("records", "twice"),
    [
        ([stated("a", "Wei Wang", "A Lee", "Wang, Wei")], set()),
        ([stated("a", "Wei Wang", "Wei Wang"), stated("b", "Wei Wang")], set()),
        ([stated("a", "Wei Wang", "Wei Wang")] * 2, set()),
        (
            [stated("a", "Wei Wang", "Wei Wang"), stated("b", "Wei Wang", "Wei Wang")],
            {"wei wang"},
        ),
    ],
)
def test_who_is_listed_twice_by_two_sources(records, twice):
    assert twice_named(records) == twice


def test_nothing_changes_where_nothing_is_decided():
    derived = derive(weigh([stated("a", "Wei Wang", "A Lee")]))
    assert Namesakes().told_apart(derived, [b"x"]) is derived
