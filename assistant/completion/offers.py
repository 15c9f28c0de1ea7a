"""What the library has for a place: people, venues, titles, years, words, operators."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from assistant.completion.models import Offer
from assistant.completion.operators import BEGINNINGS, VALUES
from assistant.understanding.grammar.categories import CATEGORY_NAMES
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import fold, key_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from store.library import Library
    from store.library.names import Kind as Label
    from store.models import TitleEntry

_QUOTABLE = 400
"""The longest stretch that is read as a quotation."""
_MARKS = frozenset("“”„«»")
"""Quotation marks that end a quotation."""
_SHORTEST_WORD = 3
_VENUES = 16
"""Venues that are looked at: a line may leave none of the largest."""


class Offers:
    """Looks up what begins as typed; `limit` bounds each kind."""

    def __init__(
        self, library: Library, limit: int, named: Sequence[tuple[str, str]] = ()
    ) -> None:
        """`named` are the conversation's sets: name and query."""
        self.library = library
        self.named = named
        self.prefixes = library.prefixes
        self.limit = limit

    def people(self, typed: str) -> Iterator[Offer]:
        """Authors by any part of their names."""
        for one in self.prefixes.people(key_of(typed).split(), self.limit):
            yield Offer(
                one.value, "author", one.count, "author", person=one.id, why="author"
            )

    def first(self, typed: str) -> Iterator[Offer]:
        """Authors, to stand first: how often each does is not counted."""
        return (o._replace(operator="first", exact=False) for o in self.people(typed))

    def last(self, typed: str) -> Iterator[Offer]:
        """Authors, to stand last."""
        return (o._replace(operator="last", exact=False) for o in self.people(typed))

    def venues(self, typed: str) -> Iterator[Offer]:
        """Venues by a word of their short or full name."""
        for facet in self.prefixes.venues(key_of(typed), _VENUES):
            papers = self.prefixes.papers_at(key_of(facet.value))
            yield Offer(facet.value, "venue", papers, "venue", why="venue")

    def categories(self, typed: str) -> Iterator[Offer]:
        """Subject categories by code, by its last part, or by name."""
        wanted = fold(typed).strip()
        for name, papers in self.library.names.categories():
            names = CATEGORY_NAMES.get(name, ())
            called = (fold(name), fold(name).rpartition(".")[2], *names)
            if any(one.startswith(wanted) for one in called):
                why = ", ".join(("category", *names[:1]))
                yield Offer(name, "category", papers, "category", why=why)

    def affiliations(self, typed: str) -> Iterator[Offer]:
        """Affiliations; one may be held in the names of others, which are asked too."""
        for name, papers in self._labels("affiliation", typed):
            yield Offer(
                name, "affiliation", papers, "affiliation", exact=False,
                why="affiliation",
            )  # fmt: skip

    def keywords(self, typed: str) -> Iterator[Offer]:
        """Keywords that papers carry."""
        for name, papers in self._labels("keyword", typed):
            yield Offer(name, "word", papers, "keyword", why="keyword")

    def _labels(self, kind: Label, typed: str) -> Iterator[tuple[str, int]]:
        """Labels of a kind, of several with one folded name the commonest."""
        known: set[str] = set()
        for facet in self.prefixes.labels(kind, key_of(typed), self.limit):
            if key_of(facet.value) not in known:
                known.add(key_of(facet.value))
                yield facet.value, facet.count

    def tags(self, typed: str) -> Iterator[Offer]:
        """The reader's own tags, those of most papers first."""
        tags = self.library.personal.tags()
        for tag, papers in sorted(tags, key=lambda t: (-t[1], len(t[0]), t[0])):
            if fold(tag).startswith(fold(typed)):
                yield Offer(tag, "tag", papers, "tag", why="your tag")

    def years(self, typed: str, operator: str) -> Iterator[Offer]:
        """Years with papers, the latest first, and how many an operator selects."""
        years = self.prefixes.years()
        counts = _COUNTED[operator]([facet.count for facet in years])
        for facet, papers in zip(years, counts, strict=True):
            if facet.value.startswith(typed) and papers:
                yield Offer(facet.value, "year", papers, operator, why=operator)

    def titles(self, typed: str) -> Iterator[Offer]:
        """Papers by words of their title; one that cannot be quoted, by its key."""
        typed = key_of(typed)
        for entry in self.prefixes.titles(typed, self.limit) if typed else ():
            if key_of(entry.title):
                named = "" if _quotable(entry.title) else f"@{entry.key}"
                yield Offer(entry.title, "title", insert=named, why=_paper(entry))

    def keys(self, typed: str) -> Iterator[Offer]:
        """Papers by citation key."""
        for entry in self.prefixes.keys(typed.lstrip("@"), self.limit):
            label = f"@{entry.key} {entry.title}"
            yield Offer(label, "title", insert=f"@{entry.key}", why=_paper(entry))

    def words(self, typed: str) -> Iterator[Offer]:
        """Words of titles and abstracts."""
        typed = key_of(typed)
        if len(typed) < _SHORTEST_WORD or " " in typed:
            return
        for word in self.prefixes.words(typed, self.limit + 1):
            if word.value != typed and word.value not in STOPWORDS:
                yield Offer(
                    word.value, "word", word.count, insert=word.value, why="word"
                )

    def sets(self, typed: str) -> Iterator[Offer]:
        """Result sets that the conversation has named."""
        for name, query in self.named:
            if fold(name).startswith(fold(typed)):
                yield Offer(name, "set", operator="set", why=f"set, {query}")

    def operators(self, typed: str) -> Iterator[Offer]:
        """Operators by their name, then those known by another word."""
        typed = typed.lower()
        own = [one for one in BEGINNINGS if one.insert.startswith(typed)]
        other = [
            one
            for one in BEGINNINGS
            if one not in own and any(name.startswith(typed) for name in one.names)
        ]
        for one in (*own, *other):
            yield Offer(one.insert, "operator", insert=one.insert, why=one.why)

    def fixed(self, operator: str, typed: str) -> Iterator[Offer]:
        """Values that an operator has of its own."""
        for value, why in VALUES.get(operator, {}).items():
            if value.startswith(typed.lower()):
                counted = operator if (operator, value) in _SELECTING else ""
                yield Offer(
                    value, "operator", operator=counted, exact=False, insert=value,
                    why=why,
                )  # fmt: skip

    def value(self, operator: str, typed: str) -> Iterable[Offer]:
        """What can stand behind an operator."""
        if operator in _COUNTED:
            return self.years(typed, operator)
        if operator in VALUES:
            return self.fixed(operator, typed)
        read = _READERS.get(operator)
        return read(self, typed) if read else ()


