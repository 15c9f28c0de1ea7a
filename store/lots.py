"""Things that come one by one, taken so many at a time.

Two steps of work that take turns at each thing push each other's code and data out of
the processor's caches; a hundred of one step and then a hundred of the next do not.
"""

from __future__ import annotations

from itertools import chain, islice, repeat
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

T = TypeVar("T")


def lots(things: Iterable[T], *sizes: int) -> Iterator[list[T]]:
    """The things in order, so many at a time, and so many as the last size says from
    then on; the last ones are fewer, and none is kept."""
    coming, each = iter(things), chain(sizes, repeat(sizes[-1]))
    return iter(lambda: list(islice(coming, next(each))), [])
