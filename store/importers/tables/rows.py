"""The rows of a table, one at a time.

A quotation mark that is not closed would swallow the rows after it, so rows are cut
here, and the csv module reads one at a time.
"""

from __future__ import annotations

import csv
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from store.importers.columns import meaning
from store.importers.record import Rejected
from store.importers.source import LONGEST_LINE, SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.source import Source
    from store.importers.tables.dialect import Dialect

_WORDS = frozenset({"title", "authors"})
"""Columns that hold no number, so that one before them is that of the row."""
_MOST_LINES = 400
"""Lines of one row; an abstract has less."""


class Row(NamedTuple):
    """The cells of a line of the table, as many as the header has."""

    line: int
    cells: list[str]


def rows(source: Source, dialect: Dialect) -> Iterator[Row | Rejected]:
    """The rows below the header, as wide as it; what is wider is rejected."""
    width, repeats = len(dialect.names), _repeated(dialect.names)
    lines = source.lines()
    for _ in range(dialect.header + 1):
        next(lines, None)
    waiting: deque[SourceLine] = deque()
    while first := (waiting.popleft() if waiting else next(lines, None)):
        if first.text is None:
            why = f"a line of over {LONGEST_LINE:,} characters"
            yield Rejected(file=source.name, line=first.number, why=why)
            continue
        if not first.text.strip(f"{dialect.delimiter} "):
            continue
        held = _whole(first, waiting, lines, dialect)
        text = "\n".join(line.text or "" for line in held)
        cells, why = _cells(text, dialect, width, repeats)
        if not why:
            yield Row(first.number, cells)
            continue
        waiting.extendleft(reversed(held[1:]))
        yield Rejected(file=source.name, line=first.number, why=why)


def _whole(
    first: SourceLine,
    waiting: deque[SourceLine],
    lines: Iterator[SourceLine],
    dialect: Dialect,
) -> list[SourceLine]:
    """The lines of a row, which goes on while a quotation mark is open."""
    held, is_open = [first], _is_open(first.text or "", dialect, within=False)
    size = 0
    while is_open and len(held) < _MOST_LINES and size < LONGEST_LINE:
        line = waiting.popleft() if waiting else next(lines, None)
        if line is None:
            break
        held.append(line)
        size += len(line.text or "")
        is_open = _is_open(line.text or "", dialect, within=True)
    return held


def _is_open(text: str, dialect: Dialect, *, within: bool) -> bool:
    """Whether a cell that a quotation mark opened goes on after this line."""
    if not dialect.quoted or '"' not in text:
        return within
    at, delimiter = 0, dialect.delimiter
    while True:
        if within:
            end = _closing(text, at, dialect.escape)
            if end < 0:
                return True
            at, within = end + 1, False
        cell = text.find(f'{delimiter}"', at)
        starts = at == 0 and text.startswith('"')
        if not starts and cell < 0:
            return False
        at, within = (1 if starts else cell + 2), True


def _closing(text: str, at: int, escape: str | None) -> int:
    """Where the quotation mark is that closes a cell; -1 if none does."""
    while True:
        at = text.find('"', at)
        if at < 0:
            return -1
        if escape and text[at - 1 : at] == escape:
            at += 1
        elif not escape and text[at + 1 : at + 2] == '"':
            at += 2
        else:
            return at


def _repeated(names: tuple[str, ...]) -> int:
    """Behind which column more cells may stand than the header has; -1 if none.

    A database that numbers a column ("Funding Text 1") may name but the first.
    """
    folded = [name.lower() for name in names]
    firsts = [
        at
        for at, name in enumerate(folded)
        if name.endswith(" 1") and f"{name[:-1]}2" not in folded
    ]
    return firsts[0] if len(firsts) == 1 else -1


def _fitted(cells: list[str], width: int, repeats: int, names: tuple[str, ...]) -> None:
    """Take cells out that no name of the header is of, where it is known which."""
    surplus = len(cells) - width
    if repeats >= 0:
        del cells[repeats + 1 : repeats + 1 + surplus]
    elif surplus == 1 and cells[0].strip().isdecimal():
        meant = meaning(names[0])
        if meant and meant.field in _WORDS:
            del cells[0]


def _cells(
    text: str, dialect: Dialect, width: int, repeats: int
) -> tuple[list[str], str]:
    """The cells of a row, filled up to the width; or why it is none."""
    several = "\n" in text
    try:
        cells = dialect.cells(text, strict=several)
    except csv.Error as error:
        return [], f"not a row of the table: {error}"
    while len(cells) > width and not cells[-1].strip():
        cells.pop()
    if len(cells) > width:
        _fitted(cells, width, repeats, dialect.names)
    if len(cells) > width:
        return [], f"{len(cells)} cells where the header has {width}"
    if several and (len(cells) < width or _is_open(text, dialect, within=False)):
        return [], "a quotation mark is not closed"
    return cells + [""] * (width - len(cells)), ""
