"""Records made ready for a library: all that can be done before one is asked.

It is most of the work of an import, and pure, so another process may do it
while this one writes.
"""

from __future__ import annotations

import marshal
from collections import Counter
from itertools import chain, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from store.alone import alone
from store.derived import Derived, derive, text_words
from store.identity import identities
from store.importers.record import Record, Rejected
from store.stated import encode, of_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

CHUNK = 1000
"""Records made ready together; an import can end between two chunks."""
_NO_REFERENCES = 2
"""The version of marshal that does not look for objects it has written before."""


class Prepared(NamedTuple):
    """A record, and its paper if it turns out to be the only one of it."""

    place: str
    title_key: str
    is_heading: bool
    """Whether its title had to be guessed from a heading."""
    abstract: str
    payload: str
    digest: bytes
    identities: frozenset[tuple[str, str]]
    derived: Derived


class Chunk(NamedTuple):
    """Some records in a row."""

    items: list[Prepared | Rejected]
    words: dict[str, int]
    """In how many of them each word occurs."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Plain tuples, marshalled, go between processes in half of the time."""
        rejected = [item for item in self.items if isinstance(item, Rejected)]
        packed = [_packed(item) for item in self.items]
        return _unpacked, (
            marshal.dumps((packed, self.words), _NO_REFERENCES),
            rejected,
        )


def _packed(item: Prepared | Rejected) -> tuple[Any, ...] | None:
    """None in the place of one that was rejected."""
    if isinstance(item, Prepared):
        return (*item[:-1], tuple(item.derived))
    return None


def _unpacked(data: bytes, rejected: list[Rejected]) -> Chunk:
    packed, words = marshal.loads(data)
    others = iter(rejected)
    return Chunk(
        [
            next(others)
            if item is None
            else Prepared._make((*item[:-1], Derived._make(item[-1])))
            for item in packed
        ],
        words,
    )


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
        items = [
            record
            if isinstance(record, Rejected)
            else _prepare(record, source, format_, owner)
            for record in batch
        ]
        words = chain.from_iterable(
            text_words(item.title_key, item.abstract)
            for item in items
            if isinstance(item, Prepared)
        )
        yield Chunk(items, dict(Counter(words)))


def _prepare(record: Record, source: str, format_: str, owner: str | None) -> Prepared:
    payload, digest = encode(record, owner)
    stated = of_record(record, source, format_, 0)
    return Prepared(
        stated.place,
        stated.title_key,
        stated.is_heading,
        stated.abstract,
        payload,
        digest,
        identities(stated),
        derive(alone(stated)),
    )
