"""Semantic Scholar's papers: answers of its API, lists, lines of its data sets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.bibtex.venues import Venue
from store.importers.csl_json import first_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.people import people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import count, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

_SCHEMES = {
    "doi": "doi", "arxiv": "arxiv", "acl": "acl", "pubmed": "pmid", "mag": "mag",
    "pubmedcentral": "pmcid", "dblp": "dblp", "corpusid": "corpusid",
}  # fmt: skip
_ACRONYM = re.compile(r"[A-Za-z][A-Za-z0-9*+&-]{1,11}")


def recognises(head: str) -> bool:
    """Whether the first item is a paper of Semantic Scholar."""
    return probe(head) == "semantic-scholar"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The papers of a file; of a paper with its citations, the paper."""
    del knowledge
    return read_json(source, options, "semantic-scholar")


def draft(item: Item) -> Draft:
    """One paper in BibTeX's terms; the data sets write all names in lower case."""
    found = Draft(place=text(_get(item, "paperId") or _get(item, "corpusId")))
    kinds = (entry_type(said, "") for said in texts(_get(item, "publicationTypes")))
    found.kind = next(filter(None, kinds), "article")
    authors = people(item.get("authors"))
    found.authors, found.complete = authors.names, authors.complete
    found.author_ids = list(authors.ids)
    found.affiliations = list(authors.affiliations)
    found.date = first_date(item, ("publicationDate", "publicationdate", "year"))
    found.fields["title"] = text(item.get("title"))
    found.fields["abstract"] = text(item.get("abstract"))
    found.citations = count(_get(item, "citationCount"))
    found.keywords = _subjects(item)
    found.fields["url"] = text(item.get("url"))
    _put_venue(found, item)
    found.identifiers = list(_identifiers(item))
    return found


def _get(item: Item, name: str) -> object:
    return item.get(name, item.get(name.lower()))


def _subjects(item: Item) -> list[str]:
    found = texts(_get(item, "fieldsOfStudy"))
    return found or texts(_get(item, "s2FieldsOfStudy")) or texts(item.get("topics"))


def _put_venue(found: Draft, item: Item) -> None:
    """The venue's name and, where one is known, its acronym."""
    journal = _mapping(item.get("journal"))
    venue = _mapping(_get(item, "publicationVenue"))
    full = text(item.get("venue")) or text(venue.get("name"))
    full = full or text(journal.get("name"))
    if full.lower().startswith("arxiv"):
        found.venue = Venue("arXiv", "arXiv")
    elif full:
        found.venue = Venue(_acronym(texts(venue.get("alternate_names"))) or full, full)
    for name in ("volume", "pages"):
        found.fields[name] = " ".join(text(journal.get(name)).split())


def _mapping(value: object) -> Item:
    return value if isinstance(value, dict) else {}


def _acronym(names: list[str]) -> str:
    return next(
        (
            name
            for name in names
            if _ACRONYM.fullmatch(name) and sum(map(str.isupper, name)) > 1
        ),
        "",
    )


def _identifiers(item: Item) -> Iterator[tuple[str, str]]:
    known = _mapping(_get(item, "externalIds"))
    known = {**known, **{n: item[n] for n in ("doi", "arxivId") if item.get(n)}}
    for name, value in known.items():
        scheme = _SCHEMES.get(name.lower().removesuffix("id"), "")
        scheme = scheme or _SCHEMES.get(name.lower(), "")
        if scheme and (said := text(value).strip()):
            yield scheme, _normal(scheme, said)
    yield "s2", text(_get(item, "paperId"))
    yield "corpusid", text(_get(item, "corpusId"))


def _normal(scheme: str, value: str) -> str:
    if scheme == "doi":
        return doi(value)
    if scheme == "arxiv":
        return arxiv(value)
    return f"PMC{value}" if scheme == "pmcid" and value.isdigit() else value
