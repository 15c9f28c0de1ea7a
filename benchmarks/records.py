"""Rows of the large corpus as the records an importer would yield."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.record import Record, RecordAuthor, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SCHEMES = {"acl_anthology": "acl"}
_CITED = ("booktitle", "pages", "url")


def records(rows: Iterable[dict[str, Any]]) -> Iterator[Record | Rejected]:
    """One record a row; a row that is none is rejected, its neighbours are not."""
    for number, row in enumerate(rows, 1):
        try:
            yield record(row)
        except ValueError as error:
            yield Rejected(file="papers.jsonl", line=number, why=str(error))


def record(row: dict[str, Any]) -> Record:
    """A row of the corpus as a record; raises ValueError."""
    return Record(
        title=row["title"],
        place=row["id"],
        abstract=row["abstract"],
        authors=tuple(_authors(row["authors"])),
        date=str(row["year"]),
        venue=row["venue"] or None,
        citations=row.get("citations"),
        affiliations=tuple(row.get("affiliations", ())),
        keywords=tuple(row.get("keywords", ())),
        identifiers=tuple(_identifiers(row)),
        key=row.get("bibkey"),
        kind="inproceedings",
        fields=tuple((name, row[name]) for name in _CITED if row.get(name)),
    )


def _authors(names: Iterable[str]) -> Iterator[RecordAuthor]:
    written = [name for name in names if name.strip()]
    for position, name in enumerate(written):
        yield RecordAuthor(name=name, position=position)


def _identifiers(row: dict[str, Any]) -> Iterator[tuple[str, str]]:
    source = row["source"]
    yield _SCHEMES.get(source, source), row["id"]
    if row.get("doi"):
        yield "doi", row["doi"]
