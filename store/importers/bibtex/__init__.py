"""BibTeX and BibLaTeX files, parsed by bibtexparser (imported when one is read)."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.bibtex.blocks import RawEntry, RawString, raw_blocks
from store.importers.bibtex.crossref import Families
from store.importers.bibtex.entry import read_entry
from store.importers.bibtex.fields import read_fields
from store.importers.bibtex.macros import STANDARD
from store.importers.bibtex.values import unquoted
from store.importers.reading import Reading
from store.importers.record import Rejected
from store.lots import lots
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.plain import Plain
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions, Record
    from store.importers.source import Source


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The entries of a file; those that inherit from another one come last."""
    del options, knowledge
    entries = _Entries(source.name)
    return Reading(entries.read(source), notes=entries.notes)


class _Entries:
    """What reading a file has to remember: abbreviations, keys, and who inherits."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._strings = dict(STANDARD)
        self._keys: set[str] = set()
        self._families = Families()
        self._mended: list[int] = []
        self.notes: list[str] = []
        """Complete once all is read."""

    def read(self, source: Source) -> Iterator[Plain | Record | Rejected]:
        blocks = raw_blocks(source.lines_with("@"), self._name)
        for block in chain.from_iterable(lots(blocks, _AT_ONCE)):
            if isinstance(block, RawEntry):
                if not self._families.keeps(block):
                    yield self._record(block)
            elif isinstance(block, RawString):
                yield from self._define(block)
            else:
                yield block
        for block in self._families.children():
            yield self._record(block)
        if self._mended:
            self.notes.append(_mended_note(self._mended))

    def _define(self, block: RawString) -> Iterator[Rejected]:
        """Keep an abbreviation: a short text, so that no entry can grow by it."""
        why = f"the abbreviation {block.name[:40]} stands for over ten thousand letters"
        try:
            value = unquoted(block.value, self._strings)
        except RecordError:
            value = None
        if value is None or len(value) > _LONGEST_STRING:
            yield Rejected(file=self._name, line=block.line, why=clean_line(why))
        else:
            self._strings[block.name] = value

    def _record(self, entry: RawEntry) -> Plain | Record | Rejected:
        if entry.mended:
            self._mended.append(entry.line)
        try:
            fields = read_fields(entry.fields, self._strings)
            return read_entry(entry, fields, self._place(entry))
        except RecordError as error:
            return Rejected(
                file=self._name, line=error.line or entry.line, why=str(error)
            )

    def _place(self, entry: RawEntry) -> str:
        """The entry's key; its line as well where the key is missing or taken."""
        if not entry.key or entry.key in self._keys:
            return f"{entry.key} (line {entry.line})".strip()
        self._keys.add(entry.key)
        return entry.key


def _mended_note(lines: list[int]) -> str:
    shown = ", ".join(map(str, lines[:_SHOWN])) + (", ..." if lines[_SHOWN:] else "")
    where = f"on line {shown}" if len(lines) == 1 else f"on lines {shown}"
    what = "1 entry" if len(lines) == 1 else f"{len(lines)} entries"
    return f"Read {what} {where} in spite of a missing comma, brace or equals sign"


_AT_ONCE = 100
"""Entries parted before one of them is understood."""
_SHOWN = 5
_LONGEST_STRING = 10_000
