from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import RecordError
from store.importers.bibtex import names
from store.importers.bibtex.names import display_name, read_names


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Dorr, Bonnie J.", "Bonnie J. Dorr"),
        ("Bonnie J. Dorr", "Bonnie J. Dorr"),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Jan van der Berg", "Jan van der Berg"),
        ("King, Jr., Martin Luther", "Martin Luther King Jr."),
        ("de la Cruz, III, Ana", "Ana de la Cruz III"),
        ("{The ATLAS Collaboration}", "The ATLAS Collaboration"),
        ("{Barnes and Noble, Inc.}", "Barnes and Noble, Inc."),
        (r"{N}u{\~n}ez-Iglesias, {J}uan", "Juan Nuñez-Iglesias"),
        (r"Sch\"onberger, {J}ohannes {L}.", "Johannes L. Schönberger"),
        ("O'Neil, Brian", "Brian O'Neil"),
        ("given=Ada, family=Lovelace, prefix=von", "Ada von Lovelace"),
        ("given={A, B}, family=C", "A, B C"),
        ("{given={Ada}, family={Lovelace}, useprefix=true}", "Ada Lovelace"),
        (
            '{family=Nagell, prefix=van, "given={J. R.}", suffix=Jr.}',
            "J. R. van Nagell Jr.",
        ),
        ("uniquename=false, given={Ada}, family={Lovelace}", "Ada Lovelace"),
        ("Plato", "Plato"),
        ("Berg A.C.", "A.C. Berg"),
        (r"B{\"a}rg A.", "A. Bärg"),
        ("Ann Berg, PhD", "Ann Berg"),
        ("Berg, Ann, Ph.D.", "Ann Berg"),
        ("de Boer, M. D.", "M. D. de Boer"),
        ("Berg, Jr., M. D.", "M. D. Berg Jr."),
        ("J. Meer, Jr.", "J. Meer Jr."),
        ("{Sea Co. B.}", "Sea Co. B."),
        ("Family,", "Family"),
        (" ", ""),
    ],
)
def test_display_name(name, shown):
    assert display_name(name) == shown


@pytest.mark.parametrize(
    ("field", "names", "complete"),
    [
        ("Bell, Ann and\n   Dow, Cy", ("Ann Bell", "Cy Dow"), True),
        ("Bell, Ann AND Dow, Cy", ("Ann Bell", "Cy Dow"), True),
        ("Bell, Ann and others", ("Ann Bell",), False),
        ("Bell, Ann and et~al.", ("Ann Bell",), False),
        (
            "{Simon and Schuster} and Bell, Ann",
            ("Simon and Schuster", "Ann Bell"),
            True,
        ),
        ("Ann Bell, Cy Dow, Eve Fox", ("Ann Bell", "Cy Dow", "Eve Fox"), True),
        (
            "Ann Bell, Cy Dow, Eve Fox and Al Gray",
            ("Ann Bell", "Cy Dow", "Eve Fox", "Al Gray"),
            True,
        ),
        (
            "Bell, A. M., Dow, C., Fox, E.-F.",
            ("A. M. Bell", "C. Dow", "E.-F. Fox"),
            True,
        ),
        ("King, Jr., Martin and Bell, Ann", ("Martin King Jr.", "Ann Bell"), True),
        ("King, Jr., M. L.", ("M. L. King Jr.",), True),
        ("Bell, A.; Dow, C.", ("A. Bell", "C. Dow"), True),
        ("Anderson and Sandberg", ("Anderson", "Sandberg"), True),
        ("Bell, Ann and and Dow, Cy", ("Ann Bell", "Cy Dow"), True),
        ("Thi{'ebaux, S. and Dow, Cy", ("S. Thi'ebaux", "Cy Dow"), True),
        ("\x01 and Bell, Ann", ("Ann Bell",), True),
        ("Bell,   Ann   and\n\n  others ", ("Ann Bell",), False),
        ("nosortothers=false and Ann Bell", ("Ann Bell",), True),
        ("a=b and Ann Bell", ("a=b", "Ann Bell"), True),
        ("", (), True),
    ],
)
def test_read_names(field, names, complete):
    assert read_names(field) == (names, complete)


@given(st.lists(st.sampled_from(["Ada", "and", "AND", "Anders", "{and}", "{", "x,"])))
def test_names_are_parted_quickly_where_the_slow_way_parts_them(parts):
    text = " ".join(parts)
    assert names._between_and(text) == names._cut(names._AND, text)


@pytest.mark.parametrize(
    ("text", "people", "complete"),
    [
        ("A. Meer, B. Berg and C. Doe", ["A. Meer", "B. Berg", "C. Doe"], True),
        ("A. Meer, B. Berg, and C. Doe", ["A. Meer", "B. Berg", "C. Doe"], True),
        ("A. Meer and Berg, B.", ["A. Meer", "B. Berg"], True),
        ("Meer, A. and Berg, B. et al.", ["A. Meer", "B. Berg"], False),
        (
            "Meer, A. [Sea Lab. (SL), Rome, NY (United States)] and Berg, B. [Univ. X]",
            ["A. Meer", "B. Berg"],
            True,
        ),
    ],
)
def test_lists_as_people_write_them(text, people, complete):
    assert read_names(text) == (tuple(people), complete)


def test_what_is_too_long_for_a_name():
    with pytest.raises(RecordError, match="over a thousand characters"):
        read_names(f"Doe, Jane and {'A ' * 600}")
