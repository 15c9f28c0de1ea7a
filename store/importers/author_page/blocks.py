"""An author page cut into blocks: the head, then one block per entry line."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.importers.author_page.entry_line import EntryLine, read_entry_line
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.source import SourceLine

LONGEST_ENTRY = 1_000_000
"""Characters; what is longer is no entry of a page."""


@dataclass(slots=True)
class Block:
    """The lines below one entry line; `opening` is None for the head of the page."""

    line: int
    opening: EntryLine | None
    paragraphs: list[list[str]] = field(default_factory=lambda: [[]])
    """Lines between blank lines; the last may be empty."""
    size: int = 0
    too_long: int | None = None
    """Number of the line at which it became too long to be an entry."""

    def add(self, line: SourceLine) -> None:
        """Take one more line."""
        if line.text is None or self.size > LONGEST_ENTRY:
            self.too_long = self.too_long or line.number
        elif text := clean_line(line.text):
            self.size += len(text)
            self.paragraphs[-1].append(text)
        elif self.paragraphs[-1]:
            self.paragraphs.append([])

    @property
    def lines(self) -> list[str]:
        """The lines that are not blank."""
        return [line for paragraph in self.paragraphs for line in paragraph]

    @property
    def spaced(self) -> bool:
        """Whether blank lines stand between its lines."""
        return sum(map(bool, self.paragraphs)) > 1

    def text_after(self, count: int) -> str:
        """What follows the first `count` lines: paragraphs parted by an empty line."""
        rest: list[str] = []
        for paragraph in self.paragraphs:
            kept = paragraph[count:]
            count = max(0, count - len(paragraph))
            if kept:
                rest.append(" ".join(kept))
        return "\n\n".join(rest)


def blocks(lines: Iterable[SourceLine]) -> Iterator[Block]:
    """The head (always, if only empty), then the entries in order."""
    block = Block(1, None)
    for line in lines:
        opening = read_entry_line(clean_line(line.text)) if line.text else None
        if opening is None:
            block.add(line)
        else:
            yield block
            block = Block(line.number, opening)
    yield block
