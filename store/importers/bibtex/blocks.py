"""The blocks of a BibTeX file, one entry at a time.

Entries of the regular shape are read by one regular expression (six times as fast);
whatever is not of that shape is given to bibtexparser, and what it gives up on is
salvaged.
"""

from __future__ import annotations

import logging
import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from store.importers.bibtex.pieces import Piece, pieces
from store.importers.bibtex.regular import regular_entry
from store.importers.bibtex.salvage import salvage
from store.importers.record import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bibtexparser.model import Block, Entry

    from store.importers.source import SourceLine

_NAME = re.compile(r"[^\s%{}\"=,#]+")
_RUN_TOGETHER = re.compile(r"[}\"]\s+[A-Za-z][\w-]*\s*=\s*[{\"\w]")
"""The end of a value and the next field in what should be one value."""
_MOST = 1000
"""Signs that may open an entry; the parser's time grows with their square."""
_TELLING = 40
"""Characters that tell one entry on a line from another."""
_SILENT = re.compile(r"[ \t]*@[ \t]*(?:comment|preamble)\b", re.IGNORECASE)


class RawEntry(NamedTuple):
    """An entry as written: values with their delimiters."""

    line: int
    kind: str
    key: str
    fields: dict[str, str]
    """By lower-case name; of a name given twice, the first."""
    mended: bool = False
    """Whether it was not well-formed."""


class RawString(NamedTuple):
    """An abbreviation: `@string{name = "value"}`."""

    line: int
    name: str
    value: str


RawBlock = RawEntry | RawString | Rejected


def raw_blocks(lines: Iterable[SourceLine], name: str) -> Iterator[RawBlock]:
    """Entries, abbreviations and broken entries in file order; comments are dropped."""
    for piece in pieces(lines, name):
        if not isinstance(piece, Piece):
            yield piece
        elif regular := regular_entry(piece.text):
            yield RawEntry(piece.line, *regular)
        else:
            yield from _parse(piece, name)


def _parse(piece: Piece, name: str) -> list[RawBlock]:
    if _SILENT.match(piece.text):
        return []
    if piece.text.count("@") > _MOST:
        why = "over a thousand @ in what should be one entry"
        return [Rejected(file=name, line=piece.line, why=why)]
    try:
        raws = [_raw(block, piece, name) for block in _split(piece.text)]
    except Exception as error:  # the parser's own state errors have no common base
        return [_mended(piece, type(error).__name__, name)]
    return [raw for raw in raws if raw is not None]


def _split(text: str) -> list[Block]:
    from bibtexparser.splitter import Splitter

    _quiet()
    return list(Splitter(text).split().blocks)


@lru_cache(maxsize=1)
def _quiet() -> None:
    """The parser logs what is reported here."""
    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())


def _raw(block: Block, piece: Piece, name: str) -> RawBlock | None:
    from bibtexparser import model

    line = piece.line + (block.start_line or 0)
    if isinstance(block, (model.DuplicateBlockKeyBlock, model.DuplicateFieldKeyBlock)):
        block = block.ignore_error_block or block
    if isinstance(block, model.Entry):
        entry = _entry(block, line)
        if not all(map(_NAME.fullmatch, entry.fields)) or any(
            map(_RUN_TOGETHER.search, entry.fields.values())
        ):
            return _mended(_rest(piece, block), "a comma is missing", name)
        return entry
    if isinstance(block, model.String):
        return RawString(line, block.key.lower(), block.value)
    if isinstance(block, model.ParsingFailedBlock):
        return _mended(_rest(piece, block), _reason(block.error), name)
    return None


def _entry(block: Entry, line: int) -> RawEntry:
    fields: dict[str, str] = {}
    for field in block.fields:
        fields.setdefault(field.key.lower(), field.value)
    return RawEntry(line, block.entry_type.lower(), block.key, fields)


def _rest(piece: Piece, block: Block) -> Piece:
    """From a block on: where the parser gave up, it left the rest of the entry out."""
    lines = piece.text.splitlines(keepends=True)
    before = len("".join(lines[: block.start_line or 0]))
    start = max(piece.text.find((block.raw or "")[:_TELLING], before), before)
    return Piece(piece.line + (block.start_line or 0), piece.text[start:])


def _mended(piece: Piece, why: str, name: str) -> RawBlock:
    """What can be told of a broken entry, or why nothing can."""
    line, found = piece.line, salvage(piece.text)
    if found and found.open_field:
        why = f"the value of {found.open_field} is never closed"
    elif found and found.fields:
        return RawEntry(line, found.kind, found.key, found.fields, not found.sound)
    return Rejected(file=name, line=line, why=f"not a complete BibTeX entry: {why}")


def _reason(error: Exception) -> str:
    why = str(getattr(error, "abort_reason", error)).strip()
    return f"{why[:1].lower()}{why[1:]}".rstrip(". ")
