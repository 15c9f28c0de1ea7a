"""One import under way: what becomes of each record of a source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.chunk import Items
from store.identity import identities, name_key
from store.library import disputes, reported
from store.library.deferred import defer, restore
from store.library.grouping import InHand, records_of
from store.library.lone import Lone, put_lone
from store.library.origin import Origin
from store.library.retirement import forget_sources, outdated
from store.library.sources_read import Tally
from store.library.works import Works
from store.stated import of_record

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.chunk import Chunk, Prepared
    from store.importers.record import PageOwner, Record
    from store.library.database import Database
    from store.library.sources_read import SourceInfo

_BATCH = 2000
_FEW = 4
"""One of so many records may have to be looked at by itself; if more are, all are."""


class Run(Works):
    """The state of one import; used inside a transaction."""

    def __init__(self, database: Database, source: SourceInfo) -> None:
        super().__init__(database)
        self._source = source
        self._origin = Origin(database, source)
        self._next_record = 1 + (database.value("SELECT max(id) FROM record") or 0)
        self._confirmed: set[int] = set()
        """Records of earlier versions of the source that it still states."""
        self._touched: set[int] = set()
        self._is_first = database.value("SELECT 1 FROM record") is None

    def add_chunk(self, chunk: Chunk) -> Tally:
        """Sort some records into papers; returns what became of each."""
        counts = {"added": 0, "merged": 0, "unchanged": 0}
        if self._is_first and self._next_record + chunk.size > _BATCH:
            self._is_first = False
            defer(self._db)
            self._projection.ids.are_late = True
        self._projection.count_all(chunk.word_counts())
        lone, items = Lone(chunk), Items(chunk)
        for at in self._met(chunk):
            self._pass_over(at, lone)
            lone.leave_out()
            counts[self._add(items, at)] += 1
        self._pass_over(chunk.size, lone)
        self._put_lone(lone)
        counts["added"] += len(lone.papers)
        if len(self._rows) >= _BATCH:
            self.flush()
        return Tally(**counts, rejected=len(chunk.rejected))

    def _met(self, chunk: Chunk) -> Sequence[int]:
        """Where records stand that may not be papers by themselves: in their order."""
        every = range(chunk.size)
        if (
            self._origin.namesakes
            or self._disputes.rulings
            or self._namesakes
            or not self._naming.is_usual(self._next_paper)
        ):
            return every
        met = self._grouping.met(chunk.title_keys, chunk.identities)
        met.update(self._written_before(chunk), chunk.alike())
        return every if len(met) * _FEW > chunk.size else sorted(met)

    def _written_before(self, chunk: Chunk) -> Iterator[int]:
        """Where records stand that may have been stated just so in this run.

        What has a title or an identity has them in common with itself, and was met.
        """
        named = zip(chunk.title_keys, chunk.identities, strict=True)
        bare = [at for at, (title, found) in enumerate(named) if not (title or found)]
        digests = [chunk.digests[at] for at in bare]
        yield from (bare[at] for at in self._written.met(digests))
        yield from (at for at in bare if chunk.digests[at] in self._seen)

    def _pass_over(self, at: int, lone: Lone) -> None:
        """Give ids to the records before this one that were not given any."""
        many = lone.put(at, self._next_record, self._next_paper)
        self._next_record += many
        self._next_paper += many

    def _put_lone(self, lone: Lone) -> None:
        """Write records that are papers by themselves, and those papers."""
        if not lone.papers:
            return
        chunk = lone.chunk
        self._db.insert_columns(
            "INSERT INTO record VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *lone.rows(self._origin.row()),
        )
        put_lone(self._projection, lone)
        self._grouping.wrote(lone.kept(chunk.title_keys), lone.kept(chunk.identities))
        self._written.add(lone.kept(chunk.digests))
        if self._source.path is not None:
            self._touched.update(lone.papers)

    def _add(self, items: Items, at: int) -> str:
        digest = items.chunk.digests[at]
        if self._is_known(digest):
            self._uncount(items.chunk.title_keys[at], items.chunk.abstracts[at])
            return "unchanged"
        self._seen.add(digest)
        record = items[at]
        one = InHand(self._next_record, record, self._source)
        self._next_record += 1
        return self._place(one, record)

    def _is_known(self, digest: bytes) -> bool:
        if digest in self._seen:
            return True
        own = [self._origin.id] if self._written.may_hold(digest) else []
        for source in self._origin.namesakes + own:
            known = self._db.row(
                "SELECT id, paper_id FROM record WHERE source_id = ? AND digest = ?",
                (source, digest),
            )
            if known is not None:
                self._confirmed.add(known[0])
                if source == self._origin.id and self._source.path is not None:
                    self._touched.add(known[1])
                return True
        return False

    def _place(self, one: InHand, record: Prepared) -> str:
        papers = self._grouping.papers_of_new(one)
        paper = min(papers, default=0) or self._new_paper()
        if self._disputes.concern(record.digest, papers):
            self._disputes.leave_open({paper, *papers})
            self._touched |= papers
        else:
            for other in papers - {paper}:
                self._join(paper, other)
        if papers and paper not in self._pending:
            self._stored.add(paper)
        self._pending.setdefault(paper, []).append(one)
        self._grouping.put(one, paper)
        if self._source.path is not None:
            self._touched.add(paper)
        self._rows.append((
            one.id, self._origin.row(), record.place, record.digest, paper,
            record.title_key, record.is_heading, record.payload, record.abstract,
        ))  # fmt: skip
        return "merged" if papers else "added"

    def finish(self, *, whole: bool = True) -> None:
        """Write everything; a source read as a whole replaces its older versions."""
        self.flush()
        if whole:
            self._retire_older()
        self.settle()
        restore(self._db)

    def committed(self) -> Run:
        """Commit what there is; what to go on with, which is new if others wrote."""
        self.settle(more=True)
        version = self._db.value("PRAGMA data_version")
        if not self._db.commit_so_far():
            return self
        self._projection.revision += 1
        self._grouping.expect_more()
        self._projection.people.expect_more()
        self._projection.labels.expect_more()
        if self._db.value("PRAGMA data_version") == version:
            return self
        after = Run(self._db, self._source)
        after._confirmed, after._touched = self._confirmed, self._touched
        return after

    def set_owner(self, owner: PageOwner) -> None:
        """Store the figures a page reports of its owner, unless they are stored."""
        figures = reported.figures_of(owner)
        if reported.is_known(self._db, self._source, figures):
            return
        people = self._projection.people
        key = self._namesakes.key_of(name_key(owner.name), (), ())
        person = people.id_of(owner.name, key)
        people.write()
        self._projection.ids.touch(owner.name)
        reported.store(self._db, self._origin.row(), person, figures)

    def _retire_older(self) -> None:
        path, source = self._source.path, self._origin.id
        if path is None or source is None:
            return
        for record, paper, heir in list(
            outdated(self._db, path, source, self._touched)
        ):
            if record not in self._confirmed:
                self._pass_on(record, paper, heir)
                self.detach(record, paper, heir)
        forget_sources(self._db, path, source)

    def _pass_on(self, record: int, paper: int, heir: int | None) -> None:
        """What was decided of an older version's record holds of the newer one's."""
        digest = self._db.value("SELECT digest FROM record WHERE id = ?", (record,))
        if digest not in self._disputes.rulings:
            return
        papers = {paper, heir or paper, *self._disputes.open}
        items = [item for _, item in disputes.items_of(self._db, papers)]
        rows = self._db.rows(
            "SELECT id FROM record WHERE source_id = ?", (self._origin.id,)
        )
        newer = {id_ for (id_,) in rows}
        old = next(item.record for item in items if item.record.id == record)
        new = [item for item in items if item.record.id in newer]
        self._disputes.inherit(digest, disputes.successors(old, new))
        self._disputes.leave_open(papers)

    def detach(self, record: int, paper: int, heir: int | None = None) -> None:
        """Delete a record; the rest of its paper may be one work, several or none."""
        self._projection.erase(paper)
        self._db.run("DELETE FROM record WHERE id = ?", (record,))
        self._regroup(paper, heir)

    def replace(self, record_id: int, record: Record, payload: str) -> None:
        """Put another reading in a record's place and sort it anew."""
        row = self._db.row(
            "SELECT paper_id, digest FROM record WHERE id = ?", (record_id,)
        )
        old, digest = row or (0, b"")
        self._projection.erase(old)
        stated = of_record(record, self._source.name, self._source.format, record_id)
        self._db.run(
            "UPDATE record SET paper_id = 0, payload = ?, title_key = ?, heading = ?,"
            " abstract = ? WHERE id = ?",
            (payload, stated.title_key, stated.is_heading, stated.abstract, record_id),
        )
        papers = self._grouping.papers_of(stated, identities(stated)) - {0}
        alone = not records_of(self._db, [old])
        paper = min(papers, default=0) or (old if alone else self._new_paper())
        self._db.run("UPDATE record SET paper_id = ? WHERE id = ?", (paper, record_id))
        self._stored.add(paper)
        if self._disputes.concern(digest, {*papers, old}):
            self._disputes.leave_open({paper, *papers, old} - {0})
            self._stored |= {old} if records_of(self._db, [old]) else set()
        else:
            for other in papers - {paper}:
                self._join(paper, other)
        if old != paper and old not in papers:
            self._regroup(old, heir=paper)
        elif old == paper:
            self._regroup(old, heir=None)
