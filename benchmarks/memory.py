"""How much memory this process holds, and how much of it is its own."""

from __future__ import annotations

import resource
from contextlib import suppress
from pathlib import Path

_NAMES = {"VmRSS": "rss", "RssAnon": "own", "VmHWM": "peak"}


def of_this_process() -> dict[str, int | None]:
    """MiB resident, those of it that are no pages of files, and the most so far.

    From Linux's own account; elsewhere only the most is known.
    """
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    told: dict[str, int | None] = {"rss": None, "own": None, "peak": peak}
    with suppress(OSError):
        for line in Path("/proc/self/status").read_text("ascii").splitlines():
            name, _, value = line.partition(":")
            if name in _NAMES:
                told[_NAMES[name]] = int(value.split()[0]) // 1024
    return told
