"""A JSON file read item by item: the reader of each item's own format makes it one.

Files mix formats (an answer of one service inside that of another), so the format
of a file is only what an item is read as that is of no format by itself.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from store.errors import RecordError, UnknownFormat
from store.importers.json_items.kinds import has_title, kind_of
from store.importers.json_items.lines import is_lines, walk_lines
from store.importers.json_items.walk import Broken, Item, walk
from store.importers.json_items.window import Window
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.importers.draft import Draft
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source

    Reader = Callable[[dict[str, Any]], Draft | list[Draft | RecordError]]

_MODULES = {
    "arxiv-json": "arxiv_json",
    "crossref": "crossref",
    "csl-json": "csl_json",
    "datacite": "datacite",
    "jsonl": "jsonl",
    "openalex": "openalex",
    "semantic-scholar": "semantic_scholar",
}
EXPECTED = (
    "expected papers as CSL-JSON, Crossref, DataCite, OpenAlex, Semantic Scholar or "
    "arXiv give them, or objects with a title"
)


@lru_cache
def _reader(kind: str) -> Reader:
    module = import_module(f"store.importers.{_MODULES[kind]}")
    reader: Reader = module.draft
    return reader


def read_json(source: Source, options: ImportOptions, name: str) -> Reading:
    """The items of a JSON document, or of JSON lines; raises UnknownFormat if none.

    `name` is the format that the file was recognised as, or told to be.
    """
    return Reading(_Items(source, name, told=options.format == name).read())


class _Items:
    def __init__(self, source: Source, name: str, *, told: bool) -> None:
        self._source = source
        self._name = name
        self._told = told

    def read(self) -> Iterator[Record | Rejected]:
        for found in self._found():
            if isinstance(found, Broken):
                yield self._rejected(found.line, found.why)
            elif found.kind:
                yield from self._records(found, found.kind)
            elif found.listed:
                yield from self._other(found)

    def _found(self) -> Iterator[Item | Broken]:
        """What the file holds; nothing beside what is no item, until one comes."""
        if is_lines(self._source.head):
            yield from self._proven(walk_lines(self._source, self._kind))
            return
        window = Window(self._source)
        try:
            yield from self._proven(walk(window, self._kind))
        finally:
            window.close()

    def _proven(self, found: Iterator[Item | Broken]) -> Iterator[Item | Broken]:
        """Raise UnknownFormat if the first values of a file are all no items."""
        held: list[Item | Broken] = []
        for one in found:
            held.append(one)
            if isinstance(one, Broken) or one.kind:
                yield from held
                yield from found
                return
            if len(held) >= _PATIENCE:
                break
        if held and not _NOTHING_FOUND.search(self._source.head):
            why = f"{self._source.name} is JSON of no known kind; {EXPECTED}"
            raise UnknownFormat(why)

    def _kind(self, value: object) -> str | None:
        if not isinstance(value, dict):
            return None
        kind = kind_of(value)
        if self._told and (kind or has_title(value)):
            return self._name
        # An item of CSL with hardly a field looks like anything else with a title.
        return self._name if kind == "jsonl" and self._name == "csl-json" else kind

    def _records(self, found: Item, kind: str) -> Iterator[Record | Rejected]:
        try:
            made = _reader(kind)(found.value)
        except RecordError as error:
            yield self._rejected(found.line, str(error))
            return
        for draft in made if isinstance(made, list) else [made]:
            yield self._record(draft, found.line)

    def _record(self, draft: Draft | RecordError, line: int) -> Record | Rejected:
        try:
            if isinstance(draft, RecordError):
                raise draft
            draft.line = line
            draft.place = draft.place or f"line {line}"
            return draft.record()
        except RecordError as error:
            return self._rejected(line, str(error))
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(map(str, first["loc"]))
            return self._rejected(line, f"{where}: {first['msg']}")

    def _other(self, found: Item) -> Iterator[Record | Rejected]:
        """What stands in a list of items and is none by itself."""
        if isinstance(found.value, dict):
            yield from self._records(found, self._name)
        else:
            what = _CALLED.get(type(found.value), "a value")
            yield self._rejected(found.line, f"{what} stands where a paper should")

    def _rejected(self, line: int, why: str) -> Rejected:
        why = clean_line(why)[:_LONGEST_REASON]
        return Rejected(file=self._source.name, line=line, why=why)


_LONGEST_REASON = 300
_PATIENCE = 1000
_NOTHING_FOUND = re.compile(
    r'"(?:results?|items|data|records|papers|docs|hits?|entries|works)"\s*:\s*\[\s*\]'
)
"""An answer without papers, which is no mistake."""
_CALLED: dict[type, str] = {
    type(None): "null", str: "a text", int: "a number", float: "a number",
    bool: "true or false", list: "a list",
}  # fmt: skip
