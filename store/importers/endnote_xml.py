"""EndNote's XML export: records of styled texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.json_items.types import entry_type
from store.importers.markup import elements, records, text_of
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_FIELDS = {
    "titles/title": "title", "abstract": "abstract", "volume": "volume",
    "number": "number", "pages": "pages", "publisher": "publisher",
    "pub-location": "address", "edition": "edition", "language": "language",
    "titles/tertiary-title": "series",
}  # fmt: skip
_IN_BOOKS = frozenset({"incollection", "inproceedings", "inbook"})
_JOURNALS = ("periodical/full-title", "titles/secondary-title", "periodical/abbr-1")
_URLS = ("urls/related-urls/url", "urls/web-urls/url")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The references of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: tag == "record"):
        yield _draft(found.element, found.line)


def _draft(record: Element, line: int) -> Draft:
    type_ = record.find("ref-type")
    kind = entry_type(type_.get("name", "") if type_ is not None else "", "misc")
    authors = people(_texts(record, "contributors/authors/author"))
    dates = [*_texts(record, "dates/year"), *_texts(record, "dates/pub-dates/date")]
    draft = Draft(
        place=f"line {line}",
        line=line,
        untitled=True,
        kind=kind,
        authors=authors.names,
        complete=authors.complete,
        editors=people(_texts(record, "contributors/secondary-authors/author")).names,
        date=closest(*dates),
        keywords=_texts(record, "keywords/keyword"),
        affiliations=_texts(record, "auth-address"),
        identifiers=_identifiers(record),
    )
    texts = {name: _first(record, path) for path, name in _FIELDS.items()}
    texts["pages"] = texts["pages"].replace("-", "–")
    texts["url"] = _first(record, *_URLS)
    texts |= standard_number(_first(record, "isbn"))
    within = "booktitle" if kind in _IN_BOOKS else "journal"
    if kind == "phdthesis":
        texts["school"] = texts["publisher"]
    elif kind != "book" or record.find(_JOURNALS[0]) is not None:
        texts[within] = _first(record, *_JOURNALS)
    else:
        texts["series"] = _first(record, "titles/secondary-title") or texts["series"]
    texts["shortjournal"] = _first(record, "periodical/abbr-1")
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _identifiers(record: Element) -> list[tuple[str, str]]:
    named = [doi(text) for text in _texts(record, "electronic-resource-num")]
    urls = [doi_of_url(url) for path in _URLS for url in _texts(record, path)]
    return [("doi", value) for value in (*named, *urls)]


def _texts(record: Element, path: str) -> list[str]:
    found = (clean_line(text_of(one)) for one in record.iterfind(path))
    return list(filter(None, found))


def _first(record: Element, *paths: str) -> str:
    return next((text for path in paths for text in _texts(record, path)), "")
