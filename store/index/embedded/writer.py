"""Papers put into an index, taken out of it, and small segments made one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np

from store.index.base import TITLE_WEIGHT, Document, length
from store.index.embedded import codec, documents, known
from store.index.embedded.file import State, sum_of
from store.index.embedded.segment import TERM_BITS, Batch, Row
from store.index.errors import IndexDamaged
from store.index.words import Numbers

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from numpy.typing import NDArray

    Told = Callable[[int], None]
    """Told how many papers have been added."""

WORDS: Final = 8_000_000
"""A segment is closed when it holds so many: sorting them takes 0.35 GB."""
SMALL: Final = 256
"""Adding a paper may rewrite so many others: less than 0.1 s."""
MIDDLING: Final = 20_000
"""Segments of more papers are not rewritten but by making the index anew."""
MANY: Final = 48
"""With more segments than this all but the large ones at the end are made one."""
TEN: Final = 10
"""A large addition may rewrite so many times its own size."""
STEP: Final = 2000
"""How many papers are added between two words on progress."""


class Terms(dict[str, int]):
    """Term -> its number; new ones are numbered as they come."""

    def __init__(self, connection: sqlite3.Connection, following: int) -> None:
        super().__init__()
        self._connection = connection
        self._fresh = following == 0
        self.following = following
        self._new: list[str] = []
        self.counted: dict[int, int] = {}
        """Term number -> papers that hold it, of the terms met so far."""

    def __missing__(self, term: str) -> int:
        row = None if self._fresh else self._row(term)
        number, papers = row or (self.following, 0)
        if row is None:
            self.following += 1
            self._new.append(term)
        self[term] = number
        self.counted[number] = papers
        return number

    def _row(self, term: str) -> tuple[int, int] | None:
        found = self._connection.execute(
            "SELECT id, papers, sum FROM term WHERE text = ?", (term,)
        ).fetchone()
        if found is None:
            known.deny(self._connection, term)
            return None
        number, papers, checked = found
        if checked != sum_of(term, number, papers):
            raise IndexDamaged(f"the row of {term} does not match its sum")
        return number, papers

    def write(self) -> None:
        """Store the counts of the terms met."""
        known.add(self._connection, self._new)
        self._connection.executemany(
            "INSERT INTO word VALUES(?, ?)",
            (
                (self[new], codec.sealed("word", self[new], new.encode()))
                for new in self._new
            ),
        )
        self._new.clear()
        counted = self.counted
        rows = (
            (term, number, counted[number], sum_of(term, number, counted[number]))
            for term, number in sorted(self.items())
        )
        self._connection.executemany(
            "INSERT OR REPLACE INTO term VALUES(?, ?, ?, ?)", rows
        )


class Writer:
    """Changes an index within one transaction of its connection."""

    def __init__(self, connection: sqlite3.Connection, state: State) -> None:
        self._connection = connection
        self._state = state
        self._terms = Terms(connection, state.terms)
        self._lengths = documents.Column(connection, "length")
        self._homes = documents.Column(connection, "home")
        self._segments = dict(state.segments)
        self._last = max(state.segments, default=-1)
        self._gone: dict[int, list[int]] = {}
        self._papers, self._length = state.papers, state.length
        self._numbers = Numbers(self._terms.__getitem__)

    def add(self, texts: Iterable[tuple[int, str, str]], told: Told) -> None:
        """Add papers that are not there, in the order of their ids."""
        batch, numbers, done = Batch(), self._numbers.of, 0
        for paper, title, abstract in texts:
            batch.add(paper, numbers(title), numbers(abstract))
            done += 1
            if not done % STEP:
                told(done)
            if batch.words >= WORDS:
                self._close(batch)
                batch = Batch()
        self._close(batch)
        told(done)

    def _close(self, batch: Batch) -> None:
        """Write new papers as a segment and count who holds their terms."""
        self._keep(batch)
        counted, mask = self._terms.counted, (1 << TERM_BITS) - 1
        for row in self._write(batch):
            counted[row.row & mask] += row.holders

    def _keep(self, batch: Batch) -> None:
        """Write each new paper by itself, and how long it is."""
        for papers, fields, terms in batch.parts(STEP):
            self._connection.executemany(
                "INSERT INTO document VALUES(?, ?)",
                documents.blobs(papers, fields, terms),
            )
            sizes = TITLE_WEIGHT * fields[::2] + fields[1::2]
            self._lengths.set_many(papers, sizes)
            self._papers += len(papers)
            self._length += int(sizes.sum())

    def _write(self, batch: Batch) -> list[Row]:
        """Write a batch as a segment."""
        if not batch.papers:
            return []
        self._last += 1
        self._segments[self._last] = len(batch.papers)
        rows = list(batch.rows(self._last))
        run = self._connection.executemany
        run("INSERT INTO posting VALUES(?, ?)", ((r.row, r.postings) for r in rows))
        run("INSERT INTO place VALUES(?, ?)", ((r.row, r.places) for r in rows))
        if len(batch.papers) <= MIDDLING:
            row = (self._last, batch.blob(self._last))
            self._connection.execute("INSERT INTO batch VALUES(?, ?)", row)
        self._homes.set_many(batch.papers, np.int64(self._last))
        return rows

    def remove(self, papers: Iterable[int]) -> None:
        """Take papers out, those that are there."""
        for paper in papers:
            row = self._connection.execute(
                "SELECT data FROM document WHERE paper = ?", (paper,)
            ).fetchone()
            if (row is not None) != self._lengths.has(paper):
                raise IndexDamaged("a paper's words are not there, or their number")
            if row:
                held = documents.numbered([(paper, row[0])])
                self._take(*documents.named([paper], held, self._texts))

    def _texts(self, numbers: Sequence[int]) -> list[str]:
        return documents.texts(self._connection, numbers)

    def _take(self, document: Document) -> None:
        paper, title, abstract = document
        for term in {*title, *abstract}:
            self._terms.counted[self._terms[term]] -= 1
        self._connection.execute("DELETE FROM document WHERE paper = ?", (paper,))
        home = self._home(paper)
        self._gone.setdefault(home, []).append(paper)
        self._segments[home] -= 1
        self._homes.set(paper, -1)
        self._lengths.set(paper, -1)
        self._papers -= 1
        self._length -= length(document)

    def _home(self, paper: int) -> int:
        """The segment that a paper lives in."""
        home = int(self._homes.values[paper]) if self._homes.has(paper) else -1
        if home not in self._segments:
            raise IndexDamaged("a paper is in no segment")
        return home

    def finish(self, revision: int, stamp: int, added: int) -> State:
        """Make small segments one, store what is counted, and say what it is of."""
        self._merge(max(SMALL, TEN * added))
        self._terms.write()
        self._lengths.write(self._connection)
        self._homes.write(self._connection)
        return State(
            self._state.version, revision, stamp, self._papers, self._length,
            self._terms.following, self._segments, self._write_gone(),
        )  # fmt: skip

    def _write_gone(self) -> dict[int, int]:
        counts = {s: n for s, n in self._state.gone.items() if s in self._segments}
        for segment in self._gone.keys() & self._segments.keys():
            every = self._gone_from(segment)
            blob = codec.sealed("gone", segment, codec.numbers(every))
            self._connection.execute(
                "INSERT OR REPLACE INTO gone VALUES(?, ?)", (segment, blob)
            )
            counts[segment] = len(every)
        return counts

    def _gone_from(self, segment: int) -> NDArray[np.int64]:
        """The papers that have gone from a segment, before and now."""
        now = np.array(self._gone.get(segment, ()), np.int64)
        if segment not in self._state.gone:
            return np.unique(now)
        return np.union1d(gone_from(self._connection, segment), now)

    def _merge(self, most: int) -> None:
        """Make one of the last segments, as many as are cheap to write again."""
        chosen = self._mergeable(most)
        if len(chosen) < 2 and all(self._segments[one] for one in chosen):
            return
        papers = sorted(one for segment in chosen for one in self._living(segment))
        self._drop(chosen)
        batch = Batch()
        for paper, title, abstract in papers:
            batch.add(paper, title, abstract)
        self._write(batch)

    def _mergeable(self, most: int) -> list[int]:
        """The last segments, as long as each has no more papers than those after it."""
        many = len(self._segments) > MANY
        chosen, held = [], 0
        for segment in sorted(self._segments, reverse=True):
            papers = self._segments[segment]
            if papers > (MIDDLING if many else max(held, most if not held else 0)):
                break
            if not many and held + papers > most:
                break
            chosen.append(segment)
            held += papers
        return chosen

    def _living(
        self, segment: int
    ) -> Iterator[tuple[int, Sequence[int], Sequence[int]]]:
        """The papers that are still in a segment, by their terms."""
        row = self._connection.execute(
            "SELECT data FROM batch WHERE segment = ?", (segment,)
        ).fetchone()
        if row is None:
            raise IndexDamaged("a segment has lost its papers")
        gone = set(self._gone_from(segment).tolist())
        return (one for one in Batch.read(segment, row[0]).each() if one[0] not in gone)

    def _drop(self, segments: Iterable[int]) -> None:
        for segment in segments:
            low, high = segment << TERM_BITS, segment + 1 << TERM_BITS
            for table in ("posting", "place"):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE row >= ? AND row < ?", (low, high)
                )
            for table in ("gone", "batch"):
                self._connection.execute(
                    f"DELETE FROM {table} WHERE segment = ?", (segment,)
                )
            del self._segments[segment]


def gone_from(connection: sqlite3.Connection, segment: int) -> NDArray[np.int64]:
    """The papers that have gone from a segment, sorted; raises IndexDamaged."""
    row = connection.execute(
        "SELECT data FROM gone WHERE segment = ?", (segment,)
    ).fetchone()
    if row is None:
        raise IndexDamaged("a segment has lost what has gone from it")
    return codec.read_numbers(codec.opened("gone", segment, row[0])).astype(np.int64)
