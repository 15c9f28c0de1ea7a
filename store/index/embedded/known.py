"""Which terms an index knows, by their sums: so that a lost row is not taken for a
word that no paper holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final
from zlib import crc32

import numpy as np

from store.index.embedded import codec
from store.index.errors import IndexDamaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from store.index.embedded.codec import Numbers

BUCKETS: Final = 256


def add(connection: sqlite3.Connection, terms: Iterable[str]) -> None:
    """Note new terms."""
    buckets: dict[int, list[int]] = {}
    for term in terms:
        found = crc32(term.encode())
        buckets.setdefault(found % BUCKETS, []).append(found)
    for bucket, sums in buckets.items():
        every = np.union1d(_read(connection, bucket), np.array(sums, np.uint32))
        connection.execute(
            "INSERT OR REPLACE INTO known VALUES(?, ?)",
            (bucket, codec.sealed("known", bucket, codec.numbers(every))),
        )


def deny(connection: sqlite3.Connection, term: str) -> None:
    """Raise IndexDamaged if a term without a row was known."""
    found = crc32(term.encode())
    sums = _read(connection, found % BUCKETS)
    place = int(np.searchsorted(sums, found))
    if (
        place < len(sums)
        and int(sums[place]) == found
        and not _shared(connection, found)
    ):
        raise IndexDamaged(f"the row of {term} is not there")


def _shared(connection: sqlite3.Connection, found: int) -> bool:
    """Whether another term has the same sum: one in thousands of unknown words."""
    rows = connection.execute("SELECT text FROM term")
    return any(crc32(str(text).encode()) == found for (text,) in rows)


def _read(connection: sqlite3.Connection, bucket: int) -> Numbers:
    row = connection.execute(
        "SELECT data FROM known WHERE bucket = ?", (bucket,)
    ).fetchone()
    if row is None:
        return np.empty(0, np.uint32)
    return codec.read_numbers(codec.opened("known", bucket, row[0]))
