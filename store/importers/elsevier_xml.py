"""Elsevier's articles in XML: what the head of each says, by Dublin Core and PRISM."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.markup import elements, local, records
from store.importers.paths import every, first, plain_names
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_KINDS = {"journal": "article", "book": "incollection", "bookseries": "incollection"}
_WHOLE = {"article": "journal", "incollection": "booktitle"}
_FIELDS = {
    "title": "title", "publisher": "publisher", "issn": "issn", "isbn": "isbn",
    "volume": "volume", "number": "number",
}  # fmt: skip


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The articles of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag) == "Description"):
        yield _draft(plain_names(found.element), found.line)


def _draft(head: Element, line: int) -> Draft:
    kind = _KINDS.get(first(head, "aggregationType").replace(" ", ""), "article")
    named = doi(first(head, "doi", "identifier"))
    draft = Draft(
        place=named or f"line {line}",
        line=line,
        kind=kind,
        untitled=True,
        authors=every(head, "creator"),
        date=written_date(first(head, "coverDate", "coverDisplayDate")),
        keywords=every(head, "subject/Bag/li"),
        identifiers=[("doi", named)],
    )
    fields = draft.fields
    for name, tag in _FIELDS.items():
        fields[name] = first(head, tag)
    fields[_WHOLE[kind]] = first(head, "publicationName")
    pages = (first(head, "startingPage"), first(head, "endingPage"))
    fields["pages"] = "–".join(filter(None, pages)) or first(head, "articleNumber")
    return draft
