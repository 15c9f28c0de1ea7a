"""Every format to export to: whole papers, hostile ones, none at all."""

from __future__ import annotations

import json

import pytest

from store.errors import UsageError
from store.exporters import bibliography, formats, reading_list, refdesk_json, ris
from store.exporters.csl_json import item
from store.exporters.selection import Selected, selected
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from store.library.personal import Kept
from store.models import Authorship, Identifier, Paper, PartialDate
from tests.hostile import CORPUS, controls

PAPER = Paper(
    id=1,
    key="dorr2000",
    title="Parsing of Things",
    authors=tuple(
        Authorship(n, name, n)
        for n, name in enumerate(("Bonnie J. Dorr", "Jan van der Berg", "NVIDIA"))
    ),
    date=PartialDate(2000, 10),
    venue="TACL",
    venue_name="Transactions of the ACL",
    identifiers=(Identifier("arxiv", "2001.01234"), Identifier("doi", "10.1/a")),
    keywords=("parsing", "things"),
    fields=(("pages", "1–12"), ("volume", "3"), ("editor", "Ada Lovelace and Al Bo")),
)
CUT = Paper(
    id=2,
    key="cut2020",
    title="Cut",
    authors=(Authorship(1, "Ada Lovelace", 0), Authorship(2, "Al Bo", None)),
    authors_complete=False,
)


def lines_of(paper: Paper) -> list[str]:
    return "".join(ris.write([Selected(paper)])).splitlines()


def test_ris() -> None:
    assert lines_of(PAPER) == [
        "TY  - JOUR", "ID  - dorr2000", "TI  - Parsing of Things",
        "AU  - Dorr, Bonnie J.", "AU  - van der Berg, Jan", "AU  - NVIDIA",
        "PY  - 2000", "DA  - 2000/10//", "T2  - Transactions of the ACL",
        "J2  - TACL", "KW  - parsing", "KW  - things", "SP  - 1", "EP  - 12",
        "VL  - 3", "A2  - Lovelace, Ada", "A2  - Bo, Al", "DO  - 10.1/a",
        "AN  - arXiv:2001.01234", "ER  - ", "",
    ]  # fmt: skip


def test_csl_json() -> None:
    assert item(PAPER) == {
        "id": "dorr2000",
        "type": "article-journal",
        "citation-key": "dorr2000",
        "title": "Parsing of Things",
        "author": [
            {"family": "Dorr", "given": "Bonnie J."},
            {"family": "van der Berg", "given": "Jan"},
            {"literal": "NVIDIA"},
        ],
        "issued": {"date-parts": [[2000, 10]]},
        "container-title": "Transactions of the ACL",
        "container-title-short": "TACL",
        "keyword": "parsing, things",
        "DOI": "10.1/a",
        "URL": "https://arxiv.org/abs/2001.01234",
        "page": "1–12",
        "volume": "3",
        "editor": [
            {"family": "Lovelace", "given": "Ada"},
            {"family": "Bo", "given": "Al"},
        ],
        "note": "arXiv: 2001.01234",
    }


def test_an_order_that_is_not_known_is_not_claimed() -> None:
    assert "AU  - Bo, Al" not in lines_of(CUT)
    assert lines_of(CUT)[3:5] == ["AU  - Lovelace, Ada", "AU  - others"]
    assert item(CUT)["author"][-1] == {"literal": "others"}
    assert bibliography.entries([CUT], "apa") == ["Lovelace, A., et al. (n.d.). Cut."]


def test_a_bibliography_follows_its_style() -> None:
    (apa,) = bibliography.entries([PAPER], "apa")
    assert apa.startswith("Dorr, B. J., van der Berg, J., & NVIDIA. (2000). Parsing of")
    (ieee,) = bibliography.entries([PAPER], "IEEE")
    assert ieee.startswith("[1] B. J. Dorr, J. van der Berg, and NVIDIA, “Parsing of")


@pytest.mark.parametrize("style", ["no such style", "../apa", "gone.csl", "apaaa"])
def test_an_unknown_style_is_one_sentence(style: str) -> None:
    with pytest.raises(UsageError, match="There is no"):
        bibliography.entries([PAPER], style)


def test_a_reading_list_holds_what_the_reader_added() -> None:
    kept = Kept(starred=True, tags=("mamba", "x_y"), note="Two\nlines", status="read")
    written = "".join(reading_list.write([Selected(PAPER, kept)]))
    assert written == (
        "- [x] **[Parsing of Things](https://doi.org/10.1/a)** ★\n"
        "  Bonnie J. Dorr, Jan van der Berg, NVIDIA · TACL · 2000 · `@dorr2000`\n"
        "  tags: mamba, x\\_y\n  > Two\n  > lines\n"
    )


def test_json_lines_say_all_that_is_known() -> None:
    row = refdesk_json.row(PAPER, Kept(tags=("mamba",)))
    assert row["tags"] == ("mamba",)
    assert row["identifiers"] == [["arxiv", "2001.01234"], ["doi", "10.1/a"]]
    assert "authors_complete" not in row
    assert refdesk_json.row(CUT, Kept())["unplaced"] == ["Al Bo"]


@pytest.mark.parametrize("name", formats.NAMES)
def test_no_papers_are_an_empty_document(name: str) -> None:
    written = "".join(formats.writer(name)([]))
    assert written == ("[]\n" if name == "csl-json" else "")


@pytest.mark.parametrize("name", formats.NAMES)
@pytest.mark.parametrize(("case", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_hostile_papers_are_written(name: str, case: str, text: str) -> None:
    del case
    author = Authorship(1, text or "x", 0)
    paper = Paper(1, text or "k", text, text, (author,), venue=text, keywords=(text,))
    kept = Kept(note=text, tags=(text,))
    written = "".join(formats.writer(name)([Selected(paper, kept)]))
    assert controls(written) == []
    if name == "jsonl":
        assert json.loads(written)["schema"] == refdesk_json.SCHEMA


def test_an_unknown_format_is_refused_with_those_known() -> None:
    with pytest.raises(UsageError, match=r"bibtex, biblatex, ris"):
        formats.writer("docx")


def test_a_file_name_tells_the_format() -> None:
    assert formats.by_suffix(".BIB") == "bibtex"
    assert formats.by_suffix(".json") == "csl-json"
    assert formats.by_suffix(".docx") is None


def test_what_the_reader_added_goes_with_the_papers(tmp_path) -> None:
    source = tmp_path / "a.bib"
    source.write_text("@misc{a, title={A}}\n@misc{b, title={B}}\n")
    with Library.in_memory() as library:
        import_paths(library, [source], ImportOptions())
        a, b = library.papers.by_keys(["a", "B"])
        library.personal.star(a)
        library.personal.tag(a, "one")
        library.personal.note(b, "Read me")
        found = [one.kept for one in selected(library, [b, a])]
    assert found == [Kept(note="Read me"), Kept(starred=True, tags=("one",))]
