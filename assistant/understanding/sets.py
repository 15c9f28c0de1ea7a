"""Result sets: the papers that a query finds, as one condition of another query.

Written `set:{topic:mamba has:code}`, so that what is read never hangs on a
conversation: a name that the user gave is put in as the query it stands for.
"""

from __future__ import annotations

from assistant.understanding.reading import Constraint, Parse, SetRef
from store.value import Record, replace

_PAPERS = ("papers.find", "papers.rank")
"""Intents whose limit and order are of papers."""


def bare(parse: Parse) -> Parse:
    """A parse without what is only told of it: how it came about."""
    return replace(parse.plainly, edits=(), alternatives=(), rules=(), second=None)


def papers_of(parse: Parse) -> Parse:
    """The papers behind a list of people, a count or a chart; else the parse itself."""
    if parse.intent in _PAPERS:
        return bare(parse)
    return Parse("papers.find", constraints=parse.constraints)


def meeting(conditions: tuple[Constraint, ...]) -> SetRef:
    """The papers that meet conditions to the letter: no near ones where none does."""
    topical = any(one.slot == "topic" for one in conditions)
    return SetRef(Parse("papers.find", constraints=conditions, strict=topical))


def among(parse: Parse) -> tuple[Constraint, ...]:
    """What a paper must meet to be in the result set of a parse.

    Conditions without a topic and without a limit say it themselves; a search is
    kept whole, since what it finds hangs on all its words together.
    """
    parse = papers_of(parse)
    plain = all(c.slot != "topic" for c in parse.constraints)
    if plain and not (parse.limit or parse.joint_or_union):
        return parse.constraints
    return (Constraint("set", SetRef(replace(parse, strict=False))),)


def written(parse: Parse) -> tuple[tuple[str, str], ...]:
    """The names in a parse with the query that each stands for, as text."""
    from assistant.understanding.canonical import canonical

    queries = [canonical(c.value.parse) for c in parse.of("set")]
    return tuple(zip(parse.terms, queries, strict=False))


FOUND = (
    "papers.find", "papers.rank", "papers.field", "papers.cite", "papers.count",
    "papers.aggregate", "list", "author.coauthors", "topic.overview",
    "topic.timeline", "topic.trend", "network.coauthors",
)  # fmt: skip
"""Intents that are about a set of papers."""

_DIRECT = (
    "author",
    "first",
    "last",
    "venue",
    "category",
    "affiliation",
    "title",
    "paper",
    "set",
    "topic",
)
"""Conditions whose opposite can be written with a minus sign."""

_DEEPEST = 5
"""Sets inside each other that can still be written inside one more."""


def deep(parse: Parse) -> bool:
    """Whether a parse is made of as many sets inside each other as can be written."""
    return _depth(parse) >= _DEEPEST


def _depth(parse: Parse) -> int:
    return max((1 + _depth(c.value.parse) for c in parse.of("set")), default=0)


class Algebra(Record):
    """Sets put together from left to right; what is made is a tuple of conditions."""

    conditions: tuple[Constraint, ...] = ()
    groups: int = 0
    taken: int = 0
    """How many sets it is made of."""

    def take(self, sign: str, parse: Parse) -> None:
        """One more set on the right: "meet", "join" or "minus" it."""
        if sign == "join" and self.conditions:
            self._join(SetRef(papers_of(parse)))
        elif sign == "minus":
            self.conditions = (*self.conditions, _without(parse))
        else:
            self._meet(among(parse))
        self.taken += 1

    def _join(self, other: SetRef) -> None:
        """Either of what there is and another; a third joins two that are joined."""
        group = self.conditions[0].group
        if not group or any(c.group != group for c in self.conditions):
            self.groups = group = self.groups + 1
            self.conditions = (Constraint("set", self._whole(), group=group),)
        self.conditions += (Constraint("set", other, group=group),)

    def ahead(self, sign: str, parse: Parse) -> None:
        """A set on the left of all that was put together so far."""
        rest, self.conditions = self._whole(), ()
        self.take("meet", parse)
        self.take(sign, rest.parse)

    def with_(self, more: tuple[Constraint, ...]) -> tuple[Constraint, ...]:
        """The conditions, and others that must hold too."""
        self._meet(more)
        return self.conditions

    def _meet(self, more: tuple[Constraint, ...]) -> None:
        shift = self.groups
        self.groups += max((c.group for c in more), default=0)
        moved = (replace(c, group=c.group and c.group + shift) for c in more)
        self.conditions += tuple(c for c in moved if c not in self.conditions)

    def _whole(self) -> SetRef:
        """All so far as one set; a single one as it is."""
        only = self.conditions[0] if len(self.conditions) == 1 else None
        if only and only.slot == "set" and not (only.negated or only.group):
            ref: SetRef = only.value
            return ref
        return SetRef(Parse("papers.find", constraints=self.conditions))


def _without(parse: Parse) -> Constraint:
    """The condition that a paper is not in a set."""
    parts = among(parse)
    if len(parts) == 1 and parts[0].slot in _DIRECT and not parts[0].negated:
        return replace(parts[0], negated=True, group=0)
    return Constraint("set", SetRef(papers_of(parse)), negated=True)
