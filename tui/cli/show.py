"""`refdesk show`: all that is known of one paper, and which source says what."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import choosing, desk, paging, printing
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library import Library
    from store.models import Paper
    from tui.cli.arguments import Arguments

OPTIONS = (Option("--json", "as JSON"), paging.OPTION, *COMMON)
ABOUT = """\
Shows a paper by its citation key, an identifier (DOI, arXiv), or words of its title,
with what each source says of it."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk show`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("show", "KEY", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name a paper: its key, an identifier, or words of its title.")
    with desk.opened(given) as library:
        found = choosing.papers(given.text, library, given)
        if len(found) != 1:
            return choosing.several(found, given.text)
        _show(found[0], library, given)
    return ExitCode.ANSWERED


def _show(paper: Paper, library: Library, given: Arguments) -> None:
    from tui.cli import paper_sheet

    observations = library.papers.observations(paper.id)
    if "--json" in given:
        from tui.render import json

        document = paper_sheet.document(paper, observations)
        sys.stdout.write(json.dump(document, indent=2) + "\n")
    else:
        lines = paper_sheet.lines(paper, observations, printing.width())
        paging.write(paper_sheet.text(lines, ansi=printing.ansi()), given)
