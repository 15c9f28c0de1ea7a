"""What refdesk exports as JSON lines is what it imports."""

from __future__ import annotations

import json

import pytest

from store.exporters import formats
from store.exporters.selection import selected
from store.importers.record import ImportOptions
from store.importers.runs import import_paths, records_of
from tests.hostile import CORPUS
from tests.store.building import unfilled
from tui.cli.sample import open_sample


@pytest.fixture
def sample_library():
    with open_sample() as library:
        yield library


HEAD = '{"schema": "refdesk.paper/1", '
BROKEN = [
    HEAD + '"title": 3}',
    HEAD + '"title": "x", "date": "soon"}',
    HEAD + '"title": "x", "authors": 3}',
    HEAD + '"title": "x", "authors": [{}]}',
    HEAD + '"title": "x"',
    "[1]",
    "[" * 100_000,
]


@pytest.mark.parametrize("line", BROKEN, ids=range(len(BROKEN)))
def test_a_broken_line_costs_only_itself(line, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f'{HEAD}"title": "First"}}\n{line}\n\n{HEAD}"title": "Last"}}\n')
    first, broken, last = records_of([path], ImportOptions())
    assert (first.title, last.title) == ("First", "Last")
    assert broken.line == 2
    assert broken.why


def test_out_and_in_again_is_the_same_library(sample_library, tmp_path):
    path = tmp_path / "out.jsonl"
    ids = sample_library.papers.ids(order="key")
    path.write_text("".join(formats.writer("jsonl")(selected(sample_library, ids))))
    with unfilled() as library:
        report = import_paths(library, [path], ImportOptions())
        again = library.papers.get(library.papers.ids(order="key"))
        before = sample_library.papers.get(ids)
        assert (report.added, report.rejected) == (len(before), ())
        assert [said(paper) for paper in again] == [said(paper) for paper in before]


def said(paper):
    names = [(author.name, author.position) for author in paper.authors]
    return [names, *(getattr(paper, field) for field in FIELDS)]


FIELDS = (
    "key", "title", "abstract", "authors_complete", "affiliations", "date", "venue",
    "venue_name", "categories", "code", "code_url", "score", "citations", "identifiers",
    "keywords", "kind", "fields",
)  # fmt: skip


@pytest.mark.parametrize(("name", "text"), CORPUS, ids=[name for name, _ in CORPUS])
def test_hostile_texts(name, text, tmp_path):
    del name
    row = {"schema": "refdesk.paper/1", "title": text, "abstract": text, "venue": text}
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps(row) + "\n")
    with unfilled() as library:
        report = import_paths(library, [path], ImportOptions())
    assert report.records == report.added + len(report.rejected) == 1
