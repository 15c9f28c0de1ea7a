"""From the paths a user gives to the files to read: folders walked, pipes allowed."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from store.errors import SourceError, UnknownFormat, UnreadableSource
from store.importers.registry import readable, sniff
from store.importers.source import HEAD

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.record import ImportOptions

STANDARD_INPUT = "-"


class Place(NamedTuple):
    """One file to read."""

    path: Path | None
    """None: standard input."""
    label: str
    """What messages call it: the path as given."""
    named: bool
    """Whether the user named it; what a folder holds may fail alone."""


class Places(NamedTuple):
    """What there is to read, and how many files of folders are no papers."""

    found: list[Place]
    skipped: int


def find_places(paths: Iterable[str | Path], options: ImportOptions) -> Places:
    """The files behind the paths, folders in sorted order, each file once.

    Raises SourceError, before anything is read, for a path that cannot be imported.
    """
    found: dict[str, Place] = {}
    skipped = 0
    for path in map(str, paths):
        if path == STANDARD_INPUT:
            found.setdefault(path, Place(None, "standard input", named=True))
        elif os.path.isdir(path):
            inside, others = _folder(Path(path), options)
            skipped += others
            for place in inside:
                found.setdefault(os.path.realpath(place.label), place)
        else:
            _check(Path(path), options)
            found[os.path.realpath(path)] = Place(Path(path), path, named=True)
    return Places(list(found.values()), skipped)


def _folder(folder: Path, options: ImportOptions) -> tuple[list[Place], int]:
    """The files of a folder that an importer takes (or that cannot be opened)."""
    inside: list[Place] = []
    skipped = 0
    for path in _files(folder):
        try:
            _check(path, options)
        except UnknownFormat:
            skipped += 1
            continue
        except SourceError:
            pass  # reading it again says why, in its place among the others
        inside.append(Place(path, str(path), named=False))
    if not inside:
        raise UnreadableSource(
            f"{folder} holds nothing to import; refdesk reads {readable()}"
        )
    return inside, skipped


def _files(folder: Path) -> Iterator[Path]:
    """Regular files below a folder, sorted; hidden ones and linked folders left out."""
    for where, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(where, name)
            if not name.startswith(".") and (path.is_file() or path.is_symlink()):
                yield path


def _check(path: Path, options: ImportOptions) -> None:
    """Raise SourceError if a path cannot be imported, judged by its first bytes."""
    try:
        if not path.is_fifo():
            with path.open("rb") as stream:
                sniff(path, stream.read(HEAD), options.format)
    except FileNotFoundError:
        raise UnreadableSource(f"{path} does not exist; check the path") from None
    except OSError as error:
        why = error.strerror or "it cannot be opened"
        raise UnreadableSource(f"{path} cannot be read: {why}") from error
