"""What an import did, as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import clean_line
from tui.cli.diagnostics import say
from tui.render.parts import counted, number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.record import ImportReport, Rejected

_REJECTED_SHOWN = 20
_WORTH_TELLING = 1.0
"""Seconds from which it is told how long something took."""


def text(report: ImportReport) -> str:
    """The whole report, ending in a newline."""
    return "\n".join(_lines(report)) + "\n"


def _lines(report: ImportReport) -> Iterator[str]:
    done = "would be added" if report.dry_run else "added"
    yield (
        f"{counted(report.records, 'record')} in {counted(report.files, 'file')}: "
        f"{number(report.added)} {done}, {number(report.merged)} merged, "
        f"{number(report.unchanged)} unchanged, {number(len(report.rejected))} rejected"
    )
    for row in report.rejected[:_REJECTED_SHOWN]:
        yield f"  rejected  {rejected(row)}"
    more = len(report.rejected) - _REJECTED_SHOWN
    if more > 0:
        yield f"  rejected  and {number(more)} more (--json lists all)"
    for note in report.notes:
        yield f"  note      {clean_line(note)}"
    if not report.dry_run:
        yield f"The library holds {counted(report.papers, 'paper')}."


def took(report: ImportReport, reading: float, indexing: float = 0.0) -> str:
    """How long an import took, in seconds, as one sentence; "" where that is short."""
    per = report.records / max(reading, _WORTH_TELLING)
    rate = f"{per:,.0f} a second" if report.records else ""
    parts = (
        (reading, f"{counted(report.records, 'record')} read in {reading:.1f} s"),
        (reading, rate),
        (indexing, f"indexed in {indexing:.1f} s"),
    )
    return ", ".join(t for seconds, t in parts if seconds >= _WORTH_TELLING and t)


def rejected(row: Rejected) -> str:
    """A rejected record as "file:line: why"."""
    line = f":{row.line}" if row.line is not None else ""
    return f"{clean_line(row.file)}{line}: {clean_line(row.why)}"


def complain(report: ImportReport) -> None:
    """On stderr, what of the files is not in the library."""
    for row in report.rejected[:_REJECTED_SHOWN]:
        say(f"rejected  {rejected(row)}")
    for note in report.notes:
        say(f"note      {note}")
