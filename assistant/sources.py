"""What answers are made from: the library, and an index that knows its revision."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.index.base import Index
    from store.library import Library


class Sources:
    """A library and its index; the index is built when first needed."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._index: Index | None = None

    @property
    def index(self) -> Index:
        """The index of the library as it is now."""
        revision = self.library.revision
        if self._index is None or self._index.revision != revision:
            from store.index.memory import MemoryIndex

            self._index = MemoryIndex(self.library.papers.texts(), revision)
        return self._index

    @cached_property
    def total(self) -> int:
        """How many papers the library holds."""
        from store.filters import Everything

        return self.library.papers.count(Everything())
