"""How a question was understood: a frame of an intent, what to show, and constraints.

Constraints of one `group` are alternatives (or); groups must all hold (and).
A parse holds names of the library, never SQL; `canonical` prints it as the
query that would give the same parse.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, NamedTuple, TypeAlias

from store.value import Value, replace

if TYPE_CHECKING:
    from assistant.models import Alternative, Edit

Slot = Literal[
    "topic", "title", "author", "name", "venue", "date", "category", "affiliation",
    "code", "score", "citations", "authors", "paper", "keyword", "has", "starred",
    "tag", "status", "h_index", "ai_score", "novelty", "set", "first", "last",
]  # fmt: skip
Meaning: TypeAlias = Any
"""What a stretch of a question stands for: a reference, a range, a text, or `Both`."""
Want: TypeAlias = tuple[str, str]
"""(kind, words) that an answer is held to: a unit, the other side of "than"."""


class PaperRef(NamedTuple):
    """One paper of the library that a question names."""

    id: int
    key: str
    title: str


class PeopleRef(NamedTuple):
    """Authors that a question names, directly or through a paper or a person."""

    kind: Literal["named", "authors-of", "coauthors-of"]
    ids: tuple[int, ...] = ()
    """Of "named": usually one; several where namesakes are not told apart."""
    name: str = ""
    paper: PaperRef | None = None
    of: PeopleRef | None = None
    place: Literal["", "first", "last"] = ""
    """Where they stand in the lists meant; a constraint says it by its slot."""


class VenueRef(NamedTuple):
    """A venue by its short name, and its full one where it differs."""

    name: str
    full: str | None = None


class SetRef(NamedTuple):
    """The papers that another question finds: what a named result set stands for."""

    parse: Parse


class Both(NamedTuple):
    """Several of a kind, joined by "and" or "or"."""

    joined: str
    members: tuple[Meaning, ...]


def members(value: Meaning) -> tuple[Meaning, ...]:
    """All that a placeholder stands for: one, or several that are joined."""
    return value.members if isinstance(value, Both) else (value,)


def joined(value: Meaning) -> str:
    """How the members of a placeholder are joined; "and" where there is one."""
    return value.joined if isinstance(value, Both) else "and"


class Range(NamedTuple):
    """Numbers from `low` to `high`; an open end is None; strict ends say so."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False

    def holds(self, value: float) -> bool:
        """Whether a value lies inside."""
        if self.low is not None and (
            value < self.low or (self.low_open and value == self.low)
        ):
            return False
        return self.high is None or not (
            value > self.high or (self.high_open and value == self.high)
        )


class Rank(NamedTuple):
    """Order by a metric; `descending` is the direction of the first one shown."""

    metric: str
    descending: bool = True


class Constraint(Value):
    """One condition on the papers (or people) asked about."""

    slot: Slot
    value: Meaning
    negated: bool = False
    group: int = 0
    """Constraints of one non-zero group are alternatives."""


class Parse(Value):
    """One reading of a question."""

    intent: str
    show: str = "papers"
    """What is asked for: papers, authors, venues, years, or a field or metric."""
    constraints: tuple[Constraint, ...] = ()
    rank: Rank | None = None
    limit: int | None = None
    having: Range | None = None
    """How many of the papers a person or venue must have."""
    group: str | None = None
    """What to count by."""
    measure: str | None = None
    """How to aggregate (mean, share), or what to compare by."""
    field: str | None = None
    """What the measure is of."""
    quantity: str | None = None
    """The kind of number asked for."""
    terms: tuple[str, ...] = ()
    """Words that are asked about as words (a term to define, a qualifier)."""
    negated: bool = False
    """A yes/no question with an odd number of negations."""
    others: bool = False
    """Without the paper that names the people ("what else did they publish")."""
    strict: bool = False
    """A question about the world: papers answer it only if they hold all its words."""
    second: Parse | None = None
    """The other half of a two-part question."""
    each: bool = False
    """What is asked of several people holds for each of them by themselves."""
    joint_or_union: bool = False
    """People joined by "and": their joint papers if there are any, else all of both."""
    wants: tuple[Want, ...] = ()
    """What sentences, or the best papers, must hold to answer."""
    otherwise: Parse | None = None
    """The open question that a search is, where no paper holds its words."""
    unknown: tuple[tuple[str, str], ...] = ()
    """(kind, words) of what was named but is not in the library."""
    missing: str | None = None
    """A field or service that is asked for but not to be had."""
    edits: tuple[Edit, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    rules: tuple[str, ...] = ()
    """Names of the rules that fired, in order."""

    def of(self, slot: str) -> list[Constraint]:
        """The constraints of one slot, in order."""
        return [c for c in self.constraints if c.slot == slot]

    def first(self, slot: str) -> Meaning:
        """The value of a slot's first constraint, or None."""
        return next((c.value for c in self.constraints if c.slot == slot), None)

    @property
    def plainly(self) -> Parse:
        """A search without what it is held to only where it finds too little."""
        if not (self.otherwise or (self.wants and self.intent == "papers.find")):
            return self
        return replace(self, wants=(), otherwise=None)

    @property
    def paper(self) -> PaperRef | None:
        """The first paper named."""
        found: PaperRef | None = self.first("paper")
        return found

    @property
    def person(self) -> PeopleRef | None:
        """The first author named."""
        found: PeopleRef | None = self.first("author")
        return found
