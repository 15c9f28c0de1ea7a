"""People put right where the ids of authors say that names are borne otherwise."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from store.bearing import Bearers, Borne, bearers
from store.identity import name_key
from store.weighing import spelling_rank

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from store.author_ids import AuthorId
    from store.library.database import Database
    from store.library.person_registry import PersonRegistry
    from store.namesakes import Namesakes

_AMONG = "(SELECT value FROM json_each(?))"
_PEOPLE = (
    f"SELECT person_id FROM name_form WHERE folded IN {_AMONG}"
    f" UNION SELECT person_id FROM namesake WHERE bare IN {_AMONG}"
)
_WRITTEN = (
    "SELECT paper_id, rank, person_id, name FROM authorship"
    f" WHERE person_id IN {_AMONG}"
)
_IDS = f"SELECT paper_id, rank, scheme, value FROM author_id WHERE bare IN {_AMONG}"
_NUMBERED = f"SELECT bare, person_id FROM namesake WHERE tag = '' AND bare IN {_AMONG}"
_REPORTED = (
    f"SELECT source_id, person_id, name FROM profile WHERE person_id IN {_AMONG}"
)
_FORMS = (
    "SELECT name_form.folded, name_form.person_id FROM name_form"
    " LEFT JOIN namesake ON namesake.folded = name_form.folded"
    f" WHERE name_form.folded IN {_AMONG} OR (bare IN {_AMONG} AND tag <> '')"
)


class _Place(NamedTuple):
    """A name on a paper, or on a page that reports its owner's figures."""

    paper: int
    """Of a page, its source, negative."""
    rank: int
    person: int
    """Who it is said to be now."""
    name: str
    key: str
    ids: frozenset[AuthorId]


