"""What registries call authors: kept beside the papers, and who is who by it.

Names whose ids may tell people apart, or make two names one, are looked at anew once
papers of theirs are written: `store.bearing` says who bears them, and what differs
from that is put right. Names without such ids cost nothing.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.author_ids import GIVEN, key
from store.identity import is_short, name_key
from store.library.deferred import (
    NAMES_BY_ID,
    PAPERS_OF_PEOPLE,
    is_deferred,
    restore,
)
from store.library.rebinding import Rebinding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.derived import Derived
    from store.library.database import Database
    from store.library.lone import Lone
    from store.library.person_registry import PersonRegistry
    from store.namesakes import Namesakes

PUT = "INSERT OR IGNORE INTO author_id VALUES(?, ?, ?, ?, ?)"
_AMONG = "(SELECT value FROM json_each(?))"


class Identified:
    """The ids of authors; lives as long as one import."""

    def __init__(self, database: Database, namesakes: Namesakes) -> None:
        self._db = database
        self._namesakes = namesakes
        self._any = database.row("SELECT 1 FROM author_id") is not None
        self._told = database.row("SELECT 1 FROM known_as") is not None
        """Whether ids have told anybody apart, or shown two names to be one's."""
        self.are_late = is_deferred(database, NAMES_BY_ID[0])
        """Whether no name was looked at yet, as a first import is under way."""
        self._rows: list[tuple[int, int, str, str, str]] = []
        self._touched: set[str] = set()
        """Names that somebody with an id bears on a paper written or erased."""
        self.changed: set[int] = set()
        """People who have got or lost an authorship or a name by their ids."""

    def put(self, paper: int, derived: Derived) -> None:
        """Queue the ids of a paper's authors."""
        if derived.author_ids:
            names = [name_key(name) for name, _, _ in derived.authors]
            rows = [(paper, *one, names[one[0]]) for one in derived.author_ids]
            self._rows += rows
            self._touch([row[4] for row in rows])
        if self._told:
            self._touched.update(name_key(name) for name, _, _ in derived.authors)

    def touch(self, name: str) -> None:
        """Somebody bears a name, if on no paper."""
        if self._told:
            self._touched.add(name_key(name))

    def put_lone(self, lone: Lone) -> None:
        """Write the ids of authors of papers of one record each."""
        chunk = lone.chunk
        if chunk.author_ids:
            self._db.insert_columns(PUT, *(columns := lone.author_ids()))
            self._touch(columns[-1])
        if self._told:
            self._touched.update(key for _, key in chunk.people)

    def _touch(self, names: Iterable[str]) -> None:
        """Somebody with an id bears these names."""
        self._any = True
        if not self.are_late:
            self._touched.update(names)

    def write(self) -> None:
        """Write what is queued."""
        if self._rows:
            self._rows.sort()
            self._db.insert(PUT, self._rows)
            self._rows.clear()

    def erase(self, paper: int, names: Iterable[str]) -> None:
        """Take a paper's ids out, whose authors these names are."""
        if not self._any:
            return
        self.write()
        rows = self._db.rows(
            "SELECT DISTINCT bare FROM author_id WHERE paper_id = ?", (paper,)
        )
        self._touched.update(bare for (bare,) in rows)
        self._db.run("DELETE FROM author_id WHERE paper_id = ?", (paper,))
        if self._told:
            self._touched.update(map(name_key, names))

    def settle(self, people: PersonRegistry, revision: int) -> None:
        """Say anew who bears the names that were touched, where ids have a say; what
        is queued must be written."""
        touched, self._touched = self._touched, set()
        names = self._all_doubtful() if self.are_late else self._about(touched)
        if not names or not self._any:
            return
        restore(self._db, PAPERS_OF_PEOPLE)
        people.write()
        looked_at = {name for name in names if not self._namesakes.are_decided(name)}
        rebinding = Rebinding(self._db, people, self._namesakes)
        self.changed |= rebinding.bind(names, looked_at, revision)
        self._told = self._db.row("SELECT 1 FROM known_as") is not None

    def _all_doubtful(self) -> set[str]:
        """As `_about` all names there are, which were not looked at before."""
        for index in NAMES_BY_ID:
            restore(self._db, index)
        self.are_late = False
        shared = self._db.rows(_SHARED)
        several = self._db.rows(_SEVERAL)
        known = self._db.rows("SELECT DISTINCT bare FROM known_as")
        found = {name for (name,) in (*shared, *known)} | _telling(several)
        if not self._namesakes:
            return found
        return self._all_about(found.union(self._namesakes.united))

    def _about(self, names: set[str]) -> set[str]:
        """Of these names the doubtful ones, and all that concerns them."""
        return self._all_about(self._doubtful(names)) if names else set()

    def _doubtful(self, names: set[str]) -> set[str]:
        """Of these names, those that share an id with another, have two ids of a
        kind, or were told apart or united by ids before."""
        listed = _json(names)
        shared = self._db.rows(_SHARING, (listed,))
        several = self._db.rows(_SEVERAL_OF_THESE, (listed,))
        known = self._db.rows(
            f"SELECT DISTINCT bare FROM known_as WHERE bare IN {_AMONG}", (listed,)
        )
        return {
            *(name for (name,) in (*shared, *known)),
            *_telling(several),
            *(n for n in names if len(self._namesakes.together(n)) > 1),
        }

    def _all_about(self, names: set[str]) -> set[str]:
        """Names, and all that may be one person's with any of them."""
        found: set[str] = set()
        coming = set(names)
        while coming:
            found |= coming
            listed = _json(coming)
            reached = {n for (n,) in self._db.rows(_SHARING, (listed,))}
            reached |= {n for (n,) in self._db.rows(_LED, (listed,))}
            reached |= self._decided_with(coming, listed)
            coming = reached - found
        return found

    def _decided_with(self, names: set[str], listed: str) -> set[str]:
        """The names that the reader has united with some, whatever their ids."""
        if not self._namesakes:
            return set()
        rows = self._db.rows(
            "SELECT DISTINCT bare, scheme, value FROM author_id"
            f" WHERE bare IN {_AMONG}",
            (listed,),
        )
        mine = names | {key(bare, (scheme, value)) for bare, scheme, value in rows}
        keys = {mate for one in mine for mate in self._namesakes.together(one)} - mine
        begun = {beginning for one in keys for beginning in _beginnings(one)}
        bares = self._db.rows(
            f"SELECT DISTINCT bare FROM author_id WHERE bare IN {_AMONG}",
            (_json(begun),),
        )
        return keys | {bare for (bare,) in bares}


