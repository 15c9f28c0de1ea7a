"""Which papers are meant: each filter says it twice, in SQL and in Python.

A property test holds the two together. The algebra they form is in
`store.algebra`, filters on figures in `store.figures`; all are had from here.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Literal

from store.algebra import And, Clause, Everything, Filter, Not, Or
from store.figures import FIELDS, Has, HasCode, InRange, Quantity
from store.text import fold, key_of
from store.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from store.models import Paper

__all__ = [
    "FIELDS",
    "Among",
    "And",
    "AtAffiliation",
    "AtPlace",
    "AuthorsOf",
    "ByKey",
    "ByPeople",
    "Clause",
    "DateRange",
    "Everything",
    "Filter",
    "Has",
    "HasCode",
    "InCategory",
    "InRange",
    "InVenue",
    "Not",
    "Or",
    "Quantity",
    "TitleHas",
    "WithKeyword",
    "fold_key",
]


def _listed(values: Iterable[Any]) -> str:
    return json.dumps(sorted(values), ensure_ascii=False)


_IN_LIST = "IN (SELECT value FROM json_each(?))"
_LABELLED = (
    "paper.id IN (SELECT paper_id FROM labelled WHERE label_id IN "
    "(SELECT id FROM label WHERE kind = ? AND "
)


def _padded(folded: str) -> str:
    return f" {folded} "


class Among(Value):
    """One of a set of papers, such as the last answer's."""

    ids: Set[int]

    def clause(self) -> Clause:
        """By primary key."""
        return f"paper.id {_IN_LIST}", (_listed(self.ids),)

    def match(self, paper: Paper) -> bool:
        """By id."""
        return paper.id in self.ids


class ByKey(Value):
    """One of a set of citation keys, whatever their case."""

    keys: tuple[str, ...]

    def clause(self) -> Clause:
        """By the index on folded keys."""
        return f"paper.key_folded {_IN_LIST}", (_listed(map(fold_key, self.keys)),)

    def match(self, paper: Paper) -> bool:
        """By folded key."""
        return fold_key(paper.key) in set(map(fold_key, self.keys))


def fold_key(key: str) -> str:
    """A citation key for comparison: BibTeX takes no notice of case."""
    return key.casefold()


class ByPeople(Value):
    """Written by any of some people."""

    people: frozenset[int]

    def clause(self) -> Clause:
        """By the index from people to papers."""
        return (
            f"paper.id IN (SELECT paper_id FROM authorship WHERE person_id {_IN_LIST})",
            (_listed(self.people),),
        )

    def match(self, paper: Paper) -> bool:
        """By the people of its authorships."""
        return any(author.person in self.people for author in paper.authors)


class AuthorsOf(Value):
    """Shares an author with a paper, that paper left out."""

    paper: int
    people: frozenset[int]
    """The authors of `paper`, as resolved when the question was read."""

    def clause(self) -> Clause:
        """As `ByPeople`."""
        sql, parameters = ByPeople(self.people).clause()
        return f"({sql} AND paper.id <> ?)", (*parameters, self.paper)

    def match(self, paper: Paper) -> bool:
        """As `ByPeople`."""
        return paper.id != self.paper and ByPeople(self.people).match(paper)


class AtPlace(Value):
    """Any of some people stand first, or last, in its list of authors.

    Who stands last is known of whole lists only.
    """

    people: frozenset[int]
    place: Literal["first", "last"]

    def clause(self) -> Clause:
        """By the index from people to papers."""
        whole, position = _AT_PLACE[self.place]
        return (
            f"({whole} AND paper.id IN (SELECT paper_id FROM authorship WHERE"
            f" person_id {_IN_LIST} AND position = {position}))",
            (_listed(self.people),),
        )

    def match(self, paper: Paper) -> bool:
        """By the positions of its authorships."""
        listed = [one for one in paper.authors if one.position is not None]
        if self.place == "last" and not paper.authors_complete:
            return False
        place = max((one.position or 0 for one in listed), default=0)
        wanted = 0 if self.place == "first" else place
        return any(
            one.person in self.people for one in listed if one.position == wanted
        )


