"""The JSON files of other projects, and the large corpora."""

from __future__ import annotations

import lzma
from itertools import islice

import pytest

from store.errors import UnknownFormat
from store.importers.record import Record
from store.importers.registry import sniff
from tests.store.importers.json_files import BY_NAME, names, read

# File below data/formats: its format, and how many records and rejected ones it holds.
FILES = {
    "citation-js/packages/core/test/data.json": ("csl-json", 9, 0),
    "citation-js/packages/plugin-bibjson/test/data.json": ("jsonl", 10, 0),
    "citation-js/packages/plugin-bibtex/test/input.json": ("csl-json", 73, 1),
    "citation-js/packages/plugin-bibtex/test/mapping/biblatex-csl.json": (
        "csl-json",
        28,
        0,
    ),
    "citation-js/packages/plugin-bibtex/test/mapping/bibtex-csl.json": (
        "csl-json",
        16,
        0,
    ),
    "citation-js/packages/plugin-bibtex/test/output.json": ("csl-json", 23, 6),
    "citation-js/test/data/api/doi.json": ("crossref", 4, 0),
    "openalex_b-vitamins/tests/fixtures/data/W-api-response.json": ("openalex", 1, 0),
    "openalex_b-vitamins/tests/fixtures/data/W2741809807.json": ("openalex", 1, 0),
    "semanticscholar/Author.json": ("semantic-scholar", 60, 0),
    "semanticscholar/Citation.json": ("semantic-scholar", 1, 0),
    "semanticscholar/Paper.json": ("semantic-scholar", 1, 0),
    "semanticscholar/PaperWithNullValues.json": ("semantic-scholar", 0, 1),
    "semanticscholar/Reference.json": ("semantic-scholar", 1, 0),
}
NO_PAPERS = ("Dataset.json", "DatasetDiff.json", "Release.json")


def counted(found):
    records = sum(isinstance(one, Record) for one in found)
    return records, len(found) - records


@pytest.mark.shared
@pytest.mark.parametrize("name", FILES)
def test_a_file(shared, name):
    format_, records, rejected = FILES[name]
    text = (shared / "data" / "formats" / name).read_text(encoding="utf-8")
    assert sniff(name, text.encode()[:65536]).name == format_
    assert counted(read(text, path=name)) == (records, rejected)


@pytest.mark.shared
def test_every_other_file_is_read_or_said_to_be_none(shared):
    folder = shared / "data" / "formats"
    for path in sorted(folder.rglob("*.json")):
        name = path.relative_to(folder).as_posix()
        text = path.read_text(encoding="utf-8")
        if path.name in NO_PAPERS:
            with pytest.raises(UnknownFormat):
                read(text)
        elif name.startswith("arxiv/"):
            assert counted(read(text)) == (
                text.count("<published>"),
                text.count("/api/errors#") // 2,
            )
        elif name not in FILES:
            (entity,) = read(text)
            assert entity.why.endswith("of OpenAlex; expected a work")


@pytest.mark.shared
def test_spot_values(shared):
    folder = shared / "data" / "formats"

    def first(name):
        return read((folder / name).read_text(encoding="utf-8"))[0]

    work = first("openalex_b-vitamins/tests/fixtures/data/W2741809807.json")
    assert (work.date, work.venue, work.citations) == ("2018-02-13", "PeerJ", 962)
    assert names(work)[::8] == ["Heather Piwowar", "Stefanie Haustein"]
    paper = first("semanticscholar/Reference.json")
    assert (paper.venue, paper.date) == ("ICML", "2014-01-31")
    article = first("citation-js/test/data/api/doi.json")
    assert names(article) == ["H. K. Hall Jr."]
    assert (article.date, article.venue_name) == ("1957-10", "Journal of the American Chemical Society")  # fmt: skip
    preprint = first("arxiv/tests/fixtures/id_quant-ph_0201082v1_s0_m100_86989fe779ef.json")  # fmt: skip
    assert (preprint.date, preprint.identifiers) == ("2002-01-18", (("arxiv", "quant-ph/0201082"),))  # fmt: skip


@pytest.mark.shared
@pytest.mark.parametrize("corpus", ["papers", "arxiv"])
def test_rows_of_the_corpora(shared, corpus):
    import json

    path = shared / "data" / "corpora" / f"{corpus}.jsonl.xz"
    with lzma.open(path, "rt", encoding="utf-8") as file:
        lines = list(islice(file, 0, 60_000, 30))
    records = read("".join(lines), path="rows.jsonl")
    assert len(records) == len(lines)
    for line, record in zip(lines, records, strict=True):
        row = json.loads(line)
        assert record.date[:4] == str(row["year"])
        assert len(names(record)) == len(
            [name for name in row["authors"] if name.strip()]
        )
        assert record.venue == (row["venue"] or None)
        assert dict(record.identifiers).get("doi") == ((row.get("doi") or "").lower() or None)  # fmt: skip


def test_every_format_can_be_told():
    assert {"csl-json", "openalex", "semantic-scholar", "crossref", "arxiv-json", "jsonl", "csv"} <= BY_NAME.keys()  # fmt: skip
