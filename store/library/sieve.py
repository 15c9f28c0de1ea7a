"""What a large import has written, roughly: spares most look-ups for what is not there.

A Bloom filter with one hash (Bloom 1970): it may say "perhaps" wrongly, and the
database is then asked; it never says "no" wrongly. What is asked about is numbered
later than what is not, so the hash is one that is the same in every process.
"""

from __future__ import annotations

from mmap import mmap
from typing import TYPE_CHECKING, Any, TypeAlias
from zlib import crc32

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Key: TypeAlias = str | bytes | tuple[str, ...]

_BYTES = 1 << 23
"""Eight slots each, for some millions of keys: titles and identifiers of a million
papers give a wrong "perhaps" in one look-up of twenty."""


class Sieve:
    """Keys written since a table was empty; useless, but right, if it was not, until
    it is filled."""

    def __init__(self, *, began_empty: bool) -> None:
        self._slots = _slots() if began_empty else None

    def may_hold(self, key: Key) -> bool:
        """Whether the table may hold a key."""
        if self._slots is None:
            return True
        place = _place(key)
        return bool(self._slots[place >> 3 & (_BYTES - 1)] >> (place & 7) & 1)

    def met(self, keys: Sequence[Key]) -> list[int]:
        """Where the keys stand that the table may hold; all are of one type."""
        slots, last = self._slots, _BYTES - 1
        if slots is None:
            return list(range(len(keys)))
        return [
            at
            for at, place in enumerate(_places(keys))
            if slots[place >> 3 & last] >> (place & 7) & 1
        ]

    def fill(self, keys: Iterable[Key]) -> None:
        """Be of use from now on: these are all the keys that the table holds."""
        if self._slots is None:
            self._slots = _slots()
            self._mark(map(_place, keys))

    def add(self, keys: Iterable[Key]) -> None:
        """The table holds these keys from now on; all are of one type."""
        if self._slots is not None:
            self._mark(_places(list(keys)))

    def _mark(self, places: Iterable[int]) -> None:
        if (slots := self._slots) is not None:
            last = _BYTES - 1
            for place in places:
                slots[place >> 3 & last] |= 1 << (place & 7)


def _places(keys: Sequence[Any]) -> Iterable[int]:
    """As `_place` of each, in half of the time."""
    kind = type(keys[0]) if keys else bytes
    if kind is tuple:
        keys = list(map("\0".join, keys))
    if kind is not bytes:
        keys = [key.encode("utf-8", "surrogatepass") for key in keys]
    return map(crc32, keys)


def _slots() -> mmap:
    """Empty slots; the system gives a page when it is first written to, so that a
    run of one record pays for a few of them."""
    return mmap(-1, _BYTES)


def _place(key: Key) -> int:
    if isinstance(key, tuple):
        key = "\0".join(key)
    return crc32(key if isinstance(key, bytes) else key.encode(errors="surrogatepass"))
