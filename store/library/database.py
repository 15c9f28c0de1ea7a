"""One SQLite file: reading, writing, and what can go wrong said plainly."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from functools import lru_cache
from itertools import chain
from threading import RLock
from typing import TYPE_CHECKING, Any, Literal

from store.library.failures import explained

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.library.standing import Seen

BUSY_MS = 5000
CACHE_KIB = 32_768
"""Of pages; twice as many make no question quicker, but an import."""
PATIENT_MS = 60_000
"""How long a large import waits for others between two of its batches."""

_TOGETHER = (400, 40)
"""Rows that one statement inserts: so many, of the rest fewer, and of its rest one."""
_VALUES = 8000
"""How many values one statement has at most, if SQLite takes as many."""

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
        most = connection.getlimit(sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER)
        self._values = min(most, _VALUES)
        self.today = ""
        """The ISO day that changes are dated by, if whoever opens it says so."""
        self.seen: Seen | None = None
        """The file as it was when it was opened."""
        self.known: tuple[Any, ...] | None = None
        """The last revision that was read here, and its stamp."""

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

    def insert(self, sql: str, rows: Sequence[Sequence[Any]]) -> None:
        """Execute an `INSERT ... VALUES(?, ...)` for each row, many in a statement.

        That takes half of the time: a statement costs more to begin than a row.
        """
        if rows:
            cells = list(chain.from_iterable(rows))
            self._insert_cells(sql, cells, len(rows[0]))

    def insert_columns(self, sql: str, *columns: Sequence[Any]) -> None:
        """As `insert`, for rows given as columns: half of the time again."""
        width = len(columns)
        cells = [None] * (width * len(columns[0]))
        for at, column in enumerate(columns):
            cells[at::width] = column
        self._insert_cells(sql, cells, width)

    def _insert_cells(self, sql: str, cells: list[Any], width: int) -> None:
        done = 0
        try:
            for many in _TOGETHER:
                size = min(many, self._values // width) * width
                together = _with_rows(sql, size // width)
                end = len(cells) - (len(cells) - done) % size
                for start in range(done, end, size):
                    self.connection.execute(together, cells[start : start + size])
                done = end
            rest = range(done, len(cells), width)
            self.connection.executemany(sql, [cells[at : at + width] for at in rest])
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
        """What is read inside is of one moment, whatever others write.

        It ends early with a transaction, which goes on from what is there then.
        """
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
        patience = self.value("PRAGMA busy_timeout")
        self.run(f"PRAGMA busy_timeout = {PATIENT_MS}")
        self._commit(counter)
        self.run("BEGIN IMMEDIATE")
        self.run(f"PRAGMA busy_timeout = {patience}")
        self._before = self.connection.total_changes
        return True

    @contextmanager
    def _outermost(self) -> Iterator[None]:
        self.connection.rollback()  # a snapshot may not be written to
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

    def settle(self) -> None:
        """After a large import: fold the log into the file, refresh statistics."""
        if not self._depth:
            self.run("PRAGMA analysis_limit = 400")
            self.run("PRAGMA optimize")
            self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def take(self, other: Database) -> None:
        """Go on with another file, as little allowed to write to it as to this."""
        only_read = self.value("PRAGMA query_only")
        other.run(f"PRAGMA query_only = {only_read:d}")
        self.connection.close()
        self.connection, self.seen = other.connection, other.seen
        self.known = None

    def close(self) -> None:
        """Close the file."""
        self.connection.close()


@lru_cache
def _with_rows(sql: str, size: int) -> str:
    """An insertion of one row, as one of many."""
    before, values, after = sql.partition("VALUES(")
    row, end, rest = after.partition(")")
    return before + values + f"{row}{end}, (" * (size - 1) + row + end + rest
