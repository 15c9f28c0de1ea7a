from __future__ import annotations

import pytest

from store.importers import ImportOptions, import_paths
from store.importers.pdf import document
from store.importers.registry import sniff
from store.library import Library
from tests.store.importers.pdf.drawing import Line, drawn
from tests.store.importers.sources import names, only, read_as

TITLE = [Line("Weighing Large Scales", 700, 18), Line("with Small Weights", 680, 18)]
BODY = [
    Line("Ann Bell and Cy Dow", 650, 11),
    Line("Abstract. We weigh large things.", 600),
]
STAMP = Line("arXiv:2001.01234v2 [cs.CL] 3 Jan 2020", 200, 20, turned=True)
DOI = Line("https://doi.org/10.1000/ABC.12", 60, 8)
WHOLE = "Weighing Large Scales with Small Weights"


def why(data):
    outcome = read_as("pdf", data)
    assert outcome.records == []
    (rejected,) = outcome.rejected
    return rejected.why


def test_a_preprint():
    data = drawn([*TITLE, *BODY, STAMP], info="/Title () /Author (Ann Bell; Cy Dow)")
    record = only("pdf", data)
    assert (record.title, record.inferred) == (WHOLE, ("title",))
    assert record.identifiers == (("arxiv", "2001.01234"),)
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert sniff("paper", data).name == "pdf"


@pytest.mark.parametrize(
    "data",
    [
        drawn([*TITLE, *BODY, DOI], info="/Title (Microsoft Word - draft7.docx)"),
        drawn([*TITLE, *BODY], info="/Subject (J. Scales 9, doi:10.1000/ABC.12)"),
        drawn([*TITLE, *BODY], info="/doi (10.1000/ABC.12)"),
        drawn([*TITLE, *BODY], [Line("To cite: https://doi.org/10.1000/abc.12")]),
        drawn(
            [
                *TITLE,
                *BODY,
                DOI,
                Line("doi:10.1000/abc.12", 50),
                Line("doi:10.1000/other", 40),
            ]
        ),
        drawn(
            [*TITLE, *BODY, DOI, Line("\n"), Line("cites doi:10.1000/other", 20)],
            info="/doi (10.1000/abc.12)",
        ),
    ],
)
def test_a_paper_with_a_doi(data):
    record = only("pdf", data)
    assert (record.title, record.identifiers) == (WHOLE, (("doi", "10.1000/abc.12"),))


def test_the_title_of_the_metadata_where_the_page_prints_it():
    info = f"/Title ({WHOLE})"
    pages = [Line("Journal of Scales Research", 760, 30), *TITLE, *BODY, DOI]
    assert only("pdf", drawn(pages, info=info)).title == WHOLE
    assert (
        only("pdf", drawn(pages, info="/Title (Something Else Entirely)")).title
        != "Something Else Entirely"
    )


@pytest.mark.parametrize(
    "author", ["user", "Ann Bell; Guy Hill", "LaTeX with hyperref"]
)
def test_authors_that_the_page_does_not_print_are_not_believed(author):
    assert (
        names(only("pdf", drawn([*TITLE, *BODY, STAMP], info=f"/Author ({author})")))
        == []
    )


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (drawn([*TITLE, *BODY]), "give a DOI or an arXiv number"),
        (drawn([*TITLE, *BODY, Line("as arXiv:1999.01234 showed")]), "give a DOI"),
        (drawn([*TITLE, *BODY, DOI, Line("doi:10.1000/other", 40)]), "several DOIs"),
        (drawn([Line("A", 700), DOI]), "no title can be told for sure"),
        (drawn([*TITLE, *BODY], trailer="/Encrypt << /Filter /Standard >>"), "PDF is"),
        (drawn(), "has no pages"),
        (drawn([*TITLE, *BODY, DOI])[:300], "the PDF is broken"),
        (b"%PDF-", "the PDF is broken"),
        (b"%PDF-1.4\n" + b"x" * 1000, "the PDF is broken"),
    ],
)
def test_what_cannot_be_identified_is_rejected(data, reason):
    assert reason in why(data)


def test_an_encrypted_file_is_called_so(tmp_path):
    from io import BytesIO

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(BytesIO(drawn([*TITLE, DOI]))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = BytesIO()
    writer.write(out)
    assert "encrypted" in why(out.getvalue())


def test_bounds(monkeypatch):
    many = [Line("word", 500) for _ in range(200)]
    data = drawn([*TITLE, *BODY, *many, DOI])
    assert only("pdf", data).title == WHOLE
    monkeypatch.setattr(document, "_OPERATIONS", 100)
    assert "give a DOI" in why(data)
    monkeypatch.setattr(document, "LARGEST", 1000)
    assert "over 200 MB" in why(data)


def test_a_file_merges_with_the_paper_of_its_identifier(tmp_path):
    (tmp_path / "refs.bib").write_text(
        "@misc{a, title={Scales}, doi={10.1000/ABC.12}, year=2020}"
    )
    (tmp_path / "untold.pdf").write_bytes(drawn([Line("A", 700), DOI]))
    (tmp_path / "whole.pdf").write_bytes(drawn([*TITLE, *BODY, DOI]))
    (tmp_path / "other.pdf").write_bytes(drawn([*TITLE, *BODY]))
    with Library.in_memory() as library:
        import_paths(library, [tmp_path / "refs.bib"], ImportOptions())
        report = import_paths(
            library,
            [tmp_path / f"{n}.pdf" for n in ("untold", "whole", "other")],
            ImportOptions(),
        )
        assert (report.records, report.merged, len(report.rejected)) == (3, 2, 1)
        (paper,) = library.papers.get([1])
        assert library.papers.count() == 1
        assert paper.title == "Scales"


def test_the_file_of_a_paper_is_known(tmp_path):
    path = tmp_path / "scales.pdf"
    path.write_bytes(drawn([*TITLE, *BODY, STAMP]))
    entry = tmp_path / "scales.bib"
    entry.write_text("@misc{scales, title={Weighing}, eprint={2001.01234}}")
    with Library.in_memory() as library:
        import_paths(library, [entry, path], ImportOptions())
        [paper] = library.papers.ids()
        assert library.papers.files(paper) == [str(path.resolve())]
        assert library.papers.files(paper + 1) == []
