"""The file of an index: SQLite, for its atomic commits, snapshots and locks.

A whole index is built under another name and then takes its place, numbered one
higher than the last: who still reads the old one keeps it. Smaller changes are
transactions.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
import unicodedata
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final, NamedTuple
from zlib import crc32

from store.index.base import TITLE_WEIGHT
from store.index.errors import IndexDamaged, IndexUnusable
from store.library.opening import connect
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER: Final = "index"
BUILDING: Final = "building"
LOCK: Final = "lock"
FORMAT: Final = 4
"""Of the tables and blobs here."""
PROBE: Final = (
    "Été naïve Straße ŁÓDŹ œuvre ﬁne-tuned state_of_the_art GPT-4o 3.5 x² H₂O 深層学習"
    " İstanbul re\u0301sume\u0301 U.S. don't universities' running flies"
)
"""Words that a change of the analyzer would change."""

PAGE_BYTES = 8192
CACHE_KIB = 2_048
"""Enough: a larger cache is slower, as its pages have to be made."""
PATIENCE_MS = 60_000

_NAME = re.compile(r"postings-(\d{1,9})\.sqlite3")
_FULL_OR_FAILED = frozenset({3, 5, 6, 8, 10, 13, 14, 15, 23})
"""SQLite's primary codes for what is wrong with the place, not with the file."""

_SCHEMA: Final = (
    "CREATE TABLE state(id INTEGER PRIMARY KEY, data TEXT, sum INTEGER)",
    "CREATE TABLE term(text TEXT PRIMARY KEY, id INTEGER, papers INTEGER, sum INTEGER)"
    " WITHOUT ROWID",
    "CREATE TABLE word(id INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE known(bucket INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE posting(row INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE place(row INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE document(paper INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE length(chunk INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE home(chunk INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE batch(segment INTEGER PRIMARY KEY, data BLOB)",
    "CREATE TABLE gone(segment INTEGER PRIMARY KEY, data BLOB)",
)


class State(NamedTuple):
    """What an index is of."""

    version: str
    revision: int
    stamp: int
    papers: int
    length: int
    """Of all papers, in terms."""
    terms: int
    """The number of the next new term."""
    segments: dict[int, int]
    """Segment -> papers that live in it, oldest first."""
    gone: dict[int, int]
    """Segment -> papers of it that have gone or moved."""


def version() -> str:
    """What an index must have been made by to be read: anything else is rebuilt."""
    import Stemmer

    probed = crc32(" ".join(stems(PROBE)).encode())
    parts = (FORMAT, TITLE_WEIGHT, probed, unicodedata.unidata_version)
    return f"{parts} {Stemmer.version()}"


def folder_of(library: Path) -> Path:
    """Where the index of a library in a folder lives."""
    return library / FOLDER


def newest(folder: Path) -> Path | None:
    """The latest whole index of a folder; None where there is none."""
    found = _numbered(folder)
    return folder / found[-1][1] if found else None


def following(folder: Path) -> Path:
    """The name that the next whole index takes."""
    found = _numbered(folder)
    return folder / f"postings-{found[-1][0] + 1 if found else 1}.sqlite3"


def _numbered(folder: Path) -> list[tuple[int, str]]:
    try:
        names = os.listdir(folder)
    except OSError:
        return []
    return sorted((int(m[1]), n) for n in names if (m := _NAME.fullmatch(n)))


def clear(folder: Path, kept: Path | None = None) -> None:
    """Remove all that is in an index's folder but one file and what belongs to it."""
    spared = (LOCK, kept.name) if kept else (LOCK,)
    for path in folder.iterdir():
        if not path.name.startswith(spared):
            with suppress(OSError):
                path.unlink()


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """One builder at a time; the lock goes with the process that holds it."""
    try:
        folder.mkdir(exist_ok=True)
        handle = os.open(folder / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise IndexUnusable(f"{folder} cannot be written ({error.strerror})") from error
    try:
        _wait_for(handle)
        yield
    finally:
        os.close(handle)


def _wait_for(handle: int) -> None:
    try:
        import fcntl
    except ImportError:  # SQLite's own lock remains
        return
    fcntl.flock(handle, fcntl.LOCK_EX)


@contextmanager
def judged() -> Iterator[None]:
    """SQLite's errors as what they mean for an index."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        kind = IndexUnusable if code in _FULL_OR_FAILED else IndexDamaged
        raise kind(str(error)) from error
    except OSError as error:
        raise IndexUnusable(error.strerror or str(error)) from error


def opened(path: Path) -> sqlite3.Connection:
    """A connection to an index, its reads of one moment from the first on."""
    with judged():
        if not path.exists():
            raise IndexUnusable("there is no index")
        connection = connect(str(path))
        connection.execute(f"PRAGMA busy_timeout = {PATIENCE_MS}")
        connection.execute(f"PRAGMA cache_size = -{CACHE_KIB}")
        connection.execute("PRAGMA synchronous = NORMAL")
    return connection


def made(path: Path) -> sqlite3.Connection:
    """A new index, written without a journal: it is thrown away if not finished."""
    with judged():
        path.unlink(missing_ok=True)
        connection = connect(str(path))
        connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN EXCLUSIVE")
        for statement in _SCHEMA:
            connection.execute(statement)
    return connection


def published(connection: sqlite3.Connection, path: Path, final: Path) -> None:
    """Close a new index, make sure of it, and give it its name."""
    with judged():
        connection.execute("COMMIT")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.close()
        _sync(path)
        path.replace(final)
        _sync(final.parent)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def begun(connection: sqlite3.Connection) -> State:
    """What the index is of, from this moment on as it is now."""
    with judged():
        connection.execute("BEGIN")
        return read_state(connection)


def read_state(connection: sqlite3.Connection) -> State:
    """What the index is of; raises IndexDamaged where it does not say."""
    row = connection.execute("SELECT data, sum FROM state").fetchone()
    if row is None or crc32(str(row[0]).encode()) != row[1]:
        raise IndexDamaged("it does not say what it is of")
    data = json.loads(row[0])
    for name in ("segments", "gone"):
        data[name] = {int(segment): count for segment, count in data[name].items()}
    return State(**data)


def write_state(connection: sqlite3.Connection, state: State) -> None:
    """Say what the index is of."""
    text = json.dumps(state._asdict())
    connection.execute(
        "INSERT OR REPLACE INTO state VALUES(0, ?, ?)", (text, crc32(text.encode()))
    )


def sum_of(text: str, term: int, papers: int) -> int:
    """What proves the row of a term."""
    return crc32(f"{text} {term} {papers}".encode())
