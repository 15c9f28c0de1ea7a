"""A file that was edited and is added again: what its older version said gives way.

Only for the works that the new version speaks of, by its records or by their
citation keys: what it no longer mentions stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from store.library.database import Database


class Retired(NamedTuple):
    """A record of an older version that a newer one replaces."""

    record: int
    paper: int
    heir: int | None
    """The paper that now goes by its citation key."""


_OLDER = (
    "SELECT record.id, paper_id, json_extract(payload, '$.key') FROM record"
    " JOIN source ON source.id = source_id WHERE path = ? AND source_id <> ?"
)
_NEWER = (
    "SELECT json_extract(payload, '$.key'), paper_id FROM record WHERE source_id = ?"
)


def outdated(
    database: Database, path: str, source: int, touched: Container[int]
) -> Iterator[Retired]:
    """Records of older versions of a file that speak of the same works as this one."""
    older = database.rows(_OLDER, (path, source))
    heirs: dict[str | None, int] = dict(
        database.rows(_NEWER, (source,)) if older else ()
    )
    heirs.pop(None, None)
    for record, paper, key in older:
        if paper in touched or key in heirs:
            yield Retired(record, paper, heirs.get(key))


def forget_sources(database: Database, path: str, source: int) -> None:
    """Remove older versions that have nothing left, and figures now reported anew."""
    if database.row("SELECT 1 FROM profile WHERE source_id = ?", (source,)):
        database.run(
            "DELETE FROM profile WHERE source_id IN"
            " (SELECT id FROM source WHERE path = ? AND id <> ?)",
            (path, source),
        )
    database.run(
        "DELETE FROM source WHERE path = ? AND id <> ? AND NOT EXISTS"
        " (SELECT 1 FROM record WHERE source_id = source.id) AND NOT EXISTS"
        " (SELECT 1 FROM profile WHERE source_id = source.id)",
        (path, source),
    )