class Rebinding:
    """Who bears some names, compared with what the tables say, and changed there."""

    def __init__(
        self, database: Database, people: PersonRegistry, namesakes: Namesakes
    ) -> None:
        self._db = database
        self._people = people
        self._namesakes = namesakes

    def bind(
        self, names: Collection[str], looked_at: Collection[str], revision: int
    ) -> set[int]:
        """Let everybody bear what is theirs; returns the people who have changed.

        `names`: all that is forgotten of what ids said before; `looked_at`: those of
        them that ids have a say in.
        """
        places = self._places(looked_at)
        found = bearers(
            [Borne(one.key, one.ids, one.paper) for one in places],
            self._namesakes.together,
            cache(self._company),
        )
        whose = self._whose(places, found)
        changed = self._bind_names(looked_at, places, found, whose)
        changed |= self._move(places, [whose[key] for key in found.keys], revision)
        self._remember(names, found)
        self._people.look_up_again(changed)
        return changed

    def _places(self, names: Collection[str]) -> list[_Place]:
        listed = _json(names)
        people = json.dumps([p for (p,) in self._db.rows(_PEOPLE, (listed, listed))])
        numbered = set(self._db.rows(_NUMBERED, (listed,)))
        ids: dict[tuple[int, int], set[AuthorId]] = {}
        for paper, rank, *one in self._db.rows(_IDS, (listed,)):
            ids.setdefault((paper, rank), set()).add((one[0], one[1]))
        rows = self._db.rows(_WRITTEN, (people,))
        pages = self._db.rows(_REPORTED, (people,))
        rows += [(-source, 0, person, name) for source, person, name in pages]
        found = []
        for paper, rank, person, name in sorted(rows):
            key = name_key(name)
            if key in names and (key, person) not in numbered:
                mine = frozenset(ids.get((paper, rank), ()))
                found.append(_Place(paper, rank, person, name, key, mine))
        return found

    def _company(self, paper: int) -> frozenset[str]:
        rows = self._db.rows("SELECT name FROM authorship WHERE paper_id = ?", (paper,))
        return frozenset(name_key(name) for (name,) in rows)

    def _whose(self, places: Sequence[_Place], found: Bearers) -> dict[str, int]:
        """Each key's person: who has most of what is theirs already, else a new one."""
        now: dict[str, Counter[int]] = {}
        for place, key in zip(places, found.keys, strict=True):
            now.setdefault(key, Counter())[place.person] += 1
        counts = [sum((now[key] for key in keys), Counter()) for keys in found.people]
        ordered = sorted(
            zip(found.people, counts, strict=True),
            key=lambda one: (-max(one[1].values()), one[0]),
        )
        taken: set[int] = set()
        whose: dict[str, int] = {}
        for keys, count in ordered:
            free = [(-many, person) for person, many in count.items()]
            mine = next((p for _, p in sorted(free) if p not in taken), None)
            person = self._people.make() if mine is None else mine
            taken.add(person)
            whose |= dict.fromkeys(keys, person)
        return whose

    def _bind_names(
        self,
        names: Collection[str],
        places: Sequence[_Place],
        found: Bearers,
        whose: dict[str, int],
    ) -> set[int]:
        """Let each key find its person, and no key be left that is nobody's."""
        spelled: dict[str, str] = {}
        for place, key in zip(places, found.keys, strict=True):
            known = spelled.setdefault(key, place.name)
            spelled[key] = min(known, place.name, key=spelling_rank)
        listed = _json({*names, *whose})
        held: dict[str, int] = dict(self._db.rows(_FORMS, (listed, listed)))
        changed: set[int] = set()
        for key in sorted(held.keys() - whose.keys()):
            self._people.unbind(key)
            changed.add(held[key])
        for key, person in sorted(whose.items()):
            if held.get(key) != person:
                bare, tag = found.told.get(key, (key, ""))
                self._people.bind(key, person, spelled[key], bare, tag)
                changed |= {person, held.get(key, person)}
        return changed

    def _move(
        self, places: Sequence[_Place], people: Sequence[int], revision: int
    ) -> set[int]:
        """Let people have what they wrote, and the figures that pages report."""
        moved = [
            (place, person)
            for place, person in zip(places, people, strict=True)
            if place.person != person
        ]
        self._db.run_many(
            "UPDATE profile SET person_id = ? WHERE source_id = ?",
            [(person, -one.paper) for one, person in moved if one.paper < 0],
        )
        written = [(one, person) for one, person in moved if one.paper > 0]
        before = self._authors(one.paper for one, _ in written)
        self._db.run_many(
            "UPDATE authorship SET person_id = ? WHERE paper_id = ? AND rank = ?",
            [(person, one.paper, one.rank) for one, person in written],
        )
        after = self._authors(before)
        for paper, now in after.items():
            self._people.papers.subtract(set(before[paper]))
            self._people.papers.update(set(now))
            again = [who in now[:at] for at, who in enumerate(now)]
            self._db.run_many(
                "UPDATE authorship SET again = ? WHERE paper_id = ? AND rank = ?",
                [(flag, paper, rank) for rank, flag in enumerate(again)],
            )
        self._db.run_many(
            "UPDATE paper SET revision = ? WHERE id = ?",
            [(revision, paper) for paper in sorted(after)],
        )
        return {who for one, person in moved for who in (one.person, person)}

    def _authors(self, papers: Iterable[int]) -> dict[int, list[int]]:
        """Who wrote each of some papers, in order."""
        found: dict[int, list[int]] = {}
        for paper, person in self._db.rows(
            "SELECT paper_id, person_id FROM authorship"
            f" WHERE paper_id IN {_AMONG} ORDER BY paper_id, rank",
            (json.dumps(sorted(set(papers))),),
        ):
            found.setdefault(paper, []).append(person)
        return found

    def _remember(self, names: Collection[str], found: Bearers) -> None:
        """Which keys are more than their names, to be looked at as they change."""
        self._db.run(f"DELETE FROM known_as WHERE bare IN {_AMONG}", (_json(names),))
        rows = [
            (key, found.told.get(key, (key, ""))[0], keys[0])
            for keys in found.people
            if not set(keys) <= self._namesakes.together(keys[0])
            or not found.told.keys().isdisjoint(keys)
            for key in keys
        ]
        self._db.insert("INSERT INTO known_as VALUES(?, ?, ?)", sorted(rows))


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values), ensure_ascii=False)
