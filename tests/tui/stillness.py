"""When an app under test is still: told by what it has left to do, not by the clock.

Textual's pilot sleeps 20 ms or more twice after each key, until the processor rests:
most of the time that a test of the chat took, and no promise on a busy machine.
"""

from __future__ import annotations

import asyncio
from time import monotonic
from typing import Any

from textual._context import active_app
from textual._wait import SLEEP_GRANULARITY, wait_for_idle

_SOON = SLEEP_GRANULARITY
"""Seconds within which a timer is waited for, as the pilot would."""
_POLLS = 20
"""Looks at a desk that works, a millisecond apart, before the processor is asked."""


async def until_still(min_sleep: float = 0, max_sleep: float = 1) -> None:
    """Until the loop and the desk have nothing to do; not for a desk that waits."""
    end, polls = monotonic() + max_sleep, 0
    while monotonic() < end:
        rests, left = _rests(), _next()
        if left is None:
            if rests:
                return
            if (polls := polls + 1) > _POLLS:
                await wait_for_idle(min_sleep, end - monotonic())
                return
            left = 0.001
        await asyncio.sleep(left)


def _next() -> float | None:
    """Seconds until the loop has something to do; None if that is not soon."""
    loop: Any = asyncio.get_running_loop()
    if loop._ready:
        return 0.0
    due = (timer.when() for timer in loop._scheduled if not timer.cancelled())
    left = min(due, default=float("inf")) - loop.time()
    return max(0.0, left) if left < _SOON else None


def _rests() -> bool:
    """Whether the desk of the app that is running has done all it was asked."""
    app: Any = active_app.get()
    desk = app.desk
    if not desk._thread.is_alive():
        return True
    return desk._ready.is_set() and not desk._jobs.unfinished_tasks
