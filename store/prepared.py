"""Records made ready for a library: all that can be done before one is asked.

It is most of the work of an import, and pure, so another process may do it
while this one writes.
"""

from __future__ import annotations

from itertools import chain, islice, repeat
from typing import TYPE_CHECKING

from store.alone import alone
from store.chunk import Prepared, chunk_of
from store.derived import derive
from store.identity import identities
from store.importers.plain import Plain
from store.importers.record import Rejected
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
    coming, sizes = iter(records), _growing(size)
    while batch := list(islice(coming, next(sizes))):
        items: list[Prepared] = []
        rejected: list[Rejected] = []
        for record in batch:
            if isinstance(record, Plain) or not isinstance(record, Rejected):
                items.append(_prepare(record, source, format_, owner))
            else:
                rejected.append(record)
        chunk = chunk_of(items, rejected)
        yield chunk if in_haste() else chunk._replace(words=chunk.word_counts())


def _growing(size: int) -> Iterator[int]:
    """An eighth, a quarter and a half of a size, and then always all of it."""
    return chain([max(1, size >> by) for by in (3, 2, 1)], repeat(size))


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
