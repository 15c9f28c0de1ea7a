"""A series becomes a picture file: the same one each time, whatever its labels hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from assistant.models import Series
from store.errors import UsageError
from tests.hostile import TEXTS
from tui.render import plot

if TYPE_CHECKING:
    from pathlib import Path

YEARS = Series("papers", "year", (("2024", 3), ("2025", 5), ("2026", 0)))


@pytest.mark.parametrize("suffix", plot.SUFFIXES)
def test_a_series_is_drawn_and_the_same_each_time(suffix: str, tmp_path: Path) -> None:
    first, second = tmp_path / f"a{suffix}", tmp_path / f"b{suffix}"
    plot.write(YEARS, str(first))
    plot.write(YEARS, str(second))
    assert first.read_bytes() == second.read_bytes()
    assert first.stat().st_size > 1000


def test_an_svg_holds_its_labels_and_values(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    plot.write(YEARS, str(path))
    drawn = path.read_text()
    assert all(f">{text}<" in drawn for text in ("2024", "2026", "year", "5"))


def test_more_bars_than_a_page_holds_are_cut_and_said(tmp_path: Path) -> None:
    path = tmp_path / "a.svg"
    points = tuple((f"venue {n}", 1.0) for n in range(plot.MOST + 2))
    plot.write(Series("papers", "venue", points), str(path))
    drawn = path.read_text()
    assert "papers (the first 40 of 42)" in drawn
    assert ">venue 39<" in drawn
    assert ">venue 40<" not in drawn


def test_hostile_labels(tmp_path: Path) -> None:
    points = tuple((text, float(n)) for n, text in enumerate(TEXTS))
    plot.write(Series("$x_$ \x1b[31m", "y", points), str(tmp_path / "a.svg"))
    assert "\x1b" not in (tmp_path / "a.svg").read_text()


@pytest.mark.parametrize("path", ["a.docx", "a", "/no/such/folder/a.svg"])
def test_what_cannot_be_drawn_is_one_sentence(path: str) -> None:
    with pytest.raises(UsageError):
        plot.write(YEARS, path)
