"""The index on disk, read: one moment of it, in memory only as far as it is asked."""

from __future__ import annotations

from collections import OrderedDict
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal

import numpy as np

from store.index import nominating
from store.index.bm25 import idf
from store.index.embedded import codec, documents, known, near
from store.index.embedded.file import judged, read_state, sum_of
from store.index.embedded.segment import TERM_BITS
from store.index.embedded.writer import gone_from
from store.index.errors import IndexDamaged
from store.index.nominating import Postings
from store.index.paperset import NO_IDS, PaperSet, in_all, inside, union

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence, Set

    from numpy.typing import NDArray

    from store.index.base import Document, Nominated, Numbered
    from store.index.embedded.codec import Numbers, Places
    from store.index.paperset import Ids

Columns = Literal["posting", "place"]
HELD_BYTES: Final = 48_000_000
"""Postings of the terms last asked about that are kept decoded."""


class EmbeddedIndex:
    """Reads of one revision; close it to let go of the file."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Within a transaction; raises IndexDamaged for what was never written."""
        self._connection = connection
        with judged():
            self.state = read_state(connection)
            self._lengths = documents.Column(connection, "length").values
            self._gone = {
                segment: gone_from(connection, segment) for segment in self.state.gone
            }
        self._check()
        self._terms: dict[str, tuple[int, int]] = {}
        self._decoded: OrderedDict[str, Postings] = OrderedDict()
        self._bytes = 0

    def _check(self) -> None:
        state, known = self.state, self._lengths >= 0
        if (
            int(np.count_nonzero(known)) != state.papers
            or sum(state.segments.values()) != state.papers
            or int(self._lengths[known].sum()) != state.length
            or any(len(self._gone[s]) != n for s, n in state.gone.items())
        ):
            raise IndexDamaged("its counts do not add up")

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    @property
    def revision(self) -> int:
        """The library revision that the index knows."""
        return self.state.revision

    @property
    def size(self) -> int:
        """How many papers it holds."""
        return self.state.papers

    @property
    def average_length(self) -> float:
        """Mean number of terms of a paper; 1 where there are none."""
        return self.state.length / self.size if self.state.length else 1.0

    @cached_property
    def norms(self) -> NDArray[np.float64]:
        """What the formula makes of each paper's length, by id."""
        return nominating.norms(self._lengths, self.average_length)

    def _term(self, term: str) -> tuple[int, int]:
        """The number of a term and how many papers hold it; -1 and none if unknown."""
        found = self._terms.get(term)
        if found is None:
            found = self._terms[term] = self._looked_up(term)
        return found

    def _looked_up(self, term: str) -> tuple[int, int]:
        with judged():
            row = self._connection.execute(
                "SELECT id, papers, sum FROM term WHERE text = ?", (term,)
            ).fetchone()
            if row is None:
                known.deny(self._connection, term)
                return -1, 0
        if row[2] != sum_of(term, row[0], row[1]):
            raise IndexDamaged(f"the row of {term} does not match its sum")
        return row[0], row[1]

    def frequency(self, term: str) -> int:
        """In how many papers the term stands."""
        return self._term(term)[1]

    def postings(self, term: str) -> Postings:
        """The papers that hold a term, and what it adds to the score of each."""
        found = self._decoded.get(term)
        if found is None:
            found = self._decoded[term] = self._read(term)
            self._bytes += found.papers.nbytes + found.adds.nbytes
            while self._bytes > HELD_BYTES and len(self._decoded) > 1:
                _, old = self._decoded.popitem(last=False)
                self._bytes -= old.papers.nbytes + old.adds.nbytes
        else:
            self._decoded.move_to_end(term)
        return found

    def _read(self, term: str) -> Postings:
        number, papers = self._term(term)
        if not papers:
            return Postings(NO_IDS, np.empty(0))
        parts = []
        for segment, body in self._bodies("posting", number):
            found = codec.holders(body)
            kept = self._kept(segment, found.papers)
            parts.append((found.papers[kept], found.weights[kept]))
        held, weights = _in_order(parts)
        if len(held) != papers:
            raise IndexDamaged(f"the papers that hold {term} are not all there")
        tells = idf(self.size, papers)
        return Postings(held, nominating.adds(weights, self.norms[held], tells))

    @property
    def ids(self) -> int:
        """One more than the largest id of a paper, or somewhat more."""
        return len(self._lengths)

    def _kept(self, segment: int, papers: Ids) -> slice | NDArray[np.bool_]:
        """Which papers of a segment are still there."""
        gone = self._gone.get(segment)
        return slice(None) if gone is None else ~inside(papers, gone)

    def _bodies(self, table: Columns, number: int) -> list[tuple[int, memoryview]]:
        """What each segment stores of a term, in the order of the segments."""
        found = []
        with judged():
            for segment in self.state.segments:
                row = segment << TERM_BITS | number
                data = self._connection.execute(
                    f"SELECT data FROM {table} WHERE row = ?", (row,)
                ).fetchone()
                if data is not None:
                    found.append((segment, codec.opened(table, row, data[0])))
        return found

    def holding(self, terms: Sequence[str]) -> PaperSet:
        """The papers that hold every term; all papers for no terms."""
        if not terms:
            return PaperSet(np.flatnonzero(self._lengths >= 0).astype(np.int64))
        rarest_first = sorted(set(terms), key=self.frequency)
        return in_all(self.postings(term).papers for term in rarest_first)

    def near(self, terms: Sequence[str], slack: int) -> PaperSet:
        """The papers that hold the terms close together in title or abstract."""
        wanted = sorted(set(terms))
        found = self.holding(terms)
        if len(wanted) < 2 or not found:
            return found
        places = [self._places(term, found.ids) for term in wanted]
        return PaperSet(near.close(places, len(wanted) + slack))

    def _places(self, term: str, among: Ids) -> Ids:
        """Where a term stands in some papers; see `near.located`."""
        number, _ = self._term(term)
        parts = []
        for segment, body in self._bodies("place", number):
            parts.append(self._located(segment, number, codec.places(body), among))
        found = np.sort(np.concatenate(parts)) if parts else NO_IDS
        if near.papers(found) != len(among):
            raise IndexDamaged(f"the places of {term} are not all there")
        return found

    def _located(self, segment: int, number: int, found: Places, among: Ids) -> Ids:
        row = segment << TERM_BITS | number
        with judged():
            data = self._connection.execute(
                "SELECT data FROM posting WHERE row = ?", (row,)
            ).fetchone()
        if data is None:
            raise IndexDamaged("a term has lost the papers of its places")
        papers = codec.holders(codec.opened("posting", row, data[0])).papers
        wanted = inside(papers, among)
        kept = self._kept(segment, papers)
        if not isinstance(kept, slice):
            wanted &= kept
        return near.located(papers, found, wanted)

    def nominate(self, terms: Sequence[str]) -> PaperSet:
        """The papers that hold any of the terms."""
        return union(PaperSet(self.postings(term).papers) for term in terms)

    def best(
        self,
        terms: Sequence[str],
        limit: int,
        among: Set[int] | None = None,
        needed: float = 0.0,
    ) -> Nominated:
        """The best papers for the terms, of all or of some."""
        return nominating.best(self, terms, limit, among, needed)

    def documents(self, papers: Iterable[int]) -> list[Document]:
        """The stems of some papers, in the order given; KeyError for an unknown one."""
        wanted = list(papers)
        return documents.named(wanted, self.numbered(wanted), self.texts)

    def numbered(self, papers: Iterable[int]) -> Numbered:
        """The stems of some papers as numbers, in the order given."""
        wanted = list(papers)
        with judged():
            found = documents.rows(self._connection, wanted)
        for paper in wanted:
            if paper not in found:
                raise self._lacking(paper)
        return documents.numbered([(paper, found[paper]) for paper in wanted])

    def number(self, term: str) -> int:
        """The number of a term; -1 for one that no paper ever held."""
        return self._term(term)[0]

    def texts(self, numbers: Sequence[int]) -> list[str]:
        """The terms of some different numbers, smallest number first."""
        with judged():
            return documents.texts(self._connection, numbers)

    def _lacking(self, paper: int) -> Exception:
        """Why a paper has no row."""
        if 0 <= paper < len(self._lengths) and self._lengths[paper] >= 0:
            return IndexDamaged("a paper's words are not there")
        return KeyError(paper)


def _in_order(parts: list[tuple[Ids, Numbers]]) -> tuple[Ids, NDArray[np.float64]]:
    """The papers of all segments and their weights, by paper."""
    filled = [(papers, weights) for papers, weights in parts if len(papers)]
    if len(filled) == 1:
        return filled[0][0], filled[0][1].astype(np.float64)
    papers = np.concatenate([NO_IDS, *(papers for papers, _ in filled)])
    weights = np.concatenate([np.empty(0), *(weights for _, weights in filled)])
    if all(one[-1] < other[0] for (one, _), (other, _) in pairwise(filled)):
        return papers, weights
    order = np.argsort(papers)
    return papers[order], weights[order]
