"""`refdesk add`: import files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.importers.registry import NAMES
from tui.cli import arguments as command_line
from tui.cli import desk, reporting
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode
from tui.clock import clock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.importers.record import ImportOptions, ImportReport
    from tui.cli.arguments import Arguments

OPTIONS = (
    Option("--dry-run", "say what would happen, change nothing"),
    Option("--json", "the report as JSON"),
    Option("--format", "read the files as this: see below", "NAME"),
    Option("--as-of", "the year an author page was taken", "YEAR"),
    Option("--owner", "whose page it is, where it does not say", "NAME"),
    Option("--map", "a table's columns: title=Name,authors=Creators", "FIELD=COLUMN"),
    *COMMON,
)
ABOUT = """\
Imports files, and folders with all that is in them. A paper that is there already
is merged, never doubled; one bad record never costs its neighbours."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk add`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        about = f"{ABOUT}\n\nFormats: {', '.join(NAMES)}."
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
    useless = report.records > 0 and len(report.rejected) == report.records
    return ExitCode.NOTHING if useless else ExitCode.ANSWERED


def _imported(given: Arguments) -> ImportReport:
    from store.importers.runs import import_paths

    with desk.opened(given, create=True) as library:
        return import_paths(
            library, given.words, options(given), dry_run="--dry-run" in given
        )


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
        "today": today,
    }
    try:
        return ImportOptions.model_validate(asked)
    except ValidationError as error:
        first = error.errors()[0]
        name = "--" + str(first["loc"][0]).replace("_", "-")
        raise UsageError(f"{name}: {first['msg']}.") from error


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
