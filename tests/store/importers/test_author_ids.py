"""The ids of authors as every format writes them, kept on the way out and in again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from store.exporters import bibtex, csl_json, refdesk_json
from store.exporters.selection import selected
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

A, B = "0000-0002-1825-0097", "0000-0002-1694-233X"


def crossref(*orcids: str) -> str:
    authors = [
        {"given": given, "family": "Doe", "ORCID": f"http://orcid.org/{one}"}
        for given, one in zip(("Ann", "Bo"), orcids, strict=False)
    ]
    return json.dumps({
        "DOI": "10.1000/x", "title": ["Of Birds and Fish"], "indexed": {},
        "issued": {"date-parts": [[2020]]}, "author": authors,
    })  # fmt: skip


FILES = {
    "biblatex.bib": (
        "@article{a, title={Of Birds}, author={Doe, Ann and Roe, Bo},"
        f' author+an:orcid={{2="{B}"; 1="{A}"}}}}',
        [("Ann Doe", ["orcid"]), ("Bo Roe", ["orcid"])],
    ),
    "annotated.bib": (
        "@article{a, title={Of Birds}, author={Doe, Ann and Roe, Bo},"
        f' author+an={{1=highlight; 2="{B}"}}}}',
        [("Ann Doe", []), ("Bo Roe", ["orcid"])],
    ),
    "wos.bib": (
        "@article{a, title={Of Birds}, author={Doe, Ann and Roe, Bo},"
        f" ORCID-Numbers={{Roe, B./{B}\n   Doe, Ann/{A}}}}}",
        [("Ann Doe", ["orcid"]), ("Bo Roe", ["orcid"])],
    ),
    "dblp.bib": (
        "@article{a, title={Of Birds}, author={Wei Wang 0001 and Bo Roe}}",
        [("Wei Wang", ["dblp"]), ("Bo Roe", [])],
    ),
    "crossref.json": (crossref(A, B), [("Ann Doe", ["orcid"]), ("Bo Doe", ["orcid"])]),
    "openalex.json": (
        json.dumps({
            "id": "https://openalex.org/W1", "title": "Of Birds", "authorships": [
                {"author": {"display_name": ""}},
                {"author": {"id": "https://openalex.org/A5", "display_name": "Ann Doe",
                            "orcid": f"https://orcid.org/{A}"}},
                {"author": {"id": None, "display_name": "Bo Roe", "orcid": None}},
            ],
        }),
        [("Ann Doe", ["openalex", "orcid"]), ("Bo Roe", [])],
    ),
    "scholar.json": (
        json.dumps({"paperId": "p", "externalIds": {}, "title": "Of Birds", "authors": [
            {"authorId": "17", "name": "A. Doe"}, {"authorId": None, "name": "B. Roe"}]}),
        [("A. Doe", ["s2"]), ("B. Roe", [])],
    ),
    "datacite.json": (
        json.dumps({"title": "Of Birds", "doi": "10.1000/x", "authors": [
            {"name": "Doe, Ann", "nameIdentifiers": [
                {"nameIdentifier": f"https://orcid.org/{A}",
                 "nameIdentifierScheme": "ORCID"}]}]}),
        [("Ann Doe", ["orcid"])],
    ),
    "dblp.json": (
        json.dumps({"title": "Of Birds", "year": 2020, "authors": {"author": [
            {"@pid": "1/2", "text": "Wei Wang 0001"}, {"@pid": "1/3", "text": "Bo Roe"}]}}),
        [("Wei Wang", ["dblp"]), ("Bo Roe", [])],
    ),
    "names.json": (
        json.dumps({"title": "Of Birds", "year": 2020, "authors": ["Wei Wang 0001", "Bo Roe"]}),
        [("Wei Wang", ["dblp"]), ("Bo Roe", [])],
    ),
    "acl.xml": (
        '<collection id="2024.acl"><volume id="1"><meta><booktitle>ACL</booktitle>'
        '<year>2024</year></meta><paper id="1"><title>Of Birds</title>'
        f'<author id="ann-doe-umich" orcid="{A}"><first>Ann</first><last>Doe</last></author>'
        '<author id="bo-roe/unverified"><first>Bo</first><last>Roe</last></author>'
        "<url>2024.acl-1.1</url></paper></volume></collection>",
        [("Ann Doe", ["acl", "orcid"]), ("Bo Roe", [])],
    ),
    "crossref.xml": (
        "<crossref_result><query_result><body><query><doi_record><crossref><journal>"
        "<journal_metadata><full_title>J</full_title></journal_metadata><journal_article>"
        "<titles><title>Of Birds</title></titles><contributors>"
        '<person_name contributor_role="author"><surname/></person_name>'
        '<person_name contributor_role="author"><given_name>Ann</given_name>'
        f"<surname>Doe</surname><ORCID>https://orcid.org/{A}</ORCID></person_name>"
        "</contributors><doi_data><doi>10.1000/x</doi></doi_data></journal_article>"
        "</journal></crossref></doi_record></query></body></query_result></crossref_result>",
        [("Ann Doe", ["orcid"])],
    ),
    "pubmed.xml": (
        "<PubmedArticleSet><PubmedArticle><MedlineCitation><PMID>7</PMID><Article>"
        '<ArticleTitle>Of Birds.</ArticleTitle><AuthorList CompleteYN="Y">'
        "<Author><LastName>Roe</LastName><ForeName>Bo</ForeName></Author>"
        "<Author><LastName>Doe</LastName><ForeName>Ann</ForeName>"
        f'<Identifier Source="ORCID">https://orcid.org/{A}</Identifier></Author>'
        "</AuthorList></Article></MedlineCitation></PubmedArticle></PubmedArticleSet>",
        [("Bo Roe", []), ("Ann Doe", ["orcid"])],
    ),
    "pubmed.nbib": (
        "PMID- 7\nTI  - Of Birds.\nFAU - Roe, Bo\nAU  - Roe B\nFAU - Doe, Ann\nAU  - Doe A\n"
        f"AUID- ORCID: {A}\nDP  - 2020\n",
        [("Bo Roe", []), ("Ann Doe", ["orcid"])],
    ),
    "CITATION.cff": (
        "cff-version: 1.2.0\ntitle: Of Birds\nauthors:\n  - family-names: Roe\n"
        "    given-names: Bo\n  - family-names: Doe\n    given-names: Ann\n"
        f"    orcid: https://orcid.org/{A}\n",
        [("Bo Roe", []), ("Ann Doe", ["orcid"])],
    ),
}  # fmt: skip


def imported(path: Path, text: str) -> tuple[Library, tuple[str, ...]]:
    path.write_text(text, encoding="utf-8")
    library = Library.in_memory()
    report = import_paths(library, [path], ImportOptions())
    assert (report.added, report.rejected) == (1, ())
    return library, report.notes


def people(of: Library) -> list[tuple[str, list[tuple[str, str]]]]:
    (paper,) = of.papers.get(of.papers.ids())
    return [(one.name, [tuple(id_) for id_ in one.ids]) for one in paper.authors]


@pytest.mark.parametrize("name", FILES)
def test_formats(name: str, tmp_path: Path):
    text, expected = FILES[name]
    library, notes = imported(tmp_path / name, text)
    found = people(library)
    assert [(who, [scheme for scheme, _ in ids]) for who, ids in found] == expected
    assert notes == ()
    for who, ids in found:
        assert dict(ids).get("orcid") in (None, B if who.startswith("Bo") else A)


def test_what_cannot_be_right_is_told(tmp_path: Path):
    library, (note,) = imported(tmp_path / "x.json", crossref(A, A))
    assert people(library) == [("Ann Doe", []), ("Bo Doe", [])]
    assert note.startswith(
        "Left out 2 author ids that several authors of a paper share"
    )
    _, (note,) = imported(tmp_path / "y.json", crossref("0000-0002-1825-0098"))
    assert note.startswith("Left out 1 author id whose ORCID check digit is wrong")


@pytest.mark.parametrize(
    ("write", "suffix", "kept"),
    [
        (refdesk_json.write, "jsonl", {"orcid", "acl", "openalex", "s2", "dblp"}),
        (csl_json.write, "json", {"orcid", "acl", "openalex", "s2", "dblp"}),
        (bibtex.write_biblatex, "bib", {"orcid"}),
    ],
)
@pytest.mark.parametrize("name", FILES)
def test_out_and_in_again(
    name: str,
    write: Callable[..., Iterator[str]],
    suffix: str,
    kept: set[str],
    tmp_path: Path,
):
    library, _ = imported(tmp_path / name, FILES[name][0])
    written = "".join(write(selected(library, library.papers.ids())))
    again, _ = imported(tmp_path / f"out.{suffix}", written)
    assert people(again) == [
        (who, [one for one in ids if one[0] in kept]) for who, ids in people(library)
    ]
