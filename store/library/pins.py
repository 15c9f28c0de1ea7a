"""Citation keys that were given out: they never change, and always find the paper.

A key is pinned when the reader takes it along (an export, a citation) or decides
something by it. The pinned key of a paper is the one it goes by, whatever sources
or a new pattern say; others that it had stay with it as further names.
"""

from __future__ import annotations

import json
from contextlib import suppress
from typing import TYPE_CHECKING

from store.errors import LibraryError
from store.library.database import BUSY_MS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library.database import Database

PINNED = 2
"""What `paper.base_stated` is where the key is pinned; 1 where a source gives it."""


def hold(database: Database, papers: Iterable[int]) -> None:
    """Pin the keys of papers, if the library can be written without waiting."""
    loose = _loose(database, papers)
    if not loose:
        return
    database.run("PRAGMA busy_timeout = 0")
    try:
        with suppress(LibraryError), database.transaction("personal_revision"):
            pin(database, loose)
    finally:
        database.run(f"PRAGMA busy_timeout = {BUSY_MS}")


def _loose(database: Database, papers: Iterable[int]) -> list[int]:
    """Those of some papers whose key is not pinned."""
    rows = database.rows(
        "SELECT id FROM paper WHERE base_stated <> ?"
        " AND id IN (SELECT value FROM json_each(?)) ORDER BY id",
        (PINNED, json.dumps(list(papers))),
    )
    return [paper for (paper,) in rows]


def pin(database: Database, papers: Iterable[int]) -> int:
    """Pin the keys that papers go by now; returns how many were not pinned yet."""
    before = database.connection.total_changes
    database.run_many(
        "INSERT INTO pinned_key SELECT key_folded, id, key, 1 FROM paper"
        " WHERE id = ? AND base_stated <> 2 ON CONFLICT(folded) DO UPDATE SET"
        " paper_id = excluded.paper_id, key = excluded.key, shown = 1",
        [(paper,) for paper in papers],
    )
    added = database.connection.total_changes - before
    if added:
        database.run(
            "UPDATE paper SET base = key, base_folded = key_folded, base_stated = 2"
            " WHERE base_stated <> 2 AND id IN (SELECT paper_id FROM pinned_key"
            " WHERE folded = key_folded AND shown = 1)"
        )
    return added


def aliases(database: Database, paper: int) -> list[str]:
    """The other keys that find a paper, as the library gave them out earlier."""
    rows = database.rows(
        "SELECT pinned_key.key FROM pinned_key JOIN paper ON paper.id = paper_id"
        " WHERE paper_id = ? AND folded <> key_folded ORDER BY folded",
        (paper,),
    )
    return [key for (key,) in rows]


def move(database: Database, paper: int, heir: int | None) -> None:
    """The keys of a paper that becomes part of another find that one."""
    if heir is None:
        database.run("DELETE FROM pinned_key WHERE paper_id = ?", (paper,))
        return
    taken = database.value(
        "SELECT 1 FROM pinned_key WHERE paper_id = ? AND shown = 1", (heir,)
    )
    database.run(
        "UPDATE pinned_key SET paper_id = ?, shown = min(shown, ?) WHERE paper_id = ?",
        (heir, 0 if taken else 1, paper),
    )
