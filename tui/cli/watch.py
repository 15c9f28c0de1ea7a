"""`refdesk watch`: keep the library in step with files and folders as they change."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from store.errors import LibraryLocked, SourceError, UnreadableSource, UsageError
from tui.cli import add, desk, reporting
from tui.cli import arguments as command_line
from tui.cli.diagnostics import ExitCode, say
from tui.cli.patience import patiently

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.importers.record import ImportOptions
    from store.library import Library

OPTIONS = tuple(
    option for option in add.OPTIONS if option.name not in {"--json", "--dry-run"}
)
ABOUT = """\
Imports files and folders, and again whenever they change, until Ctrl+C. What a file
no longer mentions stays in the library."""
_QUIET_MS = 200
"""When nothing has changed for so long, what has changed is imported."""
_LONGEST_MS = 2000
"""But no later than this after the first change."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk watch`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("watch", "PATH...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name a file or folder to follow: refdesk watch refs.bib")
    for path in given.words:
        if not Path(path).exists():
            raise UnreadableSource(f"{path} does not exist; name a file or folder")
    options = add.options(given)
    with desk.opened(given, create=True) as library:
        follow(library, options, given.words, changes(given.words))
    return ExitCode.ANSWERED


def follow(
    library: Library,
    options: ImportOptions,
    paths: Sequence[str],
    changed: Iterable[Sequence[str]],
) -> None:
    """Import the paths, then what changes; a file that cannot be read is said."""
    _take_in(library, options, paths)
    say(f"following {', '.join(paths)}; Ctrl+C ends it")
    for files in changed:
        _take_in(library, options, files)


def _take_in(library: Library, options: ImportOptions, paths: Sequence[str]) -> None:
    from store.importers.runs import import_paths

    try:
        report = patiently(lambda: import_paths(library, paths, options))
    except (SourceError, LibraryLocked) as error:
        say(f"not imported: {error}")
    else:
        print(reporting.text(report), end="", flush=True)


class Stop(Protocol):
    """Asked many times a second whether to go on."""

    def is_set(self) -> bool: ...


def changes(paths: Sequence[str], stop: Stop | None = None) -> Iterator[list[str]]:
    """The files that have changed and are still there, each time some have.

    Folders are watched, because an editor that saves puts a new file in the place
    of the old one. Where the name of what changed is no UTF-8, so that the watcher
    fails to say it, all that was named has changed.
    """
    while True:
        try:
            yield from _saved(paths, stop)
        except RuntimeError as error:
            if "decode path" not in str(error):
                raise
            yield [path for path in paths if os.path.exists(path)]
        else:
            return


def _saved(paths: Sequence[str], stop: Stop | None) -> Iterator[list[str]]:
    from watchfiles import Change, DefaultFilter, watch

    wanted = Wanted(paths)

    class Ours(DefaultFilter):
        """Changes to what was named; no backups, no temporary files."""

        def __call__(self, change: Change, path: str) -> bool:
            return wanted.holds(path) and super().__call__(change, path)

    saved = watch(
        *wanted.folders,
        watch_filter=Ours(),
        debounce=_LONGEST_MS,
        step=_QUIET_MS,
        recursive=wanted.deep,
        stop_event=stop,
    )
    for found in saved:
        files = sorted({path for _, path in found if os.path.isfile(path)})
        if files:
            yield files


class Wanted:
    """Which changes are of the files and folders that were named."""

    def __init__(self, paths: Sequence[str]) -> None:
        real = [os.path.realpath(path) for path in paths]
        self._files = frozenset(path for path in real if not os.path.isdir(path))
        self._inside = tuple(os.path.join(p, "") for p in real if os.path.isdir(p))
        self.deep = bool(self._inside)
        parents = {os.path.dirname(path) for path in self._files}
        self.folders = sorted(parents | {p for p in real if os.path.isdir(p)})

    def holds(self, path: str) -> bool:
        """Whether a path is a named file or, not hidden, lies in a named folder."""
        path = os.path.realpath(path)
        if path in self._files:
            return True
        hidden = os.path.basename(path).startswith(".")
        return path.startswith(self._inside) and not hidden
