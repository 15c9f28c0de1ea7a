"""The ids of authors: which are of their kind, which cannot be right, whose they are."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from store.author_ids import Faults, are_plain, checked, dblp, kind, normal, orcid
from store.identity import agree, is_short, name_key
from store.stated import of_record
from store.weighing import weigh
from tests.store.building import record

ORCID, OTHER = "0000-0002-1825-0097", "0000-0002-1694-233X"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (ORCID, ORCID),
        (f"https://orcid.org/{ORCID}", ORCID),
        (f"ORCID: {OTHER.lower()}", OTHER),
        ("0000000218250097", ORCID),
        ("0000-0002-1825-0098", ""),
        ("0000-0000-0000-0001", ""),  # the digit checks, but nobody has this number
        (f"1{ORCID}", ""),
        ("", ""),
    ],
)
def test_orcid(text: str, found: str):
    assert orcid(text) == found


@given(st.integers(1, 10**15 - 1), st.integers(0, 14), st.integers(1, 9))
def test_one_digit_misread_never_checks(number: int, at: int, by: int):
    digits = f"{number:015d}"
    (check,) = (c for c in "0123456789X" if orcid(digits + c))
    wrong = digits[:at] + str((int(digits[at]) + by) % 10) + digits[at + 1 :]
    assert orcid(digits + check).replace("-", "") == digits + check
    assert orcid(wrong + check) == ""


@pytest.mark.parametrize(
    ("scheme", "text", "value"),
    [
        ("acl", "yang-liu-umich", "yang-liu-umich"), ("acl", "yang-liu/unverified", ""),
        ("dblp", "Wei Wang 0001", "wei wang 0001"), ("dblp", "Wei Wang", ""),
        ("dblp", "Ünal Öz 0012", "unal oz 0012"), ("dblp", "Year 2000", ""),
        ("openalex", "https://openalex.org/A5023888391", "A5023888391"),
        ("openalex", "W1", ""), ("s2", "1741101", "1741101"), ("s2", "x", ""),
        ("nobody", "1", ""),
    ],
)  # fmt: skip
def test_normal(scheme: str, text: str, value: str):
    assert normal(scheme, text) == value
    assert value == "" or normal(scheme, value) == value


def test_dblps_numbers_are_of_one_name():
    assert dblp("Wei Wang 0001") == "Wei Wang 0001"
    assert dblp("Wei Wang") == ""
    one, two, other = ("wei wang 0001", "wei wang 0002", "li wang 0001")
    assert kind(("dblp", one)) == kind(("dblp", two)) != kind(("dblp", other))


class TestChecked:
    def told(self, *credits_, many=2):
        faults = Faults()
        return checked(credits_, many, "k1", faults), faults.sentences()

    def test_what_is_right_stays_in_one_form(self):
        found, told = self.told(
            (1, "orcid", f"https://orcid.org/{ORCID}"), (0, "s2", "7")
        )
        assert found == [(0, "s2", "7"), (1, "orcid", ORCID)]
        assert told == []

    def test_a_wrong_check_digit(self):
        assert self.told((0, "orcid", "0000-0002-1825-0098")) == ([], [
            "Left out 1 author id whose ORCID check digit is wrong"
            " (first 0000-0002-1825-0098 in k1)"
        ])  # fmt: skip

    def test_one_id_on_two_authors(self):
        found, told = self.told(
            (0, "orcid", ORCID), (1, "orcid", ORCID), (0, "s2", "7")
        )
        assert found == [(0, "s2", "7")]
        assert told == [
            "Left out 2 author ids that several authors of a paper share"
            f" (first {ORCID} in k1)"
        ]

    def test_two_of_a_kind_on_one_author(self):
        found, (told,) = self.told((0, "orcid", ORCID), (0, "orcid", OTHER))
        assert found == []
        assert "an author is given two of" in told

    def test_computed_ids_may_be_several(self):
        found, told = self.told((0, "s2", "7"), (0, "s2", "8"))
        assert len(found) == 2
        assert told == []

    def test_an_author_that_is_not_there(self):
        assert self.told((2, "s2", "7")) == ([], [])


CREDITS = st.lists(
    st.tuples(
        st.integers(0, 3),
        st.sampled_from(["orcid", "s2", "acl", "dblp"]),
        st.sampled_from(
            [ORCID, OTHER, "1", "2", "wei-wang", "Wei Wang 0001", "Li 0002"]
        ),
    ),
    max_size=6,
)


@given(CREDITS)
def test_the_short_way_leaves_out_as_much(credits_: list[tuple[int, str, str]]):
    found = []
    for is_plain in (None, lambda _: False):
        with patch("store.author_ids.are_plain", is_plain or are_plain):
            faults = Faults()
            found.append((checked(credits_, 3, "k1", faults), faults.sentences()))
    assert found[0] == found[1]


def test_ids_are_cleaned():
    said = [
        (0, "orcid", ORCID),
        (1, " s2\x1b[2J", "7\u202e 8 "),
        (2, "dblp", "Wei  Wang"),
    ]
    assert record("Birds", "A", "B", "C", author_ids=said).author_ids == (
        (0, "orcid", ORCID), (1, "s2", "7 8"), (2, "dblp", "Wei Wang"),
    )  # fmt: skip


@pytest.mark.parametrize("said", ["x", [1], [(0, "s2", 7)], [(0, "s2")], [[0, [], []]]])
def test_ids_of_a_wrong_shape(said: object):
    with pytest.raises(ValidationError):
        record("Birds", author_ids=said)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("J. Smith", "John Smith", True), ("John Smith", "John A. Smith", True),
        ("Smith John", "John Smith", True), ("Ana García", "Ana García López", True),
        ("John B. Smith", "John A. Smith", False), ("Mary Jones", "John Smith", False),
        ("Jane Smith", "John Smith", False), ("J. S.", "John Smith", False),
        ("王小明", "王小明", True), ("J. Smith Jr.", "John Smith", True),
    ],
)  # fmt: skip
def test_names_that_agree(one: str, other: str, same: bool):
    assert agree(name_key(one), name_key(other)) is same
    assert agree(name_key(other), name_key(one)) is same


@pytest.mark.parametrize(
    ("name", "short"),
    [("J. Smith", True), ("J. A. Smith Jr.", True), ("Smith", True), ("Jo Smith", False),
     ("王小明", False), ("王 小明", False), ("И. Петров", True)],
)  # fmt: skip
def test_short_names(name: str, short: bool):
    assert is_short(name_key(name)) is short


class TestCredited:
    """Whose the ids are of several records of one paper."""

    def ids(self, *records):
        stated = [
            of_record(one, f"{number}.bib", "bibtex", number)
            for number, one in enumerate(records)
        ]
        shown = weigh(stated)
        assert weigh(stated[::-1]).author_ids == shown.author_ids
        return shown.author_ids

    def of(self, *names, ids=(), **stated):
        return record("One Paper of Four Words", *names, author_ids=ids, **stated)

    def test_by_their_place_if_the_names_agree(self):
        short = self.of("J. Smith", "B. Kim", ids=[(0, "orcid", ORCID), (1, "s2", "7")])
        full = self.of("John Smith", "Bo Kim", "Di Roy")
        assert self.ids(short, full) == ((0, "orcid", ORCID), (1, "s2", "7"))

    def test_by_their_name_where_the_order_differs(self):
        one = self.of("Bo Kim", ids=[(0, "orcid", ORCID)])
        assert self.ids(one, self.of("John Smith", "Bo Kim")) == ((1, "orcid", ORCID),)

    def test_not_where_nobody_or_several_may_be_meant(self):
        one = self.of("Cy Wu", "J. Smith", ids=[(0, "s2", "1"), (1, "s2", "2")])
        assert self.ids(one, self.of("Jim Smith", "Bo Kim", "Jo Smith")) == ()

    def test_of_two_of_a_kind_what_most_sources_say(self):
        said = [
            self.of("Bo Kim", ids=[(0, "orcid", one)]) for one in (ORCID, OTHER, ORCID)
        ]
        assert self.ids(*said) == ((0, "orcid", ORCID),)
        assert self.ids(*said[:2]) == ()

    def test_one_id_on_two_authors_is_nobodys(self):
        one = self.of("Bo Kim", "Di Roy", ids=[(0, "orcid", ORCID)])
        other = self.of("Bo Kim", "Di Roy", ids=[(1, "orcid", ORCID)])
        assert self.ids(one, other) == ()
