"""Messages that wait in a queue until the other end of a pipe takes them.

A pipe holds less than one chunk of records, so whoever sends one waits for whoever
is still writing the last; with a queue before it both go on.
"""

from __future__ import annotations

import pickle
import sys
from contextlib import contextmanager, suppress
from queue import Full, Queue
from threading import Thread
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from multiprocessing.connection import Connection

AHEAD = 8
"""Messages that wait, of some megabytes each."""
_PIPE = 1_000_000
"""Bytes that a pipe holds, where the system lets one say so."""
_LOOK = 0.5
"""Seconds after which one looks whether anybody still listens."""


class Sending(NamedTuple):
    """One end of a pipe."""

    send: Callable[[object], None]
    """Sends one message; raises BrokenPipeError once nobody listens."""
    is_awaited: Callable[[], bool]
    """Whether the other end has taken what was sent and may be waiting for more."""


@contextmanager
def sending(connection: Connection) -> Iterator[Sending]:
    """Messages are sent within it; in the end all are, or nobody listens.

    The connection is closed.
    """
    _widen(connection)
    waiting: Queue[bytes | None] = Queue(AHEAD)
    sender = Thread(target=_send, args=(connection, waiting), daemon=True)
    sender.start()

    def put(data: bytes | None) -> None:
        while sender.is_alive():
            with suppress(Full):
                return waiting.put(data, timeout=_LOOK)
        raise BrokenPipeError

    try:
        yield Sending(
            lambda message: put(pickle.dumps(message, pickle.HIGHEST_PROTOCOL)),
            waiting.empty,
        )
    finally:
        with suppress(BrokenPipeError):
            put(None)
        sender.join()


def _send(connection: Connection, waiting: Queue[bytes | None]) -> None:
    with connection, suppress(OSError):
        while (data := waiting.get()) is not None:
            connection.send_bytes(data)


def _widen(connection: Connection) -> None:
    """Let the pipe hold more, so that the two take turns less often."""
    if sys.platform != "linux":
        return
    import fcntl

    with suppress(OSError):  # more than a user without privileges may have
        fcntl.fcntl(connection.fileno(), fcntl.F_SETPIPE_SZ, _PIPE)
