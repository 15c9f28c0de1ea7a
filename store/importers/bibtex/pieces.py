"""A BibTeX file cut where entries open, before anything in them is understood.

A line that opens an entry ends the one before, closed or not: so a broken entry
costs no other, and nothing is ever held but one entry.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.importers.record import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.source import SourceLine

LONGEST_ENTRY = 4_000_000
"""Characters; what is longer is an entry that was never closed."""
_OPENS = (
    r"@[ \t]*(?:(?:string|comment|preamble)\b|\w+[ \t]*[{(](?![^{}=,\n]*[})])"
    r"|(?:article|book|in(?:proceedings|collection|book)|misc|proceedings)[ \t]*$)"
)
"""`@name{` and something that may be a field; "@home{x}" in a sentence is none."""
_OPENING = re.compile(rf"[ \t]*{_OPENS}", re.IGNORECASE)
_ANYWHERE = re.compile(rf"(?<![\w.%]){_OPENS}", re.IGNORECASE)
_NEXT_ON_LINE = re.compile(rf"[}})][ \t,;]*+(?={_OPENS})", re.IGNORECASE)
_COMMENTED_OUT = re.compile(r"[ \t]*%.*@[ \t]*\w+[ \t]*[{(]")


class Piece(NamedTuple):
    """The text from one opening on to the next."""

    line: int
    text: str


def pieces(lines: Iterable[SourceLine], name: str) -> Iterator[Piece | Rejected]:
    """The pieces in file order; what is before the first opening is dropped.

    Lines without @ may come as one (`Source.lines_with`).
    """
    first, size, held = 0, 0, list[str]()
    for number, text in lines:
        if text is None:
            why = "a line of over a million characters"
            yield Rejected(file=name, line=number, why=why)
        elif "@" not in text:
            if held and size <= LONGEST_ENTRY:
                size += len(text)
                held.append(text)
        elif "%" not in text or not _COMMENTED_OUT.match(text):
            for part in _parts(text):
                if (at := _opening(part, inside=bool(held))) < 0:
                    size += len(part)
                    held += [part] if held and size <= LONGEST_ENTRY else []
                    continue
                if held:
                    yield Piece(first, "\n".join(held))
                first, size, held = number, len(part), [part[at:]]
    if held:
        yield Piece(first, "\n".join(held))


def _parts(text: str) -> list[str]:
    """A line; one that holds several entries, cut between them."""
    if text.count("@") < 2:
        return [text]
    parts: list[str] = []
    start = scanned = depth = 0
    for match in _NEXT_ON_LINE.finditer(text):
        depth += _depth(text[scanned : match.end()])
        scanned = match.end()
        if depth <= 0:
            parts.append(text[start:scanned])
            start, depth = scanned, 0
    return [*parts, text[start:]]


def _depth(text: str) -> int:
    return sum(map(text.count, "{(")) - sum(map(text.count, "})"))


def _opening(text: str, *, inside: bool) -> int:
    """Where in a line an entry opens; -1 if none does.

    Inside an entry only the start of a line counts.
    """
    if inside or text.lstrip().startswith("%"):
        return 0 if _OPENING.match(text) else -1
    found = _ANYWHERE.search(text)
    return found.start() if found else -1
