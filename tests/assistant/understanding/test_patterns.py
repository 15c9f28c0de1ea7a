"""Patterns that can match at the beginning alone are tried there alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.patterns import anchored, bounded, looking

ANCHORED = {
    "^papers": True,
    "^a|^b": True,
    "^(?:a|b)": True,
    r"^[|(^]|^\|": True,
    "^a|b": False,
    "papers": False,
    "(?:^a|b)": False,
    "[^a]": False,
    r"\^a": False,
    "": False,
    "^a|": False,
}


@pytest.mark.parametrize(("pattern", "told"), ANCHORED.items())
def test_anchored(pattern: str, told: bool) -> None:
    assert anchored(pattern) is told


@given(st.sampled_from(list(ANCHORED)), st.text("abps|^ -", max_size=9))
def test_looking_misses_nothing(pattern: str, text: str) -> None:
    found, told = looking(pattern)(text), bounded(pattern).search(text)
    assert (found and found.span()) == (told and told.span())
