"""DataCite's metadata as its API gives it: single works, lists, answers in JSON:API.

Its XML says the same in the same words; `datacite_xml` makes it this.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.people import people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import count, date, text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

_KINDS = ("resourceTypeGeneral", "citeproc", "bibtex", "resourceType")
_SAYS_LITTLE = frozenset({"", "text", "other", "collection", "misc", "article"})
_DATES = ("issued", "available", "created", "copyrighted", "valid", "")
"""Dates of the work itself, the best first."""
_IN_BOOKS = frozenset({"inproceedings", "incollection", "inbook"})
_WITHIN = {"volume": "volume", "issue": "number", "number": "number"}


def recognises(head: str) -> bool:
    """Whether the first item is one of DataCite."""
    return probe(head) == "datacite"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file."""
    del knowledge
    return read_json(source, options, "datacite")


def draft(item: Item) -> Draft:
    """One work in BibTeX's terms."""
    named = doi(text(item.get("doi") or item.get("id")))
    found = Draft(place=named, kind=_kind(item), untitled=True)
    found.fields["title"] = _title(item)
    authors = people(_with_bodies(item.get("creators")))
    found.authors, found.complete = authors.names, authors.complete
    found.affiliations = list(authors.affiliations)
    editors = _typed(item.get("contributors"), "contributorType", "editor")
    found.editors = people(_with_bodies(editors)).names
    found.date = _date(item)
    found.fields["abstract"] = _abstract(item)
    found.keywords = [
        text(one.get("subject")) for one in _objects(item.get("subjects"))
    ]
    found.fields["publisher"] = _name(item.get("publisher"))
    for name in ("language", "url", "version"):
        found.fields[name] = text(item.get(name))
    found.citations = count(item.get("citationCount"))
    found.identifiers = [("doi", named), *_others(item)]
    _put_container(found, item)
    return found


def _objects(value: object) -> Iterator[Item]:
    """The objects of a list, or the one that stands for it."""
    listed = value if isinstance(value, list) else [value]
    yield from (one for one in listed if isinstance(one, dict))


def _typed(value: object, name: str, *types: str) -> list[Item]:
    """The objects whose type is one of these, in lower case."""
    return [one for one in _objects(value) if text(one.get(name)).lower() in types]


def _name(value: object) -> str:
    return text(value.get("name")) if isinstance(value, dict) else text(value)


def _kind(item: Item) -> str:
    """The entry type that the first word for it that says something stands for."""
    types = item.get("types")
    words = (
        [text(types.get(name)) for name in _KINDS] if isinstance(types, dict) else []
    )
    words = [words[0] if words else "", *words[1:]]
    for word in words:
        if word.lower() not in _SAYS_LITTLE and (kind := entry_type(word, "")):
            return kind
    said = next(filter(None, (entry_type(word, "") for word in words)), "misc")
    return said if _container(item) or said != "article" else "misc"


def _title(item: Item) -> str:
    titles = list(_objects(item.get("titles")))
    main = [one for one in titles if not one.get("titleType")] or titles
    title = text(main[0].get("title")) if main else ""
    for one in _typed(titles, "titleType", "subtitle")[:1]:
        subtitle = text(one.get("title"))
        if subtitle and subtitle.lower() not in title.lower():
            title = f"{title.rstrip(' :')}: {subtitle}"
    return title


def _with_bodies(value: object) -> list[Any]:
    """The people, and the organizations, whose names are as they stand."""
    listed: list[Any] = value if isinstance(value, list) else [value]
    for one in (one for one in listed if isinstance(one, dict)):
        if text(one.get("nameType")).lower() == "organizational":
            one.setdefault("literal", text(one.get("name")))
    return listed


def _date(item: Item) -> str | None:
    """The year it is cited by, as precisely as a date of that year says it."""
    year = date(item.get("publicationYear") or item.get("publication_year"))
    for kind in _DATES:
        for one in _typed(item.get("dates"), "dateType", kind):
            day = date(one.get("date"))
            if day and (year is None or day[:4] == year[:4]):
                return day
    return year or date(item.get("published"))


def _abstract(item: Item) -> str:
    told = list(_objects(item.get("descriptions")))
    chosen = _typed(told, "descriptionType", "abstract") or [
        one for one in told if not one.get("descriptionType")
    ]
    return text(chosen[0].get("description")) if chosen else ""


def _others(item: Item) -> list[tuple[str, str]]:
    """The numbers that other registries gave it."""
    numbers = [
        arxiv(text(one.get("identifier") or one.get("alternateIdentifier")))
        for name in ("identifiers", "alternateIdentifiers")
        for one in _objects(item.get(name))
    ]
    return [("arxiv", number) for number in numbers if number]


def _container(item: Item) -> Item:
    """What it was published in: a container, or the work it is related to as such."""
    container = item.get("container")
    if isinstance(container, dict) and container.get("title"):
        return container
    related = _typed(item.get("relatedItems"), "relationType", "ispublishedin")
    for one in related:
        titles = list(_objects(one.get("titles")))
        if titles and text(titles[0].get("title")):
            return {**one, "title": text(titles[0].get("title"))}
    return {}


def _put_container(found: Draft, item: Item) -> None:
    container = _container(item)
    if not container:
        return
    name = "booktitle" if found.kind in _IN_BOOKS else "journal"
    found.fields[name] = text(container.get("title"))
    for said, field in _WITHIN.items():
        if value := text(container.get(said)):
            found.fields[field] = value
    pages = (text(container.get("firstPage")), text(container.get("lastPage")))
    found.fields["pages"] = "–".join(filter(None, pages))
