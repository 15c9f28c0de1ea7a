"""dblp's XML: single records, the pages of a person, the answers of its search."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import iso, month_of
from store.importers.draft import Draft
from store.importers.identifiers import doi_of_url
from store.importers.markup import elements, records
from store.importers.paths import every, first
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_KINDS = {
    "article": "article", "inproceedings": "inproceedings", "book": "book",
    "proceedings": "proceedings", "incollection": "incollection",
    "phdthesis": "phdthesis", "mastersthesis": "mastersthesis", "data": "dataset",
}  # fmt: skip
_FIELDS = {
    "title": "title", "journal": "journal", "booktitle": "booktitle",
    "volume": "volume", "number": "number", "publisher": "publisher",
    "school": "school", "series": "series", "isbn": "isbn",
}  # fmt: skip
_NUMBERED = re.compile(r"\s+\d{4}\Z")
"""What tells namesakes apart: "Wei Wang 0001"."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: tag in _KINDS):
        if found.element.get("key"):
            yield _draft(found.element, found.line)


def _draft(work: Element, line: int) -> Draft:
    links = every(work, "ee")
    number = month_of(first(work, "month"))
    year = first(work, "year")
    draft = Draft(
        place=work.get("key", ""),
        line=line,
        kind=_KINDS[work.tag],
        authors=[_NUMBERED.sub("", one) for one in every(work, "author")],
        editors=[_NUMBERED.sub("", one) for one in every(work, "editor")],
        date=iso(int(year) if year.isdecimal() and len(year) == 4 else None, number),
        identifiers=[
            *(("doi", doi_of_url(one)) for one in links),
            ("dblp", work.get("key", "")),
        ],
    )
    for name, field in _FIELDS.items():
        draft.fields[field] = first(work, name)
    draft.fields["title"] = draft.fields["title"].removesuffix(".")
    draft.fields["pages"] = first(work, "pages").replace("-", "–")
    draft.fields["url"] = links[0] if links else ""
    return draft
