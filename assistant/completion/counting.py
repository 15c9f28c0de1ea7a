"""How many papers a completed line selects: exactly, or not at all.

One line is read for all the offers of a kind, with the first of them in it; for
the others only the value is put in its place. Where counting would take longer
than a key press, the number is that of the name alone, and says so.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.canonical import quote
from assistant.understanding.draft import Draft
from assistant.understanding.operands import Operands
from assistant.understanding.parser import nested
from assistant.understanding.planner import plan
from store.filters import Everything

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.completion.models import Offer, Scope
    from assistant.understanding.linker import Linker
    from assistant.understanding.planner import Plan
    from assistant.understanding.reading import Constraint, Parse

SMALL = 5_000
"""In a library of so many papers everything is counted."""
BOUND = 4_000
"""So many papers of the names offered are looked at one by one in a larger one."""
CHEAP = frozenset(
    (
        "author",
        "venue",
        "date",
        "code",
        "score",
        "citations",
        "authors",
        "paper",
        "first",
        "last",
    )
)
"""Conditions that are quickly checked for a given paper."""
LISTS = ("papers.find", "papers.rank", "papers.count")
"""Intents that list the papers which the conditions select."""


class Counted(NamedTuple):
    """An offer, which form of it is inserted, and the papers it stands for."""

    offer: Offer
    form: str
    papers: int | None
    scope: Scope


class Read(NamedTuple):
    """A line with an offer in it: how it is read, and the offer's part in that."""

    parse: Parse
    constraint: Constraint
    turned: bool
    """Whether the line negates what the operator says."""


class Counting:
    """Counts offers of one kind at one place of a line."""

    def __init__(
        self,
        linker: Linker,
        read: Callable[[str], Parse],
        forms: Callable[[Offer], tuple[str, ...]],
    ) -> None:
        """`read` understands the line with a form in its place.

        `forms` are what may be inserted for an offer, best first: of all offers of a
        kind the same number.
        """
        self.linker = linker
        self.read = read
        self.forms = forms

    def counted(self, offers: Sequence[Offer]) -> Iterator[Counted]:
        """The offers that can be meant, each with the form and the count it gets.

        What the line says already, and what leaves no paper, is not offered.
        """
        meant = [(o, c) for o in offers if (c := self._constraint(o)) is not None]
        if len(meant) > 1:  # what is said twice is one condition, and counts as one
            meant = [(o, c) for o, c in meant if _meaning(c) not in self._said]
        if not meant:
            return
        place, read = self._form(*meant[0]) if self._countable(offers) else (0, None)
        way = self._way(read, [offer for offer, _ in meant])
        for offer, constraint in meant:
            count, scope = way(offer, constraint)
            if count or scope == "library":
                yield Counted(offer, self.forms(offer)[place], count, scope)

    def _countable(self, offers: Sequence[Offer]) -> bool:
        """Whether reading the line can tell anything."""
        small = self.linker.total <= SMALL
        several = len(self.forms(offers[0])) > 1
        return small or several or all(offer.exact for offer in offers)

    @cached_property
    def _said(self) -> list[tuple[str, object]]:
        """What the line around the place says."""
        return [_meaning(one) for one in self.read("").constraints]

    def _constraint(self, offer: Offer) -> Constraint | None:
        """What the operator makes of the name; None where it means something else."""
        draft = Draft()
        taken = Operands(draft, self.linker, nested).take(
            offer.operator, quote(offer.label)
        )
        if not taken or draft.unknown or draft.edits or len(draft.constraints) != 1:
            return None
        found = draft.constraints[0]
        return found if _is(found, offer) else None

    def _form(self, offer: Offer, wanted: Constraint) -> tuple[int, Read | None]:
        """The first form that is read as meant; else the last one, unread."""
        forms = self.forms(offer)
        for place, form in enumerate(forms):
            parse = self.read(form)
            for constraint in parse.constraints:
                if _meaning(constraint) == _meaning(wanted):
                    turned = constraint.negated != wanted.negated
                    return place, Read(parse, constraint, turned)
        return len(forms) - 1, None

    def _way(
        self, read: Read | None, offers: Sequence[Offer]
    ) -> Callable[[Offer, Constraint], tuple[int | None, Scope]]:
        """How the papers are counted: alone, by the store, or of the name alone."""
        if read is None or not self._selects(read):
            return _of_the_name
        parse, constraint, _ = read
        alone = len(parse.constraints) == 1 and not constraint.negated
        if self._cheap(parse, constraint, offers):
            return lambda offer, own: (self._count(read, own), "line")
        if alone and all(offer.exact for offer in offers):
            return lambda offer, own: (offer.papers, "line")
        return _of_the_name

    def _selects(self, read: Read) -> bool:
        """Whether the line's papers are those of its conditions and of nothing else."""
        parse = read.parse
        if parse.intent not in LISTS or parse.show != "papers" or parse.having:
            return False
        if parse.unknown or parse.second or parse.missing:
            return False
        if parse.limit or _beyond(plan(parse, self.linker.library)):
            return False
        part = replace(parse, constraints=(read.constraint,))
        return not isinstance(plan(part, self.linker.library).where, Everything)

    def _cheap(
        self, parse: Parse, constraint: Constraint, offers: Sequence[Offer]
    ) -> bool:
        if self.linker.total <= SMALL:
            return True
        if len(parse.constraints) == 1 or constraint.negated or constraint.group:
            return False
        if not CHEAP.issuperset(c.slot for c in parse.constraints):
            return False
        if sum(offer.papers or 0 for offer in offers) <= BOUND:
            return True
        few = self._by_someone(parse, constraint)
        return few is not None and few * len(offers) <= BOUND

    def _by_someone(self, parse: Parse, place: Constraint) -> int | None:
        """How many papers there are by the author that the line names already."""
        for one in parse.of("author"):
            if one is not place and not (one.negated or one.group):
                alone = replace(parse, constraints=(one,))
                where = plan(alone, self.linker.library).where
                return self.linker.library.papers.count(where)
        return None

    def _count(self, read: Read, own: Constraint) -> int:
        parse, place, turned = read
        negated = own.negated != turned
        instead = replace(place, slot=own.slot, value=own.value, negated=negated)
        others = tuple(instead if c is place else c for c in parse.constraints)
        where = plan(replace(parse, constraints=others), self.linker.library).where
        return self.linker.library.papers.count(where)


def _beyond(whole: Plan) -> bool:
    """Whether a plan has more to it than conditions that the store checks."""
    return any(
        getattr(whole, field.name)
        for field in fields(whole)
        if field.name not in ("parse", "where")
    )


def _of_the_name(offer: Offer, _: Constraint) -> tuple[int | None, Scope]:
    return offer.papers, "library"


def _meaning(constraint: Constraint) -> tuple[str, object]:
    return constraint.slot, constraint.value


def _is(found: Constraint, offer: Offer) -> bool:
    """Whether a condition means what is offered."""
    if offer.kind == "operator":
        return True
    if offer.person is not None:
        return bool(found.value.ids == (offer.person,))
    if found.slot in ("venue", "date"):
        return found.slot == "date" or bool(found.value.name == offer.label)
    return bool(found.value == offer.label)
