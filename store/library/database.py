"""One SQLite file: opening it, reading, writing, and what can go wrong said plainly."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from store.errors import LibraryCorrupt, LibraryError, LibraryMissing, LibraryNewer
from store.library.failures import FILE, MEANING, explained
from store.migrations import APPLICATION_ID, SCHEMA_VERSION, build, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

BUSY_MS = 5000
MAPPED = 1024**3
"""Bytes of the file that are read by mapping it into memory."""
PATIENT_MS = 60_000
"""How long a large import waits for others between two of its batches."""

Counter = Literal["revision", "personal_revision"]
Cell = Any
"""What a column holds: int, float, str, bytes or None."""

_STAMPED = (
    "INSERT OR REPLACE INTO history SELECT value, random() FROM meta"
    " WHERE name = 'revision'"
)
"""Each revision gets a number of its own: two libraries, or two lives of one that
was restored from a copy, may count to the same revision but not to the same stamp."""


class Database:
    """A connection that raises `LibraryError`s and counts what changes."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        self.connection = connection
        self.where = where
        self._lock = RLock()
        self._depth = 0
        self._before = 0
        """Changes that were made before what is not committed yet."""
        self._rehearsing = False
        self.today = ""
        """The ISO day that changes are dated by, if whoever opens it says so."""

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        try:
            return self.connection.execute(sql, parameters).fetchall()
        except sqlite3.Error as error:
            raise explained(error, self.where) from error

    def each(
        self, sql: str, parameters: Sequence[Any] = ()
    ) -> Iterator[tuple[Any, ...]]:
        """The rows of a query one by one, for results too large to hold."""
        try:
            yield from self.connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise explained(error, self.where) from error

    def row(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, if any."""
        try:
            found: tuple[Any, ...] | None
            found = self.connection.execute(sql, parameters).fetchone()
            return found
        except sqlite3.Error as error:
            raise explained(error, self.where) from error

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Cell:
        """The first column of the first row, or None."""
        found = self.row(sql, parameters)
        return found[0] if found else None

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Execute one statement."""
        try:
            self.connection.execute(sql, parameters)
        except sqlite3.Error as error:
            raise explained(error, self.where) from error

    def run_many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Execute one statement for each row."""
        try:
            self.connection.executemany(sql, rows)
        except sqlite3.Error as error:
            raise explained(error, self.where) from error

    def counter(self, name: Counter) -> int:
        """How often this side of the library has changed."""
        return int(self.value("SELECT value FROM meta WHERE name = ?", (name,)))

    @contextmanager
    def transaction(self, counter: Counter = "revision") -> Iterator[None]:
        """All or nothing; moves the counter on if anything changed."""
        with self._lock:
            if self._depth:
                self._depth += 1
                try:
                    yield
                finally:
                    self._depth -= 1
                return
            with self._outermost():
                yield
                if self.connection.total_changes == self._before:
                    self.run("ROLLBACK")
                    return
                self._commit(counter)

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """What is read inside is of one moment, whatever others write."""
        with self._lock:
            if self.connection.in_transaction:
                yield
                return
            self.run("BEGIN")
            try:
                yield
            finally:
                self.connection.rollback()

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Everything inside happens, can be read back, and is then undone."""
        with self._lock, self._outermost():
            self._rehearsing = True
            yield

    def _commit(self, counter: Counter) -> None:
        self.run("UPDATE meta SET value = value + 1 WHERE name = ?", (counter,))
        if counter == "revision":
            self.run(_STAMPED)
        self.run("COMMIT")

    def commit_so_far(self, counter: Counter = "revision") -> bool:
        """Within a transaction, commit and go on in a new one; moves the counter on.

        False where it has to stay one transaction (a rehearsal, one in another), or
        nothing has changed. Raises LibraryLocked if another writer does not end.
        """
        nothing = self.connection.total_changes == self._before
        if self._rehearsing or self._depth != 1 or nothing:
            return False
        self._commit(counter)
        self.run(f"PRAGMA busy_timeout = {PATIENT_MS}")
        self.run("BEGIN IMMEDIATE")
        self.run(f"PRAGMA busy_timeout = {BUSY_MS}")
        self._before = self.connection.total_changes
        return True

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        self.run("BEGIN IMMEDIATE")
        self._before = self.connection.total_changes
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            self._rehearsing = False
            if self.connection.in_transaction:
                self.connection.rollback()

    @contextmanager
    def unmapped(self) -> Iterator[None]:
        """Pages are read into the cache alone: what is written leaves no trace in
        the memory of the process, which would hold the whole file in the end."""
        self.run("PRAGMA mmap_size = 0")
        try:
            yield
        finally:
            self.run(f"PRAGMA mmap_size = {MAPPED}")

    def settle(self) -> None:
        """After a large import: fold the log into the file, refresh statistics."""
        if not self._depth:
            self.run("PRAGMA analysis_limit = 400")
            self.run("PRAGMA optimize")
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


def in_memory() -> Database:
    """An empty library that is gone when closed."""
    connection = sqlite3.connect(
        ":memory:", isolation_level=None, check_same_thread=False
    )
    build(connection)
    return Database(connection, "memory")


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
    try:
        connection = connect(path)
        try:
            _prepare(connection, folder)
        except BaseException:
            connection.close()
            raise
    except sqlite3.Error as error:
        raise explained(error, folder) from error
    return Database(connection, folder)


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
        timeout=BUSY_MS / 1000,
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
        connection.execute("PRAGMA journal_mode = WAL")
        upgrade(connection)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA cache_size = -65536")
    connection.execute(f"PRAGMA mmap_size = {MAPPED}")
