"""Where a text stands in another: case, accents and line ends aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.text import clean_line, fold
from tui.finding import Folded, by_line, places, wanted


def _found(text: str, needle: str) -> list[str]:
    pattern = wanted(needle)
    return [text[a:b] for a, b in places(Folded(text), pattern)] if pattern else []


@pytest.mark.parametrize(
    ("text", "needle", "found"),
    [
        ("Mamba and MAMBA", "mamba", ["Mamba", "MAMBA"]),
        ("Schütze · Müller", "muller", ["Müller"]),
        ("Schu\u0308tze wrote", "schutze w", ["Schu\u0308tze w"]),
        ("Gödel", "GÖDEL", ["Gödel"]),
        ("Ærø and ærø", "aero", ["Ærø", "ærø"]),
        ("Ærø", "er", ["Ær"]),
        ("ﬁne ﬁt", "fit", ["ﬁt"]),
        ("İstanbul x", "istanbul x", ["İstanbul x"]),
        ("graph\n      networks", "graph networks", ["graph\n      networks"]),
        ("a.b a*b", "a.b", ["a.b"]),
        ("深度学习", "度学", ["度学"]),
        ("aaaa", "aa", ["aa", "aa"]),
        ("anything", "", []),
        ("anything", "  ", []),
    ],
)
def test_what_is_found(text, needle, found):
    assert _found(text, needle) == found


@given(st.text(max_size=30), st.text(max_size=3))
def test_a_match_is_what_was_looked_for(text, needle):
    for one in _found(text, needle):
        assert fold(clean_line(needle)).split()[0] in fold(one)


@given(st.text(max_size=30))
def test_places_are_in_order_and_in_the_text(text):
    ends = [0]
    for start, end in places(Folded(text), wanted("a") or wanted("b")):
        assert ends[-1] <= start < end <= len(text)
        ends.append(end)


def test_a_match_over_two_lines_leaves_the_indent_out():
    text = "of graph\n      networks here"
    [place] = places(Folded(text), wanted("graph networks"))
    assert [text[a:b] for a, b in by_line(text, place)] == ["graph", "networks"]
