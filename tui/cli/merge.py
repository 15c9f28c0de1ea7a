"""`refdesk merge`: papers that are one work, by the reader's decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import UsageError
from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk, naming
from tui.cli.arguments import COMMON
from tui.cli.diagnostics import ExitCode

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = COMMON
ABOUT = """\
Makes one paper of several, whatever their sources say, now and after every import. The
first keeps its key; the keys of the others find it from now on. `refdesk undo` takes it
back."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk merge`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("merge", "KEY KEY...", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if len(given.words) < 2:
        raise UsageError("Name the papers by their keys: refdesk merge KEY KEY...")
    with desk.opened(given) as library:
        papers = naming.papers(given.words, library)
        library.decisions.merge([paper.id for paper in papers])
        merged = naming.paper(papers[0].key, library)
        others = [paper.key for paper in papers if paper.key != merged.key]
    key, title = clean_line(merged.key), clean_line(merged.title)
    print(f"{key}  {merged.year or '':<4}  {title}")
    print(f"also found by {', '.join(map(clean_line, dict.fromkeys(others)))}")
    return ExitCode.ANSWERED
