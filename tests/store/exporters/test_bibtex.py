"""BibTeX out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.exporters import bibtex, latex
from store.exporters.names import inverted
from store.models import Authorship, Identifier, Paper, PartialDate
from tests.hostile import NAMES, TEXTS, controls

ENTRY = """\
@inproceedings{dorr2000,
  title = {{BERT} for 50\\% of the World: Why {A{I}} Helps},
  author = {Dorr, Bonnie J. and van der Berg, Jan and {Alpha and Omega Lab}},
  booktitle = {Proceedings of the Fourth Conference},
  series = {AMTA},
  year = {2000},
  month = oct,
  eprint = {cs/0001001},
  archiveprefix = {arXiv},
  primaryclass = {cs.CL},
  doi = {10.1000/a_b%7Bc%7D},
  url = {https://example.org/a_b},
  pages = {1--12},
  keywords = {parsing, r\\&d},
}
"""


def test_an_entry_is_written_whole() -> None:
    names = ("Bonnie J. Dorr", "Jan van der Berg", "Alpha and Omega Lab")
    paper = Paper(
        id=1,
        key="dorr2000",
        title="BERT for 50% of the World: Why AI Helps",
        abstract="Not in a citation.",
        authors=tuple(Authorship(n, name, n) for n, name in enumerate(names)),
        date=PartialDate(2000, 10),
        venue="AMTA",
        venue_name="Proceedings of the Fourth Conference",
        categories=("cs.CL",),
        identifiers=(
            Identifier("doi", "10.1000/a_b{c}"),
            Identifier("arxiv", "cs/0001001"),
        ),
        keywords=("parsing", "r&d"),
        kind="inproceedings",
        fields=(("url", "https://example.org/a_b"), ("pages", "1–12")),
    )
    assert bibtex.entry(paper) == ENTRY.replace("{A{I}}", "{AI}")
    assert "abstract = {Not in a citation.}" in bibtex.entry(paper, abstract=True)


TITLES = [
    ("A study of GPT-4 in C++", "A study of {GPT}-4 in {C}++"),
    ("Mixture-of-Experts", "Mixture-of-Experts"),
    ("NeMo and iPhone: A Tale", "{NeMo} and {iPhone}: A Tale"),
    ("costs $5 and $10", r"costs \$5 and \$10"),
    (r"An $\ell_1$ bound", r"An $\ell_1$ bound"),
    ("a -- b --- ``c''", "a -{}- b -{}-{}- `{}`c'{}'"),
    ("snake_case & 100%", r"snake\_case \& 100\%"),
    ("a { b } c", r"a \textbraceleft{} b \textbraceright{} c"),
    (r"\input{x}", r"\textbackslash{}input\textbraceleft{}x\textbraceright{}"),
    ("Schöne Grüße ÄÖÜ", "Schöne Grüße {ÄÖÜ}"),
    ("x ~ y ^ 2 # 3", r"x \textasciitilde{} y \^{} 2 \# 3"),
]


@pytest.mark.parametrize(("title", "written"), TITLES)
def test_titles_keep_their_capitals_and_characters(title: str, written: str) -> None:
    assert latex.title(title) == written


NAMES_WRITTEN = [
    ("Chankyu Lee", "Lee, Chankyu"),
    ("Lee, Chankyu", "Lee, Chankyu"),
    ("Ludwig van Beethoven", "van Beethoven, Ludwig"),
    ("Juan de la Cruz", "de la Cruz, Juan"),
    ("Martin Luther King Jr.", "King, Jr., Martin Luther"),
    ("Plato", "Plato"),
    ("张伟", "张伟"),
    ("Bell and Howell", "{Bell and Howell}"),
    ("Sandy Anderson", "Anderson, Sandy"),
    ("", ""),
]


@pytest.mark.parametrize(("name", "written"), NAMES_WRITTEN)
def test_names_are_inverted(name: str, written: str) -> None:
    assert inverted(name) == written


@pytest.mark.parametrize(
    ("authors", "complete", "written"),
    [
        ((("Ada Lovelace", 0),), True, "{Lovelace, Ada}"),
        ((("Ada Lovelace", 0),), False, "{Lovelace, Ada and others}"),
        (
            (("Ada Lovelace", 0), ("Al Turing", None)),
            True,
            "{Lovelace, Ada and others}",
        ),
        ((("Al Turing", None),), True, "{Turing, Al}"),
        ((("Al Turing", None),), False, "{Turing, Al and others}"),
    ],
)
def test_a_list_cut_short_ends_in_others(
    authors: tuple[tuple[str, int | None], ...], complete: bool, written: str
) -> None:
    people = tuple(Authorship(1, name, place) for name, place in authors)
    paper = Paper(1, "k", "T", authors=people, authors_complete=complete)
    assert f"  author = {written}," in bibtex.entry(paper)


@pytest.mark.parametrize(
    ("kind", "venue", "name", "expected"),
    [
        ("article", "TACL", None, ["@article{", "journal = {TACL}"]),
        (
            "article",
            "TACL",
            "Transactions",
            ["journal = {Transactions}", "shortjournal = {TACL}"],
        ),
        ("article", None, None, ["@misc{"]),
        ("inproceedings", "ACL", None, ["@inproceedings{", "booktitle = {ACL}"]),
        ("phdthesis", None, "MIT", ["@phdthesis{", "howpublished = {MIT}"]),
        ("", None, None, ["@misc{"]),
    ],
)
def test_where_it_appeared(
    kind: str, venue: str | None, name: str | None, expected: list[str]
) -> None:
    entry = bibtex.entry(Paper(1, "k", "T", kind=kind, venue=venue, venue_name=name))
    assert all(part in entry for part in expected)


def test_the_same_field_is_written_once() -> None:
    paper = Paper(
        1, "k", "T", identifiers=(Identifier("doi", "10/1"),), fields=(("doi", "10/2"),)
    )
    assert bibtex.entry(paper).count("doi =") == 1


def is_balanced(text: str) -> bool:
    depth = 0
    for char in text:
        depth += (char == "{") - (char == "}")
        if depth < 0:
            return False
    return depth == 0


@given(st.text())
def test_escaped_text_is_balanced(text: str) -> None:
    assert is_balanced(latex.escape(text))
    assert is_balanced(latex.title(text))


@pytest.mark.parametrize("text", TEXTS, ids=NAMES)
def test_hostile_papers_are_one_entry(text: str) -> None:
    paper = Paper(
        id=7,
        key=text,
        title=text,
        abstract=text,
        authors=(Authorship(1, text, 0), Authorship(2, text, 1)),
        venue=text,
        venue_name=text,
        categories=(text,),
        identifiers=(Identifier("arxiv", text), Identifier("doi", text)),
        keywords=(text, text),
        kind=text,
        fields=((text, text), ("note", text)),
    )
    entry = bibtex.entry(paper, abstract=True)
    assert controls(entry) == []
    assert is_balanced(entry)
    head, *fields, end, nothing = entry.split("\n")
    assert head.startswith("@")
    assert head.endswith(",")
    assert (end, nothing) == ("}", "")
    assert all(field.startswith("  ") and field.endswith(",") for field in fields)
