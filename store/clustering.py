"""Records sorted into works where the reader has decided what belongs together.

Without a decision a work is a connected component of `identity.same_work`. A
decision outranks that relation, and a later decision an earlier one: records that
are decided to be one work are joined first, the latest decision first; then
records that `same_work` holds for, the closest first, unless that would bring
together what was decided to be apart. The order is total over what the records
say, so the result depends neither on the order of import nor on that of asking.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from store.identity import identities, same_work

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from store.stated import Stated

Digest = bytes
"""Of a record's content: `stated.encode`."""


class Ruling(NamedTuple):
    """What one decision says of one record."""

    decision: int
    """Later ones have higher numbers."""
    side: int
    """Of a decision that parts: records of one side stay together or not as before."""
    joins: bool
    """Whether the decision makes its records one work, or parts its sides."""


class Verdict(NamedTuple):
    """What the latest decision on two records says of them."""

    decision: int
    same: bool


class Rulings:
    """Every decision on works, by the records that it speaks of."""

    def __init__(self, rows: Iterable[tuple[Digest, Ruling]] = ()) -> None:
        self._of: dict[Digest, list[Ruling]] = {}
        for digest, ruling in rows:
            self._of.setdefault(digest, []).append(ruling)

    def __bool__(self) -> bool:
        return bool(self._of)

    def __contains__(self, digest: Digest) -> bool:
        return digest in self._of

    @property
    def digests(self) -> list[Digest]:
        """The records spoken of."""
        return sorted(self._of)

    def of(self, digest: Digest) -> list[Ruling]:
        """What is decided of a record."""
        return self._of.get(digest, [])

    def partners(self, digest: Digest) -> set[Digest]:
        """The records that are spoken of together with one."""
        mine = {ruling.decision for ruling in self.of(digest)}
        return {
            other
            for other, rulings in self._of.items()
            if any(ruling.decision in mine for ruling in rulings)
        }

    def verdict(self, one: Digest, other: Digest) -> Verdict | None:
        """The latest word on two records; None where nobody spoke of both."""
        others = {ruling.decision: ruling for ruling in self.of(other)}
        found = [
            Verdict(ruling.decision, ruling.joins)
            for ruling in self.of(one)
            if (mate := others.get(ruling.decision))
            and (ruling.joins or ruling.side != mate.side)
        ]
        return max(found, default=None)


class Item(NamedTuple):
    """A record and the digest of its content."""

    digest: Digest
    record: Stated


def works(items: Sequence[Item], rulings: Rulings) -> list[list[Item]]:
    """The items sorted into works; a work's items are in the order of their digests."""
    ordered = sorted(items, key=lambda item: (item.digest, *item.record[:3]))
    verdicts = {
        (a, b): verdict
        for a, b in combinations(range(len(ordered)), 2)
        if (verdict := rulings.verdict(ordered[a].digest, ordered[b].digest))
    }
    clusters = _Clusters(len(ordered), verdicts)
    for a, b, decision in _bonds(ordered, verdicts):
        clusters.join(a, b, decision)
    return [[ordered[n] for n in members] for members in clusters.found()]


Pairs = dict[tuple[int, int], Verdict]


def _bonds(items: Sequence[Item], verdicts: Pairs) -> list[tuple[int, int, int]]:
    """Pairs to be joined, the firmest first, with the decision that joins them."""
    decided = [
        (-verdict.decision, 0, a, b)
        for (a, b), verdict in verdicts.items()
        if verdict.same
    ]
    alike = [
        (0, _distance(items[a].record, items[b].record), a, b)
        for a, b in combinations(range(len(items)), 2)
        if (a, b) not in verdicts and same_work(items[a].record, items[b].record)
    ]
    return [(a, b, -decision) for decision, _, a, b in sorted(decided + alike)]


def _distance(one: Stated, other: Stated) -> int:
    """How loosely two records of one work agree: 0 where everything speaks for it."""
    years = [record.date[:4] if record.date else "" for record in (one, other)]
    return sum((
        4 * (not identities(one) & identities(other)),
        2 * (one.title_key != other.title_key),
        years[0] != years[1],
    ))  # fmt: skip


class _Clusters:
    """Sets that grow together, unless two of their members were decided apart."""

    def __init__(self, many: int, verdicts: Mapping[tuple[int, int], Verdict]) -> None:
        self._members = {n: [n] for n in range(many)}
        self._cluster = list(range(many))
        self._apart = {
            pair: verdict.decision
            for pair, verdict in verdicts.items()
            if not verdict.same
        }

    def join(self, one: int, other: int, decision: int) -> None:
        """Join two members' clusters; a later decision against it is obeyed."""
        a, b = sorted((self._cluster[one], self._cluster[other]))
        if a == b or self._forbidden(a, b, decision):
            return
        for member in self._members.pop(b):
            self._cluster[member] = a
            self._members[a].append(member)

    def _forbidden(self, a: int, b: int, decision: int) -> bool:
        if not self._apart:
            return False
        return any(
            self._apart.get((min(x, y), max(x, y)), -1) > decision
            for x in self._members[a]
            for y in self._members[b]
        )

    def found(self) -> list[list[int]]:
        """The clusters, each in order."""
        return [sorted(members) for members in self._members.values()]


def homes(
    clusters: Sequence[Sequence[int | None]], first: Sequence[int] = ()
) -> list[int | None]:
    """A paper for each work, given the papers its records are in now.

    A paper goes to the work that holds most of it; papers of `first` choose before
    the others, and ties go to the lower paper. None: a new paper is needed.
    """
    ranked = sorted(
        (
            first.index(paper) if paper in first else len(first),
            -list(cluster).count(paper),
            paper,
            number,
        )
        for number, cluster in enumerate(clusters)
        for paper in {paper for paper in cluster if paper is not None}
    )
    given: dict[int, int] = {}
    for _, _, paper, number in ranked:
        if number not in given and paper not in given.values():
            given[number] = paper
    return [given.get(number) for number in range(len(clusters))]
