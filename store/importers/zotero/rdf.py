"""Zotero RDF: items, what they are part of, collections, all side by side.

Read twice: what items refer to may stand after them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.markup import Found, elements, local, records, text_of
from store.importers.reading import Reading
from store.importers.zotero.items import NOT_WORKS, Creator, Item, draft_of
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_ABOUT, _RESOURCE, _LI = f"{_RDF}about", f"{_RDF}resource", f"{_RDF}li"
_TYPES = {
    "Article": "journalArticle", "Book": "book", "BookSection": "bookSection",
    "Thesis": "thesis", "Report": "report", "Document": "document",
    "Manuscript": "manuscript", "Patent": "patent", "Recording": "document",
    "ConferencePaper": "conferencePaper", "Illustration": "artwork", "Letter": "letter",
    "Proceedings": "book", "ConferenceProceedings": "book",
}  # fmt: skip
"""Class of an element -> item type, where none is named."""
_ROLES = {
    "authors": "author", "editors": "editor", "seriesEditors": "seriesEditor",
    "translators": "translator", "contributors": "contributor", "inventors": "inventor",
    "programmers": "programmer", "presenters": "presenter", "directors": "director",
    "artists": "artist", "performers": "performer", "interviewees": "interviewee",
    "cartographers": "cartographer", "podcasters": "podcaster",
    "bookAuthors": "bookAuthor",
}  # fmt: skip
_FIELDS = {
    "title": "title", "abstract": "abstractNote", "date": "date", "pages": "pages",
    "volume": "volume", "edition": "edition", "language": "language",
    "type": "thesisType",
    "description": "extra", "number": "number", "citationKey": "citationKey",
    "archiveID": "archiveID", "repository": "repository", "place": "place",
    "university": "university", "institution": "institution", "DOI": "DOI",
    "websiteTitle": "websiteTitle", "blogTitle": "blogTitle",
}  # fmt: skip
_CONTAINER = {
    "title": "publicationTitle", "volume": "volume", "number": "issue",
    "alternative": "journalAbbreviation",
}  # fmt: skip
_MOST = 1_000_000
"""What is remembered of a file: containers and places of items in collections."""


@dataclass(slots=True)
class _Context:
    """What items refer to, by its address."""

    containers: dict[str, Item] = field(default_factory=dict)
    uses: Counter[str] = field(default_factory=Counter)
    collections: dict[str, list[str]] = field(default_factory=dict)


_BIBO = "purl.org/ontology/bibo/"
"""Zotero's other kind of RDF, which `rdf_xml` reads."""


def recognises(head: str) -> bool:
    """Whether it is Zotero's own kind."""
    return _BIBO not in head


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of an export; their collections are keywords."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    context = _Context()
    try:
        for found in _tops(source):
            _remember(context, found.element)
    except RecordError:
        pass  # said when the items are read
    for found in _tops(source):
        kind = _item_type(found.element)
        if kind and kind not in NOT_WORKS:
            yield draft_of(_item(found, kind, context))


def _tops(source: Source) -> Iterator[Found]:
    return elements(source, lambda tag, depth: depth == 1)


def _item_type(element: Element) -> str:
    """Zotero's type of an item; empty for what is none."""
    for child in element:
        if local(child.tag) == "itemType":
            return clean_line(text_of(child))
    named = local(element.tag)
    listed = any(local(child.tag) in _ROLES for child in element)
    return _TYPES.get(named, "") if listed or named == "Document" else ""


def _remember(context: _Context, element: Element) -> None:
    if len(context.containers) + len(context.collections) > _MOST:
        return
    name, about = local(element.tag), element.get(_ABOUT, "")
    if name == "Collection":
        title = _child_text(element, "title")
        for part in _children(element, "hasPart"):
            context.collections.setdefault(part.get(_RESOURCE, ""), []).append(title)
    elif about and not _item_type(element):
        context.containers[about] = _container(element)
    context.uses.update(
        part.get(_RESOURCE, "") for part in _children(element, "isPartOf")
    )


def _item(found: Found, kind: str, context: _Context) -> Item:
    element, about = found.element, found.element.get(_ABOUT, "")
    item = Item(kind, about or f"line {found.line}", found.line)
    for part in _children(element, "isPartOf"):
        _put_container(item, part, context)
    for child in element:
        _put(item, child)
    if about.startswith("http"):
        item.fields.setdefault("url", about)
    item.tags += context.collections.get(about, [])
    return item


def _put(item: Item, child: Element) -> None:
    name = local(child.tag)
    if name in _ROLES:
        item.creators += _creators(child, _ROLES[name])
    elif name == "identifier":
        _put_identifier(item, child)
    elif name == "subject":
        item.tags.append(clean_line(text_of(child)))
    elif name == "publisher":
        item.fields["publisher"] = _deep_text(child, "name") or clean_line(
            text_of(child)
        )
        if place := _deep_text(child, "locality"):
            item.fields["place"] = place
    elif name == "presentedAt":
        item.fields["conferenceName"] = _deep_text(child, "title")
    elif name in _FIELDS and (text := text_of(child).strip()):
        item.fields[_FIELDS[name]] = text


def _put_identifier(item: Item, child: Element) -> None:
    said = clean_line(text_of(child))
    label, _, value = said.partition(" ")
    if label in {"DOI", "ISBN", "ISSN"} and value:
        item.fields[label] = f"{item.fields.get(label, '')} {value}".strip()
    elif said.startswith(("http://", "https://")):
        item.fields["url"] = said


def _put_container(item: Item, part: Element, context: _Context) -> None:
    """What a container adds; a DOI only where it contains nothing else."""
    address = part.get(_RESOURCE, "")
    shared = context.uses[address] > 1
    inner = next(iter(part), None)
    container = context.containers.get(address)
    if container is None and inner is not None:
        container = _container(inner)
    for name, value in container.fields.items() if container else ():
        if not (name == "DOI" and shared):
            item.fields.setdefault(name, value)


def _container(element: Element) -> Item:
    """A journal, a book or a series, as the fields that its parts have of it."""
    item = Item(local(element.tag), "")
    names = (
        {"title": "series", "number": "seriesNumber"}
        if item.kind == "Series"
        else _CONTAINER
    )
    for child in element:
        name = local(child.tag)
        if name in names and (text := clean_line(text_of(child))):
            item.fields[names[name]] = text
        elif name == "identifier":
            _put_identifier(item, child)
    item.fields.pop("url", None)
    return item


def _creators(element: Element, role: str) -> list[Creator]:
    return [
        Creator(
            role,
            _deep_text(one, "givenName", "givenname"),
            _deep_text(one, "surname", "name"),
        )
        for one in element.iter(_LI)
    ]


def _children(element: Element, name: str) -> list[Element]:
    return [child for child in element if local(child.tag) == name]


def _child_text(element: Element, name: str) -> str:
    return next((clean_line(text_of(one)) for one in _children(element, name)), "")


def _deep_text(element: Element, *names: str) -> str:
    """The text of the first element inside that has one of these names."""
    for one in element.iter():
        if local(one.tag) in names:
            return clean_line(text_of(one))
    return ""
