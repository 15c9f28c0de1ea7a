"""Which papers a new record belongs to, among those stored and those still in hand."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store.identity import same_work
from store.library.sieve import Sieve
from store.stated import Stated, of_payload

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.chunk import Prepared
    from store.library.database import Database
    from store.library.sources_read import SourceInfo

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


class InHand(NamedTuple):
    """A record that is not stored yet, under the id that it will have."""

    id: int
    record: Prepared
    source: SourceInfo

    def stated(self) -> Stated:
        """What it states; few are ever compared with others, so only on demand."""
        record, source = self.record, self.source
        return of_payload(
            record.payload, record.abstract, source.name, source.format,
            record.place, self.id,
        )  # fmt: skip


class Grouping:
    """Finds the papers that a record is of; lives as long as one import."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._titles: dict[str, list[tuple[int, InHand]]] = {}
        self._identities: dict[tuple[str, str], list[tuple[int, InHand]]] = {}
        self._joined: dict[int, int] = {}
        empty = not database.row("SELECT 1 FROM record")
        self._written = Sieve(began_empty=empty)

    def papers_of(self, record: Stated, found: frozenset[tuple[str, str]]) -> set[int]:
        """Papers with a record that is of the same work; `found`: its identities."""
        return self._agreeing(record, self._candidates(record.title_key, found))

    def papers_of_new(self, one: InHand) -> set[int]:
        """As `papers_of`, for a record that is not stored."""
        candidates = self._candidates(one.record.title_key, one.record.identities)
        return self._agreeing(one.stated(), candidates) if candidates else set()

    def met(
        self, titles: Sequence[str], identities: Sequence[frozenset[tuple[str, str]]]
    ) -> set[int]:
        """Where, among new records, those stand that may be of a paper met before."""
        owners = [at for at, found in enumerate(identities) for _ in found]
        marks = list(chain.from_iterable(identities))
        here, there = self._titles, self._identities
        found = {at for at, title in enumerate(titles) if title and title in here}
        found.update(at for at in self._written.met(titles) if titles[at])
        found.update(owners[at] for at in self._written.met(marks))
        found.update(
            at for at, mark in zip(owners, marks, strict=True) if mark in there
        )
        return found

    def wrote(
        self, titles: Iterable[str], identities: Iterable[frozenset[tuple[str, str]]]
    ) -> None:
        """Records are stored that were never in hand."""
        self._written.add(titles)
        self._written.add(chain.from_iterable(identities))

    def _agreeing(
        self, record: Stated, candidates: list[tuple[int, Stated]]
    ) -> set[int]:
        return {
            self.now(paper)
            for paper, other in candidates
            if other.id != record.id and same_work(record, other)
        }

    def _candidates(
        self, title_key: str, found: frozenset[tuple[str, str]]
    ) -> list[tuple[int, Stated]]:
        in_hand = [*self._titles.get(title_key, ())]
        for identity in found:
            in_hand += self._identities.get(identity, ())
        stored = self._stored(title_key, found)
        return stored + [(paper, one.stated()) for paper, one in in_hand]

    def _stored(
        self, title_key: str, found: frozenset[tuple[str, str]]
    ) -> list[tuple[int, Stated]]:
        rows = []
        if title_key and self._written.may_hold(title_key):
            rows = self._db.rows(f"{_RECORDS} WHERE title_key = ?", (title_key,))
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

    def put(self, one: InHand, paper: int) -> None:
        """Remember a record that is not stored yet, and its identities."""
        self._titles.setdefault(one.record.title_key, []).append((paper, one))
        for identity in one.record.identities:
            self._identities.setdefault(identity, []).append((paper, one))

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
