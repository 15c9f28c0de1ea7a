"""One-shot commands from a cold shell, as multiples of an empty Python process."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from benchmarks import building, commands, imports, libraries
from benchmarks.report import Section, Table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from benchmarks.commands import Run
    from benchmarks.report import Cell

LARGE = 100_000
BARE = "bare"
_SMALL = ("Deep Speech 2", "low-resource speech recognition")
_LARGE = ("Deep Residual Learning for Image Recognition", "low-resource translation")
"""A paper that the library holds, and a topic."""


class Asked(NamedTuple):
    """One command line to time, and how many times bare Python it may take."""

    library: str
    folder: Path
    name: str
    words: tuple[str, ...]
    budget: int

    @property
    def arguments(self) -> tuple[str, ...]:
        """What follows `refdesk`."""
        command, *rest = self.words
        return (command, "--library", str(self.folder), *rest)


def measure() -> Section:
    """Time the commands on the author pages and on 100,000 papers."""
    large, _ = building.corpus_library(LARGE)
    small = _asked("five author pages", libraries.pages(), *_SMALL)
    asked = [*small, *_asked(f"{LARGE:,} papers", large, *_LARGE)]
    lines: dict[str, Sequence[str]] = {BARE: commands.BARE}
    for one in asked:
        lines[f"{one.library}, {one.name}"] = (*commands.refdesk(), *one.arguments)
    runs = commands.timed(lines)
    bare = runs[BARE]
    rows = [_row(one, runs[f"{one.library}, {one.name}"], bare) for one in asked]
    columns = ("library", "command", "median ms", "best ms", "CPU ms", "x bare",
               "x bare (CPU)", "budget", "exit")  # fmt: skip
    figures: dict[str, Cell] = {"bare_ms": bare.median_ms}
    figures |= {f"{row[0]}, {row[1]}, x bare": row[5] for row in rows}
    return Section(
        title="Cold one-shot commands",
        tables=(Table(columns, tuple(rows)), *map(_imports, asked[len(small) :])),
        notes=(
            f"bare `python -c pass`, the same interpreter: {bare.median_ms} ms"
            f" ({bare.cpu_ms} ms of CPU)",
            f"whole processes, median of {commands.RUNS} after {commands.WARMING}"
            " to warm up (fewer where one takes seconds), all commands taking turns;"
            " byte code cached",
        ),
        figures=figures,
    )


def _asked(library: str, folder: Path, title: str, topic: str) -> list[Asked]:
    """The three kinds of one-shot command, about a paper that the library holds."""
    lines = (
        ("who wrote", ("ask", "--json", f"who wrote {title}"), 10),
        ("cite", ("cite", "--first", title.lower()), 10),
        ("topical", ("ask", "--json", topic), 20),
    )
    return [Asked(library, folder, *line) for line in lines]


def _row(one: Asked, run: Run, bare: Run) -> tuple[Cell, ...]:
    wall = round(run.median_ms / bare.median_ms, 1)
    cpu = round(run.cpu_ms / bare.cpu_ms, 1)
    times = (run.median_ms, run.best_ms, run.cpu_ms, wall, cpu)
    return (one.library, one.name, *times, one.budget, run.exit)


def _imports(one: Asked) -> Table:
    total, heavy = imports.heaviest(one.arguments)
    rows = ((i.package, i.modules, i.ms) for i in heavy)
    title = f"Imports of `{one.name}`: {total} ms in all, the tracing included"
    return Table(("package", "modules", "ms"), tuple(rows), title)
