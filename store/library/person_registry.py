"""Who a name belongs to, and the forms and words that people are found by."""

from __future__ import annotations

import json
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from store import namesakes
from store.identity import name_key
from store.library.deferred import PAPERS_OF_PEOPLE, restore
from store.library.registry import write_counts
from store.library.sieve import Sieve
from store.weighing import spelling_rank

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.library.database import Database
    from store.namesakes import Namesakes

_CHUNK = 50_000
_REMEMBERED = 400_000
"""Names kept in memory; beyond that they are looked up again."""


class Bound(NamedTuple):
    """A key that is to find a person."""

    key: str
    person: int
    name: str
    bare: str
    tag: str
    """What the key has beside the name's own, which is `bare`."""


class PersonRegistry:
    """Who a name belongs to; unknown names become people."""

    def __init__(self, database: Database, namesakes: Namesakes) -> None:
        self._db = database
        self._namesakes = namesakes
        self.papers: Counter[int] = Counter()
        """By how much each person's count of papers changes."""
        self.words: Counter[str] = Counter()
        """By how much each word's count of names changes."""
        self._keys: dict[str, tuple[int, str]] = {}
        """By key, the person and the spelling they are shown by."""
        self._people: dict[int, str] = {}
        self._forms: list[tuple[int, int, str, str]] = []
        self._numbered: list[tuple[str, str, int, int]] = []
        self._touched: set[int] = set()
        """People whose rows among the words of names are out of date."""
        self._spelled: dict[int, str] = {}
        self._next = 1 + (database.value("SELECT max(id) FROM person") or 0)
        self._written = Sieve(began_empty=self._next == 1)
        self._next_form = 1 + (database.value("SELECT max(id) FROM name_form") or 0)

    def id_of(self, name: str, key: str) -> int:
        """The person a name belongs to, by its key (`namesakes.Namesakes`)."""
        known = self._keys.get(key)
        if known and known[1] == name and not self._namesakes.number_of(key)[1]:
            return known[0]
        return self._find(name, key)

    def ids_of(self, people: Iterable[tuple[str, str]]) -> list[int]:
        """As `id_of`, for many names with their keys where nothing is decided."""
        keys, may_hold = self._keys, self._written.may_hold
        ids: list[int] = []
        for name, key in people:
            known = keys.get(key)
            if known is not None and known[1] == name:
                ids.append(known[0])
            elif known is None and not may_hold(key):
                ids.append(self._next)
                keys[key] = self._next, name
                self._people[self._next] = name
                self._put_form(self._next, name, key)
                self._next += 1
            else:
                ids.append(self._find(name, key))
        return ids

    def _put_form(self, person: int, name: str, key: str) -> None:
        self._forms.append((self._next_form, person, name, key))
        self._next_form += 1

    def _find(self, name: str, key: str) -> int:
        label = namesakes.label(name, self._namesakes.number_shown(key))
        found = self._keys.get(key) or self._stored(key)
        if found is None:
            person, shown = self._create(label, key)
        else:
            person, shown = found
        if label != shown and spelling_rank(label) < spelling_rank(shown):
            shown = self._spelled[person] = label
        self._keys[key] = person, shown
        return person

    def _stored(self, key: str) -> tuple[int, str] | None:
        if not self._written.may_hold(key):
            return None
        row = self._db.row(_PERSON, (key,))
        return (row[0], row[1]) if row else None

    def _create(self, name: str, key: str) -> tuple[int, str]:
        """A new form of a name, of a new person or of one it was united with."""
        person, shown = self._united(key) or (self._next, name)
        if person == self._next:
            self._next += 1
            self._people[person] = name
        self._put_form(person, name, key)
        bare, number = self._namesakes.number_of(key)
        if number:
            self._numbered.append((key, bare, number, person))
        return person, shown

    def _united(self, key: str) -> tuple[int, str] | None:
        if not self._namesakes:
            return None
        for other in sorted(self._namesakes.together(key) - {key}):
            if found := self._keys.get(other) or self._stored(other):
                return found[0], self._spelled.get(found[0], found[1])
        return None

    def write(self) -> None:
        """Write what is new and what has changed."""
        db = self._db
        self._touched.update(self._people, self._spelled)
        db.insert(
            "INSERT INTO person VALUES(?, ?, ?)",
            [
                (person, self._spelled.pop(person, name), self.papers.pop(person, 0))
                for person, name in self._people.items()
            ],
        )
        bares = [self._namesakes.number_of(form[3])[0] for form in self._forms]
        words = chain.from_iterable([set(bare.split()) for bare in bares])
        self.words.update(words)
        db.insert("INSERT INTO name_form VALUES(?, ?, ?, ?)", self._forms)
        db.insert("INSERT INTO namesake VALUES(?, ?, ?, ?, '')", self._numbered)
        self._numbered.clear()
        db.run_many(
            "UPDATE person SET name = ? WHERE id = ?",
            [(name, person) for person, name in self._spelled.items()],
        )
        self._people.clear()
        self._forms.clear()
        self._spelled.clear()
        if len(self._keys) > _REMEMBERED:
            self._forget_names()

    def expect_more(self) -> None:
        """Learn which names are stored, so as to ask less."""
        names = self._db.each("SELECT folded FROM name_form")
        self._written.fill(name for (name,) in names)

    def _forget_names(self) -> None:
        """From now on names are looked up again."""
        self._written.add(self._keys)
        self._keys.clear()

    def finish(self, gone: Iterable[int]) -> None:
        """Bring up to date what follows from all that was written.

        `gone` are people of whom an authorship was taken out.
        """
        gone = sorted(gone)
        self._touched.update(gone, self.papers)
        write_counts(self._db, "person", self.papers)
        self.papers.clear()
        self._respell(gone)
        self._forget(gone)
        touched = sorted(self._touched)
        for start in range(0, len(touched), _CHUNK):
            self._write_words(touched[start : start + _CHUNK])
        self._touched.clear()

    def _write_words(self, people: list[int]) -> None:
        self._db.run(_NAME_WORDS, (json.dumps(people),))

    def _respell(self, people: list[int]) -> None:
        """Show people by the best of the spellings that are left."""
        if people:
            restore(self._db, PAPERS_OF_PEOPLE)
            self._forget_names()
        listed = json.dumps(people)
        spelled: dict[int, list[str]] = {}
        for person, name in self._db.rows(_SPELLED, (listed, listed)):
            spelled.setdefault(person, []).append(name)
        told_apart = {person for (person,) in self._db.rows(_TOLD_APART, (listed,))}
        best = {who: min(names, key=spelling_rank) for who, names in spelled.items()}
        for person in told_apart & best.keys():
            best[person] = self._label(person, best[person])
        self._db.run_many(
            "UPDATE person SET name = ?2 WHERE id = ?1 AND name <> ?2", best.items()
        )

    def _label(self, person: int, name: str) -> str:
        """A name as a person is shown by it, with the number of a namesake."""
        rows = self._db.rows(_NUMBERS, (person,))
        shown = self._namesakes.number_shown
        told = {
            bare: (0, tag) if tag else (shown(folded, number), "")
            for bare, folded, number, tag in rows
        }
        return namesakes.label(name, *told.get(name_key(name), (0, "")))

    def _forget(self, people: Iterable[int]) -> None:
        """Remove people who have neither papers nor profiles any more."""
        for person in people:
            if self._db.row(
                "SELECT 1 FROM person WHERE id = ? AND papers <= 0 AND NOT EXISTS"
                " (SELECT 1 FROM profile WHERE person_id = person.id)",
                (person,),
            ):
                self.remove(person)

    def make(self) -> int:
        """A new person, who has neither a name nor a paper yet."""
        self._next += 1
        self._db.run("INSERT INTO person VALUES(?, '', 0)", (self._next - 1,))
        return self._next - 1

    def bind(self, bound: Sequence[Bound]) -> None:
        """Let keys that find nobody find people."""
        forms = enumerate(bound, self._next_form)
        self._db.insert(
            "INSERT INTO name_form VALUES(?, ?, ?, ?)",
            [(form, one.person, one.name, one.key) for form, one in forms],
        )
        self._next_form += len(bound)
        for one in bound:
            self.words.update(set(one.bare.split()))
        self._written.add([one.key for one in bound])
        self._db.insert(
            "INSERT INTO namesake VALUES(?, ?, 0, ?, ?)",
            [(one.key, one.bare, one.person, one.tag) for one in bound if one.tag],
        )

    def unbind(self, keys: Iterable[str]) -> None:
        """Let keys find nobody."""
        listed = json.dumps(sorted(keys), ensure_ascii=False)
        forms = self._db.rows(f"{_BARES} WHERE name_form.folded IN {_AMONG}", (listed,))
        self._forget_forms(forms)
        self._db.run(f"DELETE FROM name_form WHERE folded IN {_AMONG}", (listed,))
        self._db.run(f"DELETE FROM namesake WHERE folded IN {_AMONG}", (listed,))

    def _forget_forms(self, forms: Iterable[tuple[int, str]]) -> None:
        """Take the words of forms out."""
        gone = [(word, form) for form, bare in forms for word in set(bare.split())]
        self.words.subtract([word for word, _ in gone])
        self._db.run_many("DELETE FROM name_word WHERE word = ? AND form_id = ?", gone)

    def look_up_again(self, people: Iterable[int]) -> None:
        """The names of these people have come to others."""
        self._touched.update(people)
        self._forget_names()

    def remove(self, person: int) -> None:
        """Take a person and every form of the name out of the tables."""
        forms = self._db.rows(f"{_BARES} WHERE name_form.person_id = ?", (person,))
        self._db.run("DELETE FROM namesake WHERE person_id = ?", (person,))
        self._forget_forms(forms)
        self._db.run("DELETE FROM name_form WHERE person_id = ?", (person,))
        self._db.run("DELETE FROM person WHERE id = ?", (person,))
        self._forget_names()


