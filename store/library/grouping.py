"""Which papers a new record belongs to, among those stored and those still in hand."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from store.identity import same_work
from store.library.sieve import Sieve
from store.stated import Stated, of_payload

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library.database import Database

_RECORDS = (
    "SELECT record.paper_id, payload, abstract, name, format, place, record.id"
    " FROM record JOIN source ON source.id = source_id"
)


def records_of(database: Database, papers: Iterable[int]) -> list[Stated]:
    """What is stated of some papers."""
    return [
        of_payload(*row[1:])
        for paper in papers
        for row in database.rows(f"{_RECORDS} WHERE record.paper_id = ?", (paper,))
    ]


class Grouping:
    """Finds the papers that a record is of; lives as long as one import."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._titles: dict[str, list[tuple[int, Stated]]] = {}
        self._identities: dict[tuple[str, str], list[tuple[int, Stated]]] = {}
        self._joined: dict[int, int] = {}
        empty = not database.row("SELECT 1 FROM record")
        self._written = Sieve(began_empty=empty)

    def papers_of(self, record: Stated, found: frozenset[tuple[str, str]]) -> set[int]:
        """Papers with a record that is of the same work; `found`: its identities."""
        candidates = self._stored(record, found)
        candidates += self._titles.get(record.title_key, ())
        for identity in found:
            candidates += self._identities.get(identity, ())
        if not candidates:
            return set()
        return {
            self.now(paper)
            for paper, other in candidates
            if other.id != record.id and same_work(record, other)
        }

    def _stored(
        self, record: Stated, found: frozenset[tuple[str, str]]
    ) -> list[tuple[int, Stated]]:
        rows = []
        if record.title_key and self._written.may_hold(record.title_key):
            rows = self._db.rows(f"{_RECORDS} WHERE title_key = ?", (record.title_key,))
        for identity in filter(self._written.may_hold, found):
            rows += self._db.rows(
                f"{_RECORDS} WHERE record.paper_id IN (SELECT paper_id FROM identifier"
                " WHERE scheme = ? AND folded = ?)",
                identity,
            )
        return [(row[0], of_payload(*row[1:])) for row in rows]

    def now(self, paper: int) -> int:
        """The paper that a paper has become part of; itself, if none."""
        while paper in self._joined:
            paper = self._joined[paper]
        return paper

    def put(
        self, record: Stated, found: frozenset[tuple[str, str]], paper: int
    ) -> None:
        """Remember a record that is not stored yet, and its identities."""
        self._titles.setdefault(record.title_key, []).append((paper, record))
        for identity in found:
            self._identities.setdefault(identity, []).append((paper, record))

    def join(self, paper: int, other: int) -> None:
        """From now on `other` is part of `paper`."""
        self._joined[other] = paper

    def expect_more(self) -> None:
        """Learn what is stored, so as to ask less: for an import that goes on long."""
        titles = self._db.each("SELECT title_key FROM record")
        identifiers = self._db.each("SELECT scheme, folded FROM identifier")
        self._written.fill(chain((title for (title,) in titles), identifiers))

    def stored(self) -> None:
        """What was in hand is stored now."""
        self._written.add(self._titles)
        self._written.add(self._identities)
        self._titles.clear()
        self._identities.clear()
        self._joined.clear()


def components(records: list[Stated]) -> list[list[Stated]]:
    """Records sorted into works, each in the order given."""
    works: list[list[Stated]] = []
    for record in records:
        mine = [w for w in works if any(same_work(record, other) for other in w)]
        joined = [other for work in mine for other in work] + [record]
        works = [work for work in works if work not in mine] + [joined]
    return works
