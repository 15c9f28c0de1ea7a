"""One import: files into a library, with an account of what became of each record."""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from store.errors import SourceError
from store.importers.places import Place, find_places
from store.importers.reading import Nothing, Reading
from store.importers.reconsider import reconsider
from store.importers.record import ImportOptions, ImportReport, Rejected
from store.importers.registry import readable, sniff
from store.importers.source import HEAD, opened, seekable, survey
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from store.importers.reading import Knowledge
    from store.importers.record import Record
    from store.library import Library
    from store.library.records import SourceInfo


def import_paths(
    library: Library,
    paths: Iterable[str | Path],
    options: ImportOptions,
    *,
    dry_run: bool = False,
) -> ImportReport:
    """Import files, folders and `-` (standard input); a dry run leaves no trace.

    Raises SourceError where a path that was named cannot be imported; a file of a
    folder that fails is a rejected row, and the others go on.
    """
    places = find_places(paths, options)
    account = _Account(skipped=places.skipped)
    with library.rehearsal() if dry_run else nullcontext():
        for place in places.found:
            _import_place(library, place, options, account)
        reconsider(library.records)
        return account.report(library.papers.count(), dry_run=dry_run)


def records_of(
    paths: Iterable[str | Path], options: ImportOptions
) -> Iterator[Record | Rejected]:
    """The records behind paths without any library; raises as `import_paths` does."""
    for place in find_places(paths, options).found:
        try:
            with _read(place, options, Nothing()) as (_, reading):
                yield from reading.records
        except SourceError as error:
            if place.named:
                raise
            yield _failed(place, error)


def _import_place(
    library: Library, place: Place, options: ImportOptions, account: _Account
) -> None:
    rejected: list[Rejected] = []
    try:
        with _read(place, options, library.records) as (info, reading):
            records = _set_aside(reading.records, rejected)
            tally = library.records.add(info, reading.owner, records)
    except SourceError as error:
        if place.named:
            raise
        account.reject(_failed(place, error))
        return
    account.count(place, tally.added, tally.merged, tally.unchanged)
    account.reject(*rejected)
    account.note(place, reading.notes)
    if not tally.records:
        account.note(place, ["No entries were found"])


def _failed(place: Place, error: SourceError) -> Rejected:
    return Rejected(file=place.label, line=None, why=str(error))


def _set_aside(
    records: Iterable[Record | Rejected], rejected: list[Rejected]
) -> Iterator[Record | Rejected]:
    for record in records:
        if isinstance(record, Rejected):
            rejected.append(record)
        yield record


class _Read(NamedTuple):
    info: SourceInfo
    reading: Reading


@contextmanager
def _read(
    place: Place, options: ImportOptions, knowledge: Knowledge
) -> Iterator[_Read]:
    """A file opened, recognised and ready to be read."""
    from store.library.records import SourceInfo

    with _stream(place) as stream:
        head = stream.read(HEAD)
        importer = sniff(place.label, head, options.format)
        binary = bool(importer.magic)
        source = survey(stream, place.label, binary=binary, path=place.path)
        reading = importer.read(source, options, knowledge)
        reading.notes[:0] = source.notes
        owner = reading.owner.name if reading.owner else None
        is_page = importer.name == "author-page"
        info = SourceInfo(
            name=f"author page of {owner}" if is_page and owner else _name(place),
            format=importer.name,
            digest=source.digest,
            as_of=reading.as_of,
            owner=owner,
            path=None if is_page else _path(place),
        )
        yield _Read(info, reading)


def _stream(place: Place) -> AbstractContextManager[BinaryIO]:
    if place.path is None:
        return seekable(sys.stdin.buffer)
    return opened(place.path, place.label)


def _name(place: Place) -> str:
    return clean_line(os.path.basename(place.label)) or "unnamed"


def _path(place: Place) -> str | None:
    """Where an editable file lies; a later version of it replaces this one."""
    return os.path.realpath(place.path) if place.path else None


class _Account:
    """What has become of the files so far."""

    def __init__(self, skipped: int) -> None:
        self.files = self.added = self.merged = self.unchanged = 0
        self._rejected: list[Rejected] = []
        self._notes: dict[str, list[str]] = {}
        self._skipped = skipped

    def count(self, place: Place, added: int, merged: int, unchanged: int) -> None:
        del place
        self.files += 1
        self.added += added
        self.merged += merged
        self.unchanged += unchanged

    def reject(self, *rejected: Rejected) -> None:
        self._rejected.extend(rejected)

    def note(self, place: Place, sentences: Iterable[str]) -> None:
        for sentence in sentences:
            self._notes.setdefault(sentence, []).append(place.label)

    def report(self, papers: int, *, dry_run: bool) -> ImportReport:
        """The public report."""
        counted = self.added + self.merged + self.unchanged
        return ImportReport(
            files=self.files,
            records=counted + len(self._rejected),
            added=self.added,
            merged=self.merged,
            unchanged=self.unchanged,
            rejected=tuple(self._rejected),
            papers=papers,
            notes=tuple(self._sentences()),
            dry_run=dry_run,
        )

    def _sentences(self) -> Iterator[str]:
        for sentence, labels in self._notes.items():
            names = labels[0] if len(labels) == 1 else f"{len(labels)} files"
            yield f"{sentence} ({names})."
        if self._skipped:
            files = "1 other file" if self._skipped == 1 else f"{self._skipped} others"
            yield f"Skipped as none of what refdesk reads ({readable()}): {files}."