def _beginnings(one: str) -> Iterator[str]:
    """What may be the name in a key that has an id after it."""
    words = one.split()
    return (" ".join(words[:end]) for end in range(1, len(words)))


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values), ensure_ascii=False)


def _telling(several: Iterable[tuple[str, str]]) -> set[str]:
    """Of names with several ids of a scheme, those that it may tell apart."""
    return {name for name, scheme in several if scheme in GIVEN or is_short(name)}


_SHARED = (
    "SELECT DISTINCT bare FROM author_id JOIN (SELECT scheme, value FROM author_id"
    " GROUP BY 1, 2 HAVING min(bare) <> max(bare)) USING(scheme, value)"
)
_SHARING = (
    "WITH mine AS (SELECT DISTINCT scheme, value FROM author_id"
    f" WHERE bare IN {_AMONG}), shared AS (SELECT scheme, value FROM author_id"
    " JOIN mine USING(scheme, value) GROUP BY 1, 2 HAVING min(bare) <> max(bare))"
    " SELECT DISTINCT bare FROM author_id JOIN shared USING(scheme, value)"
)
_GROUPED = " GROUP BY bare, scheme HAVING min(value) <> max(value)"
_SEVERAL = f"SELECT bare, scheme FROM author_id{_GROUPED}"
_SEVERAL_OF_THESE = (
    f"SELECT bare, scheme FROM author_id WHERE bare IN {_AMONG}{_GROUPED}"
)
_LED = (
    "SELECT DISTINCT other.bare FROM known_as AS mine JOIN known_as AS other"
    f" ON other.lead = mine.lead WHERE mine.bare IN {_AMONG}"
)
