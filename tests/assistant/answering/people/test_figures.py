"""Figures of pages: read by name, written as they are read aloud."""

from __future__ import annotations

import pytest

from assistant.answering.people.figures import FIGURES, figure, reported, written
from store.models import Person, Profile

PAGE = Profile(1, "page", "CL", 57, 120, 9800, 54.7, None)
ADA = Person(1, "Ada", profiles=(PAGE, Profile(1, "other", h_index=56)))


@pytest.mark.parametrize(
    ("name", "value"),
    [("h_index", 57), ("reported_papers", 120), ("citations", 9800), ("novelty", 54.7),
     ("ai_score", None), ("category", "CL"), ("nonsense", None)],
)  # fmt: skip
def test_figure(name: str, value: object):
    assert figure(PAGE, name) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("CL", "CL"),
        (9800, "9,800"),
        (54.7, "54.7"),
        (100.0, "100"),
        (12345.5, "12,345.5"),
    ],
)
def test_written(value: str | float, text: str):
    assert written(value) == text


def test_every_page_that_reports_it_is_heard():
    found = reported([ADA], "h_index")
    assert [(one.value, one.source) for one in found] == [(57, "page"), (56, "other")]
    assert found[0].row("") == ("Ada", "57", "as reported by page")
    assert reported([ADA], "ai_score") == []


def test_every_figure_has_a_place_on_a_page():
    known = Profile(1, "page", "CL", 1, 1, 1, 1.0, 1.0)
    assert all(figure(known, name) is not None for name in FIGURES)
