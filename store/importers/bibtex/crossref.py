"""Entries that take fields from another one: `crossref = {key}`, `xdata = {key}`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.bibtex.blocks import RawEntry

XDATA = "xdata"
"""An entry that only holds fields for others."""
PARENT_KINDS = frozenset({
    "proceedings", "mvproceedings", "book", "mvbook", "collection", "mvcollection",
    "periodical", "reference", "mvreference", XDATA,
})  # fmt: skip
NOT_INHERITED = frozenset({
    "subtitle", "titleaddon", "abstract", "doi", "eprint", "url", "pages", "crossref",
    "xref", XDATA, "keywords", "file", "ids", "key", "shorttitle", "sorttitle",
    "entryset", "label", "xdata",
})  # fmt: skip
_GENERATIONS = 3
"""How far back a child inherits; a circle ends there, too."""


class Families:
    """Children wait for the end of the file: BibTeX puts parents after them."""

    def __init__(self) -> None:
        self._waiting: list[RawEntry] = []
        self._wanted: set[str] = set()
        self._parents: dict[str, RawEntry] = {}
        self._of_age: dict[tuple[str, int], RawEntry] = {}

    def keeps(self, entry: RawEntry) -> bool:
        """Whether the entry is not to be read now: it inherits, or is only data.

        What inherits comes back from `children`.
        """
        key, parents = entry.key.lower(), _parents(entry)
        if entry.kind in PARENT_KINDS or key in self._wanted:
            self._parents.setdefault(key, entry)
        if entry.kind == XDATA:
            return True
        if not parents or key in parents:
            return False
        self._wanted.update(parents)
        self._waiting.append(entry)
        return True

    def children(self) -> Iterator[RawEntry]:
        """The entries kept, with what their parents add."""
        for entry in self._waiting:
            yield self._grown(entry, _GENERATIONS)

    def _grown(self, entry: RawEntry, generations: int) -> RawEntry:
        fields = dict(entry.fields)
        for key in _parents(entry):
            parent = self._parent(key, generations)
            if parent is None:
                continue
            for name, value in _inheritance(entry, parent).items():
                fields.setdefault(name, value)
        return entry._replace(fields=fields)

    def _parent(self, key: str, generations: int) -> RawEntry | None:
        """An entry to inherit from, itself with what it inherits."""
        entry = self._parents.get(key)
        if entry is None or generations == 0:
            return None
        if (key, generations) not in self._of_age:
            self._of_age[key, generations] = self._grown(entry, generations - 1)
        return self._of_age[key, generations]


def _parents(entry: RawEntry) -> list[str]:
    """The keys of the entries it inherits from; BibTeX does not mind their case."""
    if _NAMING.isdisjoint(entry.fields):
        return []
    data = entry.fields.get(XDATA, "").strip('{}" ').lower()
    parent = entry.fields.get("crossref", "").strip('{}" ').lower()
    return [key for key in (*map(str.strip, data.split(",")), parent) if key][:_MOST]


_MOST = 10
_NAMING = frozenset({XDATA, "crossref"})
"""The fields that name them."""


def _inheritance(child: RawEntry, parent: RawEntry) -> dict[str, str]:
    """A parent's title is the book or the journal that its children are in."""
    if parent.kind == XDATA:
        return {k: v for k, v in parent.fields.items() if k not in {XDATA, "crossref"}}
    fields = {k: v for k, v in parent.fields.items() if k not in NOT_INHERITED}
    title = fields.pop("title", "")
    within = _within(child, parent)
    if within and title:
        fields.setdefault(within, title)
        if within in _SUBTITLES and "subtitle" in parent.fields:
            fields.setdefault(_SUBTITLES[within], parent.fields["subtitle"])
    if "author" in child.fields or parent.kind in {"collection", "proceedings"}:
        fields.pop("author", None)
    return fields


def _within(child: RawEntry, parent: RawEntry) -> str:
    """The field of a child that a parent's title goes into; empty if into none."""
    if parent.kind == "periodical":
        return "journaltitle"
    if child.kind.startswith("in") or child.kind in _PARTS:
        return "booktitle"
    if parent.kind.startswith("mv"):
        return "maintitle"
    if "title" not in child.fields:
        return "title"
    return "" if child.kind in PARENT_KINDS else "booktitle"


_SUBTITLES = {
    "booktitle": "booksubtitle", "journaltitle": "journalsubtitle", "title": "subtitle",
}  # fmt: skip
_PARTS = frozenset({"conference", "bookinbook", "suppbook", "suppcollection"})
