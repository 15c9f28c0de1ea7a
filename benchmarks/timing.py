"""Times in milliseconds, and where they go."""

from __future__ import annotations

import cProfile
import math
import pstats
import re
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from benchmarks.corpora import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


Item = TypeVar("Item")
_ADDRESS = re.compile(r" at 0x[0-9a-f]+")


class Spread(NamedTuple):
    """The distribution of some times, by nearest rank."""

    p50: float
    p95: float
    p99: float
    worst: float


def each(work: Callable[[Item], object], items: Iterable[Item]) -> list[float]:
    """How long each item took, in milliseconds."""
    times = []
    for item in items:
        started = perf_counter()
        work(item)
        times.append((perf_counter() - started) * 1000)
    return times


def both(
    work: Callable[[Item], object], items: Iterable[Item]
) -> tuple[list[float], list[float]]:
    """How long each item took, and how much of it on a processor, in milliseconds."""
    times, cpu = [], []
    for item in items:
        started, worked = perf_counter(), process_time()
        work(item)
        times.append((perf_counter() - started) * 1000)
        cpu.append((process_time() - worked) * 1000)
    return times, cpu


def spread(times: Sequence[float]) -> Spread:
    """The percentiles of times; raises ValueError where there are none."""
    ranked = sorted(times)
    if not ranked:
        raise ValueError("nothing was timed")

    def at(share: float) -> float:
        return round(ranked[max(0, math.ceil(share * len(ranked)) - 1)], 3)

    return Spread(at(0.5), at(0.95), at(0.99), at(1.0))


class Spot(NamedTuple):
    """A function of the project (or a C function it calls) and what it costs."""

    name: str
    calls: int
    own_share: float
    total_share: float


def hot_spots(
    work: Callable[[Item], object], items: Iterable[Item], limit: int = 12
) -> list[Spot]:
    """Where the time goes, by time spent in a function itself."""
    profile = cProfile.Profile()
    profile.enable()
    for item in items:
        work(item)
    profile.disable()
    stats: Any = pstats.Stats(profile)
    whole, rows = stats.total_tt, stats.stats.items()
    spots = [
        Spot(_named(place), calls, own / whole, total / whole)
        for place, (_, calls, own, total, _) in rows
    ]
    return sorted(spots, key=lambda s: (-s.own_share, s.name))[:limit]


def _named(place: tuple[str, int, str]) -> str:
    file, _, function = place
    path = Path(file)
    if path.is_relative_to(ROOT):
        return f"{path.relative_to(ROOT)}:{function}"
    if file == "~":
        return _ADDRESS.sub("", function)
    return f"{path.parent.name}/{path.name}:{function}"
