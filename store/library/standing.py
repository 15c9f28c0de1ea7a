"""Whether what is open is still what stands in the folder.

A file may be moved over an open one, be written over, or be deleted: SQLite goes on
reading what it opened, or pages of both (https://sqlite.org/howtocorrupt.html).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, NamedTuple

from store.errors import LibraryError
from store.library.failures import FILE

if TYPE_CHECKING:
    from store.library.database import Database


class Seen(NamedTuple):
    """What the system says of a file without reading it."""

    device: int
    inode: int
    size: int
    written: int
    """Nanoseconds."""


def seen(folder: str) -> Seen | None:
    """The library's file in a folder as it is now; None where there is none."""
    try:
        found = os.stat(os.path.join(folder, FILE))
    except OSError:
        return None
    return Seen(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns)


def renewed(database: Database, folder: str) -> bool:
    """Open what stands in the folder anew, if the file is no longer as it was.

    True if that is no later state of what was open. Raises LibraryMissing where
    nothing stands there, and its kin.
    """
    if database.connection.in_transaction:
        return False
    if seen(folder) == database.seen:
        database.known = database.row(_LATEST)
        return False
    from store.library.opening import open_file

    opened = open_file(folder, create=False)
    later = _is_later(opened, database)
    database.take(opened)
    return not later


def _is_later(opened: Database, database: Database) -> bool:
    """Whether a library has been in the states that are known of another."""
    try:
        states = (database.known, database.row(_LATEST))
    except LibraryError:  # pages of both files
        return False
    return all(one is not None and opened.row(_HELD, one) for one in states)


_LATEST = "SELECT revision, stamp FROM history ORDER BY revision DESC LIMIT 1"
_HELD = "SELECT 1 FROM history WHERE revision = ? AND stamp = ?"
