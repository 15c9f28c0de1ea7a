"""What is surely one person among those who bear a name, and people put together of it.

The parts that `store.bearing` works with: nodes, a name with ids that belong together
or with none, and clusters, the nodes that turn out to be one person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.author_ids import GIVEN, key, kind, rank
from store.identity import agree, is_short

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from store.author_ids import AuthorId

    Together = Callable[[str], frozenset[str]] | None
    """The keys that the reader says are one person's with a key; None: none are."""

Kinds = dict[str, frozenset["AuthorId"]]


class Node:
    """A name with some ids, or with none, on some papers: one person's."""

    __slots__ = ("at", "cluster", "ids", "name")

    def __init__(self, name: str, ids: frozenset[AuthorId], at: list[int]) -> None:
        self.name, self.ids, self.at = name, ids, at
        self.cluster = Cluster(self)

    @property
    def order(self) -> tuple[str, list[tuple[int, str]]]:
        """A total order that depends on what is said alone."""
        return self.name, sorted(map(rank, self.ids))

    @property
    def size(self) -> tuple[int, list[tuple[int, str]]]:
        """Orders those of one name, who has most papers first."""
        return -len(self.at), sorted(map(rank, self.ids))

    @property
    def best(self) -> AuthorId:
        """The surest of its ids."""
        return min(self.ids, key=rank)


class Cluster:
    """Nodes that are one person."""

    __slots__ = ("given", "nodes")

    def __init__(self, node: Node) -> None:
        self.nodes = [node]
        self.given = by_kind(node.ids, GIVEN)
        """Of its ids, those that people gave."""

    def take(self, other: Cluster) -> None:
        """The other's nodes are this person's, too."""
        if other is self:
            return
        self.nodes += other.nodes
        for name, ids in other.given.items():
            self.given[name] = self.given.get(name, frozenset()) | ids
        for node in other.nodes:
            node.cluster = self

    def bars(self, other: Cluster) -> bool:
        """Whether both would be somebody with two ids of a kind."""
        return other is not self and differ(self.given, other.given)

    def agrees(self, other: Cluster) -> bool:
        """Whether all names of both agree."""
        names = {node.name for node in other.nodes}
        return all(agree(node.name, name) for node in self.nodes for name in names)


def by_kind(ids: Iterable[AuthorId], schemes: Collection[str] | None) -> Kinds:
    """The ids of some schemes, or of all, by what one person has one of."""
    found: Kinds = {}
    for one in ids:
        if schemes is None or one[0] in schemes:
            found[kind(one)] = found.get(kind(one), frozenset()) | {one}
    return found


def differ(one: Kinds, other: Kinds) -> bool:
    """Whether two have ids of a kind, and none in common."""
    return any(name in other and not ids & other[name] for name, ids in one.items())


def nodes_of(
    name: str,
    said: Iterable[tuple[int, frozenset[AuthorId]]],
    together: Together,
) -> list[Node]:
    """The nodes of a name, whose ids stand on these places.

    Ids that stand together, or that the reader says are one person's, are of one
    node, unless it would have two of a kind; who has none is of a node of its own.
    """
    where: dict[frozenset[AuthorId], list[int]] = {}
    for at, ids in said:
        where.setdefault(ids, []).append(at)
    if len(where) == 1:
        return [Node(name, ids, at) for ids, at in where.items()]
    blank = where.pop(frozenset(), [])
    groups = _Groups(name, sorted(where, key=lambda ids: sorted(map(rank, ids))))
    groups.unite(together)
    found = []
    for parts in groups.found():
        ids = frozenset[tuple[str, str]]().union(*parts)
        found.append(Node(name, ids, sorted(at for one in parts for at in where[one])))
    return [*found, *([Node(name, frozenset(), blank)] if blank else [])]


class _Groups:
    """Sets of ids of one name that grow together."""

    def __init__(self, name: str, sets: Sequence[frozenset[AuthorId]]) -> None:
        self._name = name
        schemes = None if is_short(name) else GIVEN
        self._head = list(range(len(sets)))
        self._parts = {at: [ids] for at, ids in enumerate(sets)}
        self._kinds = [by_kind(ids, schemes) for ids in sets]
        self._holding: dict[AuthorId, list[int]] = {}
        for at, ids in enumerate(sets):
            for one in ids:
                self._holding.setdefault(one, []).append(at)

    def unite(self, together: Together) -> None:
        """Join those that share an id, the surest ids first."""
        ordered = sorted(self._holding, key=rank)
        if together is not None:
            self._unite_decided(ordered, together)
        for one in ordered:
            first, *others = self._holding[one]
            for at in others:
                self._join(first, at, force=False)

    def _unite_decided(
        self, ordered: Iterable[AuthorId], together: Callable[[str], frozenset[str]]
    ) -> None:
        decided: dict[frozenset[str], int] = {}
        for one in ordered:
            keys = together(key(self._name, one))
            if len(keys) > 1:
                for at in self._holding[one]:
                    self._join(decided.setdefault(keys, at), at, force=True)

    def _join(self, one: int, other: int, *, force: bool) -> None:
        a, b = sorted((self._head[one], self._head[other]))
        if a == b or not (force or not differ(self._kinds[a], self._kinds[b])):
            return
        self._parts[a] += self._parts.pop(b)
        for name, ids in self._kinds[b].items():
            self._kinds[a][name] = self._kinds[a].get(name, frozenset()) | ids
        self._head = [a if head == b else head for head in self._head]

    def found(self) -> list[list[frozenset[AuthorId]]]:
        """The sets that belong together, in a fixed order."""
        return [self._parts[at] for at in sorted(self._parts)]
