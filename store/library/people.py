"""Authors: who they are here, what pages report of them, who writes with whom."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from store.algebra import Everything
from store.models import Facet, Identifier, Person, Profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.algebra import Filter
    from store.library.database import Database


class People:
    """The people of a library."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def get(self, ids: Iterable[int]) -> list[Person]:
        """People in the order given, with their name forms and profiles."""
        wanted = list(ids)
        chunk = json.dumps(sorted(set(wanted)))
        forms = self._grouped(_FORMS, chunk)
        profiles = self._grouped(_PROFILES, chunk)
        ids = self._grouped(_IDS, chunk)
        found = {
            id_: Person(
                id_,
                name,
                papers,
                tuple(form for (form,) in forms.get(id_, ())),
                tuple(Profile(id_, *values) for values in profiles.get(id_, ())),
                _ordered(ids.get(id_, ())),
            )
            for id_, name, papers in self._db.rows(_PEOPLE, (chunk,))
        }
        return [found[id_] for id_ in wanted if id_ in found]

    def _grouped(self, sql: str, chunk: str) -> dict[int, list[tuple[Any, ...]]]:
        grouped: dict[int, list[tuple[Any, ...]]] = {}
        for person, *values in self._db.rows(sql, (chunk,)):
            grouped.setdefault(person, []).append(tuple(values))
        return grouped

    def with_profiles(self) -> list[Person]:
        """People that some page reports figures of, by name."""
        rows = self._db.rows(
            "SELECT DISTINCT person_id FROM profile"
            " JOIN person ON person.id = person_id ORDER BY person.name, person_id"
        )
        return self.get(id_ for (id_,) in rows)

    def by_name(self, name: str) -> list[Person]:
        """The people with this full name, case and accents aside; with a number, the
        one namesake of that number."""
        from store.identity import name_key

        rows = self._db.rows(
            "SELECT person_id FROM name_form WHERE folded = ?1 UNION"
            " SELECT person_id FROM namesake WHERE bare = ?1 ORDER BY 1",
            (name_key(name),),
        )
        return self.get(id_ for (id_,) in rows)

    def by_id(self, scheme: str, value: str) -> list[Person]:
        """The people whom a registry calls so, on some paper; most papers first."""
        rows = self._db.rows(
            "SELECT DISTINCT person_id FROM author_id"
            " JOIN authorship USING(paper_id, rank)"
            " JOIN person ON person.id = person_id"
            " WHERE scheme = ? AND value = ? ORDER BY papers DESC, person.name",
            (scheme, value),
        )
        return self.get(id_ for (id_,) in rows)

    def are_identified(self, scheme: str) -> bool:
        """Whether any source here says what a registry calls somebody."""
        row = self._db.row("SELECT 1 FROM author_id WHERE scheme = ?", (scheme,))
        return row is not None

    def coauthors(
        self, people: Iterable[int], where: Filter | None = None
    ) -> list[Facet]:
        """Who wrote matching papers with any of some people, and how many each."""
        condition, values = (where or Everything()).clause()
        chunk = json.dumps(sorted(set(people)))
        rows = self._db.rows(
            "SELECT person.name, count(DISTINCT other.paper_id), person.id"
            " FROM (SELECT DISTINCT paper_id FROM authorship WHERE person_id IN"
            " (SELECT value FROM json_each(?))) AS mine"
            " JOIN paper ON paper.id = mine.paper_id"
            " JOIN authorship AS other ON other.paper_id = paper.id"
            " JOIN person ON person.id = other.person_id"
            f" WHERE ({condition}) AND other.person_id NOT IN"
            " (SELECT value FROM json_each(?))"
            " GROUP BY person.id ORDER BY 2 DESC, 1, 3",
            (chunk, *values, chunk),
        )
        return [Facet(*row) for row in rows]


def _ordered(rows: Iterable[tuple[Any, ...]]) -> tuple[Identifier, ...]:
    ids = [Identifier(*row) for row in rows]
    if len(ids) > 1:
        from store.author_ids import rank

        ids.sort(key=rank)
    return tuple(ids)


_PEOPLE = (
    "SELECT id, name, papers FROM person WHERE id IN (SELECT value FROM json_each(?))"
)
_FORMS = (
    "SELECT DISTINCT person_id, name FROM authorship"
    " WHERE person_id IN (SELECT value FROM json_each(?1))"
    " UNION SELECT person_id, name FROM profile"
    " WHERE person_id IN (SELECT value FROM json_each(?1)) ORDER BY 1, 2"
)
_IDS = (
    "SELECT DISTINCT person_id, scheme, value FROM authorship"
    " JOIN author_id USING(paper_id, rank)"
    " WHERE person_id IN (SELECT value FROM json_each(?))"
)
_PROFILES = (
    "SELECT person_id, source.name, category, h_index, papers, citations, novelty,"
    " ai_score FROM profile JOIN source ON source.id = source_id"
    " WHERE person_id IN (SELECT value FROM json_each(?))"
    " ORDER BY person_id, source.name, source.digest"
)
