"""Keys by a pattern of the reader's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.errors import UsageError
from store.key_patterns import MARKERS, MODIFIERS, Cited, Pattern, usual
from store.models import PartialDate

ONE = Cited(
    "The McCoy Problem: A Study of Graphs",
    ["Müller-Ørsted, Ånna", "John van Smith", "C D"],
    PartialDate(2020, 3),
    "123--130",
)
NOTHING = Cited("", [], None)


@pytest.mark.parametrize(
    ("pattern", "key"),
    [
        ("[auth:lower][year][shorttitle1]", "orsted2020Mccoy"),
        ("[Auth][shortyear]", "Orsted20"),
        ("[auth3][year]", "Ors2020"),
        ("[authEtAl]", "OrstedEtAl"),
        ("[authors2:lower]", "orstedsmithetal"),
        ("[authors]", "OrstedSmithD"),
        ("[title3]", "TheMccoyProblem"),
        ("[shorttitle]", "MccoyProblemStudy"),
        ("[veryshorttitle:upper]-[firstpage]", "MCCOY-123"),
        ("[shorttitle:abbr]", "MPS"),
        ("key:[year]", "key:2020"),
        ("auth.lower + shorttitle(3,3) + year", "orstedMccoyProblemStudy2020"),
        ("auth.fold.upper+'_'+shortyear", "ORSTED_20"),
        ('authors(n=2) + "-" + veryshorttitle(1, 1).lower()', "OrstedSmithEtAl-mccoy"),
        ("authEtal2 + year", "OrstedEtAl2020"),
        ("auth(3).capitalize + title.abbr", "OrsTMPASOG"),
    ],
)
def test_patterns(pattern: str, key: str):
    assert Pattern(pattern).key(ONE) == key


def test_of_two_authors_both_are_named():
    both = ONE._replace(authors=["Ann Lee", "Bo Kim"])
    assert Pattern("[authEtAl][year]").key(both) == "LeeKim2020"


def test_where_nothing_is_known():
    assert Pattern("[auth:(anon)][year:(nd)]").key(NOTHING) == "anonnd"
    assert Pattern("[auth][year]").key(NOTHING) == usual(NOTHING)


@pytest.mark.parametrize(
    ("pattern", "says"),
    [
        ("", "markers in brackets"),
        ("[auth", "markers in brackets"),
        ("[]", "none of the markers"),
        ("[autor]", "none of the markers"),
        ("[auth:low]", "none of the modifiers"),
        ("[auth] [year]", "cannot stand in"),
        ("[auth]{x}", "cannot stand in"),
        ("fixed", "one key"),
        ("autor + year", "none of the markers"),
        ("auth.low + year", "none of the modifiers"),
        ("auth + (year | 'nd')", "cannot stand in"),
        ("'fixed'", "one key"),
    ],
)
def test_what_is_no_pattern(pattern: str, says: str):
    with pytest.raises(UsageError, match=says):
        Pattern(pattern)


MARKED = st.builds(
    lambda marker, number, modifiers: f"[{marker}{number}{''.join(modifiers)}]",
    st.sampled_from(sorted(MARKERS)),
    st.sampled_from(["", "1", "3"]),
    st.lists(st.sampled_from([f":{name}" for name in MODIFIERS]), max_size=2),
)


@given(
    st.lists(MARKED, min_size=1, max_size=3),
    st.text(max_size=40),
    st.lists(st.text(max_size=12), max_size=3),
    st.none() | st.integers(1000, 2100),
)
def test_any_paper_has_a_key_that_can_be_typed(pieces, title, authors, year):
    date = PartialDate(year) if year else None
    key = Pattern("".join(pieces)).key(Cited(title, authors, date))
    assert key.isascii()
    assert key.isalnum()
