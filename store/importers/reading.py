"""What a format's reader takes and gives: the contract between formats and registry."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from store.importers.plain import Plain
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

    records: Iterable[Plain | Record | Rejected]
    owner: PageOwner | None = None
    as_of: int | None = None
    """The year that dates without one were read as."""
    notes: list[str] = field(default_factory=list)
    """Sentences without the file's name; complete once `records` is exhausted."""


class Importer(NamedTuple):
    """A format: how its files are told from others, and the module that reads them.

    The module, of `store.importers`, is imported when a file may be of the format.
    It has `read(source, options, knowledge) -> Reading` and, where `pattern` is a
    hint and no proof, `recognises(head: str) -> bool`.
    """

    name: str
    """As `--format` says it."""
    title: str
    """As a sentence says it: "refdesk reads author pages and BibTeX"."""
    module: str
    pattern: str = ""
    """Regular expression found in the first characters of every text of the format
    (`^` is the start of a line, `\\A` of the file); empty: nothing tells them."""
    suffixes: tuple[str, ...] = ()
    """File name endings that settle it where the first characters do not."""
    magic: tuple[bytes, ...] = ()
    """What binary files of the format begin with; empty: the format is text."""

    asks: bool = False
    """Whether its reader asks what the library knows (`Knowledge`)."""

    def recognises(self, head: str) -> bool:
        """Whether a text that begins with `head` is of this format."""
        if not self.pattern or not re.search(self.pattern, head, re.MULTILINE):
            return False
        confirm = getattr(self._module(), "recognises", None)
        return confirm is None or bool(confirm(head))

    def read(
        self, source: Source, options: ImportOptions, knowledge: Knowledge
    ) -> Reading:
        """The entries of a source of this format."""
        reading: Reading = self._module().read(source, options, knowledge)
        return reading

    def _module(self) -> ModuleType:
        return import_module(f"store.importers.{self.module}")
