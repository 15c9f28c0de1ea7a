"""`refdesk doctor`: whether the library is sound, and what is missing in it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from store.library.checkup import Finding
from tui.cli import arguments as command_line
from tui.cli import desk
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode, say
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library

OPTIONS = (
    Option("--mend", "put right what can be without losing anything"),
    Option("--json", "the findings as JSON"),
    *COMMON,
)
ABOUT = """\
Checks the file, counts, keys and cross-references, and lists what records leave out.
Exit code 0: sound; 1: something is to be mended."""


class Findings(NamedTuple):
    """All that was found."""

    papers: int
    damage: list[str]
    faults: list[Finding]
    gaps: list[Finding]
    mended: list[Finding]
    notes: list[Finding]

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong; gaps and notes are no fault."""
        return not (self.damage or self.faults)


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk doctor`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("doctor", "", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    with desk.opened(given) as library:
        found = examine(library, mend="--mend" in given)
    if "--json" in given:
        print(_as_json(found))
    else:
        print("\n".join(_lines(found)))
    if any(fault.mendable for fault in found.faults):
        say("`refdesk doctor --mend` puts right what can be.")
    return ExitCode.ANSWERED if found.sound else ExitCode.NOTHING


def examine(library: Library, *, mend: bool) -> Findings:
    """Look a library over; a damaged file is left as it is."""
    damage = library.checkup.damage()
    if damage:
        return Findings(0, damage, [], [], [], [])
    mended = library.checkup.mend() if mend else []
    found = list(library.checkup.findings())
    return Findings(
        library.papers.total,
        [],
        [one for one in found if one.level == "fault"],
        [one for one in found if one.level == "gap"],
        mended,
        [*_duplicates(library), *(one for one in found if one.level == "note")],
    )


def _duplicates(library: Library) -> Iterator[Finding]:
    """How many pairs of papers are likely one work."""
    found = library.decisions.duplicates()
    if likely := sum(one.score != "possible" for one in found):
        says = "pairs of papers that are likely one work: `refdesk duplicates`"
        yield Finding("duplicates", likely, says, mendable=False, level="note")


def _lines(found: Findings) -> Iterator[str]:
    if found.damage:
        yield "The file is damaged; restore a copy, or add your files to a new library:"
        yield from (f"  {line}" for line in found.damage)
        return
    yield f"{counted(found.papers, 'paper')}; the file is whole."
    yield from (f"  mended   {one.cases} {one.says}" for one in found.mended)
    yield from (f"  wrong    {one.cases} {one.says}" for one in found.faults)
    yield from (f"  missing  {one.cases} {one.says}" for one in found.gaps)
    yield from (f"  look at  {one.cases} {one.says}" for one in found.notes)
    if found.sound:
        yield "Nothing is wrong."


def _as_json(found: Findings) -> str:
    data = found._asdict() | {"sound": found.sound}
    for name in ("faults", "gaps", "mended", "notes"):
        data[name] = [one._asdict() for one in data[name]]
    return json.dumps(data, ensure_ascii=False, indent=2)
