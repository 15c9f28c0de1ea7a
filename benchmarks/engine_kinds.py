"""The search engines that are compared, each built from the same stems.

Optional ones (tantivy, bm25s) are left out where they are not installed.
"""

from __future__ import annotations

import sqlite3
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Protocol, cast

from benchmarks.program_kinds import Grep, Papis
from store.index.words import Stems
from store.library.library import Changes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

    import tantivy

    from benchmarks.texts import Text
    from store.library import Library


class Engine(Protocol):
    """An engine, opened from what it left in its folder, or built there."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None: ...

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """The ids of the best papers that hold any of the terms."""
        ...


class Shelf:
    """What an index reads of a library: texts that never change."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        self.folder: Path | None = folder
        self.is_held = False
        self.revision = 1
        self._texts = texts

    @property
    def papers(self) -> Shelf:
        """The papers, which it is itself."""
        return self

    @property
    def total(self) -> int:
        """How many papers there are."""
        return len(self._texts)

    def texts(self) -> Iterator[Text]:
        """All papers, by id."""
        return iter(self._texts)

    def stamp(self, revision: int) -> int | None:
        """The one revision is known."""
        return 1 if revision == self.revision else None

    def snapshot(self) -> AbstractContextManager[None]:
        """Nothing changes."""
        return nullcontext()

    def changes(self, since: int) -> Changes:
        """None."""
        del since
        return Changes([], [])


class Embedded:
    """refdesk's index on disk."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        from store.index.embedded.opening import open_index

        self._index = open_index(cast("Library", Shelf(folder, texts)))

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """As answers nominate."""
        return self._index.best(terms, limit).papers


class Memory:
    """refdesk's index in memory, made at every start."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        from store.index.memory import MemoryIndex

        del folder
        self._index = MemoryIndex(texts, 1)

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """As answers nominate."""
        return self._index.best(terms, limit).papers


class RankBM25:
    """rank-bm25 alone over all papers, made at every start."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        from rank_bm25 import BM25Okapi

        del folder
        stems = Stems()
        self._ids = [one.id for one in texts]
        bags = [[*stems.of(t), *stems.of(t), *stems.of(a)] or [""] for _, t, a in texts]
        self._scorer = BM25Okapi(bags, k1=1.2, b=0.5)

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """By its own scores."""
        import numpy as np

        scores = self._scorer.get_scores(list(terms))
        return [self._ids[n] for n in np.argsort(-scores, kind="stable")[:limit]]


class FTS5:
    """SQLite's full-text index, the title twice as heavy."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        path = folder / "fts5.sqlite3"
        there = path.exists()
        self._db = sqlite3.connect(path)
        if not there:
            self._fill(texts)

    def _fill(self, texts: Sequence[Text]) -> None:
        stems = Stems()
        self._db.execute(
            "CREATE VIRTUAL TABLE paper USING fts5(title, abstract, content='')"
        )
        self._db.executemany(
            "INSERT INTO paper(rowid, title, abstract) VALUES(?, ?, ?)",
            ((n, " ".join(stems.of(t)), " ".join(stems.of(a))) for n, t, a in texts),
        )
        self._db.execute("INSERT INTO paper(paper) VALUES('optimize')")
        self._db.commit()

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """Any of the terms, by bm25."""
        words = " OR ".join(f'"{term}"' for term in terms)
        rows = self._db.execute(
            "SELECT rowid FROM paper WHERE paper MATCH ?"
            " ORDER BY bm25(paper, 2.0, 1.0), rowid LIMIT ?",
            (words, limit),
        )
        return [row[0] for row in rows]


class Tantivy:
    """tantivy over the same stems, the title twice as heavy."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        import tantivy

        self._tantivy: Any = tantivy
        made = tantivy.SchemaBuilder()
        made.add_integer_field("id", indexed=True, fast=True)
        for field in ("title", "abstract"):
            made.add_text_field(field, tokenizer_name="whitespace")
        self._schema = made.build()
        index = tantivy.Index(self._schema, path=str(folder))
        if index.searcher().num_docs == 0:
            self._fill(index, texts)
        index.reload()
        self._searcher = index.searcher()

    def _fill(self, index: tantivy.Index, texts: Sequence[Text]) -> None:
        stems = Stems()
        writer = index.writer(256_000_000, 1)
        for n, title, abstract in texts:
            fields = {
                "title": " ".join(stems.of(title)),
                "abstract": " ".join(stems.of(abstract)),
            }
            writer.add_document(self._tantivy.Document(id=n, **fields))
        writer.commit()
        writer.wait_merging_threads()

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """Any of the terms, by its own BM25."""
        query, should = self._tantivy.Query, self._tantivy.Occur.Should
        parts = []
        for term in terms:
            title = query.term_query(self._schema, "title", term)
            parts.append((should, query.boost_query(title, 2.0)))
            parts.append((should, query.term_query(self._schema, "abstract", term)))
        found = self._searcher.search(query.boolean_query(parts), limit, count=True)
        places = [place for _, place in found.hits]
        ids: list[Any] = self._searcher.fast_field_values("id", places)
        return ids


class BM25S:
    """bm25s, with numpy, its index mapped into memory."""

    def __init__(self, folder: Path, texts: Sequence[Text]) -> None:
        import bm25s

        stored = folder / "bm25s"
        if not stored.exists():
            stems = Stems()
            bags = [[*stems.of(t), *stems.of(t), *stems.of(a)] for _, t, a in texts]
            made = bm25s.BM25(method="lucene", k1=1.2, b=0.5)
            made.index(bags, show_progress=False)
            made.save(str(stored))
        self._index: Any = bm25s.BM25.load(str(stored), mmap=True)

    def search(self, terms: Sequence[str], limit: int) -> Sequence[int]:
        """By its own scores; ids begin at 1."""
        known = [term for term in terms if term in self._index.vocab_dict]
        if not known:
            return []
        found, _ = self._index.retrieve([known], k=limit, show_progress=False)
        return [int(n) + 1 for n in found[0]]


class Kind(NamedTuple):
    """An engine, and up to how many papers it is worth waiting for."""

    name: str
    made: type[Engine]
    most: int
    """Papers."""
    needs: str = ""
    """The module that has to be installed."""
    command: str = ""
    """The program that has to be on the path."""


KINDS: Final = {
    "embedded": Kind("refdesk, on disk", Embedded, 1_000_000),
    "memory": Kind("refdesk, in memory", Memory, 10_000),
    "rank-bm25": Kind("rank-bm25 alone", RankBM25, 100_000),
    "fts5": Kind("SQLite FTS5", FTS5, 241_388),
    "tantivy": Kind("tantivy", Tantivy, 1_000_000, "tantivy"),
    "bm25s": Kind("bm25s", BM25S, 241_388, "bm25s"),
    "grep": Kind("grep over a .bib", Grep, 241_388, command="grep"),
    "papis": Kind("papis", Papis, 1_000, command="papis"),
}
