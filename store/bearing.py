"""Who bears a name on which paper, by the ids that registries give authors.

All that is said of some names is looked at together, so what comes out depends on
what is said, not on when. `store.author_ids` tells what each kind of id is worth.

1. What bears one name and one id is one person. Ids of a name that stand on one
   author are one person's, unless that would give somebody two of a kind.
2. The same id under two names makes them one person, if the names agree
   (`identity.agree`), a name that agrees with two others which do not agree is left
   out, and nobody gets two different ids of a kind that people give.
3. What bears one full name is one person, but for those whom two ids of a kind tell
   apart: then the one with most papers keeps the bare name, and who is without an id
   is the one whose co-authors they share, else the first. Of a name that is a surname
   and initials nobody is joined to anybody else on it where any two ids differ, or
   where one of those with an id is known by another name.

What the reader decides outranks this: people who were united stay so, and names that
were parted (`store.namesakes`) are not looked at.
"""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from store.author_ids import key, rank, tag
from store.bearer_nodes import Cluster, Node, by_kind, differ, nodes_of
from store.identity import agree, is_short

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Sequence

    from store.author_ids import AuthorId
    from store.bearer_nodes import Together

MANY_NAMES = 12
"""An id that stands with more names than that is nobody's."""


class Borne(NamedTuple):
    """A name on a paper, by somebody."""

    name: str
    """Its `identity.name_key`."""
    ids: frozenset[AuthorId]
    paper: int
    """Whose co-authors tell whose it is, where there are several."""


class Bearers(NamedTuple):
    """Who is who."""

    keys: list[str]
    """Of who is meant, for each name on a paper: the name's, or with an id."""
    people: list[list[str]]
    """The keys of each person, sorted."""
    told: dict[str, tuple[str, str]]
    """Of keys with an id: the name's own key, and what is shown after the name."""


def bearers(
    borne: Sequence[Borne],
    together: Together,
    kin: Callable[[int], Collection[str]],
) -> Bearers:
    """Who bears each of some names: all that bear them, and all that share their ids.

    `together`: the keys that the reader says are one person's with a key, if any are;
    `kin`: the keys of the names on a paper.
    """
    nodes = _nodes(borne, together)
    every = [one for mine in nodes.values() for one in _in_order(mine)]
    if together is not None:
        _join_decided(every, together)
    _join_by_id(every)
    company = _Company(borne, kin)
    several = {name: mine for name, mine in nodes.items() if len(mine) > 1}
    for name, mine in several.items():
        if not is_short(name):
            _join_full(mine, company)
    for name, mine in several.items():
        if is_short(name):
            _join_short(name, mine)
    naming = _Naming(len(borne))
    for name, mine in nodes.items():
        naming.call(name, mine, company)
    return naming.done()


def _nodes(borne: Sequence[Borne], together: Together) -> dict[str, list[Node]]:
    """What is surely one person, by name, in the order of names."""
    named: dict[str, list[int]] = {}
    for at, one in enumerate(borne):
        named.setdefault(one.name, []).append(at)
    return {
        name: nodes_of(name, [(at, borne[at].ids) for at in named[name]], together)
        for name in sorted(named)
    }


def _in_order(nodes: list[Node]) -> list[Node]:
    """Those of one name by their ids."""
    return sorted(nodes, key=lambda n: n.order) if len(nodes) > 1 else nodes


def _join_decided(
    nodes: Sequence[Node], together: Callable[[str], frozenset[str]]
) -> None:
    """People whom the reader has united stay one, whatever their ids say."""
    main: dict[str, Node] = {}
    for node in sorted(nodes, key=lambda n: (n.name, bool(n.ids), n.size)):
        main.setdefault(node.name, node)
    first: dict[frozenset[str], Node] = {}
    for node in nodes:
        keys = {key(node.name, one) for one in node.ids}
        for one in sorted(keys | ({node.name} if main[node.name] is node else set())):
            same = together(one)
            if len(same) > 1:
                first.setdefault(same, node).cluster.take(node.cluster)


def _join_by_id(nodes: Sequence[Node]) -> None:
    """One id under several names that agree is one person."""
    having: dict[AuthorId, list[Node]] = {}
    for node in nodes:
        for one in node.ids:
            having.setdefault(one, []).append(node)
    shared = [one for one, nodes in having.items() if len(nodes) > 1]
    for one in sorted(shared, key=rank):
        names = {node.name for node in having[one]}
        if not 1 < len(names) <= MANY_NAMES:
            continue
        clear = [n for n in having[one] if not _is_unclear(n.name, names)]
        for a, b in combinations(clear, 2):
            here, there = a.cluster, b.cluster
            if a.name != b.name and not here.bars(there) and here.agrees(there):
                here.take(there)


def _is_unclear(name: str, names: Collection[str]) -> bool:
    """Whether a name may be short for two that are not one."""
    if len(names) < 3:
        return False
    mates = [one for one in names if one != name and agree(name, one)]
    return any(not agree(a, b) for a, b in combinations(sorted(mates), 2))


