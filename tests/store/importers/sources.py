"""Bytes of a format, read: what every importer's tests begin with."""

from __future__ import annotations

from importlib import import_module
from io import BytesIO
from typing import NamedTuple

from store.importers.formats import IMPORTERS
from store.importers.plain import in_full
from store.importers.reading import Nothing
from store.importers.record import ImportOptions, Record, Rejected
from store.importers.source import Source, survey


class Outcome(NamedTuple):
    """What reading a source came to."""

    records: list[Record]
    rejected: list[Rejected]
    notes: list[str]


def read_as(format_: str, data: str | bytes, knowledge=None) -> Outcome:
    """The records of a text or of binary data, whatever it looks like."""
    importer = next(one for one in IMPORTERS if one.name == format_)
    data = data.encode() if isinstance(data, str) else data
    if importer.magic:
        source = Source("file", BytesIO(data), "", "", "")
    else:
        source = survey(BytesIO(data), "file")
    module = import_module(f"store.importers.{importer.module}")
    reading = module.read(source, ImportOptions(), knowledge or Nothing())
    found = list(in_full(reading.records))
    return Outcome(
        [one for one in found if isinstance(one, Record)],
        [one for one in found if isinstance(one, Rejected)],
        reading.notes,
    )


def only(format_: str, data: str | bytes, knowledge=None) -> Record:
    """The one record of a source that has no other."""
    outcome = read_as(format_, data, knowledge)
    assert not outcome.rejected
    (record,) = outcome.records
    return record


def names(record: Record) -> list[str]:
    """Its authors in order."""
    return [author.name for author in record.authors]
