"""JSON lines as `refdesk export --format jsonl` writes them: a paper a line, whole."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from store.importers.reading import Reading
from store.importers.record import Record, Rejected

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source, SourceLine

_SAME = (
    "title", "abstract", "authors_complete", "affiliations", "date", "venue",
    "venue_name", "categories", "code", "code_url", "score", "citations",
    "identifiers", "keywords", "key", "kind", "fields", "author_ids",
)  # fmt: skip
"""What a line and a record call by the same name. Tags, notes and stars are the
reader's own and no import touches them."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """One record a line."""
    del options, knowledge
    return Reading(_records(source))


def _records(source: Source) -> Iterator[Record | Rejected]:
    for line in source.lines():
        if line.text is None or line.text.strip():
            yield _record(line, source.name)


def _record(line: SourceLine, file: str) -> Record | Rejected:
    try:
        return Record.model_validate(_given(json.loads(line.text or ""), line.number))
    except ValidationError as error:
        first = error.errors()[0]
        field = ".".join(map(str, first["loc"]))
        why = f"{field}: {first['msg']}"
    except (ValueError, TypeError, AttributeError, RecursionError):
        why = "this line is no paper as refdesk exports it"
    return Rejected(file=file, line=line.number, why=why)


def _given(row: dict[str, Any], number: int) -> dict[str, Any]:
    """The fields of a record; raises AttributeError where the row is no object."""
    given = {name: row[name] for name in _SAME if row.get(name) is not None}
    unplaced = set(row.get("unplaced", ()))
    authors = list(row.get("authors", ()))
    return given | {
        "place": str(number),
        "authors": [
            {"name": name, "position": None if name in unplaced else place}
            for place, name in enumerate(authors)
        ],
    }
