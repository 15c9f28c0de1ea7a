"""CSL-JSON: the items that Zotero, Better BibTeX, pandoc and citation-js exchange."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.bibtex.venues import Venue
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.people import people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import date, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

VARIABLES = {
    "volume": "volume", "issue": "number", "page": "pages", "publisher": "publisher",
    "publisher-place": "address", "edition": "edition", "chapter-number": "chapter",
    "collection-title": "series", "ISBN": "isbn", "ISSN": "issn",
    "language": "language", "number-of-pages": "numpages", "URL": "url",
    "article-number": "articleno",
}  # fmt: skip
"""Variable of an item -> field of an entry."""
_DATES = (
    "issued", "published", "published-print", "published-online", "posted", "date",
    "year", "submitted", "event-date", "original-date",
)  # fmt: skip
_SHORT = (
    "container-title-short", "journalAbbreviation", "journal-abbreviation",
    "short-container-title",
)  # fmt: skip
_EVENTS = ("event-title", "event")
_KEY = re.compile(r"(?!ITEM-\d|https?:)[^\W\d_][\w:.+*'-]*")
_EXTRA = re.compile(r"\s*(?:\{:)?([A-Za-z][A-Za-z -]*?)\s*:\s*([^}]+?)\}?\s*")
_REGISTRIES = {
    "pmid": "pmid", "pmcid": "pmcid", "mag id": "mag", "ads bibcode": "ads",
    "openalex": "openalex", "s2id": "s2", "hal": "hal",
}  # fmt: skip
_IN_BOOKS = frozenset({"inproceedings", "incollection", "inbook"})
_SERVERS = frozenset({"article", "preprint", "posted-content", "manuscript"})


def recognises(head: str) -> bool:
    """Whether the first item is one of CSL."""
    return probe(head) == "csl-json"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The items of an array, of an object of items, or one by itself."""
    del knowledge
    return read_json(source, options, "csl-json")


def draft(item: Item) -> Draft:
    """One item in BibTeX's terms."""
    found = Draft(place="", kind=entry_type(text(item.get("type"))), untitled=True)
    authors = people(item.get("author"))
    found.authors, found.complete = authors.names, authors.complete
    found.author_ids = [*authors.ids, *_custom_ids(item.get("custom"))]
    found.affiliations = list(authors.affiliations)
    found.editors = people(item.get("editor")).names
    found.date = first_date(item, _DATES)
    found.fields["title"] = text(item.get("title") or item.get("title-short"))
    found.fields["abstract"] = text(item.get("abstract"))
    found.keywords = keywords(item.get("keyword") or item.get("keywords"))
    for variable, name in VARIABLES.items():
        if value := item.get(variable):
            found.fields[name] = text(value)
    put_venue(found, item)
    found.identifiers = _identifiers(item)
    _put_key(found, item)
    put_note(found, text(item.get("note")))
    return found


def _custom_ids(custom: object) -> Iterator[tuple[int, str, str]]:
    """What the export keeps of ids that CSL's names have no place for."""
    said = custom.get("author-ids") if isinstance(custom, dict) else None
    for one in said if isinstance(said, list) else ():
        match one:
            case [int(at), str(scheme), str(value)] if at >= 0:
                yield at, scheme, value


def first_date(item: Item, names: tuple[str, ...]) -> str | None:
    """The date of the first of these fields that has one."""
    return next((day for name in names if (day := date(item.get(name)))), None)


def keywords(value: object) -> list[str]:
    """Keywords of a list, or of a text with commas or semicolons."""
    found = texts(value)
    if len(found) == 1:
        found = re.split(r"\s*[;,\n]\s*", found[0])
    return found


def put_venue(found: Draft, item: Item) -> None:
    """Where the item appeared, as the type of work has it."""
    container = text(item.get("container-title") or item.get("journal"))
    short = next((text(item[name]) for name in _SHORT if item.get(name)), "")
    publisher = found.fields["publisher"]
    if found.kind in _IN_BOOKS:
        event = _event(item)
        found.fields["booktitle"] = container or event
        if container and event != container:
            found.fields["eventtitle"] = event
        if short and container:
            found.venue = Venue(short, event or container)
    elif container:
        found.fields["journal"] = container
        found.fields["shortjournal"] = short
    elif found.kind in ("phdthesis", "mastersthesis"):
        found.fields["school"] = publisher
    elif found.kind == "techreport":
        found.fields["institution"] = publisher
    elif publisher and text(item.get("type")) in _SERVERS:
        found.fields["journal"] = publisher
    else:
        found.fields["eventtitle"] = _event(item)


def _event(item: Item) -> str:
    return next((text(item[name]) for name in _EVENTS if item.get(name)), "")


def _identifiers(item: Item) -> list[tuple[str, str]]:
    number = text(item.get("number") or item.get("archive_location"))
    id_ = text(item.get("id"))
    named = text(item.get("DOI") or item.get("doi"))
    return [
        ("doi", doi(named) or (doi(id_) if "10." in id_ else "")),
        ("arxiv", arxiv(number) if "arxiv" in number.lower() else ""),
        ("pmid", text(item.get("PMID"))),
        ("pmcid", text(item.get("PMCID"))),
    ]


def _put_key(found: Draft, item: Item) -> None:
    """The citation key, which many keep in `id`; an address or a number is none."""
    id_ = text(item.get("id")).strip()
    key = text(item.get("citation-key") or item.get("citekey")).strip()
    found.key = key or (id_ if _KEY.fullmatch(id_) else "")
    found.place = found.key or id_


def put_note(found: Draft, note: str) -> None:
    """What Zotero's "Extra" says that no variable has, a line each; the rest stays."""
    kept: list[str] = []
    for line in note.splitlines():
        match = _EXTRA.fullmatch(line)
        if match is None or not _put_extra(found, match[1].lower(), match[2]):
            kept.append(line.strip())
    if rest := " ".join(filter(None, kept)):
        found.fields["note"] = rest


def _put_extra(found: Draft, name: str, value: str) -> bool:
    if name in ("citation key", "citekey"):
        found.key = value
    elif name == "doi":
        found.identifiers.append(("doi", doi(value)))
    elif name in ("arxiv", "eprint"):
        found.identifiers.append(("arxiv", arxiv(value)))
    elif name in _REGISTRIES:
        found.identifiers.append((_REGISTRIES[name], value))
    else:
        return False
    return True
