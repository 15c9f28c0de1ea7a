"""Venues, affiliations and categories: short lists, held in memory per revision."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.categories import CATEGORY_NAMES
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import exact
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.library import Library


_SHORTEST = 3


class Place(NamedTuple):
    """A venue, affiliation or category that a name may mean."""

    name: str
    full: str | None
    papers: int


class PlaceLinker:
    """Tables of folded names; a name is found by equality, never by likeness."""

    def __init__(self, library: Library) -> None:
        names = library.names
        self.venues: dict[str, Place] = {}
        self._full: dict[str, Place] = {}
        """The venue of most papers of each full name, between blanks."""
        for short, full, count, key, full_key in names.venue_keys():
            self._add_venue(Place(short, full, count), key, full_key)
        self._names = names
        self.categories: dict[str, Place] = {}
        for name, count in names.categories():
            self._add_category(Place(name, None, count))

    @cached_property
    def most_affiliated(self) -> int:
        """In how many papers the commonest affiliation stands."""
        return self._names.most_affiliated()

    @property
    def knows_affiliations(self) -> bool:
        """Whether any paper here has one."""
        return self.most_affiliated > 0

    def _add_venue(self, place: Place, key: str, full_key: str) -> None:
        held = self.venues.get(key)
        if held is None or held.papers < place.papers:
            self.venues[key] = place
        if full_key:
            self.venues.setdefault(full_key, place)
            self._full.setdefault(f" {full_key} ", place)

    def _add_category(self, place: Place) -> None:
        code = place.name.lower()
        self.categories[code] = place
        self.categories.setdefault(code.rpartition(".")[2], place)
        for name in CATEGORY_NAMES.get(place.name, ()):
            self.categories.setdefault(name, place)

    @cached_property
    def longest_venues(self) -> dict[str, int]:
        """The first word of venues' names -> how many words the longest has."""
        found: dict[str, int] = {}
        for name in self.venues:
            first = name.partition(" ")[0]
            found[first] = max(found.get(first, 0), name.count(" ") + 1)
        return found

    def longest(self, texts: Sequence[str], place: int, most: int) -> int:
        """How many words from a place on may name a venue at most; 0 where none can.

        A part of a full name is one of three words or more, so that the first three
        must stand in some full name.
        """
        parts = texts[place : place + most]
        told = len(parts) > 2 and not _LEADS.isdisjoint(parts)
        if told and f" {' '.join(parts[:3])} " in self._every_full_name:
            return most
        return min(most, self.longest_venues.get(parts[0], 0))

    def venue(self, parts: Sequence[str]) -> Place | None:
        """The venue of that short or full name, or whose full name holds the run."""
        found = self.venues.get(" ".join(parts))
        if found is not None or len(parts) < 3 or _LEADS.isdisjoint(parts):
            return found
        said = set(parts)
        holding = [
            self._full[full]
            for full in self._full_names_with(f" {' '.join(parts)} ")
            if parts[0] in _LEADS or _telling(full) <= said
        ]
        return max(holding, key=lambda p: p.papers, default=None)

    @cached_property
    def _every_full_name(self) -> str:
        """One a line: to search one text is faster than to search thousands."""
        return "\n".join(["", *self._full, ""])

    def _full_names_with(self, run: str) -> Iterator[str]:
        every = self._every_full_name
        at = every.find(run)
        while at >= 0:
            end = every.index("\n", at)
            yield every[every.rindex("\n", 0, at) + 1 : end]
            at = every.find(run, end)

    def affiliation(self, parts: Sequence[str]) -> Place | None:
        """The affiliation of that name, hyphens and case aside.

        Labels of one or two characters and bare numbers are footnote marks.
        """
        name = " ".join(parts)
        if len(name) < _SHORTEST or name.isdecimal():
            return None
        for label, count in self._names.labels("affiliation", name):
            return Place(label, None, count)
        return None

    def affiliations_among(self, names: Sequence[str]) -> frozenset[str]:
        """Those of many stretches of folded words that may be affiliations, in one
        look-up."""
        keys = {name: name if name.isascii() else key_of(name) for name in names}
        known = self._names.labelled_among("affiliation", list(set(keys.values())))
        return frozenset(name for name, key in keys.items() if key in known)

    def category(self, text: str) -> Place | None:
        """The category of that code ("cs.CL", "CL") or name ("machine learning")."""
        return self.categories.get(exact(r"\s+").sub(" ", text.strip().lower()))


_LEADS = frozenset(
    ("conference", "workshop", "meeting", "symposium", "journal", "transactions",
     "proceedings", "annual", "international")
)  # fmt: skip
"""Words that say that a name is of a venue."""


def _telling(full: str) -> frozenset[str]:
    """The words of a full name that tell it from others."""
    return frozenset(full.split()) - _LEADS - STOPWORDS
