"""Which name is whose, as decided: read for an import, and written for papers."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store import author_ids
from store.namesakes import PARTED, UNITED, Namesakes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.library.database import Database


def namesakes(database: Database) -> Namesakes:
    """The decisions on people that stand."""
    rows = database.rows(
        "SELECT kind, detail FROM decision WHERE kind IN (?, ?) ORDER BY id",
        (UNITED, PARTED),
    )
    return Namesakes((kind, json.loads(detail)) for kind, detail in rows)


def digests_of(database: Database, paper: int) -> list[bytes]:
    """Of the records that state a paper, in order."""
    rows = database.rows(
        "SELECT digest FROM record WHERE paper_id = ? ORDER BY digest", (paper,)
    )
    return [digest for (digest,) in rows]


def bearers_of(database: Database, keys: Iterable[str]) -> list[int]:
    """The people one of whose keys is among these."""
    rows = database.rows(
        "SELECT DISTINCT person_id FROM name_form"
        " WHERE folded IN (SELECT value FROM json_each(?)) ORDER BY person_id",
        (json.dumps(sorted(keys), ensure_ascii=False),),
    )
    return [person for (person,) in rows]


def keys_of(database: Database, person: int) -> list[str]:
    """A person's keys."""
    rows = database.rows(
        "SELECT folded FROM name_form WHERE person_id = ? ORDER BY folded", (person,)
    )
    return [key for (key,) in rows]


def id_keys_of(database: Database, person: int) -> list[str]:
    """The keys that a person's names have with each of their ids."""
    rows = database.rows(
        "SELECT DISTINCT bare, scheme, value FROM authorship"
        " JOIN author_id USING(paper_id, rank) WHERE person_id = ? ORDER BY 1, 2, 3",
        (person,),
    )
    return [author_ids.key(bare, (scheme, value)) for bare, scheme, value in rows]


def all_keys_of(database: Database, people: Iterable[int]) -> list[str]:
    """People's keys, and those that their ids would give them."""
    found: set[str] = set()
    for person in people:
        found.update(keys_of(database, person), id_keys_of(database, person))
    return sorted(found)


def told_apart_by_id(database: Database, keys: Iterable[str]) -> list[int]:
    """The people who have a name among these, or its namesakes by their ids."""
    rows = database.rows(
        "WITH mine AS (SELECT value AS bare FROM json_each(?))"
        " SELECT name_form.person_id FROM name_form JOIN mine ON folded = bare"
        " UNION SELECT person_id FROM namesake JOIN mine USING(bare) WHERE tag <> ''"
        " ORDER BY 1",
        (json.dumps(sorted(keys), ensure_ascii=False),),
    )
    return [person for (person,) in rows]


def papers_by(database: Database, people: Iterable[int]) -> list[int]:
    """The papers that any of some people wrote."""
    rows = database.rows(
        "SELECT DISTINCT paper_id FROM authorship WHERE person_id IN"
        " (SELECT value FROM json_each(?)) ORDER BY paper_id",
        (json.dumps(sorted(people)),),
    )
    return [paper for (paper,) in rows]


def profiles_of(database: Database, people: Iterable[int]) -> list[tuple[int, str]]:
    """The sources that report figures of any of some people, and under what name."""
    rows = database.rows(
        "SELECT source_id, name FROM profile WHERE person_id IN"
        " (SELECT value FROM json_each(?)) ORDER BY source_id",
        (json.dumps(sorted(people)),),
    )
    return [(source, name) for source, name in rows]


def next_number(database: Database, bares: Iterable[str]) -> int:
    """A number that no namesake of these names has; the first has none, or 1."""
    found = database.value(
        "SELECT max(number) FROM namesake WHERE bare IN"
        " (SELECT value FROM json_each(?))",
        (json.dumps(sorted(bares), ensure_ascii=False),),
    )
    return max(int(found or 0), 1) + 1
