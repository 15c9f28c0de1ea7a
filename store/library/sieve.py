"""What a large import has written, roughly: spares most look-ups for what is not there.

A Bloom filter with one hash (Bloom 1970): it may say "perhaps" wrongly, and the
database is then asked; it never says "no" wrongly.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

_SLOTS = 1 << 23


class Sieve:
    """Keys written since a table was empty; useless, but right, if it was not, until
    it is filled."""

    def __init__(self, *, began_empty: bool) -> None:
        self._slots = bytearray(_SLOTS) if began_empty else None

    def may_hold(self, key: Hashable) -> bool:
        """Whether the table may hold a key."""
        return self._slots is None or bool(self._slots[hash(key) & (_SLOTS - 1)])

    def fill(self, keys: Iterable[Hashable]) -> None:
        """Be of use from now on: these are all the keys that the table holds."""
        if self._slots is None:
            self._slots = bytearray(_SLOTS)
            self.add(keys)

    def add(self, keys: Iterable[Hashable]) -> None:
        """The table holds these keys from now on."""
        if self._slots is not None:
            for key in keys:
                self._slots[hash(key) & (_SLOTS - 1)] = 1
