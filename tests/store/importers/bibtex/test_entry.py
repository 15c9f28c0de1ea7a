"""Which entries are references: those that say what, by whom, where or which."""

from __future__ import annotations

import pytest

from store.importers.record import ImportOptions, Rejected
from store.importers.runs import records_of

ENTRIES = [
    ("@article{a, title = {Bees}}", "Bees"),
    ("@article{a, author = {Moth, Ada}, year = 1920}", ""),
    ("@article{a, doi = {10.1000/x}}", ""),
    ("@misc{a, url = {https://example.org}}", ""),
    ("@article{a, journal = {Bee World}, volume = 1}", ""),
    ("@book{a, editor = {Moth, Ada}}", ""),
    ("@online{a, titleaddon = {[Map of a hive]}}", "[Map of a hive]"),
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


@pytest.mark.parametrize("fields", ["note = {Bees}", "date = {1999-03}", "pages = 1"])
def test_what_says_a_little_of_itself_is_a_reference(fields, tmp_path):
    found = only(f"@misc{{a, {fields}}}", tmp_path)
    assert (found.title, found.key) == ("", "a")


@pytest.mark.parametrize("fields", ["owner = {Bees}", "doi = {none}", "year = {}"])
def test_what_says_nothing_of_itself_is_rejected(fields, tmp_path):
    found = only(f"@misc{{a, {fields}}}", tmp_path)
    assert isinstance(found, Rejected)
    assert (
        found.why
        == "the entry a has no title, author, date, venue or anything else to tell it by"
    )


def test_an_issue_goes_by_its_own_title(tmp_path):
    fields = "title = {Hives}, issuetitle = {On Honey}, subtitle = {A Quarterly}"
    found = only(f"@periodical{{a, {fields}}}", tmp_path)
    assert (found.title, found.venue, found.venue_name) == (
        "On Honey",
        "Hives",
        "Hives: A Quarterly",
    )


def test_a_volume_goes_by_its_own_title(tmp_path):
    fields = "maintitle = {Lecture Notes}, booktitle = {Theory of Hives}"
    assert only(f"@proceedings{{a, {fields}}}", tmp_path).title == "Theory of Hives"


def test_a_film_is_its_director_s(tmp_path):
    fields = "title = {Bees}, editor = {Bell, Ann}, editortype = {director}"
    found = only(f"@movie{{a, {fields}}}", tmp_path)
    assert [author.name for author in found.authors] == ["Ann Bell"]
