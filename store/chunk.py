"""Some records made ready, in columns: as tables take them, and pipes carry them.

Rows of a table are written from columns several times faster than from objects, and
numbers stand here for the names, venues and labels that many records share.
"""

from __future__ import annotations

import marshal
from collections import Counter
from functools import cached_property
from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from store.derived import COLUMNS, TITLE, TITLE_KEY, Derived, text_words

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Sequence

    from store.importers.record import Rejected

T = TypeVar("T")


class Prepared(NamedTuple):
    """A record, and its paper if it turns out to be the only one of it."""

    digest: bytes
    title_key: str
    identities: frozenset[tuple[str, str]]
    place: str
    is_heading: bool
    """Whether its title had to be guessed from a heading."""
    payload: str
    abstract: str
    derived: Derived


class Chunk(NamedTuple):
    """Some records in a row; every list has one value for each, but where told."""

    rejected: list[Rejected]
    """Those that are no records: beside the others."""
    words: dict[str, int] | None
    """`word_counts`, where they are counted already: a tenth of all there is to do,
    left to the process that has time for it."""
    digests: list[bytes]
    title_keys: list[str]
    identities: list[frozenset[tuple[str, str]]]
    places: list[str]
    are_headings: list[bool]
    payloads: list[str]
    abstracts: list[str]
    papers: list[Sequence[Any]]
    """The columns of `derived.COLUMNS`, each a list of its own."""
    bases: list[str]
    venues: list[tuple[str | None, str | None]]
    """The different ones."""
    venue: list[int]
    """Which of them."""
    people: list[tuple[str, str]]
    """The different names with their keys."""
    authors: list[int]
    """How many there are of each record."""
    author: list[int]
    """Which of `people`: for each author of each record."""
    positions: list[int | None]
    """For each author of each record, like `again`."""
    again: list[bool]
    """Whether the author was named before in the same list."""
    labels: list[tuple[str, str]]
    """The different ones."""
    labelled: list[int]
    """How many there are of each record."""
    label: list[int]
    """Which of `labels`: for each label of each record."""
    named: list[int]
    """How many identifiers there are of each record."""
    schemes: list[str]
    """For each identifier of each record, like `forms` and `values`."""
    forms: list[str]
    """For comparison."""
    values: list[str]
    author_ids: list[tuple[int, int, str, str]]
    """Which record, which of its authors, and the id: scheme and value; few have."""

    @property
    def size(self) -> int:
        """How many records there are, without those that were rejected."""
        return len(self.digests)

    @property
    def titles(self) -> Sequence[str]:
        """As they are written."""
        return self.papers[TITLE] if self.papers else ()

    def alike(self) -> set[int]:
        """Where records stand that share title, identity or content with another."""
        first: dict[Hashable, int] = {}
        found: set[int] = set()
        columns = self.digests, self.title_keys, self.identities
        for at, (digest, title, identities) in enumerate(zip(*columns, strict=True)):
            for mark in (digest, title, *identities):
                before = first.setdefault(mark, at)
                if before != at and mark:
                    found |= {before, at}
        return found

    def word_counts(self) -> dict[str, int]:
        """In how many of the records each word occurs, counted now if need be."""
        if self.words is not None:
            return self.words
        words = map(text_words, self.title_keys, self.abstracts)
        return dict(Counter(chain.from_iterable(words)))

    def __reduce__(self) -> tuple[Any, ...]:
        """Plain values, marshalled, go between processes in half of the time."""
        papers = [c for at, c in enumerate(self.papers) if at not in _SAID_TWICE]
        plain = self._replace(papers=papers, bases=[])[1:]
        return _unpacked, (marshal.dumps(plain), self.rejected)


def _unpacked(data: bytes, rejected: list[Rejected]) -> Chunk:
    sent = Chunk(rejected, *marshal.loads(data))
    if not sent.papers:
        return sent
    papers = sent.papers
    for at, other in _SAID_TWICE.items():
        known = sent.title_keys if other is None else papers[other]
        papers.insert(at, tuple(known))
    return sent._replace(bases=list(papers[_KEY_FOLDED]))


_KEY_FOLDED = COLUMNS.index("key_folded")
_SAID_TWICE = {
    COLUMNS.index("base"): COLUMNS.index("key"),
    COLUMNS.index("base_folded"): _KEY_FOLDED,
    TITLE_KEY: None,
}
"""Columns of a paper in hand that need not be sent, by what they are the same as:
another one, or the titles' keys."""


