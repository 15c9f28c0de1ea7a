"""A library's file opened: made where it is missing, brought up to date, or refused."""

from __future__ import annotations

import os
import sqlite3
from contextlib import suppress

from store.errors import LibraryCorrupt, LibraryError, LibraryMissing, LibraryNewer
from store.library import database
from store.library.database import CACHE_KIB, Database
from store.library.failures import FILE, MEANING, explained
from store.library.standing import seen
from store.migrations import APPLICATION_ID, SCHEMA_VERSION, build, upgrade

PAGE_BYTES = 16_384
"""Of a new library's pages: with SQLite's own 4096 an import takes a sixth longer, for
each page costs calls of the system, and abstracts lie beside their rows."""


def in_memory() -> Database:
    """An empty library that is gone when closed."""
    connection = _memory()
    build(connection)
    return Database(connection, "memory")


def copy_of(database: Database) -> Database:
    """A library as it is now, in pages of the same size, gone when closed."""
    connection = _memory()
    database.connection.backup(connection)
    return Database(connection, "memory")


def _memory() -> sqlite3.Connection:
    return sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)


def open_file(folder: str, *, create: bool) -> Database:
    """The library in a folder; raises a `LibraryError` that says what to do."""
    path = os.path.join(folder, FILE)
    if not os.path.isfile(path) or (not os.path.getsize(path) and not create):
        if not create:
            raise LibraryMissing(
                f"There is no library in {folder}; make one with `refdesk add PATH` "
                "or name another folder with --library."
            )
        _make_folder(folder)
    before = seen(folder)
    try:
        connection = connect(path)
        try:
            _prepare(connection, folder)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise explained(error, folder) from error
    opened = Database(connection, folder)
    opened.seen = before
    return opened


def _make_folder(folder: str) -> None:
    try:
        os.makedirs(folder, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            f"The folder {folder} cannot be made ({error.strerror}); "
            "name another with --library."
        ) from error


def connect(path: str) -> sqlite3.Connection:
    """A connection to a file, made where it is missing; to read where it must be."""
    if not os.path.exists(path) or (
        os.access(path, os.W_OK) and os.access(os.path.dirname(path), os.W_OK)
    ):
        return _uri(path, "mode=rwc")
    return read_only(path)


def read_only(path: str) -> sqlite3.Connection:
    """A connection to a file in a folder that cannot be written to.

    SQLite needs to write beside a WAL database even to read it, unless it is
    told that nobody else changes the file (https://sqlite.org/wal.html#readonly).
    """
    connection = _uri(path, "mode=ro")
    try:
        connection.execute("PRAGMA user_version").fetchone()
        connection.execute("SELECT 1 FROM sqlite_master").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        return _uri(path, "immutable=1")
    return connection


def _uri(path: str, options: str) -> sqlite3.Connection:
    for char in "%?#":
        path = path.replace(char, f"%{ord(char):02x}")
    return sqlite3.connect(
        f"file:{path}?{options}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=database.BUSY_MS / 1000,
        cached_statements=256,
    )


def _prepare(connection: sqlite3.Connection, folder: str) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        if connection.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise LibraryCorrupt(MEANING[26][1].format(where=folder))
        version = 0
    if version > SCHEMA_VERSION:
        raise LibraryNewer(
            f"The library in {folder} was written by a newer refdesk "
            f"(schema {version}, this one knows {SCHEMA_VERSION}); upgrade refdesk."
        )
    if version < SCHEMA_VERSION:
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")  # if there is none yet
        connection.execute("PRAGMA journal_mode = WAL")
        upgrade(connection)
    elif connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        _log_again(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
    # Not mapped into memory: a file made shorter by others would end the process.
    connection.execute("PRAGMA mmap_size = 0")


def _log_again(connection: sqlite3.Connection) -> None:
    """End what a first import began (`store.library.loading`), unless it goes on or
    the file may only be read."""
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA busy_timeout = {database.BUSY_MS}")