_AT_PLACE = {
    "first": ("1", "0"),
    "last": (
        "paper.authors_complete = 1",
        "(SELECT max(position) FROM authorship AS other"
        " WHERE other.paper_id = authorship.paper_id)",
    ),
}
"""Place -> what must be so of the paper, and the position."""


class InVenue(Value):
    """Published at a venue, named by its short or its full name."""

    venues: tuple[str, ...]

    def _keys(self) -> set[str]:
        return {key_of(venue) for venue in self.venues} - {""}

    def clause(self) -> Clause:
        """By the venue table, which is small."""
        keys = _listed(self._keys())
        return (
            "paper.venue_id IN (SELECT id FROM venue "
            f"WHERE short_key {_IN_LIST} OR name_key {_IN_LIST})",
            (keys, keys),
        )

    def match(self, paper: Paper) -> bool:
        """By folded short and full name."""
        own = {key_of(paper.venue or ""), key_of(paper.venue_name or "")}
        return bool(self._keys() & own)


_BOUND = "likelihood(paper.first_day < ?, 0.9375)"
"""Else SQLite takes two bounds for few papers, and reads these before a venue's."""


class DateRange(Value):
    """Surely from within [first, until), ISO days, either end open.

    A paper known only to the year or month is in where all its possible days are.
    """

    first: str | None = None
    until: str | None = None

    def clause(self) -> Clause:
        """By the first and last day it may be from."""
        until = self.until or "~"
        sql = f"paper.first_day >= ? AND {_BOUND} AND paper.last_day < ?"
        return f"({sql})", (self.first or "", until, until)

    def match(self, paper: Paper) -> bool:
        """By the first and last day it may be from."""
        if paper.date is None:
            return False
        first, last = paper.date.first_day, paper.date.last_day
        return (self.first or "") <= first and last < (self.until or "~")


class InCategory(Value):
    """In one of some subject categories, whatever their case."""

    categories: tuple[str, ...]

    def clause(self) -> Clause:
        """By label."""
        return (
            f"{_LABELLED} folded {_IN_LIST}))",
            ("category", _listed(map(fold, self.categories))),
        )

    def match(self, paper: Paper) -> bool:
        """By folded category."""
        return bool(set(map(fold, self.categories)) & set(map(fold, paper.categories)))


class WithKeyword(Value):
    """Carries one of some keywords, whatever their case."""

    keywords: tuple[str, ...]

    def clause(self) -> Clause:
        """By label."""
        return (
            f"{_LABELLED} folded {_IN_LIST}))",
            ("keyword", _listed(map(key_of, self.keywords))),
        )

    def match(self, paper: Paper) -> bool:
        """By folded keyword."""
        return bool(set(map(key_of, self.keywords)) & set(map(key_of, paper.keywords)))


class AtAffiliation(Value):
    """With an affiliation that is, or holds as whole words, one of some names."""

    affiliations: tuple[str, ...]

    def _runs(self) -> list[str]:
        keys = {key_of(name) for name in self.affiliations} - {""}
        return [_padded(key) for key in sorted(keys)]

    def clause(self) -> Clause:
        """By label: a run of whole words."""
        held = "instr(' ' || folded || ' ', ?) > 0"
        runs = self._runs()
        if not runs:
            return "0", ()
        condition = " OR ".join([held] * len(runs))
        return f"{_LABELLED} ({condition})))", ("affiliation", *runs)

    def match(self, paper: Paper) -> bool:
        """By folded name."""
        names = [_padded(key_of(name)) for name in paper.affiliations]
        return any(run in name for run in self._runs() for name in names)


class TitleHas(Value):
    """The words stand next to each other, in this order, in the title."""

    words: tuple[str, ...]

    def clause(self) -> Clause:
        """By the longest word's titles, then the run itself."""
        key = key_of(" ".join(self.words))
        if not key:
            return "1", ()
        longest = max(key.split(), key=len)
        return (
            "(paper.id IN (SELECT paper_id FROM title_word WHERE word = ?)"
            " AND instr(' ' || paper.title_key || ' ', ?) > 0)",
            (longest, _padded(key)),
        )

    def match(self, paper: Paper) -> bool:
        """By the folded title."""
        key = key_of(" ".join(self.words))
        return not key or _padded(key) in _padded(key_of(paper.title))
