"""From a place to its bytes: files, standard input, what is packed in either."""

from __future__ import annotations

import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, BinaryIO

from store.errors import UnreadableSource
from store.importers.containers import (
    UNPACKED,
    container,
    refuse_nested,
    too_large,
    unpacked,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType
    from zipfile import ZipFile

    from store.importers.places import Place

_MAGIC = 16
_NESTED = 512
_CHUNK = 1024 * 1024


class Streams:
    """Opens places; keeps the last archive open, whose members come in a row."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._kept = ExitStack()
        self._archive: tuple[Path, ZipFile] | None = None

    def __enter__(self) -> Streams:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kept.close()

    @contextmanager
    def open(self, place: Place) -> Iterator[tuple[BinaryIO, BinaryIO]]:
        """The bytes of a place, unpacked and seekable, and the file they come from.

        The second tells by its position how far the reading has come. Raises
        UnreadableSource where they cannot be read.
        """
        if place.path is not None and place.member:
            from store.importers import zips

            archive = self.archive(place.path, place.label)
            with zips.member(archive, place.member, place.label) as inside:
                yield inside, inside
            return
        with self._file(place) as file:
            yield self._unpacked(file, place), file

    @staticmethod
    def is_file(place: Place) -> bool:
        """Whether a place is a file of its own, that can be read twice."""
        return place.path is not None and not place.member and place.path.is_file()

    def size(self, place: Place) -> int:
        """Bytes that reading it goes through (0: not known beforehand)."""
        if place.path is None or not place.path.is_file():
            return 0
        if place.member:
            archive = self.archive(place.path, place.label)
            return archive.getinfo(place.member).file_size
        return place.path.stat().st_size

    def archive(self, path: Path, label: str) -> ZipFile:
        """A zip archive, which stays open until another one is."""
        from store.importers import zips

        if self._archive is None or self._archive[0] != path:
            self._kept.close()
            file = self._kept.enter_context(opened(path, label, self._limit))
            archive = zips.opened(file, label, self._limit)
            self._archive = path, self._kept.enter_context(archive)
        return self._archive[1]

    def _file(self, place: Place) -> AbstractContextManager[BinaryIO]:
        if place.path is None:
            return seekable(sys.stdin.buffer, place.label, self._limit)
        return opened(place.path, place.label, self._limit)

    def _unpacked(self, file: BinaryIO, place: Place) -> BinaryIO:
        kind = container(file.read(_MAGIC))
        file.seek(0)
        if kind is None:
            return file
        if kind == "zip":
            if place.path is not None and not place.path.is_fifo():
                self.archive(place.path, place.label)  # says what is wrong with it
            raise UnreadableSource(
                f"{place.label} is a zip archive; save it in a file and add that"
            )
        inside = unpacked(file, kind, place.label, self._limit)
        refuse_nested(inside.read(_NESTED), place.label)
        inside.seek(0)
        return inside


@contextmanager
def opened(path: Path, name: str, limit: int = UNPACKED) -> Iterator[BinaryIO]:
    """A file's bytes, seekable; raises UnreadableSource where it cannot be read."""
    try:
        with path.open("rb") as stream, seekable(stream, name, limit) as copy:
            yield copy
    except OSError as error:
        raise UnreadableSource(f"{name} cannot be read: {error.strerror}") from error


@contextmanager
def seekable(
    stream: BinaryIO, name: str = "standard input", limit: int = UNPACKED
) -> Iterator[BinaryIO]:
    """The stream itself, or a copy on disk of a pipe, of at most `limit` bytes."""
    if stream.seekable():
        yield stream
        return
    from tempfile import TemporaryFile

    with TemporaryFile() as copy:
        while chunk := stream.read(_CHUNK):
            if copy.tell() + len(chunk) > limit:
                raise too_large(name, limit)
            copy.write(chunk)
        copy.seek(0)
        yield copy
