"""`refdesk people`: who goes by a name, and what tells them apart."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from store.errors import UsageError
from tui.cli import arguments as command_line
from tui.cli import desk, evidence, naming
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say

if TYPE_CHECKING:
    from collections.abc import Sequence

OPTIONS = (
    Option("--limit", "how many people at most (10)", "N"),
    Option("--json", "as JSON"),
    *COMMON,
)
ABOUT = """\
Shows everybody who goes by a name, or by a part of it: papers, years, co-authors,
affiliations, venues. `merge-people` and `split-person` decide who is who."""
_MOST = 10


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk people`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("people", "NAME", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    if not given.words:
        raise UsageError("Name somebody: refdesk people NAME")
    most = given.number("--limit") or _MOST
    with desk.opened(given) as library:
        known = naming.people(given.text, library)
        found = [evidence.evidence(person, library) for person in known[:most]]
    if not found:
        say(f"Nobody here is called {given.text!r}.")
        return ExitCode.NOTHING
    if "--json" in given:
        rows = [one._asdict() for one in found]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        print("\n".join(evidence.lines(found)))
    if len(known) > most:
        say(f"{len(known) - most} more; say more of the name, or raise --limit.")
    return ExitCode.ANSWERED
