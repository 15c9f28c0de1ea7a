"""How a table is written: what parts its cells, where its header is, what it names."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from store.importers.columns import meaning
from store.importers.wos_columns import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

_DELIMITERS = ",;\t|"
_LINES_BEFORE = 12
"""Lines that a database may print above the header."""


class Dialect(NamedTuple):
    """How a table is written."""

    delimiter: str
    header: int
    """How many lines stand above the header."""
    names: tuple[str, ...]
    quoted: bool = True
    """Whether a quotation mark may open a cell."""
    escape: str | None = None

    def cells(self, text: str, *, strict: bool = False) -> list[str]:
        """The cells of a row; raises csv.Error."""
        reader = csv.reader(
            text.splitlines(keepends=True),
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
            escapechar=self.escape,
            doublequote=self.escape is None,
            strict=strict,
        )
        return [cell for row in reader for cell in row]


def dialect_of(head: str, told: Iterable[str] = ()) -> Dialect | None:
    """The delimiter and the line that make the most of the columns known."""
    lines = head.split("\n", _LINES_BEFORE + 1)[:_LINES_BEFORE]
    best, known = None, 0
    for above, line in enumerate(lines):
        for delimiter in _DELIMITERS:
            found = Dialect(delimiter, above, (), *_quoting(head, delimiter))
            names = _names(found, line)
            if (count := _known(names, set(told))) > known:
                best, known = found._replace(names=names), count
    return best


def _quoting(head: str, delimiter: str) -> tuple[bool, str | None]:
    if delimiter == "\t" and '\t"' not in head and not head.startswith('"'):
        return False, None
    escaped = '\\"' in head and '""' not in head
    return True, "\\" if escaped else None


def _names(dialect: Dialect, line: str) -> tuple[str, ...]:
    try:
        names = dialect.cells(line.strip("\r\ufeff"))
    except csv.Error:
        return ()
    return in_words(tuple(name.strip(" '\"\ufeff") for name in names))


def _known(names: tuple[str, ...], told: set[str]) -> int:
    """How many columns are of use; none where nothing says which the titles are."""
    if any(name.lower() in told for name in names):
        return len(names) + 1
    fields = {meant.field for name in names if (meant := meaning(name))}
    return len(fields) if "title" in fields and len(names) > 1 else 0
