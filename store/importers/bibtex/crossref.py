"""Entries that take fields from another one: `crossref = {key}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.bibtex.blocks import RawEntry

PARENT_KINDS = frozenset({
    "proceedings", "mvproceedings", "book", "mvbook", "collection", "mvcollection",
    "periodical",
})  # fmt: skip
NOT_INHERITED = frozenset({
    "title", "subtitle", "author", "abstract", "doi", "eprint", "url", "pages",
    "crossref", "keywords", "file", "ids",
})  # fmt: skip


class Families:
    """Children wait for the end of the file: BibTeX puts parents after them."""

    def __init__(self) -> None:
        self._waiting: list[RawEntry] = []
        self._wanted: set[str] = set()
        self._parents: dict[str, dict[str, str]] = {}

    def keeps(self, entry: RawEntry) -> bool:
        """Whether the entry inherits, and so comes back from `children`."""
        key, parent = entry.key.lower(), _parent(entry)
        if entry.kind in PARENT_KINDS or key in self._wanted:
            self._parents.setdefault(key, entry.fields)
        if not parent or parent == key:
            return False
        self._wanted.add(parent)
        self._waiting.append(entry)
        return True

    def children(self) -> Iterator[RawEntry]:
        """The entries kept, with what their parents add."""
        for entry in self._waiting:
            inherited = _inheritance(self._parents.get(_parent(entry), {}))
            yield entry._replace(fields={**inherited, **entry.fields})


def _parent(entry: RawEntry) -> str:
    """The key of the entry it inherits from; BibTeX does not mind its case."""
    return entry.fields.get("crossref", "").strip('{}" ').lower()


def _inheritance(parent: dict[str, str]) -> dict[str, str]:
    """A parent's title is the book that its children are in."""
    fields = {name: v for name, v in parent.items() if name not in NOT_INHERITED}
    if title := parent.get("title"):
        fields.setdefault("booktitle", title)
    return fields
