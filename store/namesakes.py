"""Which of several people with one name wrote a paper, and which names are one person.

A person is known by a key: the `identity.name_key` of the name, or that and a number
("yu zhang 2") or an id for those who share it. By themselves all papers of a name
are one person's. Three things part them: the reader says which papers are whose; or
two sources both list a name twice for one paper, so there are two who bear it; or
registries call them differently (`store.bearing`, over which the reader's word goes).
The one who keeps the bare name is the first; the others are shown as "Yu Zhang #2", or
with the id, "Yu Zhang (0000-0002-1825-0097)".
Nobody is taken for somebody else on a surname and an initial alone: a shortened
name has a key of its own until the reader says whose it is.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any, NamedTuple

from store.identity import name_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from store.derived import Derived
    from store.stated import Stated

UNITED, PARTED = "unite people", "part people"
"""Kinds of decisions on people."""


class Group(NamedTuple):
    """The papers of one of several namesakes."""

    number: int
    """0: the one who keeps the bare name."""
    digests: frozenset[bytes]
    """Of the records that state the papers."""
    kin: frozenset[str]
    """Name keys of those they were written with: they tell whose a new paper is."""


class Parting(NamedTuple):
    """One decision that people who share these keys are several."""

    keys: frozenset[str]
    groups: tuple[Group, ...]

    def number(self, digests: Collection[bytes], kin: Collection[str]) -> int:
        """Whose a paper is: as decided, else by most co-authors shared, else the
        first's."""
        shared = [
            (len(group.digests.intersection(digests)), len(group.kin.intersection(kin)))
            for group in self.groups
        ]
        best = max(shared)
        return self.groups[shared.index(best)].number if any(best) else 0


def numbered(bare: str, number: int) -> str:
    """The key of a namesake."""
    return f"{bare} {number}" if number else bare


def label(name: str, number: int, tag: str = "") -> str:
    """A name as a namesake is shown: "Yu Zhang #2", or with what tells them apart."""
    if tag:
        return f"{name} ({tag})"
    return f"{name} #{number}" if number else name


class Namesakes:
    """Every decision on people, in the order they were taken."""

    def __init__(self, decisions: Iterable[tuple[str, Mapping[str, Any]]] = ()) -> None:
        self._partings: list[Parting] = []
        self._together: dict[str, frozenset[str]] = {}
        self._numbers: dict[str, tuple[str, int]] = {}
        for kind, detail in decisions:
            if kind == UNITED:
                self._unite(detail["keys"])
            elif kind == PARTED:
                self._part(_parting(detail))

    def __bool__(self) -> bool:
        return bool(self._partings or self._together)

    def _unite(self, keys: Iterable[str]) -> None:
        joined = frozenset(keys).union(*(self.together(key) for key in keys))
        self._together.update(dict.fromkeys(joined, joined))

    def _part(self, parting: Parting) -> None:
        self._partings.append(parting)
        for group in parting.groups:
            made = {self._number(key, group.number) for key in parting.keys}
            if len(made) > 1:
                self._unite(made)

    def _number(self, key: str, number: int) -> str:
        bare, _ = self.number_of(key)
        if not number:
            return key
        made = numbered(bare, number)
        self._numbers[made] = bare, number
        return made

    def are_decided(self, key: str) -> bool:
        """Whether the reader has said which papers of a name are whose."""
        mates = self.together(key)
        return any(
            not parting.keys.isdisjoint(mates) for parting in self._partings
        ) or any(mate in self._numbers for mate in mates)

    def together(self, key: str) -> frozenset[str]:
        """The keys that are one person's with this one, itself among them."""
        return self._together.get(key, frozenset((key,)))

    @property
    def united(self) -> Collection[str]:
        """The keys that are one person's with another."""
        return self._together.keys()

    def number_of(self, key: str) -> tuple[str, int]:
        """The bare key and the number of a namesake; the key and 0 of anybody else."""
        return self._numbers.get(key, (key, 0))

    def number_shown(self, key: str, known: int = 0) -> int:
        """The number a namesake is shown with: the lowest of those united with them,
        0 where the one of the bare name is among them; `known` for who is not decided
        on."""
        if key not in self._numbers:
            return known
        bare, _ = self._numbers[key]
        mates = (self.number_of(other) for other in self.together(key))
        return min(number for other, number in mates if other == bare)

    def key_of(self, key: str, digests: Collection[bytes], kin: Collection[str]) -> str:
        """The key of who bears a name on a paper of these records and co-authors."""
        for parting in self._partings:
            if key in parting.keys:
                number = parting.number(digests, kin)
                key = self._number(key, number) if number else key
        return key

    def told_apart(
        self, derived: Derived, digests: Collection[bytes], twice: Collection[str] = ()
    ) -> Derived:
        """A paper whose authors have the keys of those who are meant.

        `twice`: names that two people on it bear.
        """
        if not self and not twice:
            return derived
        kin = {key for _, _, key in derived.authors}
        seen: Counter[str] = Counter()
        authors = []
        for name, position, key in derived.authors:
            seen[key] += 1
            mine = self.key_of(key, digests, kin - {key})
            if key in twice and seen[key] > 1:
                mine = self._number(key, seen[key])
            authors.append((name, position, mine))
        return derived._replace(authors=tuple(authors))


def _parting(detail: Mapping[str, Any]) -> Parting:
    return Parting(
        frozenset(detail["keys"]),
        tuple(
            Group(
                group["number"],
                frozenset(bytes.fromhex(digest) for digest in group["digests"]),
                frozenset(group["kin"]),
            )
            for group in detail["groups"]
        ),
    )


def twice_named(records: Sequence[Stated]) -> frozenset[str]:
    """Names that two sources or more list twice among the authors of one paper."""
    listing: dict[str, set[str]] = {}
    for record in records:
        counts = Counter(
            name_key(name) for name, position in record.authors if position is not None
        )
        for key, count in counts.items():
            if count > 1:
                listing.setdefault(key, set()).add(record.source)
    return frozenset(key for key, sources in listing.items() if len(sources) > 1)
