"""Tables with a header (CSV, TSV): a paper a row, its fields by the columns' names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pydantic import ValidationError

from store.errors import RecordError, UnknownFormat
from store.importers.columns import FIELDS, meaning
from store.importers.jsonl import of_known
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.importers.tables.choice import columns_of
from store.importers.tables.dialect import Dialect, dialect_of
from store.importers.tables.rows import rows
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source

_BESIDE_THE_TITLE = frozenset(FIELDS) - {"title", "note", "kind", "language"}
_NAME = re.compile(r"[\w .,:/()&%#*'\[\]+-]{0,80}")
"""What a column may be called; anything else stands in some other kind of text."""
_NAMED_BY_REGISTRIES = frozenset({"venue", "journal", "publisher"})
_REGISTERED = re.compile(r"\s*\[[a-z]+:[^\]]*\]$")
"""OpenCitations puts identifiers behind names."""
_GLUED = re.compile(r"(?<=[a-zà-ÿ])(?<!Mc)(?<!Mac)(?=[A-ZÀ-Þ][\w.'’-]*[ .])")
"""Where Springer runs one author's name into the next one's."""


def recognises(head: str) -> bool:
    """Whether one of the first lines is a header with a title and something beside."""
    dialect = dialect_of(head)
    if dialect is None or not all(map(_NAME.fullmatch, dialect.names)):
        return False
    telling = [name for name in dialect.names if name.lower() != "name"]
    fields = {meant.field for name in telling if (meant := meaning(name))}
    return "title" in fields and not fields.isdisjoint(_BESIDE_THE_TITLE)


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """One record a row.

    Raises UnknownFormat where no header names a title, UsageError where `columns`
    names what is not there.
    """
    del knowledge
    told = {column.strip().lower() for _, column in options.columns}
    dialect = dialect_of(source.head, told)
    if dialect is None:
        raise UnknownFormat(
            f"{source.name} has no header that names a column of titles; expected "
            "names such as Title, Authors, Year and DOI, or say which is which with "
            "--map title=NAME,authors=NAME"
        )
    fields = columns_of(dialect.names, options.columns)
    if "title" not in fields:
        raise UnknownFormat(
            f"{source.name} has no column of titles among {', '.join(dialect.names)}; "
            "say which it is with --map title=NAME"
        )
    return Reading(_records(source, dialect, fields))


def _records(
    source: Source, dialect: Dialect, fields: dict[str, int]
) -> Iterator[Record | Rejected]:
    glued = "Item DOI" in dialect.names
    for row in rows(source, dialect):
        if isinstance(row, Rejected):
            yield row
            continue
        cells = row.cells
        item = {f: cells[at] for f, at in fields.items() if cells[at].strip()}
        for name in item.keys() & _NAMED_BY_REGISTRIES:
            item[name] = _REGISTERED.sub("", item[name])
        if glued and "authors" in item:
            item["authors"] = _parted(item["authors"])
        yield _record(item, row.line, source.name)


def _parted(authors: str) -> str:
    """Names that are run together, each of two words at least: DeHao Chen is one."""
    names: list[str] = []
    for part in _GLUED.split(authors):
        if names and " " not in names[-1]:
            names[-1] += part
        else:
            names.append(part)
    return ";".join(names)


def _record(item: dict[str, str], line: int, file: str) -> Record | Rejected:
    try:
        draft = of_known(item)
        draft.line = line
        draft.place = draft.place or f"line {line}"
        return draft.record()
    except RecordError as error:
        why = str(error)
    except ValidationError as error:
        first = error.errors()[0]
        why = f"{'.'.join(map(str, first['loc']))}: {first['msg']}"
    return Rejected(file=file, line=line, why=clean_line(why))