_AMONG = "(SELECT value FROM json_each(?))"
_SPELLED = (
    f"SELECT person_id, name FROM authorship WHERE person_id IN {_AMONG}"
    f" UNION SELECT person_id, name FROM profile WHERE person_id IN {_AMONG}"
)
_TOLD_APART = f"SELECT DISTINCT person_id FROM namesake WHERE person_id IN {_AMONG}"
_BARES = (
    "SELECT id, coalesce(bare, name_form.folded) FROM name_form"
    " LEFT JOIN namesake ON namesake.folded = name_form.folded"
)
_PERSON = (
    "SELECT person_id, person.name FROM name_form"
    " JOIN person ON person.id = person_id WHERE folded = ?"
)
_NUMBERS = (
    "SELECT bare, folded, number, tag FROM namesake WHERE person_id = ?1 AND"
    " (tag = '' OR NOT EXISTS (SELECT 1 FROM name_form WHERE folded = bare"
    " AND person_id = ?1)) ORDER BY folded DESC"
)
_BARE = "coalesce(bare, name_form.folded)"
_NAME_WORDS = (
    "INSERT OR REPLACE INTO name_word SELECT word.value, name_form.id,"
    f" person.id, person.name, {_BARE}, papers FROM json_each(?) AS few"
    " JOIN person ON person.id = few.value"
    " JOIN name_form ON name_form.person_id = person.id"
    " LEFT JOIN namesake ON namesake.folded = name_form.folded JOIN json_each("
    f"'[' || replace(json_quote({_BARE}), ' ', '\",\"') || ']') AS word"
    " WHERE word.value <> '' GROUP BY 1, 2"
)
