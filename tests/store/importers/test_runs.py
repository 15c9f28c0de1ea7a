from __future__ import annotations

import gzip
import io
import itertools
import os
import sys

import pytest

from store.errors import SourceError, UnreadableSource
from store.importers import ImportOptions, import_paths, records_of
from store.importers.record import Record, Rejected
from store.library import Library

OPTIONS = ImportOptions(today="2026-11-22")
OWNERS = {
    "Chankyu Lee": (40, 13, 1254, 51, 60),
    "Zijia Chen": (57, 13, 538, 52, 60),
    "Gerald Shen": (57, 14, 783, 46, 59),
    "Sanjeev Satheesh": (57, 20, 49374, 48, 62),
}
PAGE = """Ann Bell

CLJan 5
On Sina

WeiboKei Ng, Guy Hill, Cy Dow et al.

Of a network.
"""
HEADLESS = "CLJan 5\nOn SinaWeiboKei Ng, Guy Hill, Cy Dow et al.\nOf a network.\n"


@pytest.fixture
def library():
    with Library.in_memory() as library:
        yield library


def write(folder, **files):
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)
    return folder


def shown(library):
    papers = library.papers.get(library.papers.ids())
    return sorted(
        (
            p.key,
            p.title,
            p.abstract,
            tuple((a.name, a.position) for a in p.authors),
            str(p.date),
            p.score,
            p.code,
            p.affiliations,
        )
        for p in papers
    )


def adds_up(report):
    return report.records == report.added + report.merged + report.unchanged + len(
        report.rejected
    )


def test_a_folder(library, tmp_path):
    bib = "@misc{a, title = {One}}\n@misc{b, owner = {No Title}}\n@misc{c, title = {Two}}\n"
    report = import_paths(
        library, [write(tmp_path, a_txt=PAGE, b_bib=bib, c_md="-")], OPTIONS
    )
    assert (report.files, report.records, report.added, report.papers) == (2, 4, 3, 3)
    assert [(os.path.basename(r.file), r.line) for r in report.rejected] == [
        ("b.bib", 2)
    ]
    assert adds_up(report)
    assert any("2026" in note and "--as-of" in note for note in report.notes)
    assert any("1 other file" in note for note in report.notes)


def test_again_changes_nothing(library, tmp_path):
    write(tmp_path, a_txt=PAGE, b_txt=HEADLESS)
    import_paths(library, [tmp_path], OPTIONS)
    before = (shown(library), library.revision)
    report = import_paths(library, [tmp_path], OPTIONS)
    assert (report.unchanged, report.records) == (2, 2)
    assert (shown(library), library.revision) == before


def test_a_dry_run_leaves_no_trace(library, tmp_path):
    write(tmp_path, a_txt=PAGE, b_txt=HEADLESS)
    report = import_paths(library, [tmp_path], OPTIONS, dry_run=True)
    assert report.dry_run
    assert (report.records, report.papers) == (2, 1)
    assert library.papers.count() == 0


def test_order_does_not_matter_to_a_heading(tmp_path):
    write(tmp_path, a_txt=PAGE, b_txt=HEADLESS)
    found = []
    for order in ("ab", "ba"):
        with Library.in_memory() as library:
            for name in order:
                import_paths(library, [tmp_path / f"{name}.txt"], OPTIONS)
            found.append(shown(library))
    assert found[0] == found[1]
    assert [paper[1] for paper in found[0]] == ["On Sina"]


def test_a_file_of_a_folder_may_fail_alone(library, tmp_path):
    write(tmp_path, a_bib="", b_bib="@misc{a, title = {One}}")
    report = import_paths(library, [tmp_path], OPTIONS)
    assert (report.files, report.added, report.records) == (1, 1, 2)
    (rejected,) = report.rejected
    assert (rejected.line, "is empty" in rejected.why) == (None, True)
    assert adds_up(report)


def test_a_named_file_that_fails_stops_everything_first(library, tmp_path):
    write(tmp_path, a_bib="@misc{a, title = {One}}")
    with pytest.raises(UnreadableSource, match="does not exist"):
        import_paths(library, [tmp_path / "a.bib", tmp_path / "gone.bib"], OPTIONS)
    assert library.papers.count() == 0


def test_of_several_named_files_one_may_fail_while_it_is_read(library, tmp_path):
    entries = b"".join(
        b"@misc{c%d, title = {Paper %d}}\n" % (n, n) for n in range(9999)
    )
    whole = gzip.compress(entries)
    write(tmp_path, a_bib="@misc{a, title = {One}}", z_bib="@misc{z, title = {Two}}")
    cut = tmp_path / "cut.bib.gz"
    cut.write_bytes(whole[:-20])
    paths = [tmp_path / "a.bib", cut, tmp_path / "z.bib"]
    report = import_paths(library, paths, OPTIONS)
    assert (report.files, report.added) == (2, 2)
    assert [(one.file, one.line) for one in report.rejected] == [(str(cut), None)]
    assert adds_up(report)
    with pytest.raises(SourceError):
        import_paths(library, [cut], OPTIONS)


def test_standard_input(library, monkeypatch):
    stream = io.TextIOWrapper(io.BytesIO(b"@misc{a, title = {Piped}}"))
    monkeypatch.setattr(sys, "stdin", stream)
    report = import_paths(library, ["-"], OPTIONS)
    assert (report.files, report.added) == (1, 1)


