"""An index in memory: for small libraries, and for files that are never imported."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from store.index.base import Document, length
from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class MemoryIndex:
    """Stems and postings of all papers, built in one pass.

    Measured on 6,000 papers with abstracts: 0.4 seconds, 15 MB.
    """

    def __init__(self, texts: Iterable[tuple[int, str, str]], revision: int) -> None:
        """`texts` are (paper id, title, abstract), one for each paper."""
        self.revision = revision
        self._documents: dict[int, Document] = {}
        self._postings: dict[str, array[int]] = {}
        self._length = 0
        stems = _Stems()
        for paper, title, abstract in texts:
            self._add(Document(paper, stems.of(title), stems.of(abstract)))

    def _add(self, document: Document) -> None:
        self._documents[document.paper] = document
        self._length += length(document)
        for term in {*document.title, *document.abstract}:
            holders = self._postings.get(term)
            if holders is None:
                self._postings[term] = array("q", (document.paper,))
            else:
                holders.append(document.paper)

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
        rarest, *others = sorted(set(terms), key=self.frequency)
        found = frozenset(self._postings.get(rarest, ()))
        for term in others:
            found = found.intersection(self._postings.get(term, ()))
        return found

    def near(self, terms: Sequence[str], slack: int) -> frozenset[int]:
        """The papers that hold the terms close together in title or abstract."""
        wanted = frozenset(terms)
        width = len(wanted) + slack
        return frozenset(
            paper
            for paper in self.holding(terms)
            if _close(self._documents[paper].title, wanted, width)
            or _close(self._documents[paper].abstract, wanted, width)
        )

    def nominate(self, terms: Sequence[str]) -> frozenset[int]:
        """The papers that hold any of the terms."""
        return frozenset().union(*(self._postings.get(term, ()) for term in terms))

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given."""
        return [self._documents[paper] for paper in papers]


class _Stems(dict[str, str]):
    """Word -> stem, one string for all words of a stem."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        found = stem(word)
        self[word] = found = self._known.setdefault(found, found)
        return found

    def of(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words, in order."""
        return tuple([self[word] for word in words(text)])


def _close(text: Sequence[str], wanted: frozenset[str], width: int) -> bool:
    """Whether some window of `width` words holds all that is wanted."""
    last: dict[str, int] = {}
    for place, word in enumerate(text):
        if word in wanted:
            last[word] = place
            if len(last) == len(wanted) and place - min(last.values()) < width:
                return True
    return not wanted