class _Company:
    """Whom those with a name wrote with."""

    def __init__(
        self, borne: Sequence[Borne], kin: Callable[[int], Collection[str]]
    ) -> None:
        self._borne = borne
        self._kin = kin

    def closest(self, where: Sequence[int], among: Sequence[Sequence[int]]) -> int:
        """Which of some lists of places shares most co-authors with one; the first
        where none does."""
        if len(among) < 2:
            return 0
        mine = self._of(where)
        shared = [len(mine & self._of(one)) for one in among]
        return shared.index(max(shared))

    def _of(self, where: Sequence[int]) -> set[str]:
        found = {one for at in where for one in self._kin(self._borne[at].paper)}
        return found - {self._borne[at].name for at in where}


def _join_full(nodes: Sequence[Node], company: _Company) -> None:
    """All of a full name are one, but for those whom ids tell apart."""
    having = sorted((node for node in nodes if node.ids), key=lambda n: n.size)
    hosts: list[Node] = []
    for node in having:
        if node.cluster.given:
            mates = (one for one in hosts if not one.cluster.bars(node.cluster))
            if home := next(mates, None):
                home.cluster.take(node.cluster)
            else:
                hosts.append(node)
    rest = [node for node in having if not node.cluster.given]
    hosts = hosts or rest[:1]
    places = [host.at for host in hosts]
    homes = [hosts[company.closest(node.at, places)] for node in rest]
    for node, home in zip(rest, homes, strict=True):
        home.cluster.take(node.cluster)
    _join_blank(nodes, hosts)


def _join_blank(nodes: Sequence[Node], hosts: Sequence[Node]) -> None:
    """Who has no id is the first of those who may be meant."""
    for blank in (node for node in nodes if not node.ids):
        if any(host.cluster is blank.cluster for host in hosts):
            return
        may = [host for host in hosts if not host.cluster.bars(blank.cluster)]
        if may:
            may[0].cluster.take(blank.cluster)


def _join_short(name: str, nodes: Sequence[Node]) -> None:
    """All or none: a surname and initials join nobody against any evidence."""
    for a, b in combinations(nodes, 2):
        if differ(by_kind(a.ids, None), by_kind(b.ids, None)):
            return
        if a.cluster.bars(b.cluster):
            return
    if any(one.name != name for node in nodes for one in node.cluster.nodes):
        return
    for node in nodes[1:]:
        nodes[0].cluster.take(node.cluster)


class _Naming:
    """Gives everybody keys: once all is joined that belongs together."""

    def __init__(self, many: int) -> None:
        self._keys = [""] * many
        self._owner: dict[str, Cluster] = {}
        self._told: dict[str, tuple[str, str]] = {}

    def call(self, name: str, nodes: Sequence[Node], company: _Company) -> None:
        """Of one name, one person has it for a key; the others have ids with it."""
        people: dict[int, list[Node]] = {}
        for node in nodes:
            people.setdefault(id(node.cluster), []).append(node)
        ordered = list(people.values())
        if len(ordered) > 1:
            ordered.sort(key=_weight)
        keys = [name]
        if any(node.ids for node in ordered[0]) and len(ordered) > 1 and is_short(name):
            keys = [_key(name, ordered[0])]
        keys += [_key(name, mine) for mine in ordered[1:]]
        for called, mine in zip(keys, ordered, strict=True):
            if called != name:
                self._told[called] = name, tag(_best(mine))
            self._owner[called] = mine[0].cluster
            for node in mine:
                for at in node.at:
                    self._keys[at] = called
        if len(ordered) > 1 and not is_short(name):
            self._sort_out(ordered, keys, company)

    def _sort_out(
        self, ordered: list[list[Node]], keys: list[str], company: _Company
    ) -> None:
        """Each paper without an id is whose co-authors it shares."""
        places = [[at for n in mine if n.ids for at in n.at] for mine in ordered]
        blank = (node for mine in ordered for node in mine if not node.ids)
        for at in (at for node in blank for at in node.at):
            self._keys[at] = keys[company.closest([at], places)]

    def done(self) -> Bearers:
        """The keys, and whose they are."""
        people: dict[int, set[str]] = {}
        for called in set(self._keys):
            people.setdefault(id(self._owner[called]), set()).add(called)
        return Bearers(self._keys, sorted(map(sorted, people.values())), self._told)


def _weight(nodes: Sequence[Node]) -> tuple[bool, int, list[tuple[int, str]]]:
    """Orders the people of a name: who is without an id first, then by papers."""
    ids = sorted(rank(one) for node in nodes for one in node.ids)
    blank = any(not node.ids for node in nodes)
    return not blank, -sum(len(node.at) for node in nodes), ids


def _key(name: str, nodes: Sequence[Node]) -> str:
    return key(name, _best(nodes))


def _best(nodes: Sequence[Node]) -> AuthorId:
    return min((node.best for node in nodes if node.ids), key=rank)
