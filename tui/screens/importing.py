"""Import: a path, how far it is, and a report of every record that was refused."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

from textual.containers import VerticalScroll
from textual.content import Content
from textual.suggester import Suggester

from store.text import clean_line
from tui.cli.reporting import rejected
from tui.keymap import bindings
from tui.render.content import BOLD, QUIET, WARNING, hang, wrapped
from tui.render.parts import counted, number
from tui.screens.page import Page
from tui.widgets.in_order import Line
from tui.widgets.laid import LaidText

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.widget import Widget

    from store.importers.record import ImportReport
    from tui.importing import Job

_TICK = 0.2
"""Seconds between two looks at how far it is."""
_SHOWN = 500
"""Rejected records that are listed."""
_BAR = 30
HINT = "A file or folder: BibTeX, RIS, CSL-JSON, PDF, author pages ... Tab completes"


class Paths(Suggester):
    """File names that go on as typed."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The first name, by its letters; folders end in a slash."""
        return await asyncio.to_thread(completed, value)


def completed(value: str) -> str | None:
    """The path that goes on as typed; None where there is none."""
    folder, slash, begun = value.rpartition("/")
    try:
        place = Path(folder + slash or ".").expanduser()
        found = [
            one
            for one in place.iterdir()
            if one.name.startswith(begun) and (begun or one.name[0] != ".")
        ]
        one = min(found, key=lambda path: path.name, default=None)
        if one is None:
            return None
        return folder + slash + one.name + ("/" if one.is_dir() else "")
    except (OSError, ValueError):
        return None


class Report(LaidText):
    """How far the import is, or what it did."""

    job: Job | None = None

    def lay(self, width: int) -> Content:
        """Lines that fit."""
        job = self.job
        if job is None:
            return Content("\n").join(wrapped(HINT, width, QUIET))
        if job.why:
            return Content("\n").join(wrapped(job.why, width, WARNING))
        if job.report is None:
            return Content("\n").join(_progress(job, width))
        return Content("\n").join(_report(job.report, width))


def _progress(job: Job, width: int) -> Iterable[Content]:
    name = ", ".join(job.paths)
    yield from wrapped(
        f"{'Stopping' if job.stopped else 'Reading'} {name}", width, BOLD
    )
    rate = number(int(job.rate))
    told = f"{counted(job.records, 'record')} · {rate} a second"
    if job.total:
        part = min(1.0, job.done / job.total)
        full = int(part * min(_BAR, width - 8))
        bar = "#" * full + "." * (min(_BAR, max(0, width - 8)) - full)
        yield Content(f"{bar} {part:4.0%}")
    yield from wrapped(told, width)
    yield from wrapped("^x stops between records; what is read is kept", width, QUIET)


def _report(report: ImportReport, width: int) -> Iterable[Content]:
    head = (
        f"{counted(report.records, 'record')} in "
        f"{counted(report.files, 'file')}: {number(report.added)} added, "
        f"{number(report.merged)} merged, {number(report.unchanged)} unchanged, "
        f"{number(len(report.rejected))} rejected"
    )
    yield from wrapped(head, width, BOLD)
    if report.interrupted:
        yield from wrapped("Stopped: what is counted is kept.", width, WARNING)
    yield from wrapped(f"The library holds {counted(report.papers, 'paper')}.", width)
    for note in report.notes:
        yield from hang("note: ", Content(clean_line(note)), width, QUIET)
    for row in report.rejected[:_SHOWN]:
        yield from hang("rejected: ", Content(rejected(row)), width, WARNING)
    if len(report.rejected) > _SHOWN:
        yield from wrapped(f"and {number(len(report.rejected) - _SHOWN)} more", width)


class ImportScreen(Page):
    """A path entry above a report."""

    NAME = "Import"
    BINDINGS = bindings("import")
    AUTO_FOCUS = "Input"

    def __init__(self) -> None:
        super().__init__()
        self.report = Report()
        self._unfinished = False
        """Whether what is drawn is of an import that was running."""

    def body(self) -> Iterable[Widget]:
        """The path, then the report."""
        yield Line(
            placeholder="path of a file or folder", suggester=Paths(), classes="path"
        )
        yield VerticalScroll(self.report, classes="report")

    def on_mount(self) -> None:
        """Look at the running import from time to time."""
        super().on_mount()
        self.set_interval(_TICK, self.look)

    def renew(self) -> None:
        """Show the import that is running, or was."""
        job = self.report.job = self.refdesk.importing
        self._unfinished = job is not None and job.running
        self.report.relay()

    def look(self) -> None:
        """Draw how far it is."""
        job = self.refdesk.importing
        if job is not None and (job.running or self._unfinished):
            self.renew()

    def on_input_submitted(self, event: Line.Submitted) -> None:
        """Enter: import."""
        path = event.value.strip()
        if not path:
            return
        job = self.refdesk.importing
        if job is not None and job.running:
            self.say("An import is running; ^x stops it")
            return
        self.refdesk.start_import(str(Path(path).expanduser()))
        self.renew()

    def action_cancel(self) -> None:
        """Stop between records."""
        job = self.refdesk.importing
        if job is not None and job.running:
            job.stopped = True
            self.renew()
        else:
            self.say("No import is running")

    def action_turn_focus(self) -> None:
        """Complete the path; where there is nothing to complete, the report."""
        line = self.query_one(".path", Line)
        if line.has_focus:
            before = line.value
            line.action_end()
            line.action_cursor_right()
            if line.value != before:
                return
        self.focus_next()
