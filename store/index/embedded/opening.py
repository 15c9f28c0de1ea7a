"""The index of a library as it is now: opened, caught up, or made anew.

What is on disk is believed only where it says that it was made by this code from
this very revision, and everything read from it proves itself by a sum.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from store.index.embedded import file
from store.index.embedded.file import State, judged
from store.index.embedded.reader import EmbeddedIndex
from store.index.embedded.writer import Writer
from store.index.errors import IndexAhead, IndexUnusable

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from store.library import Library

    Told = Callable[[int, int], None]
    """Told how many papers of how many are done."""


TRIES = 5
"""How often the index is caught up with a library that goes on changing meanwhile."""


def open_index(library: Library, told: Told | None = None) -> EmbeddedIndex:
    """The index of a library on disk at its present revision.

    Raises IndexUnusable where none can be read or written there, IndexAhead where
    another process has brought it further than what is read of the library.
    """
    if library.folder is None:
        raise IndexUnusable("the library is not on disk")
    folder = file.folder_of(library.folder)
    found = _current(library, folder)
    if found is not None:
        return found
    with file.locked(folder):
        for _ in range(TRIES):
            found = _current(library, folder)
            if found is not None:
                return found
            _refresh(library, folder, told or _silent)
    raise IndexUnusable("the library changes faster than it can be indexed")


def discard(library: Library) -> None:
    """Forget the index of a library, which has been found damaged."""
    if library.folder is None:
        return
    folder = file.folder_of(library.folder)
    with file.locked(folder):
        file.clear(folder)


def _silent(_done: int, _all: int) -> None:
    """Nothing is told."""


def _current(library: Library, folder: Path) -> EmbeddedIndex | None:
    """The index on disk, if it is of the library as it is."""
    path = file.newest(folder)
    if path is None:
        return None
    try:
        connection = file.opened(path)
        try:
            if _fits(file.begun(connection), library):
                return EmbeddedIndex(connection)
        except BaseException:
            connection.close()
            raise
        connection.close()
    except IndexAhead:
        raise
    except IndexUnusable:
        return None
    return None


def _fits(state: State, library: Library) -> bool:
    """Whether an index is of the library as it is read; raises IndexAhead."""
    if library.is_held and state.revision > library.revision:
        raise IndexAhead("the index is of a later revision")
    with library.snapshot():
        return (
            _grew_from(state, library)
            and state.revision == library.revision
            and state.papers == library.papers.total
        )


def _refresh(library: Library, folder: Path, told: Told) -> None:
    """Bring the index up to the library's revision, or make it anew."""
    path = file.newest(folder)
    if path is not None:
        with suppress(IndexUnusable):
            connection = file.opened(path)
            try:
                if _catch_up(library, connection, told):
                    return
            finally:
                connection.close()
    _rebuild(library, folder, told)


def _catch_up(library: Library, connection: sqlite3.Connection, told: Told) -> bool:
    """Whether what has changed could be put into the index that is there."""
    with judged(), library.snapshot():
        connection.execute("BEGIN IMMEDIATE")
        state = file.read_state(connection)
        if not _grew_from(state, library):
            return False
        changed, removed = library.changes(state.revision)
        if len(changed) + len(removed) > library.papers.total // 2:
            return False
        writer = Writer(connection, state)
        writer.remove([*removed, *changed])
        writer.add(_texts(library, changed), lambda n: told(n, len(changed)))
        _finish(library, connection, writer, len(changed))
        connection.execute("COMMIT")
    return True


def _grew_from(state: State, library: Library) -> bool:
    """Whether an index was made by this code of an earlier state of this library."""
    return (
        state.version == file.version()
        and state.revision <= library.revision
        and state.stamp == library.stamp(state.revision)
    )


_CHUNK = 1000


def _texts(library: Library, papers: list[int]) -> Iterator[tuple[int, str, str]]:
    for start in range(0, len(papers), _CHUNK):
        for paper in library.papers.get(papers[start : start + _CHUNK]):
            yield paper.id, paper.title, paper.abstract


def _rebuild(library: Library, folder: Path, told: Told) -> None:
    """Make the whole index under another name, then put it in place."""
    path, final = folder / file.BUILDING, file.following(folder)
    connection = file.made(path)
    try:
        with judged(), library.snapshot():
            writer = Writer(connection, State(file.version(), 0, 0, 0, 0, 0, {}, {}))
            every = library.papers.total
            writer.add(library.papers.texts(), lambda done: told(done, every))
            _finish(library, connection, writer, 0)
        file.published(connection, path, final)
    except BaseException:
        connection.close()
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise
    file.clear(folder, final)


def _finish(
    library: Library, connection: sqlite3.Connection, writer: Writer, added: int
) -> None:
    revision = library.revision
    stamp = library.stamp(revision)
    if stamp is None:
        raise IndexUnusable("the library does not say which one it is")
    file.write_state(connection, writer.finish(revision, stamp, added))