def chunk_of(items: list[Prepared], rejected: list[Rejected]) -> Chunk:
    """Records as columns, their words not counted yet."""
    digests, title_keys, identities, places, headings, payloads, abstracts, derived = (
        _turned(items, len(Prepared._fields))
    )
    papers, bases, venues, authors, labels, identifiers, author_ids = _turned(
        derived, len(Derived._fields)
    )
    names, positions, keys = _turned(_flat(authors), 3)
    people = [*dict(zip(names, keys, strict=True)).items()]
    different_venues, venue = _numbered(venues)
    _, author = _numbered(names)
    different_labels, label = _numbered(_flat(labels))
    schemes, forms, values = _turned(_flat(identifiers), 3)
    return Chunk(
        rejected,
        None,
        digests,
        title_keys,
        identities,
        places,
        headings,
        payloads,
        abstracts,
        [*zip(*papers, strict=True)],
        bases,
        different_venues,
        venue,
        people,
        [*map(len, authors)],
        author,
        positions,
        _flat(map(_again, authors)),
        different_labels,
        [*map(len, labels)],
        label,
        [*map(len, identifiers)],
        schemes,
        forms,
        values,
        [(at, *one) for at, each in enumerate(author_ids) if each for one in each],
    )


def _flat(lists: Iterable[Iterable[T]]) -> list[T]:
    return [*chain.from_iterable(lists)]


def _turned(rows: Sequence[Sequence[Any]], width: int) -> list[list[Any]]:
    """Rows as columns, as many of them where there is no row."""
    return [[*column] for column in zip(*rows, strict=True)] or [
        [] for _ in range(width)
    ]


def _numbered(values: list[T]) -> tuple[list[T], list[int]]:
    """The different values in their order, and for each value which of them it is."""
    different = {value: at for at, value in enumerate(dict.fromkeys(values))}
    return [*different], [different[value] for value in values]


def _again(authors: Sequence[tuple[str, int | None, str]]) -> list[bool]:
    """For each author of a paper, whether the same one stands before."""
    keys = [key for _, _, key in authors]
    if len(set(keys)) == len(keys):
        return [False] * len(keys)
    return [key in keys[:at] for at, key in enumerate(keys)]


class Items:
    """The records of a chunk, one by one."""

    def __init__(self, chunk: Chunk) -> None:
        self.chunk = chunk
        self._authors = _starts(chunk.authors)
        self._labels = _starts(chunk.labelled)
        self._identifiers = _starts(chunk.named)

    def __getitem__(self, at: int) -> Prepared:
        chunk = self.chunk
        return Prepared(
            chunk.digests[at],
            chunk.title_keys[at],
            chunk.identities[at],
            chunk.places[at],
            chunk.are_headings[at],
            chunk.payloads[at],
            chunk.abstracts[at],
            self._derived(at),
        )

    @cached_property
    def _author_ids(self) -> dict[int, list[tuple[int, str, str]]]:
        """By record; most of a large import are never asked for."""
        found: dict[int, list[tuple[int, str, str]]] = {}
        for at, author, scheme, value in self.chunk.author_ids:
            found.setdefault(at, []).append((author, scheme, value))
        return found

    def _derived(self, at: int) -> Derived:
        chunk = self.chunk
        authors = range(*self._authors[at : at + 2])
        own = slice(*self._identifiers[at : at + 2])
        labels = chunk.label[slice(*self._labels[at : at + 2])]
        return Derived(
            tuple([column[at] for column in chunk.papers]),
            chunk.bases[at],
            chunk.venues[chunk.venue[at]],
            tuple([self._author(author) for author in authors]),
            tuple([chunk.labels[label] for label in labels]),
            tuple(
                zip(
                    chunk.schemes[own], chunk.forms[own], chunk.values[own], strict=True
                )
            ),
            tuple(self._author_ids.get(at, ())),
        )

    def _author(self, at: int) -> tuple[str, int | None, str]:
        name, key = self.chunk.people[self.chunk.author[at]]
        return name, self.chunk.positions[at], key


def _starts(counts: Iterable[int]) -> list[int]:
    return [0, *accumulate(counts)]
