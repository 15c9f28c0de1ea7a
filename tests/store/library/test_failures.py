"""What SQLite's errors are told as."""

from __future__ import annotations

import sqlite3

import pytest

from store.errors import LibraryCorrupt, LibraryError, LibraryLocked
from store.library.failures import explained


@pytest.mark.parametrize(
    ("code", "kind", "says"),
    [
        (5, LibraryLocked, "another refdesk"),
        (6, LibraryLocked, "another refdesk"),
        (5 | 2 << 8, LibraryLocked, "another refdesk"),
        (10, LibraryError, "The disk failed"),
        (11, LibraryCorrupt, "is damaged"),
        (13, LibraryError, "is full"),
        (4874, LibraryError, "is full"),
    ],
)
def test_one_sentence_that_names_the_folder(code, kind, says) -> None:
    error = sqlite3.OperationalError("of SQLite's own")
    error.sqlite_errorcode = code
    told = explained(error, "here")
    assert type(told) is kind
    assert says in str(told)
    assert "here" in str(told)


def test_a_fault_of_ours_stays_what_it_is() -> None:
    error = sqlite3.IntegrityError("UNIQUE constraint failed")
    error.sqlite_errorcode = 19
    assert explained(error, "here") is error
