"""What belongs to each term number of an index: its row of the word vectors, a weight.

A paper's terms are numbers in an index; looking up thirty thousand strings for each
question took longer than all the arithmetic. What belongs to them is worked out as
terms are met, and kept as long as the index is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakKeyDictionary

import numpy as np

from store.index.paperset import different

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from assistant.answering.scoring.vectors import WordVectors
    from store.index.base import Index
    from store.index.paperset import Ids

NONE = -1
"""The row of a term that has no vector."""
_UNMET = -2


Number = TypeVar("Number", np.int32, np.float64)


class Column(Generic[Number]):
    """Term number of one index -> what is worked out from the term."""

    def __init__(self, kind: type[Number], work: Callable[[Index, str], float]) -> None:
        """`work` gives -1 or more, and may not hold on to the index."""
        self._work = work
        self._values: NDArray[Number] = np.empty(0, kind)

    def of(self, index: Index, numbers: Ids) -> NDArray[Number]:
        """What belongs to some terms of the index."""
        self._reach(int(numbers.max(initial=-1)) + 1)
        found = self._values[numbers]
        unmet = different(numbers[found == _UNMET])
        if not len(unmet):
            return found
        texts = index.texts(unmet.tolist())
        self._values[unmet] = [self._work(index, text) for text in texts]
        return self._values[numbers]

    def _reach(self, size: int) -> None:
        if size > len(self._values):
            more = 2 * size - len(self._values)
            unmet = np.full(more, _UNMET, self._values.dtype)
            self._values = np.concatenate((self._values, unmet))


class Rows(Column[np.int32]):
    """Term number of one index -> row of the vectors, or `NONE`."""

    def __init__(self, vectors: WordVectors) -> None:
        known = vectors.rows
        super().__init__(np.int32, lambda _, text: known.get(text, NONE))
        self.vectors = vectors


_KEPT: WeakKeyDictionary[Index, Rows] = WeakKeyDictionary()


def rows(index: Index, vectors: WordVectors) -> Rows:
    """The rows of an index, as far as they have been worked out."""
    found = _KEPT.get(index)
    if found is None or found.vectors is not vectors:
        found = _KEPT[index] = Rows(vectors)
    return found
