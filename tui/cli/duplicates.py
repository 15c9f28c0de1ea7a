"""`refdesk duplicates`: papers that may be one work, and what speaks for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.text import clean_line
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.duplicates import Duplicate

OPTIONS = (
    Option("--class", "only those at least so certain", "sure|likely|possible"),
    Option("--limit", "how many pairs at most (50; JSON: all)", "N"),
    Option("--json", "as JSON"),
    *COMMON,
)
ABOUT = """\
Lists pairs of papers that may be one work but were not merged, the surest first, with
what speaks for and against it. `refdesk merge` makes one of them."""
_SHOWN = 50


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk duplicates`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("duplicates", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    from store.duplicates import CLASSES

    with desk.opened(given) as library:
        found = library.decisions.duplicates()
    ranks: list[str] = list(CLASSES)
    least = ranks.index(given.get("--class") or CLASSES[-1])
    found = [one for one in found if ranks.index(one.score) <= least]
    most = given.number("--limit")
    if "--json" in given:
        print(json.dumps(_rows(found[:most]), ensure_ascii=False, indent=2))
    else:
        for line in _lines(found[: most or _SHOWN]):
            print(line)
    if len(found) > (most or _SHOWN) and "--json" not in given:
        say(f"{counted(len(found), 'pair')} in all; --limit N shows more.")
    if not found:
        say("No two papers look like one work.")
    return ExitCode.ANSWERED if found else ExitCode.NOTHING


def _lines(found: Sequence[Duplicate]) -> Iterator[str]:
    for one in found:
        against = f"; against: {', '.join(one.against)}" if one.against else ""
        why = f"{', '.join(one.supports)}{against}"
        keys = "  ".join(clean_line(paper.key) for paper in (one.one, one.other))
        yield f"{one.score:<8}  {keys}  ({clean_line(why)})"


def _rows(found: Sequence[Duplicate]) -> list[dict[str, object]]:
    return [
        {
            "class": one.score,
            "keys": [one.one.key, one.other.key],
            "titles": [one.one.title, one.other.title],
            "years": [one.one.year, one.other.year],
            "for": list(one.supports),
            "against": list(one.against),
        }
        for one in found
    ]
