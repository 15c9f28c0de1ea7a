"""Headings taken apart again once the library knows more: order cannot matter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from store.importers.record import RecordAuthor

if TYPE_CHECKING:
    from store.importers.record import Record


class Records(Protocol):
    """The part of a library's records that this needs."""

    def headings(self) -> list[tuple[int, Record]]:
        """Records whose title was guessed from a heading, with their ids."""

    def revise(self, record_id: int, record: Record) -> bool:
        """Put a better reading in a record's place; False if it is the same."""

    def knows_title(self, key: str) -> bool:
        """Whether a source states a title of these words."""

    def knows_name(self, folded: str) -> bool:
        """Whether a source states a name of these words."""


def reconsider(records: Records) -> int:
    """Confirm guessed headings by what is known now; returns how many it could.

    Each one confirmed adds to what is known, so it goes round until none is left
    that can be: the result does not depend on the order of import.
    """
    confirmed = 0
    while True:
        revised = 0
        for id_, record in records.headings():
            better = _confirmed(record, records)
            revised += better is not None and records.revise(id_, better)
        confirmed += revised
        if not revised:
            return confirmed


def _confirmed(record: Record, records: Records) -> Record | None:
    from store.importers.author_page.entry import take_apart

    split = take_apart(record.heading or "", record.abstract, records)
    if split is None or not split[2]:
        return None
    title, byline, _ = split
    return record.model_copy(
        update={
            "title": title,
            "authors": _authors(byline.names, record),
            "inferred": tuple(
                f for f in record.inferred if f not in ("title", "authors")
            ),
        }
    )


def _authors(names: tuple[str, ...], record: Record) -> tuple[RecordAuthor, ...]:
    """The names now read, and the page's owner if the record had them at no place."""
    from store.importers.author_page.names import same_person

    named = tuple(RecordAuthor(name=n, position=i) for i, n in enumerate(names))
    unplaced = (author for author in record.authors if author.position is None)
    owner = (a for a in unplaced if not any(same_person(a.name, n) for n in names))
    return (*named, *owner)
