"""Ids for the people, labels and venues that an import names, and their counts.

Lives as long as one import: what it has looked up it remembers, what it has
not written yet it keeps in order, and counts are added up before they are
written.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

from store.identity import name_key
from store.library.sieve import Sieve
from store.text import fold, key_of
from store.weighing import spelling_rank

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store.library.database import Database

_CHUNK = 50_000
_REMEMBERED = 400_000
"""Names kept in memory; beyond that they are looked up again."""


class PersonRegistry:
    """Who a name belongs to; unknown names become people."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self.papers: Counter[int] = Counter()
        """By how much each person's count of papers changes."""
        self.words: Counter[str] = Counter()
        """By how much each word's count of names changes."""
        self._ids: dict[str, int] = {}
        self._keys: dict[str, tuple[int, str]] = {}
        self._people: dict[int, str] = {}
        self._forms: list[tuple[int, int, str, str]] = []
        self._touched: set[int] = set()
        """People whose rows among the words of names are out of date."""
        self._spelled: dict[int, str] = {}
        self._next = 1 + (database.value("SELECT max(id) FROM person") or 0)
        self._written = Sieve(began_empty=self._next == 1)
        self._next_form = 1 + (database.value("SELECT max(id) FROM name_form") or 0)

    def id_of(self, name: str) -> int:
        """The person a name belongs to, by its key."""
        known = self._ids.get(name)
        return self._find(name) if known is None else known

    def _find(self, name: str) -> int:
        key = name_key(name)
        found = self._keys.get(key) or self._stored(key)
        if found is None:
            person, shown = self._create(name, key), name
        else:
            person, shown = found
            if name != shown and spelling_rank(name) < spelling_rank(shown):
                shown = self._spelled[person] = name
        self._keys[key] = person, shown
        self._ids[name] = person
        return person

    def _stored(self, key: str) -> tuple[int, str] | None:
        if not self._written.may_hold(key):
            return None
        row = self._db.row(_PERSON, (key,))
        return (row[0], row[1]) if row else None

    def _create(self, name: str, key: str) -> int:
        person, form = self._next, self._next_form
        self._next, self._next_form = person + 1, form + 1
        self._people[person] = name
        self._forms.append((form, person, name, key))
        for word in set(key.split()):
            self.words[word] += 1
        return person

    def write(self) -> None:
        """Write what is new and what has changed."""
        db = self._db
        self._touched.update(self._people, self._spelled, self.papers)
        db.run_many(
            "INSERT INTO person VALUES(?, ?, ?)",
            [
                (person, self._spelled.pop(person, name), self.papers.pop(person, 0))
                for person, name in self._people.items()
            ],
        )
        db.run_many("INSERT INTO name_form VALUES(?, ?, ?, ?)", self._forms)
        db.run_many(
            "UPDATE person SET name = ? WHERE id = ?",
            [(name, person) for person, name in self._spelled.items()],
        )
        write_counts(db, "person", self.papers)
        self._people.clear()
        self._forms.clear()
        self._spelled.clear()
        self.papers.clear()
        if len(self._ids) > _REMEMBERED:
            self._written.add(self._keys)
            self._ids.clear()
            self._keys.clear()

    def finish(self, gone: Iterable[int]) -> None:
        """Bring up to date what follows from all that was written.

        `gone` are people of whom an authorship was taken out.
        """
        gone = sorted(gone)
        self._touched.update(gone)
        self._respell(gone)
        self._forget(gone)
        touched = sorted(self._touched)
        for start in range(0, len(touched), _CHUNK):
            self._write_words(touched[start : start + _CHUNK])
        self._touched.clear()

    def _write_words(self, people: list[int]) -> None:
        rows = self._db.rows(
            "SELECT name_form.id, person.id, person.name, folded, papers FROM person"
            " JOIN name_form ON person_id = person.id"
            " WHERE person.id IN (SELECT value FROM json_each(?))",
            (json.dumps(people),),
        )
        self._db.run_many(
            "INSERT OR REPLACE INTO name_word VALUES(?, ?, ?, ?, ?, ?)",
            sorted((word, *row) for row in rows for word in set(row[3].split())),
        )

    def _respell(self, people: Iterable[int]) -> None:
        """Show people by the best of the spellings that are left."""
        for person in people:
            names = self._db.rows(
                "SELECT name FROM authorship WHERE person_id = ?"
                " UNION SELECT name FROM profile WHERE person_id = ?",
                (person, person),
            )
            if names:
                best = min((name for (name,) in names), key=spelling_rank)
                self._db.run(
                    "UPDATE person SET name = ? WHERE id = ? AND name <> ?",
                    (best, person, best),
                )

    def _forget(self, people: Iterable[int]) -> None:
        """Remove people who have neither papers nor profiles any more."""
        for person in people:
            if self._db.row(
                "SELECT 1 FROM person WHERE id = ? AND papers <= 0 AND NOT EXISTS"
                " (SELECT 1 FROM profile WHERE person_id = person.id)",
                (person,),
            ):
                self._remove(person)

    def _remove(self, person: int) -> None:
        forms = self._db.rows(
            "SELECT id, folded FROM name_form WHERE person_id = ?", (person,)
        )
        for form, folded in forms:
            for word in set(folded.split()):
                self.words[word] -= 1
                self._db.run(
                    "DELETE FROM name_word WHERE word = ? AND form_id = ?", (word, form)
                )
        self._db.run("DELETE FROM name_form WHERE person_id = ?", (person,))
        self._db.run("DELETE FROM person WHERE id = ?", (person,))


_PERSON = (
    "SELECT person_id, person.name FROM name_form"
    " JOIN person ON person.id = person_id WHERE folded = ?"
)


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
        self._began_empty = self._next == 1

    def id_of(self, kind: str, name: str) -> int:
        """The label of a kind and a name as written."""
        known = self._ids.get((kind, name))
        if known is None:
            if not self._began_empty:
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
        self._db.run_many(
            "INSERT INTO label VALUES(?, ?, ?, ?, ?)",
            [(*row, self.papers.pop(row[0], 0)) for row in self._new],
        )
        self._new.clear()
        write_counts(self._db, "label", self.papers)
        self.papers.clear()


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
        self._db.run_many(
            "INSERT INTO venue VALUES(?, ?, ?, ?, ?, ?)",
            [(*row, self.papers.pop(row[0], 0)) for row in self._new],
        )
        self._new.clear()
        write_counts(self._db, "venue", self.papers)
        self.papers.clear()


_COUNT = {
    table: f"UPDATE {table} SET papers = papers + ? WHERE id = ?"
    for table in ("person", "label", "venue")
}


def write_counts(database: Database, table: str, change: Counter[int]) -> None:
    """Add the changes to a table's counts of papers."""
    database.run_many(
        _COUNT[table], [(by, row) for row, by in sorted(change.items()) if by]
    )
