"""What answers are made from: the library, and an index that knows its revision."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.filters import Everything
from store.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence, Set

    from store.filters import Filter
    from store.index.base import Index
    from store.index.embedded.reader import EmbeddedIndex
    from store.index.paperset import Ids, PaperSet
    from store.library import Library
    from store.library.facets import Figure
    from store.library.papers import Order


class Narration(NamedTuple):
    """Who is told what takes long or goes another way than usual."""

    progress: Callable[[int, int], None] = lambda _done, _all: None
    """How many papers of how many are indexed."""
    note: Callable[[str], None] = lambda _sentence: None


SILENT = Narration()

REMEMBERED = 16
"""Conditions whose papers are remembered."""
NEAR = 4
"""Groups of words that stand close together, whose papers are."""


class Derived(Value):
    """An index, and what is worked out from it once."""

    index: Index
    idf: Mapping[str, float]
    orders: dict[Order, Ids]
    """All papers in an order asked for before."""
    long_forms: dict[str, tuple[str, ...]]
    """What acronyms asked about before stand for."""
    near: dict[tuple[tuple[str, ...], int], Set[int]]
    """Papers that hold some terms close together, of the last few asked about."""
    best: dict[tuple[tuple[str, ...], int], list[int]]
    """Papers that hold some terms, of so many nominated, best match first."""
    means: dict[Figure, float]
    """The means of figures that papers report, as far as asked for."""


class Sources:
    """A library and its index; the index is opened or built when first needed.

    A library on disk has its index beside it; where none can be kept there, and
    for a library in memory, the index is in memory.
    """

    def __init__(self, library: Library, narration: Narration = SILENT) -> None:
        self.library = library
        self._narration = narration
        self._known: Derived | None = None
        self._kept: EmbeddedIndex | None = None
        """The index, if it is one on disk."""
        self._doubted: int | None = None
        """The revision whose index on disk is not to be read."""
        self._met: dict[object, PaperSet] = {}
        self._some: dict[object, bool] = {}

    def narrate(self, narration: Narration) -> None:
        """Tell somebody else from now on."""
        self._narration = narration

    @property
    def index(self) -> Index:
        """The index of the library as it is now."""
        return self._derived().index

    def bring_up(self) -> None:
        """Make or catch up the index now, if the library has papers."""
        if self.total:
            self._derived()

    @property
    def idf(self) -> Mapping[str, float]:
        """How much each term tells in the library as it is now."""
        return self._derived().idf

    @property
    def long_forms(self) -> dict[str, tuple[str, ...]]:
        """What acronyms stand for, as far as looked up."""
        return self._derived().long_forms

    def cited(self, papers: Sequence[int]) -> list[float]:
        """How often papers are cited, as times the mean of those whose citations are
        reported; 0 where none are."""
        means = self._derived().means
        if "citations" not in means:
            every = self.library.papers.average(Everything(), "citations")
            means["citations"] = every[0] or 1.0
        found = self.library.papers.citations(papers)
        return [times / means["citations"] for times in found]

    @property
    def total(self) -> int:
        """How many papers the library holds now."""
        return self.library.papers.total

    def matching(self, where: Filter) -> PaperSet:
        """The papers that meet a condition; of the last few it is remembered."""
        key = (where.clause(), self.library.revision, self.library.personal_revision)
        found = self._met.get(key)
        if found is None:
            from store.index.paperset import PaperSet, ids_of

            ids = self.library.papers.matching(where)
            found = self._met[key] = PaperSet(ids_of(ids))
            while len(self._met) > REMEMBERED:
                del self._met[next(iter(self._met))]
        return found

    @property
    def best(self) -> dict[tuple[tuple[str, ...], int], list[int]]:
        """Papers that hold some terms, best match first, as far as looked up."""
        return self._derived().best

    def near(self, terms: tuple[str, ...], slack: int) -> Set[int]:
        """`Index.near`; of the last few it is remembered: an answer asks repeatedly."""
        derived = self._derived()
        if (terms, slack) not in derived.near:
            derived.near[terms, slack] = derived.index.near(terms, slack)
            while len(derived.near) > NEAR:
                del derived.near[next(iter(derived.near))]
        return derived.near[terms, slack]

    def count(self, where: Filter) -> int:
        """How many papers meet a condition; of found ones nobody need be asked."""
        from store.filters import Among

        if isinstance(where, Among):
            from store.index.paperset import PaperSet

            if isinstance(where.ids, PaperSet):
                return len(where.ids)
        return self.library.papers.count(where)

    def any(self, where: Filter) -> bool:
        """Whether any paper meets a condition; of the last few it is remembered."""
        key = (where.clause(), self.library.revision, self.library.personal_revision)
        if key not in self._some:
            self._some[key] = self.library.papers.any(where)
            while len(self._some) > REMEMBERED:
                del self._some[next(iter(self._some))]
        return self._some[key]

    def in_order(self, papers: Set[int], order: Order) -> list[int]:
        """Papers in one of the library's orders: for more than SQL is quick with."""
        import numpy as np

        from store.index.paperset import ids_of

        known = self._derived().orders
        if order not in known:
            known[order] = np.array(self.library.papers.ids(None, order), np.int64)
        every, wanted = known[order], ids_of(papers)
        held = np.zeros(int(every.max(initial=0)) + 1, np.bool_)
        held[wanted] = True
        found: list[int] = every[held[every]].tolist()
        return found

    def _derived(self) -> Derived:
        """What belongs to the library's revision; renewed when that has changed."""
        revision = self.library.revision
        if self._known is None or self._known.index.revision != revision:
            from assistant.answering.scoring.ranking import Weights

            self.close()
            index = self._opened()
            self._known = Derived(index, Weights(index), {}, {}, {}, {}, {})
            self._note_lack()
        return self._known

    def _note_lack(self) -> None:
        """Say once where papers are ranked without word vectors."""
        from assistant.answering.scoring import vectors

        if vectors.vectors() is None:
            self._narration.note(vectors.lack() or "")

    def _opened(self) -> Index:
        from store.index.errors import IndexAhead, IndexUnusable

        library = self.library
        if library.folder is not None and library.revision != self._doubted:
            from store.index.embedded import open_index

            try:
                self._kept = open_index(library, self._narration.progress)
                return self._kept
            except IndexAhead:
                raise
            except IndexUnusable as why:
                self._narration.note(f"The index is kept in memory this time: {why}.")
        from store.index.memory import MemoryIndex

        with library.snapshot():
            return MemoryIndex(library.papers.texts(), library.revision)

    def renew(self) -> None:
        """Throw away an index that was found damaged: the next is made anew."""
        from store.index.embedded import discard
        from store.index.errors import IndexUnusable

        self.close()
        try:
            discard(self.library)
        except IndexUnusable as why:
            self._narration.note(f"The damaged index stays where it is: {why}.")
            self.do_without()

    def do_without(self) -> None:
        """Keep the index in memory until the library changes."""
        self.close()
        self._doubted = self.library.revision

    def forget(self) -> None:
        """Forget all that was found: it is of another library."""
        self.close()
        self._doubted = None
        self._met.clear()
        self._some.clear()

    def close(self) -> None:
        """Let go of the index."""
        if self._kept is not None:
            self._kept.close()
        self._known = self._kept = None
