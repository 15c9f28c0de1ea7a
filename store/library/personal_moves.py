"""What the reader added to a paper, kept when the paper becomes part of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.library.database import Database


def move(database: Database, paper: int, heir: int | None) -> None:
    """Give the heir a paper's stars, tags, notes and status; without one they go."""
    if heir is not None:
        _move_notes(database, paper, heir)
        for table in ("star", "tag", "reading"):
            database.run(
                f"UPDATE OR IGNORE {table} SET paper_id = ? WHERE paper_id = ?",
                (heir, paper),
            )
        database.run(
            "UPDATE journal SET paper_id = ? WHERE paper_id = ?", (heir, paper)
        )
    else:
        database.run("DELETE FROM journal WHERE paper_id = ?", (paper,))
    for table in ("star", "tag", "note", "reading"):
        database.run(f"DELETE FROM {table} WHERE paper_id = ?", (paper,))


def _move_notes(database: Database, paper: int, heir: int) -> None:
    """Two notes become one, the heir's first: no word is lost."""
    database.run(
        "INSERT INTO note SELECT ?, text FROM note WHERE paper_id = ?"
        " ON CONFLICT(paper_id) DO UPDATE SET text ="
        " note.text || char(10) || excluded.text WHERE note.text <> excluded.text",
        (heir, paper),
    )
