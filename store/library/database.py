"""One SQLite file: opening it, reading, writing, and what can go wrong said plainly."""

from __future__ import annotations

import os
import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from store.errors import (
    LibraryCorrupt,
    LibraryError,
    LibraryLocked,
    LibraryMissing,
    LibraryNewer,
)
from store.migrations import APPLICATION_ID, SCHEMA_VERSION, build, upgrade

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

FILE = "refdesk.sqlite3"
BUSY_MS = 5000

Counter = Literal["revision", "personal_revision"]
Cell = Any
"""What a column holds: int, float, str, bytes or None."""

_MEANING: dict[int, tuple[type[LibraryError], str]] = {
    5: (
        LibraryLocked,
        "The library in {where} is being written by another refdesk; "
        "try again when it has finished.",
    ),
    8: (
        LibraryError,
        "The library in {where} is read-only; "
        "make the folder writable or name another with --library.",
    ),
    10: (
        LibraryError,
        "The disk failed while reading or writing the library in {where}; "
        "check the disk and try again.",
    ),
    11: (
        LibraryCorrupt,
        "The library in {where} is damaged; "
        "move its " + FILE + " away and add your files again.",
    ),
    13: (
        LibraryError,
        "The disk with the library in {where} is full; make room and try again.",
    ),
    14: (
        LibraryMissing,
        "The library in {where} cannot be opened; "
        "check the folder's permissions or name another with --library.",
    ),
    26: (
        LibraryCorrupt,
        "The file " + FILE + " in {where} is not a refdesk library; "
        "move it away or name another folder with --library.",
    ),
}
"""By SQLite's primary result code (https://sqlite.org/rescode.html)."""


def explained(error: sqlite3.Error, where: str) -> Exception:
    """The error as one sentence for the user; itself where it is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    kind, sentence = _MEANING.get(5 if code == 6 else code, (None, ""))
    return kind(sentence.format(where=where)) if kind else error


class Database:
    """A connection that raises `LibraryError`s and counts what changes."""

    def __init__(self, connection: sqlite3.Connection, where: str) -> None:
        self.connection = connection
        self.where = where
        self._lock = RLock()
        self._depth = 0

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
                yield
                return
            with self._outermost():
                before = self.connection.total_changes
                yield
                if self.connection.total_changes == before:
                    self.run("ROLLBACK")
                    return
                self.run("UPDATE meta SET value = value + 1 WHERE name = ?", (counter,))
                self.run("COMMIT")

    @contextmanager
    def rehearsal(self) -> Iterator[None]:
        """Everything inside happens, can be read back, and is then undone."""
        with self._lock, self._outermost():
            yield

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        self.run("BEGIN IMMEDIATE")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self.connection.in_transaction:
                self.connection.rollback()

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
        connection = _connect(path)
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


def _connect(path: str) -> sqlite3.Connection:
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
            raise LibraryCorrupt(_MEANING[26][1].format(where=folder))
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
    connection.execute("PRAGMA mmap_size = 1073741824")
