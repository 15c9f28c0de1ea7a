"""Records made ready for a library: all that can be done before one is asked.

It is most of the work of an import, and pure, so another process may do it
while this one writes.
"""

from __future__ import annotations

from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from store.alone import alone
from store.derived import Derived, derive, text_words
from store.identity import identities
from store.importers.record import Record, Rejected
from store.stated import Stated, encode, of_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHUNK = 1000
"""Records made ready together; an import can end between two chunks."""


class Prepared(NamedTuple):
    """A record, and its paper if it turns out to be the only one of it."""

    values: tuple[Any, ...]
    """Of its `Stated`, all but the id: plain tuples go quickly between processes."""
    title_key: str
    abstract: str
    payload: str
    digest: bytes
    identities: frozenset[tuple[str, str]]
    derived: Derived

    def stated(self, id_: int) -> Stated:
        """The record under the id that a library gives it."""
        return Stated._make((*self.values, id_))


class Chunk(NamedTuple):
    """Some records in a row."""

    items: list[Prepared | Rejected]
    words: Counter[str]
    """In how many of them each word occurs."""


def chunks(
    records: Iterable[Record | Rejected],
    source: str,
    format_: str,
    owner: str | None,
    size: int = CHUNK,
) -> Iterator[Chunk]:
    """The records of a source, so many at a time."""
    coming = iter(records)
    while batch := list(islice(coming, size)):
        counted: Counter[str] = Counter()
        items: list[Prepared | Rejected] = []
        for record in batch:
            if isinstance(record, Rejected):
                items.append(record)
                continue
            ready = _prepare(record, source, format_, owner)
            counted.update(text_words(ready.title_key, ready.abstract))
            items.append(ready)
        yield Chunk(items, counted)


def _prepare(record: Record, source: str, format_: str, owner: str | None) -> Prepared:
    payload, digest = encode(record, owner)
    stated = of_record(record, source, format_, 0)
    return Prepared(
        stated[:-1],
        stated.title_key,
        stated.abstract,
        payload,
        digest,
        identities(stated),
        derive(alone(stated)),
    )
