"""What one look over a page tells before its entries are read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from store.importers.author_page.byline import cut_tail, read_byline, split_names
from store.importers.author_page.names import is_name
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importers.author_page.blocks import Block
    from store.importers.reading import Knowledge


class PageFacts(NamedTuple):
    """What holds for the page as a whole."""

    head: list[str]
    latest: int | None
    """The latest year it states."""
    undated: int
    """How many entries state no year."""
    separate: bool
    """Whether titles and authors stand on lines of their own."""
    spaced: bool
    """Whether blank lines stand between lines."""
    names: frozenset[str]
    """Names that stand between separators, as `text.key_of`."""


def look_over(page: Iterable[Block]) -> PageFacts:
    """Go once through the blocks of a page."""
    head: list[str] = []
    years: set[int] = set()
    names: set[str] = set()
    undated = entries = listed = spaced = 0
    for block in page:
        spaced += block.spaced
        if block.opening is None:
            head = block.lines
            continue
        year = block.opening.date.year
        undated += year is None
        if year is not None:
            years.add(year)
        authors = authors_line(block.lines)
        entries += 1
        listed += authors is not None
        names.update(map(key_of, _separate_names(block.lines, authors)))
    latest = max(years, default=None)
    separate = listed > 0 and (spaced > 0 or listed * 2 > entries)
    return PageFacts(head, latest, undated, separate, spaced > 0, frozenset(names))


def authors_line(lines: list[str]) -> int | None:
    """Which of an entry's lines lists the authors: the first such below the title."""
    for index in range(1, min(len(lines), 4)):
        if read_byline(lines[index]):
            return index
    return None


def _separate_names(lines: list[str], authors: int | None) -> Iterable[str]:
    """All names of a line of authors; of a run-together heading those after a comma."""
    if not lines:
        return ()
    if authors is not None:
        return split_names(cut_tail(lines[authors]).text)
    tail = cut_tail(lines[0])
    # Two of the three names before "et al." are sure; without it only the last one is.
    after_comma = split_names(tail.text)[1:][-1 if tail.complete else -2 :]
    return [name for name in after_comma if is_name(name) and " " in name]


class PageKnowledge:
    """What the library knows, and the names that stand separated on the page."""

    def __init__(self, library: Knowledge, names: frozenset[str]) -> None:
        self._library = library
        self._names = names

    def knows_title(self, key: str) -> bool:
        """As the library does."""
        return self._library.knows_title(key)

    def knows_name(self, folded: str) -> bool:
        """On this page or in the library."""
        return folded in self._names or self._library.knows_name(folded)