def _quotable(title: str) -> bool:
    return len(title) < _QUOTABLE and _MARKS.isdisjoint(title)


def _paper(entry: TitleEntry) -> str:
    return f"paper, {entry.first_day[:4].lstrip('0')}" if entry.first_day else "paper"


def _upward(counts: list[int]) -> list[int]:
    """Papers of a year and all later ones; the years come latest first."""
    return list(accumulate(counts))


def _from_next(counts: list[int]) -> list[int]:
    return [0, *_upward(counts)[:-1]]


def _downward(counts: list[int]) -> list[int]:
    return _upward(counts[::-1])[::-1]


def _up_to_last(counts: list[int]) -> list[int]:
    return [*_downward(counts)[1:], 0]


_COUNTED: Mapping[str, Callable[[list[int]], list[int]]] = {
    "year": list, "date": list, "since": _upward, "after": _from_next,
    "until": _downward, "before": _up_to_last,
}  # fmt: skip
"""Date operator -> papers it selects for each year, from those of each year."""

_SELECTING = {
    *(("has", value) for value in VALUES["has"]),
    *(("no", value) for value in VALUES["no"]),
    ("is", "starred"),
}
"""Operators and values of theirs that select papers."""

_READERS: Mapping[str, Callable[[Offers, str], Iterable[Offer]]] = {
    "author": Offers.people,
    "first": Offers.first,
    "last": Offers.last,
    "venue": Offers.venues,
    "category": Offers.categories,
    "affiliation": Offers.affiliations,
    "keyword": Offers.keywords,
    "tag": Offers.tags,
    "title": Offers.titles,
    "topic": Offers.words,
    "paper": Offers.keys,
    "set": Offers.sets,
}
"""Operator -> what is looked up for its value."""
