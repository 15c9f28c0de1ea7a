"""The test files of other projects: each is imported or refused with a reason."""

from __future__ import annotations

import json

import pytest

from store.errors import SourceError
from store.importers import ImportOptions, import_paths, records_of
from store.importers.record import Record, Rejected
from store.importers.richtext import plain
from store.library import Library
from store.text import key_of

pytestmark = pytest.mark.shared


def records(path):
    return list(records_of([path], ImportOptions()))


def refusals(path):
    """Why the file, or some of its records, are not taken."""
    try:
        return [one.why for one in records(path) if isinstance(one, Rejected)]
    except SourceError as error:
        return [str(error)]


def test_every_file_is_read_or_refused_in_one_sentence(shared):
    for path in sorted((shared / "data" / "formats").rglob("*")):
        if not path.is_file():
            continue
        assert all("\n" not in why and why.strip() for why in refusals(path)), path


def test_records_add_up(shared):
    with Library.in_memory() as library:
        report = import_paths(library, [shared / "data" / "formats"], ImportOptions())
    counted = report.added + report.merged + report.unchanged + len(report.rejected)
    assert report.records == counted > 3000
    assert len(report.rejected) < report.records * 0.05


def test_an_answer_of_arxiv_as_it_is_sent(shared, tmp_path):
    folder = shared / "data" / "formats" / "arxiv" / "tests" / "fixtures"
    path = tmp_path / "answer.xml"
    for answer in sorted(folder.glob("*.json")):
        path.write_bytes(
            json.loads(answer.read_text("utf-8"))["body"].encode("latin-1")
        )
        try:
            sent = [one for one in records(path) if isinstance(one, Record)]
        except SourceError:
            sent = []
        kept = [one for one in records(answer) if isinstance(one, Record)]
        assert [one.title for one in sent] == [one.title for one in kept], answer.name


def test_as_citation_js_reads_it(shared):
    folder = shared / "data/formats/citation-js/packages/plugin-bibtex/test/mapping"
    for kind in ("bibtex", "biblatex"):
        read = {one.key: one for one in records(folder / f"{kind}-input.bib")}
        for item in json.loads((folder / f"{kind}-csl.json").read_text("utf-8")):
            record = read[item["id"]]
            assert key_of(record.title) == key_of(plain(item["title"]))
            assert (
                dict(record.identifiers).get("doi", "") == item.get("DOI", "").lower()
            )
            year = item["issued"]["date-parts"][0][0] if "issued" in item else None
            assert (int(record.date[:4]) if record.date else None) == year
