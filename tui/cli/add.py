"""`refdesk add`: import files and folders."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from time import monotonic
from typing import TYPE_CHECKING

from store.errors import UsageError
from store.importers.formats import NAMES
from tui.cli import arguments as command_line
from tui.cli import desk, reporting
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.cli.patience import patiently
from tui.cli.progress import watch
from tui.clock import clock

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.importers.record import ImportOptions, ImportReport
    from store.library import Library
    from tui.cli.arguments import Arguments

OPTIONS = (
    Option("--dry-run", "say what would happen, change nothing"),
    Option("--json", "the report as JSON"),
    Option("--format", "read the files as this: see below", "NAME"),
    Option("--as-of", "the year an author page was taken", "YEAR"),
    Option("--owner", "whose page it is, where it does not say", "NAME"),
    Option("--map", "a table's columns: title=Name,authors=Creators", "FIELD=COLUMN"),
    Option("--max-size", "most that a packed file may hold (2G)", "SIZE"),
    *COMMON,
)
ABOUT = """\
Imports files, and folders with all that is in them. A paper that is there already
is merged, never doubled; one bad record never costs its neighbours. `-` is standard
input; .gz, .xz, .bz2 and .zip are opened. Ctrl+C keeps what is read so far, and the
same command then adds the rest."""
_UNITS = {"": 1, "K": 1024, "M": 1024**2, "G": 1024**3, "T": 1024**4}


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk add`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        from textwrap import fill

        about = f"{ABOUT}\n\n{fill('Formats: ' + ', '.join(NAMES) + '.', 80)}"
        print(command_line.usage("add", "PATH...", about, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name a file or folder to import: refdesk add refs.bib")
    report = _imported(given)
    if "--json" in given:
        from tui.render import json

        print(json.dump(report.model_dump(mode="json"), indent=2))
    else:
        print(reporting.text(report), end="")
    if report.interrupted:
        say("Interrupted: what is counted is kept; the same command adds the rest.")
        return ExitCode.INTERRUPTED
    useless = report.records > 0 and len(report.rejected) == report.records
    return ExitCode.NOTHING if useless else ExitCode.ANSWERED


def _imported(given: Arguments) -> ImportReport:
    from store.importers.runs import import_paths

    asked, dry_run = options(given), "--dry-run" in given
    try:
        with _library(given, dry_run=dry_run) as library:

            def read() -> ImportReport:
                with watch() as watched:
                    return import_paths(
                        library, given.words, asked, dry_run=dry_run, watch=watched,
                        helped=True,
                    )  # fmt: skip

            began = monotonic()
            report = read() if "-" in given.words else patiently(read)
            done = monotonic()
            if not (dry_run or report.interrupted):
                desk.assistant(library, given).index()
            # not with the report: stdout is the same whenever the same is added
            if told := reporting.took(report, done - began, monotonic() - done):
                say(f"{told}.")
            return report
    except KeyboardInterrupt:
        say("Stopped at once: what was committed is kept; the same command goes on.")
        raise


@contextmanager
def _library(given: Arguments, *, dry_run: bool) -> Iterator[Library]:
    """The library; for a dry run without one, an empty one that leaves no trace."""
    from store.errors import LibraryMissing

    with ExitStack() as kept:
        try:
            library = desk.library(given, create=not dry_run)
        except LibraryMissing:
            if not dry_run:
                raise
            from tempfile import TemporaryDirectory

            from store.library import Library

            folder = kept.enter_context(TemporaryDirectory())
            library = Library.open(folder, create=True)
        yield kept.enter_context(library)


def options(given: Arguments) -> ImportOptions:
    """How the files are to be read; raises UsageError."""
    from pydantic import ValidationError

    from store.importers.record import ImportOptions

    today = clock(given.get("--today"))().isoformat()
    asked = {
        "format": given.get("--format"),
        "as_of": given.number("--as-of"),
        "owner": given.get("--owner"),
        "columns": _columns(given.all("--map")),
        **_max_bytes(given.get("--max-size")),
        "today": today,
    }
    try:
        return ImportOptions.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        name = "--" + str(first["loc"][0]).replace("_", "-")
        raise UsageError(f"{name}: {first['msg']}.") from error


def _max_bytes(size: str | None) -> dict[str, int]:
    """What `--max-size 500M` asks for; raises UsageError."""
    if size is None:
        return {}
    text = size.upper().removesuffix("B").removesuffix("I")
    digits = text.rstrip("KMGT")
    unit = text[len(digits) :]
    if not (digits.isascii() and digits.isdigit() and int(digits) and unit in _UNITS):
        raise UsageError(f"--max-size must be a size like 500M or 4G: {size!r}.")
    return {"max_bytes": int(digits) * _UNITS[unit]}


def _columns(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """The pairs of `--map title=Name,authors=Creators`; raises UsageError."""
    pairs = [pair.partition("=") for text in given for pair in text.split(",")]
    for field, _, column in pairs:
        if not field.strip() or not column.strip():
            raise UsageError(
                "--map takes pairs of a field and a column of the table: "
                "--map title=Name,authors=Creators."
            )
    return tuple((field.strip(), column.strip()) for field, _, column in pairs)
