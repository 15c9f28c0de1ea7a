"""A library while much is written to it: what it holds back, and what it can undo."""

from __future__ import annotations

from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from store.errors import LibraryLocked
from store.library import database as settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.library.database import Database

_CHANGED_KIB = 160_000
"""Of pages that are held back until a commit, beyond those cached: one that is written
before its time is often written twice."""
_LOGGED = 160_000_000
"""Bytes in the log before they are copied to the file."""


@contextmanager
def loading(database: Database, *, first: bool = False) -> Iterator[None]:
    """Within it much is written, or the `first` that the library has of all.

    Pages that are changed again and again are written once in a commit, and copied
    from the log to the file once in several; first ones are not logged at all.
    """
    page = int(database.value("PRAGMA page_size"))
    database.run(f"PRAGMA wal_autocheckpoint = {_LOGGED // page}")
    database.run(f"PRAGMA cache_spill = {_CHANGED_KIB * 1024 // page}")
    database.run(f"PRAGMA cache_size = -{2 * settings.CACHE_KIB}")
    if first:
        _journal(database, "TRUNCATE", settings.PATIENT_MS)
    try:
        yield
    finally:
        if first:
            _journal(database, "WAL", settings.BUSY_MS)
        database.run("PRAGMA cache_spill = 1")
        database.run(f"PRAGMA cache_size = -{settings.CACHE_KIB}")
        database.run("PRAGMA wal_autocheckpoint = 1000")


def _journal(database: Database, mode: str, patience: int) -> None:
    """Keep the old pages aside (TRUNCATE) or the new ones (WAL).

    Where there are no old ones, the new are written once instead of twice; others can
    read between two commits, and wait for their end. It stays as it is where somebody
    else has the file open; a library is logged again when it is next opened.
    """
    if database.connection.in_transaction:
        return
    database.run("PRAGMA busy_timeout = 0")
    with suppress(LibraryLocked):
        database.run(f"PRAGMA journal_mode = {mode}")
    database.run(f"PRAGMA busy_timeout = {patience}")
    # Without a log a commit outlasts a failing current only if it is awaited.
    database.run(f"PRAGMA synchronous = {'NORMAL' if mode == 'WAL' else 'FULL'}")
