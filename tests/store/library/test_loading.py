"""A first large import writes each page once, and is in nobody's way."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import closing

import pytest

from store.library import Library
from store.library import records as library_records
from store.library.loading import loading
from store.prepared import chunks
from tests.store.building import record, source

SETTINGS = ("synchronous", "cache_size", "cache_spill", "busy_timeout")


@pytest.fixture
def folder(tmp_path):
    Library.open(tmp_path / "library", create=True).close()
    return tmp_path / "library"


def mode(library):
    return library.database.value("PRAGMA journal_mode")


def settings(library):
    return [library.database.value(f"PRAGMA {name}") for name in SETTINGS]


def chunked(*titles):
    return chunks([record(title) for title in titles], "a.bib", "bibtex", None, 1)


@pytest.mark.parametrize(("first", "within"), [(True, "truncate"), (False, "wal")])
def test_what_is_first_is_not_logged(folder, first, within):
    with closing(Library.open(folder)) as library:
        before = settings(library)
        with loading(library.database, first=first):
            assert mode(library) == within
            assert library.database.value("PRAGMA synchronous") == (0 if first else 1)
        assert mode(library) == "wal"
        assert settings(library) == before


@pytest.mark.parametrize("large", [True, False])
def test_only_a_large_import_into_an_empty_library_is_first(folder, large):
    modes = []

    def coming(*titles):
        for chunk in chunked(*titles):
            modes.append(mode(library))
            yield chunk

    with closing(Library.open(folder)) as library:
        for name, title in (("a.bib", "One"), ("b.bib", "Two")):
            told = source(name)
            library.records.add_chunks(told, None, coming(title), large=large)
    assert modes == ["truncate" if large else "wal", "wal"]


def test_a_rehearsal_is_logged(folder):
    with closing(Library.open(folder)) as library, library.rehearsal():
        library.records.add_chunks(source("a.bib"), None, chunked("One"), large=True)
        assert mode(library) == "wal"
        assert library.papers.count() == 1


def test_others_read_what_is_committed_and_can_have_the_file_open(folder, monkeypatch):
    monkeypatch.setattr(library_records, "COMMIT", 1)
    seen = []

    def coming():
        for chunk in chunked("One", "Two", "Three"):
            with closing(Library.open(folder)) as other:
                seen.append((other.papers.count(), mode(other)))
            yield chunk

    with closing(Library.open(folder)) as library:
        library.records.add_chunks(source("a.bib"), None, coming(), large=True)
        assert (library.papers.count(), mode(library)) == (3, "wal")
    assert [papers for papers, _ in seen] == [0, 1, 2]


def test_it_is_logged_where_somebody_has_the_file_open(folder):
    with (
        closing(Library.open(folder)) as other,
        closing(Library.open(folder)) as library,
        loading(library.database, first=True),
    ):
        assert mode(library) == mode(other) == "wal"


KILLED = """
import os, sys
from store.library import Library, records
from store.prepared import chunks
from tests.store.building import record, source
records.COMMIT = 2
def coming():
    titles = (record(f"Paper {n}") for n in range(7))
    yield from chunks(titles, "a.bib", "bibtex", None, 1)
    library.database.run("PRAGMA cache_spill = 1")
    library.database.run("PRAGMA cache_size = 1")
    library.database.run("CREATE TABLE many AS WITH RECURSIVE n(x) AS"
        " (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 9999) SELECT x FROM n")
    os._exit(9)
library = Library.open(sys.argv[1])
library.records.add_chunks(source("a.bib"), None, coming(), large=True)
"""


def test_killed_within_a_commit_the_last_one_stands(folder):
    """The file holds pages of what was never committed; the next one undoes them."""
    command = [sys.executable, "-c", KILLED, str(folder)]
    assert subprocess.run(command, check=False).returncode == 9
    assert os.path.getsize(folder / "refdesk.sqlite3-journal")
    with closing(Library.open(folder)) as library:
        assert mode(library) == "wal"
        assert library.papers.count() == 6
        assert library.checkup.damage() == []
        assert not library.database.rows(
            "SELECT 1 FROM sqlite_master WHERE name='many'"
        )
    assert not (folder / "refdesk.sqlite3-journal").exists()


def test_a_library_that_may_only_be_read_stays_as_it_is(folder):
    with closing(Library.open(folder)) as library:
        library.database.run("PRAGMA journal_mode = TRUNCATE")
        os.chmod(folder, 0o500)
        try:
            with closing(Library.open(folder)) as other:
                assert other.papers.count() == 0
        finally:
            os.chmod(folder, 0o700)
