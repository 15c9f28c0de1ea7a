"""Venues, affiliations and categories: short lists, held in memory per revision."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.categories import CATEGORY_NAMES
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

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
        self._full_names: list[tuple[str, Place]] = []
        for short, full, count, key, full_key in names.venue_keys():
            self._add_venue(Place(short, full, count), key, full_key)
        self._names = names
        self.categories: dict[str, Place] = {}
        for name, count in names.categories():
            self._add_category(Place(name, None, count))

    @cached_property
    def knows_affiliations(self) -> bool:
        """Whether any paper here has one."""
        return self._names.any_label("affiliation")

    @cached_property
    def full_venues(self) -> list[tuple[tuple[str, ...], Place]]:
        """The words of each venue's full name."""
        return [(tuple(key.split()), place) for key, place in self._full_names]

    def _add_venue(self, place: Place, key: str, full_key: str) -> None:
        held = self.venues.get(key)
        if held is None or held.papers < place.papers:
            self.venues[key] = place
        if full_key:
            self._full_names.append((full_key, place))
            self.venues.setdefault(full_key, place)

    def _add_category(self, place: Place) -> None:
        code = place.name.lower()
        self.categories[code] = place
        self.categories.setdefault(code.rpartition(".")[2], place)
        for name in CATEGORY_NAMES.get(place.name, ()):
            self.categories.setdefault(name, place)

    def venue(self, parts: Sequence[str]) -> Place | None:
        """The venue of that short or full name, or whose full name holds the run."""
        found = self.venues.get(" ".join(parts))
        if found is not None or len(parts) < 3 or _LEADS.isdisjoint(parts):
            return found
        holding = [p for full, p in self.full_venues if _names(full, parts)]
        return max(holding, key=lambda p: p.papers, default=None)

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
        """Those of many stretches that may be affiliations, in one look-up."""
        keys = {name: key_of(name) for name in names}
        known = self._names.labelled_among("affiliation", list(set(keys.values())))
        return frozenset(name for name, key in keys.items() if key in known)

    def category(self, text: str) -> Place | None:
        """The category of that code ("cs.CL", "CL") or name ("machine learning")."""
        return self.categories.get(re.sub(r"\s+", " ", text.strip().lower()))


_LEADS = frozenset(
    ("conference", "workshop", "meeting", "symposium", "journal", "transactions",
     "proceedings", "annual", "international")
)  # fmt: skip
"""Words that say that a name is of a venue."""


def _names(full: tuple[str, ...], parts: Sequence[str]) -> bool:
    """A run names a venue if it holds all its telling words, and one that says so."""
    telling = {w for w in full if w not in _LEADS and w not in STOPWORDS}
    enough = telling <= set(parts) or parts[0] in _LEADS
    return enough and not _LEADS.isdisjoint(parts) and _holds(full, parts)


def _holds(full: tuple[str, ...], parts: Sequence[str]) -> bool:
    size = len(parts)
    return any(full[i : i + size] == tuple(parts) for i in range(len(full) - size + 1))
