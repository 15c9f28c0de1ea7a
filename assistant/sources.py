"""What answers are made from: the library, and an index that knows its revision."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.index.base import Index
    from store.library import Library


class Sources:
    """A library and its index; the index is built when first needed."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._index: Index | None = None
        self._idf: Mapping[str, float] | None = None

    @property
    def index(self) -> Index:
        """The index of the library as it is now."""
        revision = self.library.revision
        if self._index is None or self._index.revision != revision:
            from store.index.memory import MemoryIndex

            self._index = MemoryIndex(self.library.papers.texts(), revision)
            self._idf = None
        return self._index

    @property
    def idf(self) -> Mapping[str, float]:
        """How much each term tells in the library as it is now."""
        index = self.index
        if self._idf is None:
            from assistant.answering.ranking import Weights

            self._idf = Weights(index)
        return self._idf

    @property
    def total(self) -> int:
        """How many papers the library holds now."""
        return self.library.papers.total
