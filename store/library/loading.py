"""A library while much is written to it: what it holds back, and what it can undo."""

from __future__ import annotations

from contextlib import contextmanager
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
    first = first and not database.connection.in_transaction
    page = int(database.value("PRAGMA page_size"))
    database.run(f"PRAGMA wal_autocheckpoint = {_LOGGED // page}")
    database.run(f"PRAGMA cache_spill = {_CHANGED_KIB * 1024 // page}")
    database.run(f"PRAGMA cache_size = -{2 * settings.CACHE_KIB}")
    if first:
        _undoing(database)
    try:
        yield
    finally:
        if first:
            _logging(database)
        database.run("PRAGMA cache_spill = 1")
        database.run(f"PRAGMA cache_size = -{settings.CACHE_KIB}")
        database.run("PRAGMA wal_autocheckpoint = 1000")


def _undoing(database: Database) -> None:
    """Keep the old pages aside instead of the new ones.

    Where there are no old ones, the new are written once instead of twice; others can
    read between two commits, and wait for their end. Nothing is awaited of the disk:
    should the current fail, the library goes that is being made, and nothing else.
    """
    if _journal(database, "TRUNCATE"):
        database.run("PRAGMA synchronous = OFF")
        database.run(f"PRAGMA busy_timeout = {settings.PATIENT_MS}")


def _logging(database: Database) -> None:
    """Keep the new pages aside again, with all that is written safe on the disk."""
    database.run("PRAGMA synchronous = FULL")
    _journal(database, "WAL")
    database.run("PRAGMA synchronous = NORMAL")


def _journal(database: Database, mode: str) -> bool:
    """Whether the journal is of this kind now: not where somebody else has the file
    open. A library is logged again when it is next opened."""
    database.run("PRAGMA busy_timeout = 0")
    try:
        return bool(database.value(f"PRAGMA journal_mode = {mode}") == mode.lower())
    except LibraryLocked:
        return False
    finally:
        database.run(f"PRAGMA busy_timeout = {settings.BUSY_MS}")
