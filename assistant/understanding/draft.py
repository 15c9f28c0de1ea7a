"""A parse in the making: the same fields as `Parse`, still open to change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from assistant.models import Edit
from assistant.understanding.reading import Constraint, Parse, PeopleRef
from store.value import Record, fresh

if TYPE_CHECKING:
    from assistant.models import Alternative
    from assistant.understanding.reading import Range, Rank, Slot, Want

EditKind = Literal[
    "typo", "acronym", "alias", "default", "context", "ambiguous", "ignored"
]


class Draft(Record):
    """Filled by the rules one after the other, then made into a `Parse`."""

    intent: str = ""
    show: str = ""
    constraints: list[Constraint] = fresh(default_factory=list)
    rank: Rank | None = None
    limit: int | None = None
    having: Range | None = None
    group: str | None = None
    measure: str | None = None
    field: str | None = None
    quantity: str | None = None
    terms: list[str] = fresh(default_factory=list)
    negated: bool = False
    others: bool = False
    strict: bool = False
    second: Parse | None = None
    each: bool = False
    joint_or_union: bool = False
    wants: list[Want] = fresh(default_factory=list)
    otherwise: Parse | None = None
    unknown: list[tuple[str, str]] = fresh(default_factory=list)
    missing: str | None = None
    edits: list[Edit] = fresh(default_factory=list)
    alternatives: list[Alternative] = fresh(default_factory=list)
    rules: list[str] = fresh(default_factory=list)
    groups: int = 0
    namesakes: list[tuple[PeopleRef, PeopleRef, str]] = fresh(default_factory=list)
    """(whom a name was taken for, whom it may mean as well, why)."""

    def copy(self) -> Draft:
        """Another draft with the same in it."""
        given = {name: getattr(self, name) for name in self.__match_args__}
        lists = {k: [*v] for k, v in given.items() if isinstance(v, list)}
        return Draft(**{**given, **lists})

    def become(self, other: Draft) -> None:
        """Take over all of another draft."""
        for name in self.__match_args__:
            setattr(self, name, getattr(other, name))

    def constrain(
        self, slot: Slot, value: object, *, negated: bool = False, group: int = 0
    ) -> None:
        """Add a constraint once; people at a place in the list have slots of theirs."""
        if slot == "author" and isinstance(value, PeopleRef) and value.place:
            slot, value = value.place, value._replace(place="")
        new = Constraint(slot, value, negated, group)
        if new not in self.constraints:
            self.constraints.append(new)

    def new_group(self) -> int:
        """A number for constraints that are alternatives of each other."""
        self.groups += 1
        return self.groups

    def note(self, kind: EditKind, before: str, after: str, why: str) -> None:
        """Record a repair or default."""
        edit = Edit(kind, before, after, why)
        if edit not in self.edits:
            self.edits.append(edit)

    def _whose(self) -> None:
        """As in "co-authors of A0 as first author": of A0, on those papers."""
        if any(one.slot == "author" for one in self.constraints):
            return
        placed = [c for c in self.constraints if c.slot in ("first", "last")]
        self.constraints[:0] = [
            Constraint("author", one.value)
            for one in placed
            if not (one.negated or one.group)
        ]

    def done(self) -> Parse:
        """The finished parse."""
        if self.intent == "author.coauthors":
            self._whose()
        given = {name: getattr(self, name) for name in Parse.__match_args__}
        for name, value in given.items():
            if isinstance(value, list):
                given[name] = tuple(value)
        given["intent"] = self.intent or "papers.find"
        given["show"] = self.show or "papers"
        return Parse(**given)
