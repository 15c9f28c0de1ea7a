"""Crossref's works as its API gives them: whole answers, single works, lines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.bibtex.venues import Venue
from store.importers.csl_json import VARIABLES, first_date, put_venue
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.jats import jats_text, without_maths_tags
from store.importers.json_items.people import people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import count, text, texts

if TYPE_CHECKING:
    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

_DATES = (
    "issued", "published", "published-print", "published-online", "posted", "approved",
    "accepted", "content-created",
)  # fmt: skip
"""The first that has a date: when it was issued is the earlier of print and online.

When its record was created or deposited is no date of the work.
"""
_TITLES = ("title", "original-title", "short-title")
_TITLED_BY_CONTAINER = frozenset({"book", "proceedings", "misc"})


def recognises(head: str) -> bool:
    """Whether the first item is a work of Crossref."""
    return probe(head) == "crossref"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file."""
    del knowledge
    return read_json(source, options, "crossref")


def draft(item: Item) -> Draft:
    """One work in BibTeX's terms."""
    kind = entry_type(text(item.get("type")))
    found = Draft(place=text(item.get("DOI")), kind=kind, untitled=True)
    authors = people(item.get("author"))
    found.authors, found.complete = authors.names, authors.complete
    found.author_ids = list(authors.ids)
    found.affiliations = list(authors.affiliations)
    found.editors = people(item.get("editor")).names
    found.date = first_date(item, _DATES)
    found.fields["title"] = _title(item, found.kind)
    found.fields["abstract"] = jats_text(text(item.get("abstract")))
    found.keywords = texts(item.get("subject"))
    found.citations = count(item.get("is-referenced-by-count"))
    for variable, name in VARIABLES.items():
        if value := item.get(variable):
            found.fields[name] = text(value)
    _put_venue(found, item)
    found.identifiers = [("doi", doi(text(item.get("DOI"))))]
    return found


def _title(item: Item, kind: str) -> str:
    named = (text(item.get(name)) for name in _TITLES)
    title = next(filter(None, named), "")
    if not title and kind in _TITLED_BY_CONTAINER:
        title = text(item.get("container-title"))
    subtitle = text(item.get("subtitle"))
    if title and subtitle and subtitle.lower() not in title.lower():
        title = f"{title.rstrip(' :')}: {subtitle}"
    return without_maths_tags(title)


def _put_venue(found: Draft, item: Item) -> None:
    """Its container; what has none is from where it was posted or defended."""
    put_venue(found, item)
    event = item.get("event")
    book = found.fields["booktitle"]
    if isinstance(event, dict) and (acronym := text(event.get("acronym"))):
        found.venue = Venue(acronym, book or text(event.get("name")) or acronym)
    elif found.venue and book:
        found.venue = Venue(found.venue.short, book)
    elif book:
        found.fields.pop("eventtitle", None)
    institution = text(item.get("institution"))
    if institution and not text(item.get("container-title")):
        found.fields["institution"] = institution
        found.fields.pop("journal", None)
        found.fields.pop("school", None)
