"""Works under way: records sorted into papers, and papers written in batches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.derived import derive
from store.identity import name_key
from store.library import bearers, disputes, key_making, personal_moves, pins
from store.library.disputes import Disputes
from store.library.grouping import Grouping, components, records_of
from store.library.key_making import Naming
from store.library.keys import settle_keys
from store.library.projection import Projection
from store.library.sieve import Sieve
from store.namesakes import twice_named
from store.weighing import weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.library.database import Database
    from store.library.grouping import InHand
    from store.stated import Stated


class Works:
    """Papers that are put together anew; used inside a transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._grouping = Grouping(database)
        self._disputes = Disputes(database)
        self._namesakes = bearers.namesakes(database)
        self._naming = Naming(database)
        self._projection = Projection(
            database, database.counter("revision") + 1, self._namesakes
        )
        self._next_paper = 1 + max(
            database.value("SELECT max(id) FROM paper") or 0,
            database.value("SELECT max(paper_id) FROM removed") or 0,
        )
        self._rows: list[tuple[object, ...]] = []
        self._pending: dict[int, list[InHand]] = {}
        """By paper, the records that its tables do not show yet."""
        self._stored: set[int] = set()
        """Papers that must be read again before they are written."""
        self._written = Sieve(began_empty=True)
        """Digests of this run's records that are written."""
        self._seen: set[bytes] = set()
        """Digests of the records that are not written yet."""

    def _uncount(self, title_key: str, abstract: str) -> None:
        """A chunk's words were counted as if each record were a paper."""
        self._projection.count(title_key, abstract, by=-1)

    def _new_paper(self) -> int:
        self._next_paper += 1
        return self._next_paper - 1

    def _join(self, paper: int, other: int) -> None:
        """Two papers turn out to be one."""
        self._write_records()
        for one in (paper, other):
            self._stored.add(one)
            self._projection.erase(one)
        self._set_aside(other)
        self._stored.discard(other)
        self._db.run(
            "UPDATE record SET paper_id = ? WHERE paper_id = ?", (paper, other)
        )
        self._grouping.join(paper, other)
        self._remove(other, heir=paper)

    def entangled(self, papers: Iterable[int]) -> set[int]:
        """Papers and all that hang together with them."""
        return disputes.entangled(
            self._db, self._grouping, self._disputes.rulings, papers
        )

    def put_again(self, papers: Iterable[int]) -> None:
        """Write these papers anew, as far as there are such."""
        self._stored |= {p for p in papers if bearers.digests_of(self._db, p)}

    def key_anew(self) -> None:
        """Make every key that nothing holds by the pattern that is set now."""
        keys = key_making.make_anew(self._db, self._projection.revision)
        self._projection.bases |= keys
        self.settle()

    def name_anew(self, keys: Iterable[str]) -> None:
        """Say anew who bears these names, on every paper of theirs, as decided."""
        db, people = self._db, self._projection.people
        known = bearers.bearers_of(db, keys)
        for paper in bearers.papers_by(db, known):
            self._projection.erase(paper)
            self._stored.add(paper)
        profiles = bearers.profiles_of(db, known)
        db.run("PRAGMA defer_foreign_keys = ON")
        for person in known:
            people.remove(person)
        self.flush()
        for source, name in profiles:
            person = people.id_of(name, self._namesakes.key_of(name_key(name), (), ()))
            people.write()
            db.run(
                "UPDATE profile SET person_id = ? WHERE source_id = ?", (person, source)
            )
        self.settle()

    def _set_aside(self, paper: int) -> None:
        """What is in hand of a paper will be read again, with the rest of it."""
        for one in self._pending.pop(paper, ()):
            self._uncount(one.record.title_key, one.record.abstract)

    def _remove(self, paper: int, heir: int | None) -> None:
        if self._db.row("SELECT 1 FROM paper WHERE id = ?", (paper,)):
            personal_moves.move(self._db, paper, heir)
            pins.move(self._db, paper, heir)
            self._projection.remove(paper)

    def _write_records(self) -> None:
        self._db.insert(
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
            self._set_aside(paper)
            self._put(paper, records_of(self._db, [paper]))
        for paper, in_hand in self._pending.items():
            if len(in_hand) == 1:
                self._put_alone(paper, in_hand[0])
                continue
            for one in in_hand:
                self._uncount(one.record.title_key, one.record.abstract)
            self._put(paper, [one.stated() for one in in_hand])
        self._projection.flush()
        self._pending.clear()
        self._stored.clear()
        self._grouping.stored()

    def _put_alone(self, paper: int, one: InHand) -> None:
        record = one.record
        abstract_id = one.id if record.abstract else None
        derived = self._namesakes.told_apart(record.derived, (record.digest,))
        self._projection.put(paper, self._naming.named(paper, derived), abstract_id)

    def _put(self, paper: int, records: list[Stated]) -> None:
        if records:
            shown = weigh(records)
            derived = derive(shown)
            twice = twice_named(records)
            if self._namesakes or twice:
                digests = bearers.digests_of(self._db, paper)
                derived = self._namesakes.told_apart(derived, digests, twice)
            derived = self._naming.named(paper, derived)
            self._projection.put(paper, derived, shown.abstract_id)
            self._projection.count(shown.title_key, shown.abstract)

    def sort_anew(
        self,
        papers: Iterable[int],
        home: Mapping[bytes, int | None] | None = None,
        first: Sequence[int] = (),
    ) -> None:
        """Sort papers, and all that hang together with them, as decided."""
        self.flush()
        db, rulings = self._db, self._disputes.rulings
        scope = self.entangled(papers)
        sorting = disputes.sort_anew(db, rulings, scope, home or {}, first)
        for paper in {*sorting.changed, *sorting.emptied}:
            self._projection.erase(paper)
        for work in sorting.works:
            paper = work.paper or self._new_paper()
            self._stored.add(paper)
            db.run("DELETE FROM removed WHERE paper_id = ?", (paper,))
            db.run_many(
                "UPDATE record SET paper_id = ? WHERE id = ?",
                [(paper, record) for record in work.records],
            )
        self.flush()
        for paper, record in sorting.emptied.items():
            heir = db.value("SELECT paper_id FROM record WHERE id = ?", (record,))
            self._remove(paper, heir)

    def settle(self, *, more: bool = False) -> None:
        """Bring up to date what depends on all papers; `more` is coming, or not."""
        if self._disputes.open:
            self.sort_anew(self._disputes.open)
            self._disputes.open.clear()
        self.flush()
        self._projection.finish(more=more)
        settle_keys(self._db, self._projection.bases, self._projection.revision)
        if self._projection.bases:
            self._db.run(
                "UPDATE meta SET value = (SELECT count(*) FROM paper)"
                " WHERE name = 'papers'"
            )
        self._projection.bases.clear()

    def _regroup(self, paper: int, heir: int | None) -> None:
        works = components(records_of(self._db, [paper]))
        if not works:
            self._set_aside(paper)
            self._stored.discard(paper)
            self._remove(paper, heir)
            return
        if self._disputes.concern(b"", {paper}):
            self._disputes.leave_open({paper})
            self._stored.add(paper)
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
