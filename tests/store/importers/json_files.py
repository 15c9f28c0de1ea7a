"""Reading a small text as a file of some format."""

from __future__ import annotations

import io
import json

from store.importers.formats import IMPORTERS
from store.importers.reading import Nothing
from store.importers.record import ImportOptions, Record
from store.importers.registry import sniff
from store.importers.source import survey

JSON_FORMATS = (
    "arxiv-json", "openalex", "semantic-scholar", "crossref", "csl-json", "jsonl",
    "datacite",
)  # fmt: skip
BY_NAME = {importer.name: importer for importer in IMPORTERS}


def written(value):
    """A value as the bytes of a JSON file; a text stays as it is."""
    text = value if isinstance(value, str) else json.dumps(value)
    return text.encode("utf-8", "surrogatepass")


def format_of(value, path="x.json"):
    """What the file is recognised as."""
    return sniff(path, written(value)).name


def read(value, name=None, path="x.json", **options):
    """Everything a file yields, records and rejected ones; `name`: as `--format`."""
    data = written(value)
    importer = BY_NAME[name] if name else sniff(path, data)
    source = survey(io.BytesIO(data), path)
    reading = importer.read(source, ImportOptions(format=name, **options), Nothing())
    return list(reading.records)


def one(value, name=None, **options):
    """The only record of a file."""
    (record,) = read(value, name, **options)
    assert isinstance(record, Record), record
    return record


def names(record):
    """The authors of a record, in order."""
    return [author.name for author in record.authors]


def outcome(found):
    """Titles of the records, and line numbers of the rejected."""
    return [r.title if isinstance(r, Record) else r.line for r in found]
