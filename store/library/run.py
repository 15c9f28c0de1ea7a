"""One import under way: records sorted into papers, papers written in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.library import personal_moves
from store.library.grouping import Grouping, components, records_of
from store.library.keys import settle_keys
from store.library.projection import Projection
from store.library.retirement import forget_sources, outdated
from store.library.sieve import Sieve
from store.stated import Stated, encode, of_record
from store.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importers.record import PageOwner, Record, Rejected
    from store.library.database import Database
    from store.library.records import SourceInfo, Tally

_BATCH = 4000


class Run:
    """The state of one import; used inside a transaction."""

    def __init__(self, database: Database, source: SourceInfo) -> None:
        self._db = database
        self._source = source
        self._source_id: int | None = None
        self._grouping = Grouping(database)
        self._projection = Projection(database, database.counter("revision") + 1)
        self._next_paper = 1 + max(
            database.value("SELECT max(id) FROM paper") or 0,
            database.value("SELECT max(paper_id) FROM removed") or 0,
        )
        self._next_record = 1 + (database.value("SELECT max(id) FROM record") or 0)
        self._rows: list[tuple[object, ...]] = []
        self._pending: dict[int, list[Stated]] = {}
        self._stored: set[int] = set()
        """Papers that must be read again before they are written."""
        self._written = Sieve(began_empty=True)
        """Digests of this run's records that are written."""
        self._seen: set[bytes] = set()
        """Digests of the records that are not written yet."""
        self._confirmed: set[int] = set()
        """Records of earlier versions of the source that it still states."""
        self._touched: set[int] = set()
        self._namesakes = [
            id_
            for (id_,) in database.rows(
                "SELECT id FROM source WHERE (name = ? AND path IS ?)"
                " OR (digest <> '' AND digest = ? AND format = ?)",
                (source.name, source.path, source.digest, source.format),
            )
        ]

    def add_all(self, records: Iterable[Record | Rejected]) -> Tally:
        """Sort the records into papers; returns what became of each."""
        from store.importers.record import Record
        from store.library.records import Tally

        counts = {"added": 0, "merged": 0, "unchanged": 0, "rejected": 0}
        for record in records:
            fate = self._add(record) if isinstance(record, Record) else "rejected"
            counts[fate] += 1
            if len(self._rows) >= _BATCH:
                self.flush()
        return Tally(**counts)

    def _add(self, record: Record) -> str:
        payload, digest = encode(record, self._source.owner)
        if self._is_known(digest):
            return "unchanged"
        stated = of_record(
            record, self._source.name, self._source.format, self._next_record
        )
        self._next_record += 1
        self._seen.add(digest)
        return self._place(stated, payload, digest)

    def _is_known(self, digest: bytes) -> bool:
        if digest in self._seen:
            return True
        own = [self._source_id] if self._written.may_hold(digest) else []
        for source in self._namesakes + own:
            known = self._db.value(
                "SELECT id FROM record WHERE source_id = ? AND digest = ?",
                (source, digest),
            )
            if known is not None:
                self._confirmed.add(known)
                return True
        return False

    def _place(self, stated: Stated, payload: str, digest: bytes) -> str:
        papers = self._grouping.papers_of(stated)
        paper = min(papers, default=0) or self._new_paper()
        for other in papers - {paper}:
            self._join(paper, other)
        if papers and paper not in self._pending:
            self._stored.add(paper)
        self._pending.setdefault(paper, []).append(stated)
        self._grouping.put(stated, paper)
        if self._source.path is not None:
            self._touched.add(paper)
        self._rows.append((
            stated.id, self._source_row(), stated.place, digest, paper,
            stated.title_key, self._is_heading(stated), payload, stated.abstract,
        ))  # fmt: skip
        return "merged" if papers else "added"

    @staticmethod
    def _is_heading(stated: Stated) -> bool:
        return stated.heading is not None and "title" in stated.inferred

    def _new_paper(self) -> int:
        self._next_paper += 1
        return self._next_paper - 1

    def _source_row(self) -> int:
        if self._source_id is None:
            name, format_, digest, as_of, owner, path = self._source
            self._db.run(
                "INSERT INTO source(name, path, format, digest, as_of, owner)"
                " VALUES(?, ?, ?, ?, ?, ?)",
                (name, path, format_, digest, as_of, owner),
            )
            self._source_id = int(self._db.value("SELECT last_insert_rowid()"))
        return self._source_id

    def _join(self, paper: int, other: int) -> None:
        """Two papers turn out to be one."""
        self._write_records()
        for one in (paper, other):
            self._stored.add(one)
            self._projection.erase(one)
        self._pending.pop(other, None)
        self._stored.discard(other)
        self._db.run(
            "UPDATE record SET paper_id = ? WHERE paper_id = ?", (paper, other)
        )
        self._grouping.join(paper, other)
        self._remove(other, heir=paper)

    def _remove(self, paper: int, heir: int | None) -> None:
        if self._db.row("SELECT 1 FROM paper WHERE id = ?", (paper,)):
            personal_moves.move(self._db, paper, heir)
            self._projection.remove(paper)

    def _write_records(self) -> None:
        self._db.run_many(
            "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)", self._rows
        )
        self._rows.clear()
        self._written.add(self._seen)
        self._seen.clear()

    def flush(self) -> None:
        """Write the records in hand and the papers they are of."""
        self._write_records()
        for paper in sorted(self._stored):
            self._projection.erase(paper)
            self._pending[paper] = records_of(self._db, [paper])
        for paper, stated in self._pending.items():
            if stated:
                self._projection.put(paper, weigh(stated))
        self._projection.flush()
        self._pending.clear()
        self._stored.clear()
        self._grouping.stored()

    def finish(self) -> None:
        """Write everything and settle what depends on the whole."""
        self.flush()
        self._retire_older()
        self.flush()
        self._projection.finish()
        settle_keys(self._db, self._projection.bases, self._projection.revision)
        if self._projection.bases:
            self._db.run(
                "UPDATE meta SET value = (SELECT count(*) FROM paper)"
                " WHERE name = 'papers'"
            )

    def set_owner(self, owner: PageOwner) -> None:
        """Store the figures a page reports of its owner, unless they are stored."""
        figures = (
            owner.name, owner.category, owner.h_index, owner.papers, owner.citations,
            owner.novelty, owner.ai_score,
        )  # fmt: skip
        known = self._db.rows(
            "SELECT profile.name, category, h_index, papers, citations, novelty,"
            " ai_score FROM profile JOIN source ON source.id = source_id"
            " WHERE source.name = ? AND path IS ?",
            (self._source.name, self._source.path),
        )
        if figures in known:
            return
        person = self._projection.people.id_of(owner.name)
        self._projection.people.write()
        self._db.run(
            "INSERT OR REPLACE INTO profile VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (self._source_row(), person, *figures),
        )

    def _retire_older(self) -> None:
        path, source = self._source.path, self._source_id
        if path is None or source is None:
            return
        for record, paper, heir in list(
            outdated(self._db, path, source, self._touched)
        ):
            if record not in self._confirmed:
                self.detach(record, paper, heir)
        forget_sources(self._db, path, source)

    def detach(self, record: int, paper: int, heir: int | None = None) -> None:
        """Delete a record; the rest of its paper may be one work, several or none."""
        self._projection.erase(paper)
        self._db.run("DELETE FROM record WHERE id = ?", (record,))
        self._regroup(paper, heir)

    def _regroup(self, paper: int, heir: int | None) -> None:
        works = components(records_of(self._db, [paper]))
        if not works:
            self._pending.pop(paper, None)
            self._stored.discard(paper)
            self._remove(paper, heir)
            return
        works.sort(key=lambda work: min(record.id for record in work))
        self._stored.add(paper)
        for work in works[1:]:
            new = self._new_paper()
            self._stored.add(new)
            self._db.run_many(
                "UPDATE record SET paper_id = ? WHERE id = ?",
                [(new, record.id) for record in work],
            )

    def replace(self, record_id: int, record: Record, payload: str) -> None:
        """Put another reading in a record's place and sort it anew."""
        old = int(
            self._db.value("SELECT paper_id FROM record WHERE id = ?", (record_id,))
        )
        self._projection.erase(old)
        stated = of_record(record, self._source.name, self._source.format, record_id)
        self._db.run(
            "UPDATE record SET paper_id = 0, payload = ?, title_key = ?, heading = ?,"
            " abstract = ? WHERE id = ?",
            (payload, stated.title_key, self._is_heading(stated), stated.abstract,
             record_id),
        )  # fmt: skip
        papers = self._grouping.papers_of(stated) - {0}
        alone = not records_of(self._db, [old])
        paper = min(papers, default=0) or (old if alone else self._new_paper())
        self._db.run("UPDATE record SET paper_id = ? WHERE id = ?", (paper, record_id))
        self._stored.add(paper)
        for other in papers - {paper}:
            self._join(paper, other)
        if old != paper and old not in papers:
            self._regroup(old, heir=paper)
        elif old == paper:
            self._regroup(old, heir=None)
