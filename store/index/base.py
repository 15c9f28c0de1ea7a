"""What every index can do. Terms are stems of `store.text`; papers are ids."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class Document(NamedTuple):
    """A paper as the scorer sees it: the stems of its fields, in order."""

    paper: int
    title: tuple[str, ...]
    abstract: tuple[str, ...]


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
        """Mean number of terms of a paper, the title counted as often as scored."""
        ...

    def frequency(self, term: str) -> int:
        """In how many papers the term stands."""
        ...

    def holding(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold every term, in title or abstract."""
        ...

    def near(self, terms: Sequence[str], slack: int) -> frozenset[int]:
        """The papers that hold the terms in one field, in a window of that many
        words more than there are terms."""
        ...

    def nominate(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold any of the terms."""
        ...

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given."""
        ...
