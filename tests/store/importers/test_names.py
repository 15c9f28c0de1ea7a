from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.names import given_first, people


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Marx, Karl", "Karl Marx"),
        ("Marx,Karl", "Karl Marx"),
        ("King, Martin Luther, Jr.", "Martin Luther King Jr."),
        ("van der Berg, Jan", "Jan van der Berg"),
        ("Fanning E.", "E. Fanning"),
        ("Sunset Seed and Plant Co.", "Sunset Seed and Plant Co."),
        ("de la Cruz M. J.", "M. J. de la Cruz"),
        ("Claude E. Shannon", "Claude E. Shannon"),
        ("J. R. Smith", "J. R. Smith"),
        ("Apollo XI", "Apollo XI"),
        ("NASA", "NASA"),
        ("Plato,", "Plato"),
        ("", ""),
    ],
)
def test_given_first(name, shown):
    assert given_first(name) == shown


@pytest.mark.parametrize(
    ("name", "shown"),
    [("Smith JA", "JA Smith"), ("Smith JA Jr", "JA Smith Jr"), ("WHO", "WHO")],
)
def test_as_pubmed_writes_them(name, shown):
    assert given_first(name, initials_last=True) == shown


@pytest.mark.parametrize(
    ("texts", "names", "complete"),
    [
        (["Bell, A.", "Dow, C."], ["A. Bell", "C. Dow"], True),
        (["Bell, A.; Dow, C."], ["A. Bell", "C. Dow"], True),
        (["Bell, A.", "et al."], ["A. Bell"], False),
        (["Bell, A.", "others"], ["A. Bell"], False),
        (["Bell, A. et al."], ["A. Bell"], False),
        (["", " ; "], [], True),
    ],
)
def test_people(texts, names, complete):
    assert people(texts) == (names, complete)


@given(st.text(max_size=60))
def test_no_word_of_a_name_is_lost(text):
    words = text.replace(",", " ").split()
    assert sorted(given_first(text).split()) == sorted(words)
