"""Ids for the labels and venues that an import names, and their counts.

Lives as long as one import: what it has looked up it remembers, what it has
not written yet it keeps in order, and counts are added up before they are
written.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from store.library.sieve import Sieve
from store.text import fold, key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from store.library.database import Database


_REMEMBERED = 200_000
"""Labels kept in memory; beyond that they are looked up again."""
_FOLDS: dict[str, Callable[[str], str]] = {
    "category": fold,
    "affiliation": key_of,
    "keyword": key_of,
}
"""By what two labels of a kind are the same."""


class LabelRegistry:
    """Ids of affiliations, categories and keywords."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.papers: Counter[int] = Counter()
        self._ids: dict[tuple[str, str], int] = {}
        self._new: list[tuple[int, str, str, str]] = []
        self._next = 1 + (database.value("SELECT max(id) FROM label") or 0)
        self._written = Sieve(began_empty=self._next == 1)

    def id_of(self, kind: str, name: str) -> int:
        """The label of a kind and a name as written."""
        known = self._ids.get((kind, name))
        if known is None:
            if self._written.may_hold((kind, name)):
                known = self._db.value(
                    "SELECT id FROM label WHERE kind = ? AND name = ?", (kind, name)
                )
            known = known or self._create(kind, name)
            self._ids[kind, name] = known
        return known

    def _create(self, kind: str, name: str) -> int:
        self._new.append((self._next, kind, name, _FOLDS[kind](name)))
        self._next += 1
        return self._next - 1

    def write(self) -> None:
        """Write what is new and what has changed."""
        self._db.insert(
            "INSERT INTO label VALUES(?, ?, ?, ?, ?)",
            [(*row, self.papers.pop(row[0], 0)) for row in self._new],
        )
        self._new.clear()
        if len(self._ids) > _REMEMBERED:
            self.forget()

    def finish(self) -> None:
        """Write the changes of counts."""
        write_counts(self._db, "label", self.papers)
        self.papers.clear()

    def expect_more(self) -> None:
        """Learn which labels are stored, so as to ask less."""
        self._written.fill(self._db.each("SELECT kind, name FROM label"))

    def forget(self) -> None:
        """From now on all are looked up again."""
        self._written.add(self._ids)
        self._ids.clear()


class VenueRegistry:
    """Ids of venues, a venue being a short and a full name."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.papers: Counter[int] = Counter()
        self._ids: dict[tuple[str, str], int] = {}
        self._new: list[tuple[int, str, str, str, str]] = []
        self._next = 1 + (database.value("SELECT max(id) FROM venue") or 0)

    def id_of(self, short: str | None, name: str | None) -> int | None:
        """The venue of those names; None without any."""
        if not short and not name:
            return None
        pair = short or "", name or ""
        known = self._ids.get(pair)
        if known is None:
            known = self._db.value(
                "SELECT id FROM venue WHERE short = ? AND name = ?", pair
            )
            known = known or self._create(*pair)
            self._ids[pair] = known
        return known

    def _create(self, short: str, name: str) -> int:
        self._new.append((self._next, short, name, key_of(short), key_of(name)))
        self._next += 1
        return self._next - 1

    def write(self) -> None:
        """Write what is new and what has changed."""
        self._db.insert(
            "INSERT INTO venue VALUES(?, ?, ?, ?, ?, ?)",
            [(*row, self.papers.pop(row[0], 0)) for row in self._new],
        )
        self._new.clear()
        write_counts(self._db, "venue", self.papers)
        self.papers.clear()

    def forget(self) -> None:
        """Some were removed: from now on all are looked up again."""
        self._ids.clear()


_COUNT = {
    table: f"UPDATE {table} SET papers = papers + ? WHERE id = ?"
    for table in ("person", "label", "venue")
}


def write_counts(database: Database, table: str, change: Counter[int]) -> None:
    """Add the changes to a table's counts of papers."""
    database.run_many(
        _COUNT[table], [(by, row) for row, by in sorted(change.items()) if by]
    )
