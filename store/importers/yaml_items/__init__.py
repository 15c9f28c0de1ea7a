"""YAML: hayagriva's libraries, CITATION.cff files, and CSL's items as pandoc has them.

Parsed by PyYAML's events, so that no tag makes an object and no alias can grow.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.errors import RecordError, UnknownFormat
from store.importers.json_items.types import CSL_TYPES
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.importers.yaml_items import cff, hayagriva
from store.importers.yaml_items.documents import Item, documents

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source

    Maker = Callable[[Item], Draft]

_TYPE = re.compile(r"([ \t]*(?:- +)?)type[ \t]*:[ \t]*[\"']?([A-Za-z_-]+)")
_ID = re.compile(r"^[ \t]*(?:- +)?id[ \t]*:", re.MULTILINE)
_KEY = re.compile(r"[^\s#:{\[-][^:]*:\s*")


def recognises(head: str) -> bool:
    """Whether the text is of one of the three, by the types that it names."""
    return bool(cff.TELLS.search(head)) or any(_telling(head))


def _telling(head: str) -> Iterator[bool]:
    """Whether each type in a text is that of a work, standing where one has it."""
    within, has_ids = "", bool(_ID.search(head))
    for line in head.splitlines():
        if match := _TYPE.match(line):
            if match[2] in CSL_TYPES:
                yield has_ids
            if match[1] and match[1].isspace() and _KEY.fullmatch(within):
                yield match[2].lower() in hayagriva.TYPES
        if not line[:1].isspace():
            within = line


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The items of a file, in order."""
    del options, knowledge
    return Reading(_records(source))


def _records(source: Source) -> Iterator[Record | Rejected]:
    found = _drafts(source)
    while True:
        try:
            draft = next(found, None)
            if draft is None:
                return
        except RecordError as error:
            yield Rejected(file=source.name, line=error.line, why=str(error))
            return
        try:
            draft.place = draft.place or f"line {draft.line}"
            yield draft.record()
        except RecordError as error:
            yield Rejected(file=source.name, line=error.line, why=str(error))


def _drafts(source: Source) -> Iterator[Draft]:
    found = False
    for document in documents(source):
        for item, make in _items(document):
            draft = make(item)
            draft.line, found = item.line, True
            yield draft
    if not found:
        why = "YAML of no known kind; expected hayagriva, CITATION.cff or items of CSL"
        raise UnknownFormat(f"{source.name} is {why}")


def _items(document: object) -> Iterator[tuple[Item, Maker]]:
    """The items of a document, each with what makes a draft of it."""
    listed = document.get("references") if isinstance(document, Item) else document
    if isinstance(document, Item) and "cff-version" in document:
        yield from ((item, cff.draft) for item in cff.works(document))
    elif isinstance(listed, list):
        yield from ((item, _csl) for item in listed if isinstance(item, Item))
    elif isinstance(document, Item):
        for key, item in document.items():
            if isinstance(item, Item):
                yield Item(item, line=item.line, key=key), hayagriva.draft


def _csl(item: Item) -> Draft:
    from store.importers.csl_json import draft

    return draft(item)
