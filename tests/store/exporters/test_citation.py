"""Citations as they are typed into a manuscript."""

from __future__ import annotations

import pytest

from store.errors import UsageError
from store.exporters.citation import STYLES, cite
from store.models import Authorship, Paper
from tests.hostile import NAMES, TEXTS, controls

A, B = Paper(1, "a2020", "A"), Paper(2, "b:2021", "B")

CITED = [
    ("pandoc", "[@a2020]", "[@a2020; @b:2021]"),
    ("latex", r"\cite{a2020}", r"\cite{a2020,b:2021}"),
    ("typst", "@a2020", "@a2020 @b:2021"),
    ("org", "[cite:@a2020]", "[cite:@a2020;@b:2021]"),
    ("key", "a2020", "a2020\nb:2021"),
]


@pytest.mark.parametrize(("style", "one", "two"), CITED)
def test_styles(style: str, one: str, two: str) -> None:
    assert cite([A], style) == one
    assert cite([A, B], style) == two


def test_every_style_is_tested() -> None:
    assert {style for style, _, _ in CITED} | {"bibtex"} == set(STYLES)


def test_bibtex_is_the_entry() -> None:
    assert cite([A], "bibtex") == "@misc{a2020,\n  title = {A},\n}"


def test_a_style_of_csl_gives_the_printed_entry() -> None:
    written = Paper(1, "k", "A", authors=(Authorship(1, "Ada Lovelace", 0),))
    assert cite([written], "apa") == "Lovelace, A. (n.d.). A."


def test_an_unknown_style_is_refused() -> None:
    with pytest.raises(UsageError, match="no citation style 'no such'"):
        cite([A], "no such")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_keys_stay_inside(text: str, style: str) -> None:
    cited = cite([Paper(3, text, "T")], style)
    assert controls(cited) == []
    assert "\n" not in cited or style == "bibtex"


def test_what_a_style_has_no_place_for_is_left_out_without_a_warning() -> None:
    """citeproc-py warns on stderr; here a warning is an error."""
    fields = (("booktitle", "Proceedings of A"), ("eventtitle", "Meeting of A"))
    written = Paper(1, "k", "A", kind="inproceedings", venue="MA", fields=fields)
    assert cite([written], "harvard") == "(no date) “A”, Proceedings of A."


def test_a_style_is_not_offered_in_place_of_itself(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from store.exporters import bibliography

    monkeypatch.setattr(bibliography, "_folders", lambda: iter(()))
    with pytest.raises(UsageError, match=r"'mla'; named styles come with"):
        cite([A], "mla")
