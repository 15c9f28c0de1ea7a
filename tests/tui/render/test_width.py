"""Cells, clipping and wrapping."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from store.text import clean_line
from tests.hostile import NAMES, TEXTS
from tui.render.width import cells, clip, clusters, pad, wrap

WIDTHS = [
    ("plain", 5),
    ("", 0),
    ("深度学习", 8),
    ("한국어", 6),
    ("ｆｕｌｌ", 8),
    ("e\u0301tude", 5),
    ("a\u200bb", 2),
    ("👍", 2),
    ("👍🏽", 2),
    ("👨\u200d👩\u200d👧", 2),
    ("🇩🇪", 2),
    ("❤\ufe0f", 2),
    ("نص", 2),
    ("…", 1),
]
wide = st.text(alphabet="ab 深度学\u0301é👍\u200d🏽", max_size=60)


@pytest.mark.parametrize(("text", "expected"), WIDTHS)
def test_cells_of_what_terminals_draw(text: str, expected: int) -> None:
    assert cells(text) == expected


@pytest.mark.parametrize(("text", "expected"), WIDTHS)
def test_agrees_with_the_chat(text: str, expected: int) -> None:
    assert cell_len(text) == expected


@given(wide)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(cluster.text for cluster in clusters(text)) == text


@given(wide, st.integers(2, 30))
def test_wrapped_lines_fit_and_lose_nothing(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(wide, st.integers(1, 30))
def test_clipped_text_fits(text: str, width: int) -> None:
    clipped = clip(text, width)
    assert cells(clipped) <= width
    assert clipped == text or clipped.endswith("…")


@given(wide, st.integers(0, 40), st.booleans())
def test_padded_text_fills_the_width(text: str, width: int, right: bool) -> None:
    assert cells(pad(text, width, right=right)) == max(width, cells(text))


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_text_wraps(text: str) -> None:
    assert all(cells(line) <= 24 for line in wrap(clean_line(text), 24))


def test_words_stay_whole_where_they_can() -> None:
    assert wrap("one two three", 7) == ["one two", "three"]
    assert wrap("abcdefghij", 4) == ["abcd", "efgh", "ij"]
    assert wrap("", 10) == [""]
