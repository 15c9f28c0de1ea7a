"""DataCite's XML (kernel 2 to 4), alone, in lists, or in what repositories harvest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.datacite import draft
from store.importers.markup import elements, local, records, text_of
from store.importers.paths import every, first, plain_names
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LISTS = {
    "titles": ("titles/title", "title", "titleType"),
    "dates": ("dates/date", "date", "dateType"),
    "descriptions": ("descriptions/description", "description", "descriptionType"),
    "alternateIdentifiers": (
        "alternateIdentifiers/alternateIdentifier", "alternateIdentifier",
        "alternateIdentifierType",
    ),
}  # fmt: skip
"""List of objects -> where its elements are, what their text is called, their type."""
_WITHIN = ("volume", "issue", "number", "firstPage", "lastPage", "publicationYear")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag) == "resource"):
        resource = plain_names(found.element)
        if resource.find("titles") is None and resource.find("creators") is None:
            continue
        made = draft(_item(resource))
        made.place, made.line = made.place or f"line {found.line}", found.line
        yield made


def _item(resource: Element) -> dict[str, Any]:
    """What the API of DataCite would give of it."""
    general = resource.find("resourceType")
    item: dict[str, Any] = {
        name: _objects(resource, *where) for name, where in _LISTS.items()
    }
    item |= {
        "doi": first(resource, "identifier[@identifierType='DOI']", "identifier"),
        "creators": _people(resource, "creators/creator", "creatorName"),
        "contributors": _people(
            resource, "contributors/contributor", "contributorName"
        ),
        "publisher": first(resource, "publisher"),
        "publicationYear": first(resource, "publicationYear"),
        "language": first(resource, "language"),
        "version": first(resource, "version"),
        "subjects": [{"subject": one} for one in every(resource, "subjects/subject")],
        "relatedItems": [
            _related(one) for one in resource.iterfind("relatedItems/relatedItem")
        ],
    }
    if general is not None:
        said = {"resourceTypeGeneral": general.get("resourceTypeGeneral", "")}
        item["types"] = said | {"resourceType": clean_line(text_of(general))}
    return item


def _objects(
    resource: Element, path: str, name: str, type_: str
) -> list[dict[str, str]]:
    found = [
        {name: text_of(one).strip(), type_: one.get(type_, "")}
        for one in resource.iterfind(path)
    ]
    return [one for one in found if one[name]]


def _people(resource: Element, path: str, name: str) -> list[dict[str, Any]]:
    found = []
    for person in resource.iterfind(path):
        whole = person.find(name)
        if not first(person, name) and not first(person, "familyName"):
            continue
        found.append({
            "name": first(person, name),
            "nameType": whole.get("nameType", "") if whole is not None else "",
            "givenName": first(person, "givenName"),
            "familyName": first(person, "familyName"),
            "affiliation": every(person, "affiliation"),
            "contributorType": person.get("contributorType", ""),
        })  # fmt: skip
    return found


def _related(element: Element) -> dict[str, Any]:
    said: dict[str, Any] = {name: first(element, name) for name in _WITHIN}
    said["titles"] = [{"title": first(element, "titles/title")}]
    said["relationType"] = element.get("relationType", "")
    return said
