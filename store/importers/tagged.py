"""Files of tagged lines (RIS, MEDLINE, Web of Science), read entry by entry by rispy.

rispy reads a whole file into a list, fails on a blank line after a first tag, and
forgets an entry that is not closed. So the lines are cut here: an entry runs from
its first tag to its last, or to the next entry's first, and one that is broken
costs no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.errors import RecordError
from store.importers.record import Rejected

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from rispy import RisParser

    from store.importers.draft import Draft
    from store.importers.record import Record
    from store.importers.source import SourceLine

LONGEST_ENTRY = 1_000_000
"""Characters; what is longer is no entry."""
_MOST_LINES = 20_000
Values = dict[str, list[str]]
"""By tag, in order; no empty ones."""


class Dialect(NamedTuple):
    """How a format writes its lines."""

    tag: Callable[[str], str]
    """The tag of a line; empty for one that goes on with the line before."""
    regular: Callable[[str], str]
    """A line as the parser wants it."""
    first: str
    """The tag that opens an entry."""
    last: tuple[str, ...]
    """The tags that close one; what stands between entries is dropped."""


class Cut(NamedTuple):
    """An entry's lines, its closing tag left out."""

    line: int
    """Where it starts; 1-based."""
    lines: list[str]


def entries(
    lines: Iterable[SourceLine], dialect: Dialect, name: str
) -> Iterator[Cut | Rejected]:
    """The entries of a file in order; a line or an entry too long is rejected."""
    held: Cut | None = None
    size = 0
    for number, text in lines:
        if text is None:
            why = "a line of over a million characters"
            yield Rejected(file=name, line=number, why=why)
            continue
        tag = dialect.tag(text)
        size += len(text)
        if tag == dialect.first or tag in dialect.last:
            if held:
                yield held
            held, size = None, 0
            if tag == dialect.first:
                held = Cut(number, [dialect.regular(text)])
        elif held and (size > LONGEST_ENTRY or len(held.lines) > _MOST_LINES):
            why = "an entry of over a million characters or twenty thousand lines"
            yield Rejected(file=name, line=held.line, why=why)
            held = None
        elif held and text.strip():
            held.lines.append(dialect.regular(text))
    if held:
        yield held


def values_of(parser: RisParser, cut: Cut) -> Values:
    """What rispy makes of an entry; `parser` maps each tag to itself."""
    parsed = parser.parse_lines(iter([*cut.lines, f"{parser.END_TAG}  - "]))
    values: Values = {}
    for tag, value in parsed[0].items() if parsed else ():
        texts = [value] if isinstance(value, str) else list(value)
        if kept := [text for text in texts if text]:
            values[tag] = kept
    return values


def records(
    cuts: Iterable[Cut | Rejected], draft: Callable[[Cut], Draft], name: str
) -> Iterator[Record | Rejected]:
    """The record of each entry, or why there is none; no place is given twice."""
    places: set[str] = set()
    for cut in cuts:
        if isinstance(cut, Rejected):
            yield cut
            continue
        try:
            made = draft(cut)
            if not made.place or made.place in places:
                made.place = f"{made.place} (line {cut.line})".strip()
            places.add(made.place)
            yield made.record()
        except RecordError as error:
            yield Rejected(file=name, line=cut.line, why=str(error))
