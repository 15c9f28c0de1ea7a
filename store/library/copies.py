"""What the reader added to some papers, remembered so that it can be put back."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library.database import Database

Kept = dict[str, list[list[Any]]]
"""Rows by table, as JSON can hold them."""

_READ = {
    "star": "SELECT paper_id FROM star",
    "tag": "SELECT paper_id, tag FROM tag",
    "note": "SELECT paper_id, text FROM note",
    "reading": "SELECT paper_id, status FROM reading",
    "pinned_key": "SELECT paper_id, folded, key, shown FROM pinned_key",
    "journal": "SELECT paper_id, id FROM journal",
}
_ADD = {
    "star": "INSERT OR IGNORE INTO star VALUES(?)",
    "tag": "INSERT OR IGNORE INTO tag VALUES(?, ?)",
    "note": "INSERT OR IGNORE INTO note VALUES(?, ?)",
    "reading": "INSERT OR IGNORE INTO reading VALUES(?, ?)",
    "pinned_key": "INSERT OR REPLACE INTO pinned_key(paper_id, folded, key, shown)"
    " VALUES(?, ?, ?, ?)",
    "journal": "UPDATE journal SET paper_id = ? WHERE id = ?",
}
_CHOSEN = "WHERE paper_id IN (SELECT value FROM json_each(?))"


def copy(database: Database, papers: Iterable[int]) -> Kept:
    """All that was added to some papers, in a fixed order."""
    chosen = json.dumps(sorted(papers))
    return {
        table: sorted(
            [list(row) for row in database.rows(f"{sql} {_CHOSEN}", (chosen,))]
        )
        for table, sql in _READ.items()
    }


def put_back(database: Database, kept: Kept, papers: Iterable[int]) -> None:
    """Let papers have again exactly what they had, and the keys given out since."""
    chosen = json.dumps(sorted(papers))
    for table in _READ:
        if table not in ("journal", "pinned_key"):
            database.run(f"DELETE FROM {table} {_CHOSEN}", (chosen,))
    add(database, kept)


def add(database: Database, kept: Kept) -> None:
    """Give papers what they had, in addition to what they have; nothing is lost."""
    papers = {row[0] for rows in kept.values() for row in rows}
    there = {paper for paper in papers if _exists(database, paper)}
    for table, sql in _ADD.items():
        rows = [row for row in kept.get(table, ()) if row[0] in there]
        database.run_many(sql, rows)


def _exists(database: Database, paper: int) -> bool:
    return database.row("SELECT 1 FROM paper WHERE id = ?", (paper,)) is not None
