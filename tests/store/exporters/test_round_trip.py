"""What is exported and imported again is what was there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from store.exporters import bibtex, formats
from store.exporters.selection import selected
from store.importers.latex import plain_maths
from store.importers.record import ImportOptions
from store.importers.richtext import plain
from store.importers.runs import import_paths
from store.models import Authorship, Identifier, Paper, PartialDate
from store.text import clean_line
from tests.hostile import CORPUS
from tests.store.building import unfilled

if TYPE_CHECKING:
    from pathlib import Path

COMPARED = (
    "key", "title", "abstract", "authors_complete", "date", "venue", "venue_name",
    "identifiers", "keywords", "kind", "fields",
)  # fmt: skip


def again(papers: list[Paper], folder: Path) -> dict[str, Paper]:
    """The papers after a way out and back in."""
    path = folder / "out.bib"
    path.write_text(bibtex.entries(papers, abstract=True), encoding="utf-8")
    with unfilled() as library:
        report = import_paths(library, [path], ImportOptions())
        assert report.rejected == ()
        found = library.papers.get(library.papers.ids())
    return {paper.key: paper for paper in found}


def said(paper: Paper) -> dict[str, object]:
    names = [author.name for author in paper.authors]
    kept = {field: getattr(paper, field) for field in COMPARED}
    return kept | {"authors": names, "fields": sorted(paper.fields)}


def test_a_whole_paper(tmp_path: Path) -> None:
    names = ("Bonnie J. Dorr", "Jan van der Berg", "José Ñíguez")
    paper = Paper(
        id=1,
        key="dorr2000",
        title="BERT & 50% of $\\binom{n}{2}$: C# under_scores ~ ^",
        abstract="First. Second & 100%.",
        authors=tuple(Authorship(n, name, n) for n, name in enumerate(names)),
        authors_complete=False,
        date=PartialDate(2000, 10, 4),
        venue="TACL",
        venue_name="Transactions of the ACL",
        identifiers=(Identifier("doi", "10.1000/a_b"),),
        keywords=("parsing", "r&d"),
        fields=(("pages", "1–12"), ("publisher", "A & B")),
    )
    (back,) = again([paper], tmp_path).values()
    assert back.title == paper.title
    assert [author.name for author in back.authors] == list(names)
    assert back.authors_complete is False
    assert back.date == paper.date
    assert back.abstract == paper.abstract
    assert back.identifiers == paper.identifiers
    assert back.keywords == paper.keywords
    assert dict(back.fields)["publisher"] == "A & B"
    assert again([back], tmp_path)["dorr2000"] == back


@pytest.mark.parametrize(
    "short", ["EarlyMT", "Hive Talk", "BEE", "Proc. of Hives (BEE)"]
)
@pytest.mark.parametrize("full", ["Proc. of Hives (BEE)", "The Hive Conference", None])
def test_the_names_of_a_venue_beside_its_source_s_wording(
    short: str, full: str | None, tmp_path: Path
) -> None:
    paper = Paper(
        id=1,
        key="bell2014",
        title="Hives",
        venue=short,
        venue_name=full or short,
        kind="inproceedings",
        fields=(("booktitle", "Proc. of Hives (BEE)"),),
    )
    (back,) = again([paper], tmp_path).values()
    assert (back.venue, back.venue_name) == (paper.venue, paper.venue_name)
    assert back.fields == paper.fields


TITLED = [(name, clean_line(text)) for name, text in CORPUS if clean_line(text)]
_BRACES = str.maketrans("", "", "{}")
"""On the way in braces group and are dropped, so they do not count."""


def bare(text: str) -> str:
    """A text without what the way in cannot keep: braces, the markup of web pages."""
    return " ".join(plain_maths(plain(text)).translate(_BRACES).split())


@pytest.mark.parametrize(("name", "title"), TITLED, ids=[name for name, _ in TITLED])
def test_hostile_titles(name: str, title: str, tmp_path: Path) -> None:
    del name
    (back,) = again([Paper(1, "k", title)], tmp_path).values()
    assert bare(back.title) == bare(title)


ABSTRACTS = st.one_of(
    st.text(alphabet="aB %&#_^-`'\"@=,.é深", min_size=1, max_size=30),
    st.text(alphabet="aB \\~%&é", min_size=1, max_size=30),
)
"""Two alphabets: texts that need a LaTeX reader on the way in lose fine points."""


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.lists(ABSTRACTS, min_size=5, max_size=5))
def test_any_abstract(tmp_path: Path, texts: list[str]) -> None:
    papers = [Paper(n, f"k{n}", f"Title {n}", abstract=t) for n, t in enumerate(texts)]
    back = again(papers, tmp_path)
    assert [back[paper.key].abstract for paper in papers] == [
        clean_line(text) for text in texts
    ]


LOSSLESS = ("bibtex", "biblatex", "csl-json", "jsonl")


@pytest.mark.slow
@pytest.mark.shared
@pytest.mark.parametrize("name", [*LOSSLESS, "ris"])
def test_six_thousand_real_papers(name: str, shared: Path, tmp_path: Path) -> None:
    """RIS has two fields for pages and none for the dash between them."""
    path = tmp_path / f"out.{name}"
    with unfilled() as library:
        source = shared / "data" / "questions" / "library.bib"
        import_paths(library, [source], ImportOptions())
        ids = library.papers.ids(order="key")
        papers = library.papers.get(ids)
        path.write_text("".join(formats.writer(name)(selected(library, ids))))
    with unfilled() as library:
        report = import_paths(library, [path], ImportOptions())
        found = library.papers.get(library.papers.ids(order="key"))
    assert report.rejected == ()
    expected = [in_ris(paper) for paper in papers] if name == "ris" else papers
    assert list(map(said, found)) == list(map(said, expected))


def in_ris(paper: Paper) -> Paper:
    """A paper with its pages as RIS can say them: "9-9" is page 9."""
    pages = dict(paper.fields).get("pages", "").replace("-", "–")
    first, _, last = pages.partition("–")
    shown = first if first == last else pages
    fields = [(n, shown if n == "pages" else value) for n, value in paper.fields]
    return replace(paper, fields=tuple(fields))
