"""Indexes that a first large import leaves for the end: sorted once, not row by row.

SQLite builds an index over a full table several times faster than it grows one in
random order. No answer depends on an index, so a library whose import was cut off
is slower, not wrong; the table `deferred` remembers them for the next import. As long
as those of authors' ids are left, nobody was told apart by them: that is done at the
end as well (`store.library.identified`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.library.database import Database

DEFERRED = (
    "person_papers", "authorship_person", "paper_day", "paper_year", "paper_venue",
    "paper_score", "paper_citations", "paper_title", "paper_revision", "label_folded",
    "label_papers", "labelled_label", "vocabulary_tail", "author_id_value",
    "author_id_bare",
)  # fmt: skip
"""What no import looks anything up by, until it takes a spelling of a name away:
then by `PAPERS_OF_PEOPLE`."""
PAPERS_OF_PEOPLE = "authorship_person"
NAMES_BY_ID = ("author_id_value", "author_id_bare")


def defer(database: Database) -> None:
    """Drop these indexes and remember how they are made."""
    for name in DEFERRED:
        sql = database.value(
            "SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?", (name,)
        )
        if sql is not None:
            database.run("INSERT OR REPLACE INTO deferred VALUES(?, ?)", (name, sql))
            database.run(f"DROP INDEX {name}")


def restore(database: Database, only: str | None = None) -> None:
    """Make the indexes that were deferred, if any were; all, or one."""
    for name, sql in database.rows("SELECT name, sql FROM deferred ORDER BY name"):
        if only in (None, name):
            database.run(sql)
            database.run("DELETE FROM deferred WHERE name = ?", (name,))


def is_deferred(database: Database, name: str) -> bool:
    """Whether an index is yet to be made."""
    return bool(database.row("SELECT 1 FROM deferred WHERE name = ?", (name,)))
