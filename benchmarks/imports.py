"""What a refdesk command imports, and what that takes (`python -X importtime`)."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import commands

if TYPE_CHECKING:
    from collections.abc import Sequence

_FIELDS = 3
_START = ("-c", "from tui.__main__ import run; run()")


class Imported(NamedTuple):
    """A top-level package: how many of its modules, and their own time together."""

    package: str
    modules: int
    ms: float


def heaviest(arguments: Sequence[str], limit: int = 10) -> tuple[float, list[Imported]]:
    """Import time of a command (ms, tracing included), and the heaviest packages."""
    done = commands.run((sys.executable, "-X", "importtime", *_START, *arguments))
    packages: dict[str, list[float]] = {}
    for line in done.stderr.splitlines():
        fields = line.removeprefix("import time:").split("|")
        if len(fields) == _FIELDS and fields[0].strip().isdigit():
            package = fields[2].strip().partition(".")[0]
            packages.setdefault(package, []).append(int(fields[0]) / 1000)
    heavy = [Imported(p, len(ms), round(sum(ms), 1)) for p, ms in packages.items()]
    heavy.sort(key=lambda one: (-one.ms, one.package))
    return round(sum(one.ms for one in heavy), 1), heavy[:limit]