def test_without_a_library(tmp_path):
    write(tmp_path, a_txt=HEADLESS, b_bib="@misc{a, owner = {me}}\n", c_bib="")
    records = list(records_of([tmp_path], OPTIONS))
    assert [type(r) for r in records] == [Record, Rejected, Rejected]


def test_a_file_without_entries_is_said(library, tmp_path):
    report = import_paths(
        library, [write(tmp_path, a_bib="% soon\n") / "a.bib"], OPTIONS
    )
    assert report.records == 0
    assert any("No entries" in note for note in report.notes)


@pytest.mark.parametrize(
    ("text", "format_", "instead"),
    [
        ("@misc{a, title = {One}}", "ris", "--format bibtex"),
        ("TY  - JOUR\nTI  - One\nER  - \n", "bibtex", "--format ris"),
        ("nothing of the kind", "nbib", "leave --format out"),
    ],
)
def test_a_file_of_another_format_than_told_is_rejected(
    library, tmp_path, text, format_, instead
):
    path = write(tmp_path, a_bib=text) / "a.bib"
    report = import_paths(
        library, [path], OPTIONS.model_copy(update={"format": format_})
    )
    (rejected,) = report.rejected
    assert (rejected.file, rejected.line) == (str(path), None)
    assert rejected.why.startswith("holds nothing")
    assert instead in rejected.why
    assert adds_up(report)
    assert not report.notes


def test_a_file_of_the_format_told_may_be_without_entries(library, tmp_path):
    path = write(tmp_path, a_bib="@comment{soon}\n") / "a.bib"
    report = import_paths(
        library, [path], OPTIONS.model_copy(update={"format": "bibtex"})
    )
    assert report.records == 0
    assert any("No entries" in note for note in report.notes)


def seeds(shared):
    return sorted((shared / "seeds").glob("*.txt"))


@pytest.mark.shared
def test_the_five_pages(library, shared):
    report = import_paths(library, [shared / "seeds"], OPTIONS)
    assert (report.files, report.records, report.papers) == (5, 78, 54)
    assert (report.added, report.merged, report.rejected) == (54, 24, ())
    again = import_paths(library, [shared / "seeds"], OPTIONS)
    assert (again.unchanged, again.papers) == (78, 54)


@pytest.mark.shared
def test_the_owners_of_the_five_pages(library, shared):
    import_paths(library, [shared / "seeds"], OPTIONS)
    profiles = {
        person.name: (p.h_index, p.papers, p.citations, p.novelty, p.ai_score)
        for person in library.people.with_profiles()
        for p in person.profiles
    }
    assert profiles == OWNERS


@pytest.mark.shared
def test_every_score_is_kept(library, shared):
    import_paths(library, [shared / "seeds"], OPTIONS)
    (paper,) = [
        p
        for p in library.papers.get(library.papers.ids())
        if p.title.startswith("Nemotron 3 Super")
    ]
    scores = [o.value for o in library.papers.observations(paper.id, "score")]
    assert sorted(scores) == [95.3, 95.3, 100.0]
    assert [a.name for a in paper.authors if a.position is None] == sorted(OWNERS)


@pytest.mark.shared
@pytest.mark.parametrize("step", [24, pytest.param(1, marks=pytest.mark.slow)])
def test_any_order_gives_the_same_library(shared, step):
    libraries = set()
    for order in itertools.islice(itertools.permutations(seeds(shared)), 0, None, step):
        with Library.in_memory() as library:
            for path in order:
                import_paths(library, [path], OPTIONS)
            libraries.add(tuple(shown(library)))
    assert len(libraries) == 1


@pytest.mark.shared
def test_the_quick_bibtex_way_reads_as_the_parser_does(shared):
    from store.importers.bibtex import blocks, regular
    from store.importers.bibtex.pieces import pieces as cut
    from store.importers.opening import opened
    from store.importers.source import survey

    path = shared / "data" / "questions" / "library.bib"
    with opened(path, path.name) as stream:
        source = survey(stream, path.name)
        pieces = list(itertools.islice(cut(source.lines(), "x"), 0, None, 10))
    assert len(pieces) == 600
    for piece in pieces:
        quick = regular.regular_entry(piece.text)
        assert quick is not None
        assert blocks._parse(piece, "x") == [blocks.RawEntry(piece.line, *quick)]


@pytest.mark.shared
def test_a_large_bibtex_file(shared):
    path = shared / "data" / "questions" / "library.bib"
    records = list(records_of([path], OPTIONS))
    assert len(records) == 6000
    assert all(isinstance(record, Record) for record in records)
    assert len({record.key for record in records}) == 6000
    assert sum(record.venue == "ACL" for record in records) == 539
    assert sum(record.venue == "TACL" for record in records) == 115
    assert (
        sum(dict(record.identifiers).get("doi") is not None for record in records)
        >= 3320
    )
    assert not any("\\" in record.title or "{" in record.title for record in records)


@pytest.mark.shared
def test_the_bibtex_files_of_other_projects(shared):
    files = sorted((shared / "data" / "formats").rglob("*.bib"))
    records = list(records_of(files, OPTIONS))
    assert sum(isinstance(record, Record) for record in records) > 150
    whys = {r.why for r in records if isinstance(r, Rejected)}
    assert all(
        "has no title" in w or "not a complete BibTeX" in w or "empty" in w
        for w in whys
    )


def test_the_sample_library(library):
    from pathlib import Path

    import store

    pages = sorted((Path(store.__file__).parent / "sample").glob("*.txt"))
    report = import_paths(library, pages, OPTIONS)
    assert (report.files, report.records, report.papers) == (5, 78, 54)
    assert report.rejected == ()
