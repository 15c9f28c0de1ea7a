"""What answers are made from: the library, and an index that knows its revision."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.index.base import Index
    from store.library import Library


@dataclass(frozen=True, slots=True)
class Derived:
    """An index, and what is worked out from it once."""

    index: Index
    idf: Mapping[str, float]
    norms: dict[int, float]


class Sources:
    """A library and its index; the index is built when first needed."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._known: Derived | None = None

    @property
    def index(self) -> Index:
        """The index of the library as it is now."""
        return self._derived().index

    @property
    def idf(self) -> Mapping[str, float]:
        """How much each term tells in the library as it is now."""
        return self._derived().idf

    @property
    def norms(self) -> dict[int, float]:
        """Lengths of the papers' vectors, as far as worked out, by id."""
        return self._derived().norms

    @property
    def total(self) -> int:
        """How many papers the library holds now."""
        return self.library.papers.total

    def _derived(self) -> Derived:
        """What belongs to the library's revision; built anew when that has changed."""
        revision = self.library.revision
        if self._known is None or self._known.index.revision != revision:
            from assistant.answering.ranking import Weights
            from store.index.memory import MemoryIndex

            index = MemoryIndex(self.library.papers.texts(), revision)
            self._known = Derived(index, Weights(index), {})
        return self._known
