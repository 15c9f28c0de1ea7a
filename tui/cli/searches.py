"""`refdesk searches`: the searches that are saved by name."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.render.width import cells, pad

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.library import Library

OPTIONS = (
    Option("--forget", "forget one of them; `refdesk undo` brings it back", "NAME"),
    Option("--json", "as JSON"),
    *COMMON,
)
ABOUT = """\
Lists the searches that were saved by name: "save this as NAME" in a conversation, or
`refdesk ask --save NAME QUESTION`. Ask one by its name, alone or with more: NAME,
search:NAME has:code, "those in NAME since 2024"."""
_NONE = "No search is saved; `refdesk ask --save NAME QUESTION` saves one."


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk searches`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("searches", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        if name := given.get("--forget"):
            return _forget(name, library)
        saved = library.searches.all()
    if "--json" in given:
        rows = [{"name": name, "query": query} for name, query in saved]
        print(json.dumps(rows, ensure_ascii=False))
    else:
        room = max((cells(name) for name, _ in saved), default=0)
        for name, query in saved:
            print(f"{pad(clean_line(name), room)}  {clean_line(query)}")
    if not saved:
        say(_NONE)
    return ExitCode.ANSWERED if saved else ExitCode.NOTHING


def _forget(name: str, library: Library) -> ExitCode:
    if library.searches.forget([name]):
        say(f"Forgot the search {name}.")
        return ExitCode.ANSWERED
    say(f"No search is called {name!r}; see `refdesk searches`.")
    return ExitCode.NOTHING
