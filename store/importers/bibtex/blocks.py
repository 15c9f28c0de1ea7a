"""A BibTeX file cut into blocks, one entry at a time.

A line that opens an entry ends the one before, closed or not: so a broken entry
costs no other, and nothing is ever held but one entry. Entries of the regular
shape are read by one regular expression (six times as fast); whatever is not of
that shape is given to bibtexparser.
"""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, NamedTuple

from store.importers.bibtex.regular import regular_entry
from store.importers.record import Rejected

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bibtexparser.model import Block, Entry

    from store.importers.source import SourceLine

OPENING = re.compile(r"[ \t]*@[ \t]*\w+[ \t]*[{(]")
LONGEST_ENTRY = 4_000_000
"""Characters; what is longer is an entry that was never closed."""
_SILENT = re.compile(r"[ \t]*@[ \t]*(?:comment|preamble)\b", re.IGNORECASE)


class RawEntry(NamedTuple):
    """An entry as written: values with their delimiters."""

    line: int
    kind: str
    key: str
    fields: dict[str, str]
    """By lower-case name; of a name given twice, the first."""


class RawString(NamedTuple):
    """An abbreviation: `@string{name = "value"}`."""

    name: str
    value: str


RawBlock = RawEntry | RawString | Rejected


class _Piece(NamedTuple):
    line: int
    text: str


def raw_blocks(lines: Iterable[SourceLine], name: str) -> Iterator[RawBlock]:
    """Entries, abbreviations and broken entries in file order; comments are dropped."""
    for piece in _pieces(lines, name):
        if isinstance(piece, Rejected):
            yield piece
        elif regular := regular_entry(piece.text):
            yield RawEntry(piece.line, *regular)
        else:
            yield from _parse(piece, name)


def _pieces(lines: Iterable[SourceLine], name: str) -> Iterator[_Piece | Rejected]:
    """The text from one opening line to the next; what is before the first, dropped."""
    first, size, held = 0, 0, list[str]()
    for number, text in lines:
        if text is None:
            why = "a line of over a million characters"
            yield Rejected(file=name, line=number, why=why)
        elif "@" in text and OPENING.match(text):
            if held:
                yield _Piece(first, "\n".join(held))
            first, size, held = number, len(text), [text]
        elif held and size <= LONGEST_ENTRY:
            size += len(text)
            held.append(text)
    if held:
        yield _Piece(first, "\n".join(held))


def _parse(piece: _Piece, name: str) -> list[RawBlock]:
    if _SILENT.match(piece.text):
        return []
    try:
        raws = [_raw(block, piece.line, name) for block in _split(piece.text)]
    except Exception as error:  # the parser's own state errors have no common base
        why = f"the parser gave up on this entry ({type(error).__name__})"
        return [Rejected(file=name, line=piece.line, why=why)]
    return [raw for raw in raws if raw is not None]


def _split(text: str) -> list[Block]:
    from bibtexparser.splitter import Splitter

    logging.getLogger("bibtexparser").addHandler(logging.NullHandler())
    return list(Splitter(text).split().blocks)


def _raw(block: Block, first_line: int, name: str) -> RawBlock | None:
    from bibtexparser import model

    line = first_line + (block.start_line or 0)
    if isinstance(block, (model.DuplicateBlockKeyBlock, model.DuplicateFieldKeyBlock)):
        block = block.ignore_error_block or block
    if isinstance(block, model.Entry):
        return _entry(block, line)
    if isinstance(block, model.String):
        return RawString(block.key.lower(), block.value)
    if isinstance(block, model.ParsingFailedBlock):
        return Rejected(file=name, line=line, why=_reason(block.error))
    return None


def _entry(block: Entry, line: int) -> RawEntry:
    fields: dict[str, str] = {}
    for field in block.fields:
        fields.setdefault(field.key.lower(), field.value)
    return RawEntry(line, block.entry_type.lower(), block.key, fields)


def _reason(error: Exception) -> str:
    why = str(getattr(error, "abort_reason", error)).strip()
    return f"not a complete BibTeX entry: {why[:1].lower()}{why[1:]}".rstrip(". ")
