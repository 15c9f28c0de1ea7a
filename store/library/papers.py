"""Papers, read: by id, by key, by identifier, by filter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from store.algebra import Everything
from store.filters import fold_key
from store.library import facets as _facets
from store.library import paper_rows
from store.models import Identifier

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from store.algebra import Filter
    from store.library.database import Database
    from store.library.facets import By, Figure
    from store.models import Facet, Observation, Paper, PartialDate

Made = TypeVar("Made")
Order = Literal[
    "date-desc", "date-asc", "score-desc", "score-asc", "citations-desc",
    "citations-asc", "title", "key", "added",
]  # fmt: skip

_TIES = "paper.first_day DESC, paper.key_folded"


def _by_figure(column: str, way: str) -> tuple[tuple[str, str], ...]:
    return (
        (f"{column} IS NOT NULL", f"{column} {way}, {_TIES}"),
        (f"{column} IS NULL", _TIES),
    )


_ORDERS: dict[str, tuple[tuple[str, str], ...]] = {
    "date-desc": (("1", _TIES),),
    "date-asc": (
        ("paper.first_day IS NOT NULL", "paper.first_day, paper.key_folded"),
        ("paper.first_day IS NULL", "paper.key_folded"),
    ),
    "score-desc": _by_figure("paper.score", "DESC"),
    "score-asc": _by_figure("paper.score", "ASC"),
    "citations-desc": _by_figure("paper.citations", "DESC"),
    "citations-asc": _by_figure("paper.citations", "ASC"),
    "title": (("1", f"paper.title_key, {_TIES}"),),
    "key": (("1", "paper.key_folded"),),
    "added": (("1", "paper.id DESC"),),
}
"""Total orders: which papers, and by what; those without the figure come last, so
that an index serves the first."""

_CHUNK = 500


class Papers:
    """The papers of a library."""

    def __init__(self, database: Database) -> None:
        self._db = database

    @property
    def total(self) -> int:
        """How many papers the library holds."""
        return int(self._db.value("SELECT value FROM meta WHERE name = 'papers'") or 0)

    def get(self, ids: Iterable[int]) -> list[Paper]:
        """Papers in the order given; ids that are no paper's are left out."""
        wanted = list(ids)
        found: dict[int, Paper] = {}
        unique = sorted(set(wanted))
        for start in range(0, len(unique), _CHUNK):
            chunk = json.dumps(unique[start : start + _CHUNK])
            found.update((paper.id, paper) for paper in self._load(chunk))
        return [found[id_] for id_ in wanted if id_ in found]

    def _load(self, chunk: str) -> list[Paper]:
        rows = self._db.rows(_PAPERS, (chunk,))
        authors = self._grouped(_AUTHORS, chunk, paper_rows.authorship)
        for paper, rank, *one in self._db.rows(_AUTHOR_IDS, (chunk,)):
            author = authors[paper][rank]
            ids = (*author.ids, Identifier(one[0], one[1]))
            authors[paper][rank] = author._replace(ids=ids)
        identifiers = self._grouped(_IDENTIFIERS, chunk, paper_rows.identifier)
        labels = self._grouped(_LABELS, chunk, paper_rows.label)
        return [
            paper_rows.paper(
                row,
                tuple(authors.get(row[0], ())),
                labels.get(row[0], ()),
                tuple(identifiers.get(row[0], ())),
            )
            for row in rows
        ]

    def _grouped(
        self, sql: str, chunk: str, made: Callable[[tuple[Any, ...]], Made]
    ) -> dict[int, list[Made]]:
        """By paper, what is made of each row but its first column."""
        grouped: dict[int, list[Made]] = {}
        last, found = None, []
        for row in self._db.rows(sql, (chunk,)):
            if row[0] != last:
                last = row[0]
                found = grouped[last] = []
            found.append(made(row))
        return grouped

    def by_key(self, key: str) -> Paper | None:
        """The paper with a citation key, whatever its case.

        A key that it went by, or that a source gives it, finds it even where
        another is shown.
        """
        found = (
            self._db.value(
                "SELECT id FROM paper WHERE key_folded = ?", (fold_key(key),)
            )
            or self._db.value(
                "SELECT paper_id FROM pinned_key WHERE folded = ?", (fold_key(key),)
            )
            or self._db.value(
                "SELECT paper_id FROM identifier JOIN paper ON paper.id = paper_id"
                " WHERE scheme = 'key' AND folded = ? ORDER BY key_folded",
                (fold_key(key),),
            )
        )
        return self._one(found)

    def by_keys(self, keys: Iterable[str]) -> list[int]:
        """Ids of the papers with these keys, in their order; unknown ones left out."""
        folded = [fold_key(key) for key in keys]
        found: dict[str, int] = {}
        for start in range(0, len(folded), _CHUNK):
            chunk = json.dumps(folded[start : start + _CHUNK], ensure_ascii=False)
            found.update(self._db.rows(_BY_KEYS, (chunk,)))
        return [found[key] for key in folded if key in found]

    def keys(self, ids: Sequence[int]) -> list[str]:
        """The keys of papers, in the order given; ids that are no paper's left out."""
        found: dict[int, str] = {}
        for start in range(0, len(ids), _CHUNK):
            chunk = json.dumps(ids[start : start + _CHUNK])
            found.update(self._db.rows(_KEYS, (chunk,)))
        return [found[id_] for id_ in ids if id_ in found]

    def citations(self, ids: Iterable[int]) -> list[int]:
        """How often papers are cited, in the order given; 0 where none is reported."""
        wanted = list(ids)
        rows = self._db.rows(_CITATIONS, (json.dumps(wanted),))
        found: dict[int, int] = dict(rows)
        return [found.get(id_, 0) for id_ in wanted]

    def by_identifier(self, scheme: str, value: str) -> Paper | None:
        """The paper with an identifier, however it is written ("arXiv:1234.5678v2")."""
        from store.identity import normal_identifier

        return self._one(
            self._db.value(
                "SELECT paper_id FROM identifier JOIN paper ON paper.id = paper_id"
                " WHERE scheme = ? AND folded = ? ORDER BY key_folded",
                normal_identifier(scheme, value),
            )
        )

    def _one(self, id_: int | None) -> Paper | None:
        papers = self.get([id_]) if id_ is not None else []
        return papers[0] if papers else None

    def ids(
        self, where: Filter | None = None, order: Order = "date-desc",
        limit: int | None = None,
    ) -> list[int]:  # fmt: skip
        """Ids of the papers that match, in a total order."""
        condition, values = (where or Everything()).clause()
        most = -1 if limit is None else limit
        found: list[int] = []
        for known, terms in _ORDERS[order]:
            left = most - len(found) if limit is not None else most
            rows = self._db.rows(
                f"SELECT paper.id FROM paper WHERE ({condition}) AND {known}"
                f" ORDER BY {terms} LIMIT ?",
                (*values, left),
            )
            found += [id_ for (id_,) in rows]
        return found

    def matching(self, where: Filter) -> list[int]:
        """Ids of the papers that match, in no order: several times faster for many.

        As one text: to make a row of each takes longer than to find them.
        """
        condition, values = where.clause()
        sql = f"SELECT json_group_array(paper.id) FROM paper WHERE {condition}"
        found: list[int] = json.loads(self._db.value(sql, values))
        return found

    def count(self, where: Filter | None = None) -> int:
        """How many papers match."""
        condition, values = (where or Everything()).clause()
        sql = f"SELECT count(*) FROM paper WHERE {condition}"
        return int(self._db.value(sql, values))

    def any(self, where: Filter) -> bool:
        """Whether any paper matches."""
        return _facets.some(self._db, where)

    def facets(self, where: Filter, by: By, limit: int | None = None) -> list[Facet]:
        """The values that matching papers have, with counts, commonest first."""
        return _facets.facets(self._db, where, by, limit)

    def busiest(self, where: Filter, most: int) -> tuple[list[Facet], int]:
        """The authors with most matching papers, with ties, and how many there are."""
        return _facets.busiest(self._db, where, most)

    def distinct(self, where: Filter, by: By) -> int:
        """How many different values matching papers have."""
        return _facets.distinct(self._db, where, by)

    def average(self, where: Filter, field: Figure) -> tuple[float | None, int, int]:
        """Mean of a figure, how many papers have it, how many do not."""
        return _facets.average(self._db, where, field)

    def extent(self, where: Filter) -> tuple[PartialDate | None, PartialDate | None]:
        """The earliest and the latest date among matching papers."""
        return _facets.extent(self._db, where)

    def observations(self, paper: int, field: str | None = None) -> list[Observation]:
        """What each source states of a paper, field by field."""
        rows = self._db.rows(
            "SELECT payload, abstract, name, place FROM record"
            " JOIN source ON source.id = source_id WHERE paper_id = ?"
            " ORDER BY name, place, hex(record.digest)",
            (paper,),
        )
        return [
            observation
            for payload, abstract, source, place in rows
            for observation in paper_rows.observed(
                json.loads(payload), abstract, source, place
            )
            if field is None or observation.field == field
        ]

    def files(self, paper: int) -> list[str]:
        """Paths of the PDF files that a paper was imported from, if still known."""
        rows = self._db.rows(
            "SELECT DISTINCT path FROM record JOIN source ON source.id = source_id"
            " WHERE paper_id = ? AND format = 'pdf' AND path IS NOT NULL ORDER BY path",
            (paper,),
        )
        return [path for (path,) in rows]

    def texts(self, ids: Iterable[int] | None = None) -> Iterator[tuple[int, str, str]]:
        """Id, title and abstract of every paper, or of some, by id."""
        some = "" if ids is None else _SOME
        yield from self._db.each(
            "SELECT paper.id, title, coalesce(abstract, '') FROM paper"
            f" LEFT JOIN record ON record.id = abstract_id{some} ORDER BY paper.id",
            () if ids is None else (json.dumps(list(ids)),),
        )


