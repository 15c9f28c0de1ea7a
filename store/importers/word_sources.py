"""Word's list of sources (Sources.xml): a flat element a work, its people by role."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.markup import elements, local, records, text_of
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_KINDS = {
    "ArticleInAPeriodical": "article", "JournalArticle": "article", "Book": "book",
    "BookSection": "incollection", "ConferenceProceedings": "inproceedings",
    "DocumentFromInternetSite": "online", "ElectronicSource": "online",
    "InternetSite": "online", "Patent": "patent", "Report": "techreport",
}  # fmt: skip
_FIELDS = {
    "Title": "title", "Volume": "volume", "Issue": "number", "Pages": "pages",
    "Publisher": "publisher", "City": "address", "Edition": "edition", "URL": "url",
    "Comments": "note", "BIBTEX_Abstract": "abstract", "BIBTEX_Series": "series",
}  # fmt: skip
_JOURNALS = ("JournalName", "PeriodicalTitle", "PublicationTitle")
_BOOKS = ("ConferenceName", "BookTitle", "PublicationTitle")
_ISSUERS = ("Institution", "ThesisType", "Department")
_OWN = ("Author", "Inventor", "Artist", "Director", "Composer", "Performer")
"""The roles of those whose work it is, first come first served."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The sources of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag) == "Source"):
        for one in found.element.iter():
            one.tag = local(one.tag)
        yield _draft(found.element, found.line)


def _draft(source: Element, line: int) -> Draft:
    key = _first(source, "Tag")
    kind = _KINDS.get(_first(source, "SourceType"), "misc")
    authors = (names for role in _OWN if (names := _people(source, role)))
    dated = " ".join(_first(source, part) for part in ("Day", "Month", "Year"))
    draft = Draft(
        place=key or f"line {line}",
        line=line,
        untitled=True,
        kind=kind,
        key=key,
        authors=next(authors, []),
        editors=_people(source, "Editor"),
        date=closest(_first(source, "Year"), dated),
        keywords=_first(source, "BIBTEX_KeyWords").replace(";", ",").split(","),
        identifiers=[
            ("doi", doi(_first(source, "DOI"))),
            ("doi", doi_of_url(_first(source, "URL"))),
        ],
    )
    texts = {name: _first(source, tag) for tag, name in _FIELDS.items()}
    texts["pages"] = texts["pages"].replace("-", "–")
    texts["title"] = texts["title"] or _first(source, "ShortTitle")
    texts |= standard_number(_first(source, "StandardNumber"))
    if kind in ("incollection", "inproceedings"):
        texts["booktitle"] = _first(source, *_BOOKS, *_JOURNALS)
    elif kind == "techreport":
        texts["institution"] = _first(source, *_ISSUERS) or texts["publisher"]
        texts["journal"] = _first(source, "JournalName", "PeriodicalTitle")
    else:
        texts["journal"] = _first(source, *_JOURNALS)
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _people(source: Element, role: str) -> list[str]:
    named = (_name(one) for one in source.iterfind(f"Author/{role}/NameList/Person"))
    found = list(filter(None, named))
    return found or list(filter(None, [_first(source, f"Author/{role}/Corporate")]))


def _name(person: Element) -> str:
    parts = (_first(person, part) for part in ("First", "Middle", "Last"))
    return " ".join(filter(None, parts))


def _first(one: Element, *paths: str) -> str:
    texts = (clean_line(text_of(one.find(path))) for path in paths)
    return next(filter(None, texts), "")
