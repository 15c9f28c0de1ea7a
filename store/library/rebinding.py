"""People put right where the ids of authors say that names are borne otherwise."""

from __future__ import annotations

import json
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from store.bearing import Bearers, Borne, bearers
from store.identity import name_key
from store.library.person_registry import Bound
from store.weighing import spelling_rank

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from store.author_ids import AuthorId
    from store.library.database import Database
    from store.library.person_registry import PersonRegistry
    from store.namesakes import Namesakes

_AMONG = "(SELECT value FROM json_each(?))"
_RANKS = 1 << 20
"""More than a paper has authors: paper and rank are one number, which is quicker."""
_PEOPLE = (
    f"SELECT person_id FROM name_form WHERE folded IN {_AMONG}"
    f" UNION SELECT person_id FROM namesake WHERE bare IN {_AMONG}"
)
_PLACE = f"paper_id * {_RANKS} + rank"
_WRITTEN = (
    f"SELECT {_PLACE}, person_id, name FROM authorship WHERE person_id IN {_AMONG}"
)
_WRITTEN_IN_ORDER = _WRITTEN.replace("WHERE person_id", "WHERE +person_id")
_HOW_MUCH = f"SELECT count(*) FROM authorship WHERE person_id IN {_AMONG}"
_IDS = f"SELECT {_PLACE}, scheme, value FROM author_id WHERE bare IN {_AMONG}"
_NUMBERED = f"SELECT bare, person_id FROM namesake WHERE tag = '' AND bare IN {_AMONG}"
_REPORTED = (
    f"SELECT -source_id * {_RANKS}, person_id, name FROM profile"
    f" WHERE person_id IN {_AMONG}"
)
_FORMS = (
    "SELECT name_form.folded, name_form.person_id FROM name_form"
    " LEFT JOIN namesake ON namesake.folded = name_form.folded"
    f" WHERE name_form.folded IN {_AMONG} OR (bare IN {_AMONG} AND tag <> '')"
)


