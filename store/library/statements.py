"""The records that state a paper, one by one, as a reader tells them apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from store.library.database import Database


class Statement(NamedTuple):
    """One record, and where it stands."""

    record: int
    """Its id."""
    source: str
    place: str
    title: str
    first_author: str | None
    date: str | None
    venue: str | None


def statements(database: Database, paper: int) -> list[Statement]:
    """The records of a paper, in an order that does not depend on the import's."""
    rows = database.rows(
        "SELECT record.id, name, place, payload FROM record"
        " JOIN source ON source.id = source_id WHERE paper_id = ?"
        " ORDER BY name, place, hex(record.digest), record.id",
        (paper,),
    )
    return [
        _statement(record, source, place, json.loads(payload))
        for record, source, place, payload in rows
    ]


def _statement(record: int, source: str, place: str, data: dict[str, Any]) -> Statement:
    authors = data.get("authors")
    return Statement(
        record,
        source,
        place,
        data.get("title") or "(no title)",
        authors[0]["name"] if authors else None,
        data.get("date"),
        data.get("venue"),
    )
