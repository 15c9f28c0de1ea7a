"""From the paths a user gives to the files to read: folders walked, pipes allowed."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import SourceError, UnknownFormat, UnreadableSource
from store.importers.containers import container
from store.importers.formats import readable
from store.importers.registry import sniff
from store.importers.source import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.opening import Streams
    from store.importers.record import ImportOptions

STANDARD_INPUT = "-"


class Place(NamedTuple):
    """One file to read."""

    path: Path | None
    """None: standard input."""
    label: str
    """What messages call it: the path as given."""
    named: bool
    """Whether the user named it; what a folder or an archive holds may fail alone."""
    member: str = ""
    """Which file of the zip archive at `path`, if it is one."""


class Places(NamedTuple):
    """What there is to read, and how many files of folders are no papers."""

    found: list[Place]
    skipped: int


def find_places(
    paths: Iterable[str | Path], options: ImportOptions, streams: Streams
) -> Places:
    """The files behind the paths, folders in sorted order, each file once.

    Raises SourceError, before anything is read, for a path that cannot be imported.
    """
    search = _Search(options.format, streams)
    for path in map(str, paths):
        if path == STANDARD_INPUT:
            search.found.setdefault(path, Place(None, "standard input", named=True))
        elif os.path.isdir(path):
            search.folder(path)
        else:
            search.file(Path(path), named=True)
    return Places(list(search.found.values()), search.skipped)


def as_text(path: str | Path) -> str:
    """A path that can be stored and shown; bytes in it that are not UTF-8 as \\xff."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


class _Search:
    """What has been found so far, by what makes a file the same file."""

    def __init__(self, format_: str | None, streams: Streams) -> None:
        self.found: dict[str, Place] = {}
        self.skipped = 0
        self._format = format_
        self._streams = streams

    def folder(self, folder: str) -> None:
        """The files of a folder that an importer takes (or that cannot be opened)."""
        taken = 0
        for path in _files(Path(folder)):
            try:
                self.file(path, named=False)
            except UnknownFormat:
                self.skipped += 1
                continue
            except SourceError:
                # reading it again says why, in its place among the others
                self._take(Place(path, as_text(path), named=False))
            taken += 1
        if not taken:
            raise UnreadableSource(_nothing(as_text(folder)))

    def file(self, path: Path, *, named: bool) -> None:
        """A file, judged by its first bytes, or what is in it."""
        place = Place(path, as_text(path), named)
        with _explained(place.label):
            if not path.is_fifo():
                with path.open("rb") as stream:
                    packed = container(stream.read(HEAD))
                if packed == "zip":
                    self._archive(path, place.label)
                    return
                self._check(place)
        self._take(place)

    def _archive(self, path: Path, label: str) -> None:
        from store.importers.zips import members

        taken = skipped = 0
        for name in members(self._streams.archive(path, label)):
            place = Place(path, f"{label}:{name}", named=False, member=name)
            try:
                self._check(place)
            except UnknownFormat:
                skipped += 1
                continue
            except SourceError:
                pass
            self._take(place)
            taken += 1
        if not taken:
            raise UnknownFormat(_nothing(label))
        self.skipped += skipped

    def _check(self, place: Place) -> None:
        with self._streams.open(place) as (stream, _):
            sniff(place.label, stream.read(HEAD), self._format)

    def _take(self, place: Place) -> None:
        key = f"{os.path.realpath(str(place.path))}\0{place.member}"
        if place.named:
            self.found[key] = place
        else:
            self.found.setdefault(key, place)


def _nothing(label: str) -> str:
    return f"{label} holds nothing to import; refdesk reads {readable()}"


@contextmanager
def _explained(label: str) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError:
        raise UnreadableSource(f"{label} does not exist; check the path") from None
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise UnreadableSource(f"{label} cannot be read: {why}") from error


def _files(folder: Path) -> Iterator[Path]:
    """Regular files below a folder, sorted; hidden ones and linked folders left out."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and (path.is_file() or path.is_symlink()):
                yield path
