"""Records that are papers by themselves, written column by column.

Most records of a large import share neither title nor identity with any other. What
their tables hold follows from each alone, so nothing has to be weighed or looked up
but the ids of people, venues and labels.
"""

from __future__ import annotations

from itertools import accumulate, chain, compress, count, islice, repeat
from operator import not_
from typing import TYPE_CHECKING, Any, TypeVar

from store.derived import heads
from store.library.projection import INSERTS, PUT_NEW_PAPER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from store.chunk import Chunk
    from store.library.projection import Projection

T = TypeVar("T")


class Lone:
    """Those records of a chunk, with the ids that they and their papers get."""

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self.records: list[int] = []
        self.papers: list[int] = []
        self._are: list[bool] = []
        """For each record that was come to, whether it is one of these."""

    @property
    def is_all(self) -> bool:
        """Whether the whole chunk is."""
        return len(self.papers) == self.chunk.size

    def put(self, end: int, record: int, paper: int) -> int:
        """Take the records up to `end`, numbered from here on; returns how many."""
        many = end - len(self._are)
        self.records += range(record, record + many)
        self.papers += range(paper, paper + many)
        self._are += repeat(True, many)
        return many

    def leave_out(self) -> None:
        """The next record is none of these."""
        self._are.append(False)

    def kept(self, column: Sequence[T]) -> Sequence[T]:
        """Of a column with a value for each record, the values of these."""
        return column if self.is_all else list(compress(column, self._are))

    def kept_of(
        self, counts: Sequence[int], *columns: Sequence[Any]
    ) -> list[Sequence[Any]]:
        """Of columns with so many values for each record, the values of these."""
        if self.is_all:
            return [*columns]
        are = list(chain.from_iterable(map(repeat, self._are, counts)))
        return [list(compress(column, are)) for column in columns]

    def author_ids(
        self,
    ) -> tuple[list[int], list[int], list[str], list[str], list[str]]:
        """The columns of the table of authors' ids."""
        chunk, rows = self.chunk, self.chunk.author_ids
        papers = dict(zip(compress(count(), self._are), self.papers, strict=False))
        if not self.is_all:
            rows = [row for row in rows if row[0] in papers]
        starts = [0, *accumulate(chunk.authors)]
        keys = [key for _, key in chunk.people]
        return (
            [papers[at] for at, _, _, _ in rows],
            [rank for _, rank, _, _ in rows],
            [scheme for _, _, scheme, _ in rows],
            [value for _, _, _, value in rows],
            [keys[chunk.author[starts[at] + rank]] for at, rank, _, _ in rows],
        )

    def rows(self, source: int) -> tuple[Sequence[object], ...]:
        """The columns of the table of records."""
        chunk, many = self.chunk, len(self.records)
        return (
            self.records,
            [source] * many,
            self.kept(chunk.places),
            self.kept(chunk.digests),
            self.papers,
            self.kept(chunk.title_keys),
            self.kept(chunk.are_headings),
            self.kept(chunk.payloads),
            self.kept(chunk.abstracts),
        )


def put_lone(projection: Projection, lone: Lone) -> None:
    """Write the papers of these records, all but what waits for others."""
    chunk, db = lone.chunk, projection.database
    db.insert_columns(PUT_NEW_PAPER, *_paper_columns(projection, lone))
    if (authors := _author_columns(projection, lone))[0]:
        db.insert_columns(INSERTS["authorship"], *authors)
    if (labels := _label_columns(projection, lone))[0]:
        db.insert_columns(INSERTS["labelled"], *labels)
    columns = chunk.schemes, chunk.forms, chunk.values
    schemes, forms, values = lone.kept_of(chunk.named, *columns)
    papers = _of_each(lone.papers, lone.kept(chunk.named))
    if papers:
        db.insert_columns(INSERTS["identifier"], schemes, forms, papers, values)
    projection.ids.put_lone(lone)
    projection.wrote(
        lone.papers,
        lone.kept(chunk.title_keys),
        lone.kept(chunk.bases),
        map(heads, lone.kept(chunk.titles), lone.kept(chunk.title_keys)),
    )


def _paper_columns(projection: Projection, lone: Lone) -> list[Sequence[object]]:
    chunk, many = lone.chunk, len(lone.papers)
    venue = lone.kept(chunk.venue)
    ids = _ids(chunk.venues, venue, projection.venues.id_of)
    venues = [ids[one] for one in venue]
    projection.venues.papers.update([one for one in venues if one is not None])
    told = zip(lone.records, lone.kept(chunk.abstracts), strict=True)
    return [
        lone.papers,
        venues,
        [record if abstract else None for record, abstract in told],
        [projection.revision] * many,
        *map(lone.kept, chunk.papers),
    ]


def _author_columns(projection: Projection, lone: Lone) -> list[Sequence[object]]:
    chunk, people = lone.chunk, projection.people
    columns = lone.kept_of(chunk.authors, chunk.author, chunk.positions, chunk.again)
    author, positions, again = columns
    counts = lone.kept(chunk.authors)
    used = sorted(set(author))
    ids = dict(zip(used, people.ids_of(chunk.people[at] for at in used), strict=True))
    persons = [ids[one] for one in author]
    if len(set(ids.values())) < len({chunk.people[at][1] for at in used}):
        again = _repeated(persons, counts)  # by two names that are one person's
    people.papers.update(compress(persons, map(not_, again)))
    names = [name for name, _ in chunk.people]
    return [
        _of_each(lone.papers, counts),
        list(chain.from_iterable(map(range, counts))),
        persons,
        positions,
        [names[one] for one in author],
        again,
    ]


def _repeated(persons: Sequence[int], counts: Iterable[int]) -> list[bool]:
    """For each author of each paper, whether the same person stands before."""
    coming = iter(persons)
    found: list[bool] = []
    for many in counts:
        mine = list(islice(coming, many))
        found += [person in mine[:at] for at, person in enumerate(mine)]
    return found


def _label_columns(projection: Projection, lone: Lone) -> list[Sequence[object]]:
    chunk, labels = lone.chunk, projection.labels
    (label,) = lone.kept_of(chunk.labelled, chunk.label)
    counts = lone.kept(chunk.labelled)
    ids = _ids(chunk.labels, label, labels.id_of)
    mine = [ids[one] for one in label]
    labels.papers.update(mine)
    ranks = list(chain.from_iterable(map(range, counts)))
    return [_of_each(lone.papers, counts), ranks, mine]


def _ids(
    different: Sequence[tuple[Any, Any]],
    which: Sequence[int],
    id_of: Callable[[Any, Any], int | None],
) -> dict[int, Any]:
    """The ids of what these records have; nothing is made of what only others have."""
    return {at: id_of(*different[at]) for at in sorted(set(which))}


def _of_each(papers: Iterable[int], counts: Iterable[int]) -> list[int]:
    """Each paper so many times."""
    return list(chain.from_iterable(map(repeat, papers, counts)))
