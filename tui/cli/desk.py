"""The library and the assistant that a command line asks for."""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from store.library import Library
from tui import locations
from tui.clock import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.assistant import Assistant
    from tui.cli.arguments import Arguments


@contextmanager
def opened(arguments: Arguments, *, create: bool = False) -> Iterator[Library]:
    """The library named on the command line; the sample where it says so."""
    with library(arguments, create=create) as found:
        yield found


def library(arguments: Arguments, *, create: bool = False) -> Library:
    """The library named on the command line, open; raises LibraryError."""
    given = arguments.get("--library")
    if given == "sample" and not Path(given).exists():
        from tui.cli.sample import kept_sample

        return kept_sample()
    today = clock(arguments.get("--today"))
    found = Library.open(locations.library(given), create=create)
    return found.dated(today().isoformat())


def assistant(of: Library, arguments: Arguments, *, silent: bool = False) -> Assistant:
    """An assistant on a library, reading dates by the clock asked for.

    What it says of its index goes to stderr, unless it is to be silent.
    """
    from assistant.assistant import Assistant
    from assistant.sources import SILENT
    from tui.cli.indexing import narration

    told = SILENT if silent else narration()
    return Assistant(of, clock(arguments.get("--today")), told)


@contextmanager
def in_memory(files: Sequence[str], as_of: int | None = None) -> Iterator[Library]:
    """A library of these files, gone afterwards; what is rejected goes to stderr."""
    from store.importers.record import ImportOptions
    from store.importers.runs import import_paths
    from tui.cli.reporting import complain

    with Library.in_memory() as made:
        options = ImportOptions(as_of=as_of)
        complain(import_paths(made, files, options))
        yield made