class _Places(NamedTuple):
    """Names on papers, or on pages that report their owners' figures, in columns."""

    at: list[int]
    """Paper and rank; of a page, its source, negative."""
    people: list[int]
    """Who it is said to be now."""
    names: list[str]
    borne: list[Borne]


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
        together = self._namesakes.together if self._namesakes else None
        found = bearers(places.borne, together, cache(self._company))
        whose = self._whose(places, found)
        changed = self._bind_names(looked_at, places, found, whose)
        changed |= self._move(places, [whose[key] for key in found.keys], revision)
        self._remember(names, found)
        self._people.look_up_again(changed)
        return changed

    def _places(self, names: Collection[str]) -> _Places:
        listed = _json(names)
        people = json.dumps([p for (p,) in self._db.rows(_PEOPLE, (listed, listed))])
        numbered = set(self._db.rows(_NUMBERED, (listed,)))
        written = self._db.rows(self._how_to_read(people), (people,))
        rows = written + self._db.rows(_REPORTED, (people,))
        keys = {name: name_key(name) for name in {name for _, _, name in rows}}
        keys = {name: key for name, key in keys.items() if key in names}
        rows = sorted([row for row in rows if row[2] in keys])
        if numbered:
            rows = [row for row in rows if (keys[row[2]], row[1]) not in numbered]
        ids, none = self._ids(listed), frozenset[tuple[str, str]]()
        return _Places(
            [at for at, _, _ in rows],
            [person for _, person, _ in rows],
            [name for _, _, name in rows],
            [Borne(keys[n], ids.get(at, none), at // _RANKS) for at, _, n in rows],
        )

    def _how_to_read(self, people: str) -> str:
        """What is much of all there is, is read faster in its order than by people."""
        many = self._db.value(_HOW_MUCH, (people,))
        papers = self._db.value("SELECT max(id) FROM paper") or 0
        return _WRITTEN_IN_ORDER if 2 * many > papers else _WRITTEN

    def _ids(self, names: str) -> dict[int, frozenset[AuthorId]]:
        """By place, the ids that stand there with one of these names."""
        found: dict[int, frozenset[AuthorId]] = {}
        last, only = ("", ""), frozenset[tuple[str, str]]()
        for at, scheme, value in self._db.rows(_IDS, (names,)):
            if (scheme, value) != last:
                last = scheme, value
                only = frozenset((last,))
            before = found.get(at)
            found[at] = only if before is None else before | only
        return found

    def _company(self, paper: int) -> frozenset[str]:
        rows = self._db.rows("SELECT name FROM authorship WHERE paper_id = ?", (paper,))
        return frozenset(name_key(name) for (name,) in rows)

    def _whose(self, places: _Places, found: Bearers) -> dict[str, int]:
        """Each key's person: who has most of what is theirs already, else a new one."""
        now: dict[str, dict[int, int]] = {}
        each = Counter(zip(found.keys, places.people, strict=True))
        for (key, person), many in each.items():
            now.setdefault(key, {})[person] = many
        counts = [_sum([now[key] for key in keys]) for keys in found.people]
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
        places: _Places,
        found: Bearers,
        whose: dict[str, int],
    ) -> set[int]:
        """Let each key find its person, and no key be left that is nobody's."""
        spelled: dict[str, str] = {}
        for key, name in set(zip(found.keys, places.names, strict=True)):
            known = spelled.setdefault(key, name)
            if known != name:
                spelled[key] = min(known, name, key=spelling_rank)
        listed = _json({*names, *whose})
        held: dict[str, int] = dict(self._db.rows(_FORMS, (listed, listed)))
        bound = [
            Bound(key, person, spelled[key], *found.told.get(key, (key, "")))
            for key, person in sorted(whose.items())
            if held.get(key) != person
        ]
        gone = held.keys() - whose.keys() | {
            one.key for one in bound if one.key in held
        }
        self._people.unbind(gone)
        self._people.bind(bound)
        return {one.person for one in bound} | {held[key] for key in gone}

    def _move(self, places: _Places, people: Sequence[int], revision: int) -> set[int]:
        """Let people have what they wrote, and the figures that pages report."""
        moved = [
            (at, before, person)
            for at, before, person in zip(places.at, places.people, people, strict=True)
            if before != person
        ]
        self._db.run_many(
            "UPDATE profile SET person_id = ? WHERE source_id = ?",
            [(person, -at // _RANKS) for at, _, person in moved if at < 0],
        )
        written = {at: person for at, _, person in moved if at > 0}
        self._db.run_many(
            "UPDATE authorship SET person_id = ? WHERE paper_id = ? AND rank = ?",
            [(person, *divmod(at, _RANKS)) for at, person in written.items()],
        )
        self._count_anew({at: before for at, before, _ in moved if at > 0}, revision)
        return {who for _, before, person in moved for who in (before, person)}

    def _count_anew(self, moved: Mapping[int, int], revision: int) -> None:
        """Count the papers of those who have got or lost an authorship.

        `moved`: by place, who had it before.
        """
        papers = sorted({at // _RANKS for at in moved})
        repeated: list[tuple[bool, int, int]] = []
        for paper, rows in self._authors(papers).items():
            now = [person for person, _ in rows]
            start = paper * _RANKS
            before = [moved.get(at, who) for at, who in enumerate(now, start)]
            self._people.papers.subtract(set(before))
            self._people.papers.update(set(now))
            for rank, (person, again) in enumerate(rows):
                if again != (person in now[:rank]):
                    repeated.append((not again, paper, rank))
        self._db.run_many(
            "UPDATE authorship SET again = ? WHERE paper_id = ? AND rank = ?", repeated
        )
        self._db.run_many(
            "UPDATE paper SET revision = ? WHERE id = ?",
            [(revision, paper) for paper in papers],
        )

    def _authors(self, papers: Sequence[int]) -> dict[int, list[tuple[int, bool]]]:
        """Who wrote each of some papers, in order, and whether they stood before."""
        found: dict[int, list[tuple[int, bool]]] = {}
        for paper, person, again in self._db.rows(
            "SELECT paper_id, person_id, again FROM authorship"
            f" WHERE paper_id IN {_AMONG} ORDER BY paper_id, rank",
            (json.dumps(papers),),
        ):
            found.setdefault(paper, []).append((person, again))
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


def _sum(counts: Sequence[dict[int, int]]) -> dict[int, int]:
    """One of them is nearly always alone."""
    return counts[0] if len(counts) == 1 else dict(sum(map(Counter, counts), Counter()))


def _json(values: Iterable[str]) -> str:
    return json.dumps(sorted(values), ensure_ascii=False)