_SOME = " WHERE paper.id IN (SELECT value FROM json_each(?))"
_PAPERS = (
    "SELECT paper.id, key, title, coalesce(abstract, ''), authors_complete, date,"
    " short, venue.name, code, code_url, score, citations, kind, fields FROM paper"
    " LEFT JOIN record ON record.id = abstract_id"
    " LEFT JOIN venue ON venue.id = venue_id"
    f"{_SOME}"
)
_BY_KEYS = (
    "SELECT key_folded, id FROM paper WHERE key_folded IN"
    " (SELECT value FROM json_each(?))"
)
_KEYS = "SELECT id, key FROM paper WHERE id IN (SELECT value FROM json_each(?))"
_AUTHORS = (
    "SELECT paper_id, person_id, name, position FROM authorship"
    " WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY paper_id, rank"
)
_CITATIONS = (
    "SELECT id, citations FROM paper WHERE id IN (SELECT value FROM json_each(?))"
    " AND citations > 0"
)
_LABELS = (
    "SELECT paper_id, kind, name FROM labelled JOIN label ON label.id = label_id"
    " WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY paper_id, rank"
)
_AUTHOR_IDS = (
    "SELECT paper_id, rank, scheme, value FROM author_id"
    " WHERE paper_id IN (SELECT value FROM json_each(?)) ORDER BY 1, 2, 3, 4"
)
_IDENTIFIERS = (
    "SELECT paper_id, scheme, value FROM identifier"
    " WHERE paper_id IN (SELECT value FROM json_each(?)) AND scheme <> 'key'"
    " ORDER BY paper_id, scheme, value"
)
