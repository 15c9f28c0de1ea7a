"""A second process that reads a large file while this one writes the library.

It opens the file anew, makes its records ready (`store.prepared`) and sends them
in chunks through a pipe. It runs ahead by some of them and no further: enough to
go on while this process commits, so that neither waits for the other; and where it
falls behind, it leaves a part of the work to this one. It needs no library, and ends
with the pipe.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from store.collecting import rarely
from store.errors import SourceError
from store.importers.ahead import sending
from store.importers.opening import Streams
from store.importers.place_reading import read_place
from store.importers.reading import Nothing
from store.prepared import chunks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkContext, SpawnContext

    from store.chunk import Chunk
    from store.importers.places import Place
    from store.importers.record import ImportOptions, PageOwner
    from store.library.sources_read import SourceInfo

WORTH = 1_000_000
"""Bytes of a file from which a second process pays for its start."""


class Begun(NamedTuple):
    """What is known of a source before its records are read."""

    info: SourceInfo
    owner: PageOwner | None


class Sent(NamedTuple):
    """Some records made ready, and how many bytes are read."""

    chunk: Chunk
    position: int


class Ended(NamedTuple):
    """The source is read; what had to be assumed."""

    notes: list[str]


Message = Begun | Sent | Ended | SourceError | str
"""A text is the traceback of a fault."""


class SourceRead(NamedTuple):
    """A source being read, here or by another process, and its records made ready."""

    info: SourceInfo
    owner: PageOwner | None
    sent: Iterator[Sent]
    notes: list[str]
    """Complete once `sent` is exhausted."""


def is_worth_it(size: int) -> bool:
    """Whether a file of this size should be read by a process of its own."""
    return size >= WORTH and (os.cpu_count() or 1) > 1


@contextmanager
def elsewhere(place: Place, options: ImportOptions, size: int) -> Iterator[SourceRead]:
    """A place that another process reads, `size` records at a time.

    Raises SourceError as reading it here would.
    """
    context = _context()
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_read, args=(ours, theirs, place, options, size), daemon=True
    )
    process.start()
    theirs.close()
    try:
        begun, notes = _received(ours), list[str]()
        if not isinstance(begun, Begun):
            raise RuntimeError(f"a process that reads began with {begun!r}")
        yield SourceRead(*begun, _sent(ours, notes), notes)
    finally:
        ours.close()
        process.terminate()
        process.join()
        process.close()


def _context() -> ForkContext | SpawnContext:
    """To fork is quick, and safe where there is one thread (not so on macOS)."""
    import multiprocessing

    if sys.platform == "linux" and threading.active_count() == 1:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")


def _sent(connection: Connection, notes: list[str]) -> Iterator[Sent]:
    while isinstance(message := _received(connection), Sent):
        yield message
    if isinstance(message, Ended):
        notes += message.notes


def _received(connection: Connection) -> Begun | Sent | Ended:
    try:
        message: Message = connection.recv()
    except EOFError:
        raise RuntimeError("the process that reads the file has died") from None
    if isinstance(message, SourceError):
        raise message
    if isinstance(message, str):
        raise RuntimeError(message)
    return message


def _read(
    unused: Connection,
    connection: Connection,
    place: Place,
    options: ImportOptions,
    size: int,
) -> None:
    """What the other process does; ends quietly when nobody listens any more."""
    unused.close()  # else this process would itself be one that listens
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with (
        suppress(BrokenPipeError, ConnectionResetError),
        rarely(),
        sending(connection) as (send, is_awaited),
    ):
        for message in _messages(place, options, size, is_awaited):
            send(message)


def _messages(
    place: Place, options: ImportOptions, size: int, is_awaited: Callable[[], bool]
) -> Iterator[Message]:
    """Where these records are awaited, who writes them can count their words, too."""
    try:
        with (
            Streams(options.max_bytes) as streams,
            read_place(place, options, streams, Nothing()) as read,
        ):
            info, reading = read.info, read.reading
            yield Begun(info, reading.owner)
            ready = chunks(reading.records, *info.said_by, size, is_awaited)
            for chunk in ready:
                yield Sent(chunk, read.file.tell())
            yield Ended(reading.notes)
    except SourceError as error:
        yield error
    except Exception:
        from traceback import format_exc

        yield format_exc()
