"""What a format's reader takes and gives: the contract between formats and registry."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from store.importers.record import ImportOptions, PageOwner, Record, Rejected
    from store.importers.source import Source


class Knowledge(Protocol):
    """What is known for certain already: it tells a title from the names after it."""

    def knows_title(self, key: str) -> bool:
        """Whether a paper's title has these words (`text.key_of`)."""

    def knows_name(self, folded: str) -> bool:
        """Whether an author's name has these words (`text.key_of`)."""


class Nothing:
    """Knowledge of an empty library."""

    def knows_title(self, key: str) -> bool:
        """Never."""
        del key
        return False

    def knows_name(self, folded: str) -> bool:
        """Never."""
        del folded
        return False


@dataclass(slots=True)
class Reading:
    """One source, read: its entries in order, and what had to be assumed."""

    records: Iterable[Record | Rejected]
    owner: PageOwner | None = None
    as_of: int | None = None
    """The year that dates without one were read as."""
    notes: list[str] = field(default_factory=list)
    """Sentences without the file's name; complete once `records` is exhausted."""


class Importer(NamedTuple):
    """A format: how to recognise it and how to read it."""

    name: str
    """As `--format` says it."""
    recognises: Callable[[str], bool]
    """Whether the first characters of a file are of this format."""
    read: Callable[[Source, ImportOptions, Knowledge], Reading]
    suffixes: tuple[str, ...] = ()
    """File name endings that settle it where the first characters do not."""
