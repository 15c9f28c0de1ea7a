"""The one thread that owns the library: a SQLite connection is no two threads'.

Requests that come together wait for each other here, while the protocol goes on.
"""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from tui.mcp.desk import Desk

Result = TypeVar("Result")


class Room:
    """A desk in a thread of its own."""

    def __init__(self, opened: Callable[[], Desk]) -> None:
        """Raises what `opened` raises, which is called in that thread."""
        self._pool = ThreadPoolExecutor(1, "library")
        self._opened = opened
        self._desk: Desk | None = None
        try:
            self.at_once(lambda _desk: None)
        except BaseException:
            self._pool.shutdown()
            raise

    def __enter__(self) -> Room:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the library after what is at work."""
        self._pool.submit(self._leave)
        self._pool.shutdown()

    def at_once(self, work: Callable[[Desk], Result]) -> Result:
        """The result, waited for."""
        return self._pool.submit(self._work, work).result()

    async def do(self, work: Callable[[Desk], Result]) -> Result:
        """The result, when it is its turn."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._pool, self._work, work)

    def _work(self, work: Callable[[Desk], Result]) -> Result:
        """Work at the desk, on the library that stands in its folder now."""
        if self._desk is None:
            self._desk = self._opened()
        else:
            self._desk.assistant.refresh()
        return work(self._desk)

    def _leave(self) -> None:
        if self._desk is not None:
            self._desk.library.close()
            self._desk = None
