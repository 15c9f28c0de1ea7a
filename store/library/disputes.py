"""What the reader has decided about records, as an import has to respect it.

An import never joins papers that a decision speaks of: it leaves them open, and
when it settles they are sorted anew, all that hang together at once, so that the
outcome follows from the records and the decisions alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.clustering import Item, Ruling, Rulings, homes, works
from store.identity import identities, same_work
from store.library.grouping import records_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from store.library.database import Database
    from store.library.grouping import Grouping
    from store.stated import Stated

_RULINGS = (
    "SELECT digest, decision_id, side, kind = 'merge' FROM decided"
    " JOIN decision ON decision.id = decision_id ORDER BY decision_id, digest"
)
_PAPERS_WITH = (
    "SELECT DISTINCT paper_id FROM source CROSS JOIN record"
    " ON source_id = source.id WHERE record.digest = ?"
)


class Disputes:
    """The decisions on works, and the papers that an import leaves open."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.rulings = Rulings()
        self._papers: set[int] = set()
        """Papers with a record that is spoken of, or that hangs together with one."""
        self.open: set[int] = set()
        """Papers to be sorted anew."""
        self.load()

    def load(self) -> None:
        """Read the decisions, and which papers they are about."""
        rows = self._db.rows(_RULINGS)
        self.rulings = Rulings(
            (digest, Ruling(decision, side, bool(joins)))
            for digest, decision, side, joins in rows
        )
        for digest in self.rulings.digests:
            self._papers.update(papers_with(self._db, digest))

    def concern(self, digest: bytes, papers: set[int]) -> bool:
        """Whether a decision speaks of a record or of papers that it would join."""
        if not self.rulings:
            return False
        return digest in self.rulings or not self._papers.isdisjoint(papers)

    def leave_open(self, papers: Iterable[int]) -> None:
        """These are to be sorted anew; so is whatever will join them."""
        papers = set(papers)
        self._papers |= papers
        self.open |= papers

    def inherit(self, old: bytes, new: Iterable[bytes]) -> None:
        """What was decided of a record holds of those that replace it."""
        if old not in self.rulings:
            return
        self._db.run_many(
            "INSERT OR IGNORE INTO decided SELECT ?, decision_id, side FROM decided"
            " WHERE digest = ?",
            [(digest, old) for digest in new],
        )
        self.load()


def papers_with(database: Database, digest: bytes) -> set[int]:
    """The papers with a record of this content."""
    return {paper for (paper,) in database.rows(_PAPERS_WITH, (digest,))}


class Moved(NamedTuple):
    """A work whose records are to be in one paper from now on."""

    paper: int | None
    """None: a new one."""
    records: list[int]


class Sorting(NamedTuple):
    """How papers that hang together are sorted anew; only what changes."""

    works: list[Moved]
    emptied: dict[int, int]
    """Papers that are no more, and a record of each that says where they went."""

    @property
    def changed(self) -> list[int]:
        """The papers that will hold other records than they do."""
        return [work.paper for work in self.works if work.paper is not None]


def items_of(database: Database, papers: Iterable[int]) -> list[tuple[int, Item]]:
    """The records of papers with their digests and the paper each is in."""
    return list(_items(database, sorted(papers)))


def _items(database: Database, papers: Iterable[int]) -> Iterator[tuple[int, Item]]:
    for paper in papers:
        digests = dict(
            database.rows("SELECT id, digest FROM record WHERE paper_id = ?", (paper,))
        )
        for record in records_of(database, [paper]):
            yield paper, Item(digests[record.id], record)


def entangled(
    database: Database, grouping: Grouping, rulings: Rulings, papers: Iterable[int]
) -> set[int]:
    """Papers and all that hang together with them, by likeness or by decision."""
    found: set[int] = set()
    coming = {paper for paper in papers if paper}
    while coming:
        found |= coming
        reached: set[int] = set()
        for _, item in items_of(database, coming):
            ids = identities(item.record)
            reached |= grouping.papers_of(item.record, ids)
            for partner in rulings.partners(item.digest):
                reached |= papers_with(database, partner)
        coming = reached - found
    return found


def sort_anew(
    database: Database,
    rulings: Rulings,
    papers: Iterable[int],
    home: Mapping[bytes, int | None],
    first: Sequence[int],
) -> Sorting:
    """The records of papers sorted into works, each given a paper.

    `home`: where records of a content are taken to be at home, if not where they
    are (None: nowhere yet); papers of `first` are given out first.
    """
    placed = items_of(database, papers)
    at = {item.record.id: paper for paper, item in placed}
    found = works([item for _, item in placed], rulings)
    wanted = _homes(found, home, at, first)
    moved: list[Moved] = []
    kept: set[int] = set()
    for paper, work in zip(wanted, found, strict=True):
        ids = sorted(item.record.id for item in work)
        if {at[id_] for id_ in ids} != {paper} or _held(at, paper) != len(ids):
            moved.append(Moved(paper, ids))
        if paper is not None:
            kept.add(paper)
    emptied = {paper: id_ for id_, paper in at.items() if paper not in kept}
    return Sorting(moved, emptied)


def _homes(
    found: Sequence[Sequence[Item]],
    home: Mapping[bytes, int | None],
    at: Mapping[int, int],
    first: Sequence[int],
) -> list[int | None]:
    """A paper for each work: where its records are at home, else one that is left of
    those they are in, so that what came since takes no paper from what was there."""
    told = homes([[home.get(item.digest) for item in work] for work in found], first)
    left = [
        [at[item.record.id] for item in work if at[item.record.id] not in told]
        if paper is None
        else []
        for paper, work in zip(told, found, strict=True)
    ]
    return [
        other if paper is None else paper
        for paper, other in zip(told, homes(left, first), strict=True)
    ]


def _held(at: Mapping[int, int], paper: int | None) -> int:
    return sum(one == paper for one in at.values())


def successors(old: Stated, candidates: Iterable[Item]) -> list[bytes]:
    """The records that say anew what a record of an older version said."""
    candidates = list(candidates)
    keyed = [item for item in candidates if old.key and item.record.key == old.key]
    alike = keyed or [item for item in candidates if same_work(old, item.record)]
    return [item.digest for item in alike]
