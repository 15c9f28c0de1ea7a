"""One import: files into a library, with an account of what became of each record."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from typing import TYPE_CHECKING

from store.errors import SourceError
from store.importers import helper, nothing_read
from store.importers.account import Account
from store.importers.helper import Sent, SourceRead
from store.importers.opening import Streams
from store.importers.place_reading import read_place
from store.importers.places import find_places
from store.importers.plain import in_full
from store.importers.reading import Nothing
from store.importers.reconsider import reconsider
from store.importers.record import ImportOptions, ImportReport, Rejected
from store.importers.registry import sniff
from store.importers.source import HEAD
from store.importers.watch import Watch
from store.prepared import CHUNK, chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from store.chunk import Chunk
    from store.importers.places import Place
    from store.importers.record import Record
    from store.library import Library


def import_paths(
    library: Library,
    paths: Iterable[str | Path],
    options: ImportOptions,
    *,
    dry_run: bool = False,
    watch: Watch | None = None,
    helped: bool = False,
) -> ImportReport:
    """Import files, folders and `-` (standard input); a dry run leaves no trace.

    Large files are committed in batches of whole records: what is committed stays
    where the rest fails or is stopped, and the same import adds what is missing.
    `helped` lets a second process read what is large (the caller's main module
    must be importable without side effects).
    Raises SourceError, before anything is imported, where a path that was named cannot
    be read, and where the only file fails; any other that fails is a rejected row, and
    the others go on.
    """
    with Streams(options.max_bytes) as streams:
        places = find_places(paths, options, streams)
        run = _Import(library, options, streams, watch or Watch(), helped=helped)
        run.skipped(places.skipped)
        with library.rehearsal() if dry_run else nullcontext():
            return run.all(places.found, dry_run=dry_run)


def records_of(
    paths: Iterable[str | Path], options: ImportOptions
) -> Iterator[Record | Rejected]:
    """The records behind paths without any library; raises as `import_paths` does."""
    with Streams(options.max_bytes) as streams:
        for place in find_places(paths, options, streams).found:
            try:
                with read_place(place, options, streams, Nothing()) as read:
                    yield from in_full(read.reading.records)
            except SourceError as error:
                if place.named:
                    raise
                yield _failed(place, error)


class _Import:
    """The state of one import."""

    def __init__(
        self,
        library: Library,
        options: ImportOptions,
        streams: Streams,
        watch: Watch,
        *,
        helped: bool,
    ) -> None:
        self._library = library
        self._options = options
        self._streams = streams
        self._watch = watch
        self._helped = helped
        self._account = Account()
        self._done = 0
        """Bytes of the files that are finished."""
        self._many = False
        """Whether others go on where one file fails."""

    def skipped(self, files: int) -> None:
        self._account.skipped += files

    def all(self, places: list[Place], *, dry_run: bool) -> ImportReport:
        sizes = [self._streams.size(place) for place in places]
        self._watch.begin(sum(sizes))
        self._many = len(places) > 1
        for place, size in zip(places, sizes, strict=True):
            if self._watch.stopped:
                break
            self._place(place, size)
            self._done += size
        reconsider(self._library.records)
        return self._account.report(
            self._library.papers.count(),
            dry_run=dry_run,
            interrupted=self._watch.stopped,
        )

    def _place(self, place: Place, size: int) -> None:
        rejected: list[Rejected] = []
        try:
            with self._opened(place, size) as opened:
                tally = self._library.records.add_chunks(
                    opened.info,
                    opened.owner,
                    self._told(opened.sent, rejected),
                    large=size >= helper.WORTH,
                    stopped=lambda: self._watch.stopped,
                )
        except SourceError as error:
            if place.named and not self._many:
                raise
            self._account.reject(_failed(place, error))
            return
        self._account.count(tally)
        self._account.reject(*rejected)
        self._account.note(place, opened.notes)
        if not (tally.records or rejected or self._watch.stopped):
            self._nothing(place)

    def _nothing(self, place: Place) -> None:
        """Say that a file has no entries; one not of the format told is rejected."""
        told = self._options.format
        why = nothing_read.why(place, told, self._streams) if told else None
        if why:
            self._account.reject(Rejected(file=place.label, line=None, why=why))
        else:
            self._account.note(place, ["No entries were found"])

    @contextmanager
    def _opened(self, place: Place, size: int) -> Iterator[SourceRead]:
        """A place being read, by this process or, if it is large, by another one."""
        if self._helped and helper.is_worth_it(size) and self._is_apart(place):
            with helper.elsewhere(place, self._options, CHUNK) as read:
                yield read
            return
        knowledge = self._library.records
        with read_place(place, self._options, self._streams, knowledge) as here:
            info, reading = here.info, here.reading
            sent = (
                Sent(chunk, here.file.tell())
                for chunk in chunks(reading.records, *info.said_by, CHUNK)
            )
            yield SourceRead(info, reading.owner, sent, reading.notes)

    def _is_apart(self, place: Place) -> bool:
        """Whether it is a text with many records, read without asking the library."""
        with self._streams.open(place) as (stream, _):
            head = stream.read(HEAD)
        importer = sniff(place.label, head, self._options.format)
        return not importer.asks and not importer.magic

    def _told(self, sent: Iterable[Sent], rejected: list[Rejected]) -> Iterator[Chunk]:
        """The chunks on their way, those records set aside that are rejected."""
        records = self._account.records
        for chunk, position in sent:
            rejected += chunk.rejected
            yield chunk
            records += chunk.size + len(chunk.rejected)
            self._watch.at(self._done + position, records)


def _failed(place: Place, error: SourceError) -> Rejected:
    why = str(error).removeprefix(f"{place.label} ")
    return Rejected(file=place.label, line=None, why=why)
