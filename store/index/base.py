"""What every index can do. Terms are stems of `store.text`; papers are ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

    import numpy as np
    from numpy.typing import NDArray

    from store.index.paperset import Ids

TITLE_WEIGHT = 2
"""A title's words count this often: measured best on literature questions."""


class Document(NamedTuple):
    """A paper as the scorer sees it: the stems of its fields, in order."""

    paper: int
    title: tuple[str, ...]
    abstract: tuple[str, ...]


class Numbered(NamedTuple):
    """Papers as an index numbers their terms: for work on many papers at once."""

    numbers: Ids
    """Paper by paper, the title before the abstract, each in its order."""
    titles: Ids
    """How many terms the title of each paper has."""
    abstracts: Ids

    @property
    def in_title(self) -> NDArray[np.bool_]:
        """For each number, whether it stands in a title."""
        import numpy as np

        fields = np.stack((self.titles, self.abstracts), 1).ravel()
        return np.repeat(np.arange(len(fields)) % 2 == 0, fields)


class Nominated(NamedTuple):
    """The best papers for some words, and how many there are in all."""

    papers: tuple[int, ...]
    """Best first, ties by id."""
    every: Set[int]
    """All papers that hold enough of the words."""


def length(document: Document) -> int:
    """Number of terms of a paper, those of its title counted by their weight."""
    return TITLE_WEIGHT * len(document.title) + len(document.abstract)


class Index(Protocol):
    """Nominates; never ranks. `revision` is the library's that it was built from."""

    @property
    def revision(self) -> int:
        """The library revision that the index knows."""
        ...

    @property
    def size(self) -> int:
        """How many papers it holds."""
        ...

    @property
    def average_length(self) -> float:
        """Mean `length` of its papers; 1 where there is none."""
        ...

    def frequency(self, term: str) -> int:
        """In how many papers the term stands, in title or abstract."""
        ...

    def holding(self, terms: Sequence[str]) -> Set[int]:
        """The papers that hold every term, in title or abstract; all for no terms."""
        ...

    def near(self, terms: Sequence[str], slack: int) -> Set[int]:
        """The papers that hold the terms close together.

        All in one field, in any order, in a window of `slack` words more than there
        are different terms; all papers for no terms.
        """
        ...

    def nominate(self, terms: Sequence[str]) -> Set[int]:
        """The papers that hold any of the terms; none for no terms."""
        ...

    def best(
        self,
        terms: Sequence[str],
        limit: int,
        among: Set[int] | None = None,
        needed: float = 0.0,
    ) -> Nominated:
        """The best papers, of all or of some, by BM25 over the whole library.

        Papers count that hold a term, and terms whose inverse document frequencies
        add up to what is `needed`. See `store.index.nominating`.
        """
        ...

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given; KeyError for an unknown one."""
        ...

    def numbered(self, papers: Iterable[int]) -> Numbered:
        """The same as numbers, which mean something in this index alone."""
        ...

    def number(self, term: str) -> int:
        """The number of a term; -1 for one that no paper ever held."""
        ...

    def texts(self, numbers: Sequence[int]) -> list[str]:
        """The terms of some different numbers, smallest number first."""
        ...
