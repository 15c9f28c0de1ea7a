"""`refdesk log`: what was done to the library, the newest first."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from store.library.steps import Step

OPTIONS = (
    Option("--limit", "how many steps (20)", "N"),
    Option("--json", "as JSON"),
    *COMMON,
)
ABOUT = (
    "Lists imports, decisions and changes to stars, tags and notes, with their days."
)
_SHOWN = 20


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk log`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("log", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        steps = library.decisions.log(given.number("--limit") or _SHOWN)
    if "--json" in given:
        print(json.dumps([step._asdict() for step in steps], ensure_ascii=False))
    else:
        for line in lines(steps):
            print(line)
    if not steps:
        say("Nothing was done yet.")
    return ExitCode.ANSWERED if steps else ExitCode.NOTHING


def lines(steps: Iterable[Step]) -> Iterator[str]:
    """A line each: day, what was done."""
    for step in steps:
        yield f"{step.at or '(no date)':<10}  {clean_line(step.said)}"
