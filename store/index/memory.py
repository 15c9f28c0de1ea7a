"""An index in memory: for small libraries, and for files that are never imported."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from store.index.base import Document
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

TITLE_WEIGHT = 2
"""A title's words count this often: measured best on literature questions."""


class MemoryIndex:
    """Stems and postings of all papers, built in one pass (some 20,000 papers a second)."""

    def __init__(self, texts: Iterable[tuple[int, str, str]], revision: int) -> None:
        """`texts` are (paper id, title, abstract)."""
        self.revision = revision
        self._documents: dict[int, Document] = {}
        postings: defaultdict[str, set[int]] = defaultdict(set)
        length = 0
        for paper, title, abstract in texts:
            document = Document(paper, tuple(stems(title)), tuple(stems(abstract)))
            self._documents[paper] = document
            length += TITLE_WEIGHT * len(document.title) + len(document.abstract)
            for term in {*document.title, *document.abstract}:
                postings[term].add(paper)
        self._postings: dict[str, set[int]] = dict(postings)
        self._length = length

    @property
    def size(self) -> int:
        """How many papers it holds."""
        return len(self._documents)

    @property
    def average_length(self) -> float:
        """Mean number of terms of a paper; 1 where there are none."""
        return self._length / self.size if self._length else 1.0

    def frequency(self, term: str) -> int:
        """In how many papers the term stands."""
        return len(self._postings.get(term, ()))

    def holding(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold every term; all papers for no terms."""
        if not terms:
            return frozenset(self._documents)
        sets = [self._postings.get(term, set()) for term in terms]
        return frozenset(set.intersection(*sorted(sets, key=len)))

    def near(self, terms: Sequence[str], slack: int) -> frozenset[int]:
        """The papers that hold the terms close together in title or abstract."""
        wanted, width = frozenset(terms), len(set(terms)) + slack
        return frozenset(
            paper
            for paper in self.holding(terms)
            if _close(self._documents[paper].title, wanted, width)
            or _close(self._documents[paper].abstract, wanted, width)
        )

    def nominate(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold any of the terms."""
        return frozenset().union(*(self._postings.get(t, set()) for t in terms))

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given."""
        return [self._documents[paper] for paper in papers]


def _close(text: Sequence[str], wanted: frozenset[str], width: int) -> bool:
    """Whether some window of `width` words holds all that is wanted."""
    places = [(i, word) for i, word in enumerate(text) if word in wanted]
    for at, (start, _) in enumerate(places):
        held = {word for place, word in places[at : at + width] if place < start + width}
        if len(held) == len(wanted):
            return True
    return False
