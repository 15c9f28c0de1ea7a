"""Which entries are references: those that have a title, or say by whom they are."""

from __future__ import annotations

import pytest

from store.importers.record import ImportOptions, Rejected
from store.importers.runs import records_of

ENTRIES = [
    ("@article{a, title = {Bees}}", "Bees"),
    ("@article{a, author = {Moth, Ada}, year = 1920}", ""),
    ("@proceedings{a, booktitle = {Bees at Work}}", "Bees at Work"),
    ("@book{a, title = {Bees}, subtitle = {A Life}}", "Bees: A Life"),
]


def only(text, tmp_path):
    path = tmp_path / "a.bib"
    path.write_text(text)
    (found,) = records_of([path], ImportOptions())
    return found


@pytest.mark.parametrize(("text", "title"), ENTRIES)
def test_references(text, title, tmp_path):
    assert only(text, tmp_path).title == title


@pytest.mark.parametrize("fields", ["note = {Bees}", "doi = {10.1/x}", "year = 1920"])
def test_what_says_nothing_of_itself_is_rejected(fields, tmp_path):
    found = only(f"@misc{{a, {fields}}}", tmp_path)
    assert isinstance(found, Rejected)
    assert found.why == "the entry a has no title and no author"
