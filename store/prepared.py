"""Records made ready for a library: all that can be done before one is asked.

It is most of the work of an import, and pure, so another process may do it
while this one writes.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from store.alone import alone
from store.chunk import Prepared, chunk_of
from store.derived import derive
from store.identity import identities
from store.importers.plain import Plain
from store.importers.record import Rejected
from store.lots import lots
from store.stated import encode, of_record

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from store.chunk import Chunk
    from store.importers.record import Record
    from store.stated import Stated
    from store.weighing import Shown

CHUNK = 2000
"""Records made ready together; an import can end between two chunks, and the more
there are in one, the fewer times each word is counted."""


def chunks(
    records: Iterable[Plain | Record | Rejected],
    source: str,
    format_: str,
    owner: str | None,
    size: int = CHUNK,
    in_haste: Callable[[], bool] = lambda: False,
) -> Iterator[Chunk]:
    """The records of a source, so many at a time; in haste, with words uncounted.

    The first ones are fewer, since somebody may wait for them.
    """
    ready = partial(_chunk, source=source, format_=format_, owner=owner)
    growing = [max(1, size >> by) for by in (3, 2, 1, 0)]
    for chunk in map(ready, lots(records, *growing)):
        yield chunk if in_haste() else chunk._replace(words=chunk.word_counts())


def _chunk(
    records: list[Plain | Record | Rejected],
    source: str,
    format_: str,
    owner: str | None,
) -> Chunk:
    """What it is made from is gone when it is sent: strings that nothing else refers
    to are marshalled faster."""
    items: list[Prepared] = []
    rejected: list[Rejected] = []
    for record in records:
        if isinstance(record, Plain) or not isinstance(record, Rejected):
            items.append(_prepare(record, source, format_, owner))
        else:
            rejected.append(record)
    return chunk_of(items, rejected)


def _prepare(
    record: Plain | Record, source: str, format_: str, owner: str | None
) -> Prepared:
    if isinstance(record, Plain):
        return _prepared(record, record.encoded(), record.shown())
    stated = of_record(record, source, format_, 0)
    return _prepared(stated, encode(record, owner), alone(stated))


def _prepared(
    record: Plain | Stated, encoded: tuple[str, bytes], shown: Shown
) -> Prepared:
    payload, digest = encoded
    return Prepared(
        digest,
        shown.title_key,
        identities(record),
        record.place,
        record.is_heading,
        payload,
        record.abstract,
        derive(shown),
    )
