"""The ids that sources give authors: found where they stand, checked on the way in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.author_ids import Faults, checked, dblp, of_openalex
from store.importers.plain import Plain
from store.importers.record import Record, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


AuthorIds = list[tuple[int, str, str]]
"""Which author of a list, from 0, and the id as the source writes it."""

_FIELDS = {
    "orcid": "orcid", "ORCID": "orcid", "Orcid": "orcid", "ORCiD": "orcid",
    "orcidId": "orcid", "orcid_id": "orcid", "orcid-id": "orcid", "orcidID": "orcid",
    "authorId": "s2", "openalex": "openalex", "openalex_id": "openalex",
}  # fmt: skip
"""Fields of a person, in JSON or YAML, by what they hold."""
_LISTS = ("nameIdentifiers", "identifiers")
"""Lists of ids, each with what it is: DataCite's, and those who write as it does."""
_ABOUT = frozenset({*_FIELDS, *_LISTS, "id", "@pid"})
_VALUES = ("nameIdentifier", "value", "identifier", "id")
_KINDS = ("nameIdentifierScheme", "type", "scheme", "schemeURI")
_OPENALEX = re.compile(r"(?:https?://)?(?:api\.)?openalex\.org/(?:authors/)?A\d+", re.I)


def ids_of(person: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The ids in an object that names a person: scheme, and value as written."""
    if _ABOUT.isdisjoint(person):
        return
    for name, said in person.items():
        if scheme := _FIELDS.get(name):
            value = _text(said)
            if value and (scheme != "s2" or value.isdigit()):
                yield scheme, value
    if "@pid" in person and dblp(named := _text(person.get("text"))):
        yield "dblp", named
    if id_ := _text(person.get("id", "")):
        if of_openalex(id_) or _OPENALEX.fullmatch(id_):
            yield "openalex", id_
        elif "orcid.org/" in id_.lower():
            yield "orcid", id_
    for name in _LISTS:
        if isinstance(inside := person.get(name), list):
            for one in inside:
                if isinstance(one, dict):
                    yield from _labelled(one)


def _text(value: object) -> str:
    return str(value).strip() if isinstance(value, (str, int)) else ""


def _labelled(one: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    kinds = " ".join(str(one.get(name, "")) for name in _KINDS).lower()
    value = next((said for name in _VALUES if (said := _text(one.get(name)))), "")
    if value and ("orcid" in kinds or "orcid.org/" in value.lower()):
        yield "orcid", value


def moved(ids: AuthorIds, kept: Iterable[object]) -> AuthorIds:
    """Ids of authors some of whom are left out: those that are not kept are false."""
    kept = list(kept)
    if all(kept):
        return [one for one in ids if one[0] < len(kept)]
    places: list[int | None] = []
    many = 0
    for one in kept:
        places.append(many if one else None)
        many += bool(one)
    return [
        (place, scheme, value)
        for at, scheme, value in ids
        if at < len(places) and (place := places[at]) is not None
    ]


def vetted(
    records: Iterable[Plain | Record | Rejected], notes: list[str]
) -> Iterator[Plain | Record | Rejected]:
    """The records, without ids that cannot be right; at the end, notes say so."""
    faults = Faults()
    for record in records:
        if isinstance(record, (Plain, Rejected)) or not record.author_ids:
            yield record
        else:
            yield _vetted(record, faults)
    notes += faults.sentences()


def _vetted(record: Record, faults: Faults) -> Record:
    many = len(record.authors)
    found = tuple(checked(record.author_ids, many, record.place, faults))
    if found != record.author_ids:
        # Nobody else has seen it yet, and a copy costs more than all the checks.
        object.__setattr__(record, "author_ids", found)
    return record
