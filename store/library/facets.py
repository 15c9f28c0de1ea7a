"""Papers counted, grouped and averaged: figures computed here, never reported ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from store.algebra import Everything
from store.figures import LABELS, Has
from store.models import Facet, PartialDate

if TYPE_CHECKING:
    from store.algebra import Filter
    from store.library.database import Database

By = Literal[
    "author",
    "first",
    "last",
    "venue",
    "year",
    "month",
    "category",
    "affiliation",
    "code",
    "keyword",
]
Figure = Literal["score", "citations", "n_authors"]


class Grouping(NamedTuple):
    """How papers are grouped by one thing."""

    group: str
    """What makes two values one."""
    joins: str = ""
    """CROSS JOINs, which SQLite takes in the order written: papers come first."""
    present: str = "1"
    """Leaves out papers without a value."""
    shown: str = "SELECT CAST(g AS TEXT), n, NULL FROM counted"
    """The value, count and id of each group `g` of `n` papers."""
    quick: str = ""
    """The same for the whole library, from counts that imports keep up to date."""


def _label(kind: str) -> Grouping:
    usual = (
        "(SELECT name FROM label INDEXED BY label_folded"
        f" WHERE kind = '{kind}' AND folded = g ORDER BY papers DESC, name LIMIT 1)"
    )
    return Grouping(
        "label.folded",
        " CROSS JOIN labelled ON labelled.paper_id = paper.id"
        " CROSS JOIN label ON label.id = labelled.label_id",
        f"label.kind = '{kind}'",
        f"SELECT {usual}, n, NULL FROM counted",
        f"SELECT {usual}, n, NULL FROM (SELECT folded AS g, sum(papers) AS n"
        f" FROM label WHERE kind = '{kind}' GROUP BY folded)",
    )


def _at_place(told: str) -> Grouping:
    """People by a place in the list of authors."""
    return Grouping(
        "authorship.person_id",
        " CROSS JOIN authorship ON authorship.paper_id = paper.id",
        f"again = 0 AND {told}",
        "SELECT name, n, g FROM counted JOIN person ON person.id = g",
    )


_VENUE = "CASE short WHEN '' THEN name ELSE short END"

_GROUPINGS: dict[str, Grouping] = {
    "author": Grouping(
        "authorship.person_id",
        " CROSS JOIN authorship ON authorship.paper_id = paper.id",
        "again = 0",
        "SELECT name, n, g FROM counted JOIN person ON person.id = g",
        "SELECT name, papers, id FROM person WHERE papers > 0",
    ),
    "first": _at_place("position = 0"),
    "last": _at_place(
        "paper.authors_complete AND position = (SELECT max(position) FROM authorship"
        " AS other WHERE other.paper_id = paper.id)"
    ),
    "venue": Grouping(
        "paper.venue_id",
        "",
        "paper.venue_id IS NOT NULL",
        f"SELECT {_VENUE}, sum(n), NULL FROM counted JOIN venue ON venue.id = g"
        " GROUP BY 1",
        f"SELECT {_VENUE}, sum(papers), NULL FROM venue GROUP BY 1",
    ),
    "year": Grouping(
        "substr(paper.first_day, 1, 4)", "", "paper.first_day IS NOT NULL",
        "SELECT CAST(CAST(g AS INTEGER) AS TEXT), n, NULL FROM counted",
    ),
    "month": Grouping("substr(paper.date, 1, 7)", "", "length(paper.date) >= 7"),
    "category": _label("category"),
    "affiliation": _label("affiliation"),
    "keyword": _label("keyword"),
    "code": Grouping(
        "paper.code", "", "paper.code IS NOT NULL",
        "SELECT CASE g WHEN 1 THEN 'yes' ELSE 'no' END, n, NULL FROM counted",
    ),
}  # fmt: skip


def facets(
    database: Database, where: Filter, by: By, limit: int | None = None
) -> list[Facet]:
    """Values and how many matching papers have them: commonest first, then by value."""
    how = _GROUPINGS[by]
    order = " ORDER BY 2 DESC, 1, 3 LIMIT ?"
    most = -1 if limit is None else limit
    if how.quick and isinstance(where, Everything):
        rows = database.rows(how.quick + order, (most,))
    else:
        counted, values = _counted(how, where, "count(*)")
        rows = database.rows(
            f"WITH counted AS MATERIALIZED ({counted}) {how.shown}{order}",
            (*values, most),
        )
    return [Facet(*row) for row in rows]


_EVERYBODY = "SELECT id AS g, papers AS n FROM person WHERE papers > 0"


def busiest(database: Database, where: Filter, most: int) -> tuple[list[Facet], int]:
    """So many authors of matching papers, most papers first, then by name, and who has
    as many as the last of them; and how many authors there are.

    The first items of `facets`, without looking up what all the others are called.
    """
    how = _GROUPINGS["author"]
    every, values = f"every AS ({_EVERYBODY})", ()
    if not isinstance(where, Everything):
        counted, values = _counted(how, where, "count(*)")
        every = f"every AS MATERIALIZED ({counted})"
    rows = database.rows(
        f"WITH {every}, counted AS (SELECT g, n FROM every WHERE n >= coalesce("
        "(SELECT n FROM every ORDER BY n DESC LIMIT 1 OFFSET ?), 0)) "
        f"SELECT *, (SELECT count(*) FROM every) FROM ({how.shown})"
        " ORDER BY 2 DESC, 1, 3",
        (*values, most - 1),
    )
    return [Facet(*row[:3]) for row in rows], rows[0][3] if rows else 0


def _counted(how: Grouping, where: Filter, n: str) -> tuple[str, tuple[Any, ...]]:
    condition, values = where.clause()
    sql = (
        f"SELECT {how.group} AS g, {n} AS n FROM paper{how.joins}"
        f" WHERE ({condition}) AND {how.present} GROUP BY 1"
    )
    return sql, values


def distinct(database: Database, where: Filter, by: By) -> int:
    """How many different values matching papers have."""
    how = _GROUPINGS[by]
    if how.quick and isinstance(where, Everything):
        return int(database.value(f"SELECT count(*) FROM ({how.quick})"))
    counted, values = _counted(how, where, "count(*)")
    return int(
        database.value(
            f"WITH counted AS ({counted}) SELECT count(*) FROM ({how.shown})", values
        )
    )


_FIGURES = {
    "score": ("paper.score", "paper.score IS NOT NULL"),
    "citations": ("paper.citations", "paper.citations IS NOT NULL"),
    "n_authors": ("paper.n_authors", "paper.n_authors > 0"),
}


def some(database: Database, where: Filter) -> bool:
    """Whether any paper matches."""
    if isinstance(where, Has) and where.field in LABELS:
        return bool(database.value(_ANY_LABELLED, (where.field,)))
    condition, values = where.clause()
    sql = f"SELECT EXISTS(SELECT 1 FROM paper WHERE {condition})"
    return bool(database.value(sql, values))


_ANY_LABELLED = (
    "SELECT EXISTS(SELECT 1 FROM label CROSS JOIN labelled ON label_id = label.id"
    " WHERE kind = ?)"
)
"""From the labels of a kind to a paper: the first papers may all have none."""


def average(
    database: Database, where: Filter, field: Figure
) -> tuple[float | None, int, int]:
    """Mean of a figure, how many papers have it, how many do not."""
    condition, values = where.clause()
    column, known = _FIGURES[field]
    mean, count = database.rows(
        f"SELECT avg({column}), count(*) FROM paper WHERE ({condition}) AND {known}",
        values,
    )[0]
    every = database.value(f"SELECT count(*) FROM paper WHERE {condition}", values)
    return mean, count, every - count


def extent(
    database: Database, where: Filter
) -> tuple[PartialDate | None, PartialDate | None]:
    """The date of the paper that may be earliest, and of that which may be latest."""
    first, last = (_end(database, where, end) for end in ("min", "max"))
    return first, last


def _end(
    database: Database, where: Filter, end: Literal["min", "max"]
) -> PartialDate | None:
    """Of several dates with one first day the most precise."""
    condition, values = where.clause()
    day = database.value(
        f"SELECT {end}(first_day) FROM paper WHERE {condition}", values
    )
    date = database.value(
        f"SELECT date FROM paper WHERE ({condition}) AND first_day = ?"
        " ORDER BY last_day LIMIT 1",
        (*values, day),
    )
    return PartialDate.parse(date) if date else None
