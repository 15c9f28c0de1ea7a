"""A source of records, and what became of them."""

from __future__ import annotations

from typing import NamedTuple


class SourceInfo(NamedTuple):
    """A file or page that records come from."""

    name: str
    """What it is called in answers: "refs.bib", "author page of Zijia Chen"."""
    format: str
    """"author-page", "bibtex", ..."""
    digest: str
    """Of its bytes."""
    as_of: int | None = None
    owner: str | None = None
    path: str | None = None
    """Where the file lies, if it can be edited and added again: what it says now
    replaces what it said before of the same works. None: everything is kept."""

    @property
    def said_by(self) -> tuple[str, str, str | None]:
        """What its records are made ready with: name, format, owner."""
        return self.name, self.format, self.owner


class Tally(NamedTuple):
    """What became of a source's records; the four add up to how many there were."""

    added: int = 0
    """Works the library did not have."""
    merged: int = 0
    """Works it had: now with one more statement."""
    unchanged: int = 0
    """Records it had, word for word, from that source."""
    rejected: int = 0

    @property
    def records(self) -> int:
        """How many records there were."""
        return sum(self)
