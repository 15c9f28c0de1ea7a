"""The stems of each paper, kept so that it can be scored and taken out again."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

import numpy as np

from store.index.base import Document, Numbered
from store.index.embedded import codec
from store.index.errors import IndexDamaged

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator, Sequence

    from numpy.typing import NDArray

    Texts = Callable[[Sequence[int]], list[str]]

Table = Literal["length", "home"]

CHUNK_BITS = 16
"""The numbers of so many papers (as a power of two) stand in one row."""


def blobs(
    papers: Sequence[int], fields: NDArray[np.int64], terms: NDArray[np.uint32]
) -> Iterator[tuple[int, bytes]]:
    """The rows of papers: each title's length and the numbers of all its terms.

    `fields` are the lengths of title and abstract, paper by paper, `terms` all terms.
    """
    sizes = fields.reshape(-1, 2).sum(1) + 1
    firsts = np.cumsum(sizes) - sizes
    values = np.empty(len(terms) + len(papers), np.uint32)
    is_term = np.ones(len(values), np.bool_)
    is_term[firsts] = False
    values[firsts], values[is_term] = fields[::2], terms
    is_wide = np.maximum.reduceat(values, firsts) >> 16 > 0
    codes = np.where(is_wide, 2, 1)
    bodies = {code: values.astype(codec.WIDTHS[code]).tobytes() for code in (1, 2)}
    for paper, code, first, size in zip(
        papers, codes.tolist(), firsts.tolist(), sizes.tolist(), strict=True
    ):
        cut = bodies[code][first << code : (first + size) << code]
        yield paper, codec.sealed("document", paper, bytes((code,)) + cut)


def rows(connection: sqlite3.Connection, papers: Sequence[int]) -> dict[int, bytes]:
    """The rows of some papers, as far as they are there."""
    return dict(
        connection.execute(
            "SELECT paper, data FROM document"
            " WHERE paper IN (SELECT value FROM json_each(?))",
            (json.dumps(papers),),
        ).fetchall()
    )


def numbered(rows: Sequence[tuple[int, bytes]]) -> Numbered:
    """The papers of some rows, in their order; raises IndexDamaged."""
    bodies = [codec.opened("document", paper, data) for paper, data in rows]
    every, sizes = codec.read_many(bodies)
    firsts = np.cumsum(sizes) - sizes
    titles = every[firsts]
    terms = np.ones(len(every), np.bool_)
    terms[firsts] = False
    return Numbered(every[terms], titles, sizes - 1 - titles)


def named(papers: Sequence[int], held: Numbered, texts: Texts) -> list[Document]:
    """Papers by the stems that the numbers of their terms are of."""
    different, places = np.unique(held.numbers, return_inverse=True)
    stems = np.array([*texts(different.tolist()), ""], object)[places].tolist()
    found, at = [], 0
    for paper, title, abstract in zip(papers, *_sizes(held), strict=True):
        middle, end = at + title, at + title + abstract
        found.append(Document(paper, tuple(stems[at:middle]), tuple(stems[middle:end])))
        at = end
    return found


def _sizes(held: Numbered) -> tuple[list[int], list[int]]:
    return held.titles.tolist(), held.abstracts.tolist()


def texts(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[str]:
    """The terms of some different numbers, smallest first; raises IndexDamaged."""
    rows = connection.execute(
        "SELECT id, data FROM word WHERE id IN (SELECT value FROM json_each(?))"
        " ORDER BY id",
        (json.dumps(list(numbers)),),
    ).fetchall()
    if len(rows) != len(numbers):
        raise IndexDamaged("the words of some terms are not there")
    return [str(codec.opened("word", number, data), "utf-8") for number, data in rows]


class Column:
    """A number for every paper, by id; -1 where there is none."""

    def __init__(self, connection: sqlite3.Connection, table: Table) -> None:
        self._table = table
        rows = connection.execute(f"SELECT chunk, data FROM {table}").fetchall()
        bodies = {chunk: codec.opened(table, chunk, data) for chunk, data in rows}
        last = max(bodies, default=-1)
        self.values: NDArray[np.int64] = np.full((last + 1) << CHUNK_BITS, -1, np.int64)
        for chunk, body in bodies.items():
            found = codec.read_numbers(body)
            start = chunk << CHUNK_BITS
            np.subtract(
                found, 1, out=self.values[start : start + len(found)], dtype=np.int64
            )
        self._changed: set[int] = set()

    def has(self, paper: int) -> bool:
        """Whether a paper has a number."""
        return 0 <= paper < len(self.values) and bool(self.values[paper] >= 0)

    def set(self, paper: int, value: int) -> None:
        """Note the number of a paper; -1 for none."""
        self.set_many((paper,), np.int64(value))

    def set_many(
        self, papers: Sequence[int], numbers: NDArray[np.int64] | np.int64
    ) -> None:
        """Note the numbers of some papers, or the one of all; -1 for none."""
        ids = np.array(papers, np.int64)
        most = int(ids.max(initial=-1))
        if most >= len(self.values):
            size = ((most >> CHUNK_BITS) + 1) << CHUNK_BITS
            more = np.full(size - len(self.values), -1, np.int64)
            self.values = np.concatenate((self.values, more))
        self.values[ids] = numbers
        self._changed.update(np.unique(ids >> CHUNK_BITS).tolist())

    def write(self, connection: sqlite3.Connection) -> None:
        """Store what has changed."""
        for chunk in sorted(self._changed):
            start = chunk << CHUNK_BITS
            body = codec.numbers(self.values[start : start + (1 << CHUNK_BITS)] + 1)
            connection.execute(
                f"INSERT OR REPLACE INTO {self._table} VALUES(?, ?)",
                (chunk, codec.sealed(self._table, chunk, body)),
            )
        self._changed.clear()
