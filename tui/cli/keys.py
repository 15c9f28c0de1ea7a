"""`refdesk keys`: how citation keys are made, and which keys find a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.key_patterns import DEFAULT, MARKERS, MODIFIERS, Pattern
from tui.cli import arguments as command_line
from tui.cli import desk, naming
from tui.cli.arguments import COMMON, Option
from tui.cli.diagnostics import ExitCode
from tui.render.parts import counted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library

OPTIONS = (
    Option("--pattern", "make keys by it; `default` for the usual ones", "PATTERN"),
    *COMMON,
)
ABOUT = f"""\
Says how keys are made; with KEYs, which keys find those papers. A key that a source
gives stays; one that was cited or exported is pinned and never changes; earlier ones go
on finding the paper. A pattern such as [auth:lower][year][shorttitle1] has
  markers    {", ".join(list(MARKERS)[:6])},
             {", ".join(list(MARKERS)[6:])};
             a number says how many letters or words: [auth3], [shorttitle2]
  modifiers  {", ".join(MODIFIERS)}, (text) where nothing is known
Better BibTeX formulas of these parts do as well: auth.lower + shorttitle(3,3) + year.
`refdesk undo` takes a pattern back."""


def run(words: Sequence[str]) -> ExitCode:
    """Carry out `refdesk keys`."""
    given = command_line.read(words, OPTIONS)
    if "--help" in given:
        print(command_line.usage("keys", "[KEY...]", ABOUT, OPTIONS), end="")
        return ExitCode.ANSWERED
    pattern = given.get("--pattern")
    made = None if pattern in {None, DEFAULT} else Pattern(pattern or "")
    with desk.opened(given) as library:
        if pattern is not None:
            library.decisions.pattern(made.text if made else None)
        told = _of(given.words, library) if given.words else _summary(library)
        print("\n".join(told))
    return ExitCode.ANSWERED


def _summary(library: Library) -> Iterator[str]:
    keys = library.decisions.keys()
    yield f"pattern  {keys.pattern or '(the usual: family name, title, year)'}"
    yield f"stated   {counted(keys.stated, 'key')} from the sources"
    yield f"pinned   {counted(keys.pinned, 'key')} that were given out"
    yield f"made     {counted(keys.made, 'key')}"
    if keys.clashes:
        yield f"clashes  {counted(keys.clashes, 'key')} with a suffix, to be unique"


def _of(words: Sequence[str], library: Library) -> Iterator[str]:
    for paper in naming.papers(words, library):
        also = library.decisions.aliases(paper.id)
        yield paper.key + (f"  also {', '.join(also)}" if also else "")
