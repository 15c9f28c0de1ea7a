"""A place opened, its format recognised, and its records ready to be read.

What an import does in this process and in the second one that helps it.
"""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from store.importers.author_ids import vetted
from store.importers.places import as_text
from store.importers.registry import sniff
from store.importers.source import HEAD, survey
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from store.importers.opening import Streams
    from store.importers.places import Place
    from store.importers.reading import Importer, Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source
    from store.library.sources_read import SourceInfo


class Read(NamedTuple):
    """A source being read."""

    info: SourceInfo
    reading: Reading
    file: BinaryIO
    """Whose position tells how far the reading is."""


@contextmanager
def read_place(
    place: Place, options: ImportOptions, streams: Streams, knowledge: Knowledge
) -> Iterator[Read]:
    """A file opened, recognised and ready to be read."""
    with streams.open(place) as (stream, file):
        importer = sniff(place.label, stream.read(HEAD), options.format)
        path = place.path if stream is file and streams.is_file(place) else None
        binary = bool(importer.magic)
        source = survey(stream, place.label, binary=binary, path=path)
        reading = importer.read(source, options, knowledge)
        reading.notes[:0] = source.notes
        unvetted = reading.records
        reading.records = vetted(unvetted, reading.notes)
        try:
            yield Read(_info(place, importer, source, reading), reading, file)
        finally:
            # a reader that was not exhausted lets go of the stream before it closes
            for reader in (reading.records, unvetted):
                if close := getattr(reader, "close", None):
                    close()


def _info(
    place: Place, importer: Importer, source: Source, reading: Reading
) -> SourceInfo:
    """What the library keeps of the file; a page goes by the name of its owner."""
    from store.library.sources_read import SourceInfo

    owner = reading.owner.name if reading.owner else None
    is_page = importer.name == "author-page"
    return SourceInfo(
        name=f"author page of {owner}" if is_page and owner else _name(place),
        format=importer.name,
        digest=source.digest,
        as_of=reading.as_of,
        owner=owner,
        path=None if is_page else _path(place),
    )


def _name(place: Place) -> str:
    return clean_line(os.path.basename(place.member or place.label)) or "unnamed"


def _path(place: Place) -> str | None:
    """Where an editable file lies; a later version of it replaces this one."""
    if place.path is None:
        return None
    path = as_text(os.path.realpath(place.path))
    return f"{path}:{place.member}" if place.member else path
