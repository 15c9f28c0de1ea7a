"""Which row of the word vectors belongs to each term number of an index.

A paper's terms are numbers in an index; looking up thirty thousand strings for each
question took longer than all the arithmetic. The rows are worked out as terms are
met, and kept as long as the index is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from store.index.paperset import different

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from assistant.answering.vectors import WordVectors
    from store.index.base import Index
    from store.index.paperset import Ids

NONE = -1
"""The row of a term that has no vector."""
_UNMET = -2


class Rows:
    """Term number of one index -> row of the vectors, or `NONE`."""

    def __init__(self, vectors: WordVectors) -> None:
        self.vectors = vectors
        self._rows: NDArray[np.int32] = np.empty(0, np.int32)

    def of(self, index: Index, numbers: Ids) -> NDArray[np.int32]:
        """The rows of some terms of the index."""
        self._reach(int(numbers.max(initial=-1)) + 1)
        found = self._rows[numbers]
        unmet = different(numbers[found == _UNMET])
        if not len(unmet):
            return found
        known, texts = self.vectors.rows, index.texts(unmet.tolist())
        self._rows[unmet] = [known.get(text, NONE) for text in texts]
        return self._rows[numbers]

    def _reach(self, size: int) -> None:
        if size > len(self._rows):
            more = np.full(2 * size - len(self._rows), _UNMET, np.int32)
            self._rows = np.concatenate((self._rows, more))


_KEPT: WeakKeyDictionary[Index, Rows] = WeakKeyDictionary()


def rows(index: Index, vectors: WordVectors) -> Rows:
    """The rows of an index, as far as they have been worked out."""
    found = _KEPT.get(index)
    if found is None or found.vectors is not vectors:
        found = _KEPT[index] = Rows(vectors)
    return found
