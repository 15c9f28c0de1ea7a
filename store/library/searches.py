"""Searches that the reader has saved by name, as lines of the query language.

A change is a decision like any other: it stands in the log and can be taken back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.library.database import Database

SEARCH = "search"
"""The kind of the decision."""
_PREFIX, _AFTER = "search:", "search;"
"""What the names of their settings begin with, and what comes behind all of them."""

Pair = tuple[str, str]
"""Name and query."""


class Searches:
    """The reader's saved searches; names are told apart whatever their case."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> tuple[Pair, ...]:
        """Every saved search, by name."""
        rows = self._db.rows(
            "SELECT value FROM setting WHERE name >= ? AND name < ? ORDER BY name",
            (_PREFIX, _AFTER),
        )
        pairs = (json.loads(value) for (value,) in rows)
        return tuple((name, query) for name, query in pairs)

    def get(self, name: str) -> Pair | None:
        """The search of a name."""
        value = self._value(_place(name))
        return None if value is None else tuple(json.loads(value))

    def save(self, name: str, query: str) -> None:
        """Save a search, in the place of any other of that name."""
        name = clean_line(name)
        place, value = _place(name), json.dumps([name, query], ensure_ascii=False)
        if self._value(place) != value:
            self._change(f"saved the search {name}: {query}", [(place, value)])

    def rename(self, old: str, new: str) -> bool:
        """Give a search another name; False where there is none to rename."""
        found = self.get(old)
        if found is None:
            return False
        new = clean_line(new)
        value = json.dumps([new, found[1]], ensure_ascii=False)
        said = f"renamed the search {found[0]} to {new}"
        self._change(said, [(_place(old), None), (_place(new), value)])
        return True

    def forget(self, names: Iterable[str]) -> list[str]:
        """Forget searches; the names of those that there were."""
        found = [one for name in names if (one := self.get(name))]
        gone = [name for name, _ in found]
        if gone:
            said = f"forgot the search {', '.join(gone)}"
            self._change(said, [(_place(name), None) for name in gone])
        return gone

    def _change(self, said: str, changes: Sequence[tuple[str, str | None]]) -> None:
        from store.library.steps import next_step

        with self._db.transaction("personal_revision"):
            places = dict.fromkeys(place for place, _ in changes)
            before = [(place, self._value(place)) for place in places]
            self._db.run(
                "INSERT INTO decision VALUES(?, ?, ?, ?, ?)",
                (
                    next_step(self._db),
                    SEARCH,
                    self._db.today,
                    said,
                    json.dumps(before, ensure_ascii=False),
                ),
            )
            self._put(changes)

    def take_back(self, step: int) -> None:
        """What was saved or forgotten in a step is as it was before."""
        with self._db.transaction("personal_revision"):
            detail = self._db.value("SELECT detail FROM decision WHERE id = ?", (step,))
            self._put(json.loads(detail))
            self._db.run("DELETE FROM decision WHERE id = ?", (step,))

    def _put(self, changes: Iterable[Sequence[str | None]]) -> None:
        for place, value in changes:
            self._db.run("DELETE FROM setting WHERE name = ?", (place,))
            if value is not None:
                self._db.run("INSERT INTO setting VALUES(?, ?)", (place, value))

    def _value(self, place: str) -> str | None:
        found = self._db.value("SELECT value FROM setting WHERE name = ?", (place,))
        return None if found is None else str(found)


def _place(name: str) -> str:
    return _PREFIX + clean_line(name).casefold()
