"""What every index can do. Terms are stems of `store.text`; papers are ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TITLE_WEIGHT = 2
"""A title's words count this often: measured best on literature questions."""


class Document(NamedTuple):
    """A paper as the scorer sees it: the stems of its fields, in order."""

    paper: int
    title: tuple[str, ...]
    abstract: tuple[str, ...]


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

    def holding(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold every term, in title or abstract; all for no terms."""
        ...

    def near(self, terms: Sequence[str], slack: int) -> frozenset[int]:
        """The papers that hold the terms close together.

        All in one field, in any order, in a window of `slack` words more than there
        are different terms; all papers for no terms.
        """
        ...

    def nominate(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold any of the terms; none for no terms."""
        ...

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given; KeyError for an unknown one."""
        ...
