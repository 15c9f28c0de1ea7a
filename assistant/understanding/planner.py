"""A parse becomes a plan: filters over the store and words to search for, all typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.understanding.grammar.stopwords import STOPWORDS
from store import filters
from store.filters import Everything
from store.text import stem, words
from store.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from assistant.understanding.reading import (
        Constraint,
        Meaning,
        Parse,
        PeopleRef,
        Range,
    )
    from store.figures import Quantity
    from store.filters import Filter
    from store.library import Library


class Topic(Value):
    """Words the papers must hold; content words only, as stems."""

    text: str
    terms: tuple[str, ...]
    negated: bool = False


class Within(NamedTuple):
    """Papers that another plan finds, or does not find."""

    plan: Plan
    negated: bool = False


class Plan(Value):
    """What to look up. `each` holds conditions that a person must meet one by one."""

    parse: Parse
    where: Filter
    topics: tuple[tuple[Topic, ...], ...] = ()
    """All groups must hold; one of each group suffices."""
    each: tuple[Filter, ...] = ()
    never: tuple[Filter, ...] = ()
    """What no paper of a person may meet: "in V0 but never with A1"."""
    sets: tuple[tuple[Within, ...], ...] = ()
    """Result sets, as the topics: all groups must hold; one of each suffices."""
    within: tuple[Within, ...] = ()
    """Result sets that a person must have a paper in, one by one."""

    @property
    def terms(self) -> tuple[str, ...]:
        """The distinct stems to rank by, in order."""
        wanted = (t for group in self.topics for t in group if not t.negated)
        return tuple(dict.fromkeys(term for topic in wanted for term in topic.terms))


def plan(parse: Parse, library: Library) -> Plan:
    """The plan of a parse; people named through papers are resolved here."""
    sorted_ = _Sorted(parse, library)
    for members in _alternatives(parse.constraints):
        sorted_.take(members)
    return sorted_.done()


def _alternatives(constraints: Iterable[Constraint]) -> Iterable[list[Constraint]]:
    """Constraints by their group; each that has none is by itself."""
    groups: dict[int, list[Constraint]] = {}
    for number, constraint in enumerate(constraints, start=1):
        groups.setdefault(constraint.group or -number, []).append(constraint)
    return groups.values()


class _Sorted:
    """The conditions of a parse by what must meet them: a plan in the making."""

    def __init__(self, parse: Parse, library: Library) -> None:
        self._parse = parse
        self._library = library
        self._apart = _apart(parse)
        self._where: list[Filter] = []
        self._topics: list[tuple[Topic, ...]] = []
        self._each: list[Filter] = []
        self._never: list[Filter] = []
        self._sets: list[tuple[Within, ...]] = []
        self._within: list[Within] = []

    def take(self, members: list[Constraint]) -> None:
        """Add alternatives, of which one suffices; one constraint is its own group."""
        slot = members[0].slot
        if any(one.slot == "set" for one in members):
            self._sets.append(tuple(_within(one, self._library) for one in members))
        elif slot == "topic" and slot in self._apart:
            self._within.append(Within(plan(_alone(members), self._library)))
        elif slot == "topic":
            self._topics.append(tuple(_topic(one) for one in members))
        else:
            self._filter(members)

    def _filter(self, members: list[Constraint]) -> None:
        found = (_filter(one, self._parse, self._library) for one in members)
        options = [one for one in found if one is not None]
        if not options:
            return
        condition = _any(options)
        if _barred(members[0], self._parse):
            self._never.append(filters.Not(condition))
        elif members[0].slot in self._apart:
            self._each.append(condition)
        else:
            self._where.append(condition)

    def done(self) -> Plan:
        """The finished plan."""
        return Plan(
            self._parse,
            _all(self._where),
            tuple(self._topics),
            tuple(self._each),
            tuple(self._never),
            tuple(self._sets),
            tuple(self._within),
        )


def _alone(members: list[Constraint]) -> Parse:
    """Some conditions as a question for the papers that meet them."""
    from assistant.understanding.reading import Parse

    return Parse("papers.find", constraints=tuple(members))


def _barred(constraint: Constraint, parse: Parse) -> bool:
    """Whether people are asked for who never did what is left out.

    A paper has one venue: that it is not in another one says nothing.
    """
    if not constraint.negated or constraint.group:
        return False
    kept = {one.slot for one in parse.constraints if not one.negated}
    if parse.show in ("venues", "years"):
        return constraint.slot == "author" and kept <= {"author"}
    if parse.show != "authors":
        return False
    told = "venue" in kept or (constraint.slot == "venue" and not kept)
    return constraint.slot in ("author", "venue") and told


def _apart(parse: Parse) -> frozenset[str]:
    """Slots that one paper cannot meet twice: a person must meet them in turn."""
    if parse.each:
        return frozenset((*PEOPLE, *(["topic"] if parse.show == "authors" else [])))
    if parse.show != "authors":
        return frozenset()
    counts = [
        slot
        for slot in ("venue", "date")
        if sum(not c.negated and not c.group for c in parse.of(slot)) > 1
    ]
    return frozenset(counts)


def _all(conditions: list[Filter]) -> Filter:
    if not conditions:
        return Everything()
    return conditions[0] if len(conditions) == 1 else filters.And(tuple(conditions))


def _any(options: list[Filter]) -> Filter:
    return options[0] if len(options) == 1 else filters.Or(tuple(options))


def _within(constraint: Constraint, library: Library) -> Within:
    """A result set; another condition beside one is the papers that meet it."""
    if constraint.slot == "set":
        return Within(plan(constraint.value.parse, library), constraint.negated)
    alone = replace(constraint, negated=False, group=0)
    return Within(plan(_alone([alone]), library), constraint.negated)


def _topic(constraint: Constraint) -> Topic:
    text = str(constraint.value)
    content = [w for w in words(text) if w not in STOPWORDS] or words(text)
    terms = tuple(dict.fromkeys(stem(w) for w in content))
    return Topic(text, terms, constraint.negated)


def _filter(constraint: Constraint, parse: Parse, library: Library) -> Filter | None:
    condition = _positive(constraint, parse, library)
    if condition is not None and constraint.negated:
        return filters.Not(condition)
    return condition


def _positive(constraint: Constraint, parse: Parse, library: Library) -> Filter | None:
    slot, value = constraint.slot, constraint.value
    if slot == "author":
        return _by(value, parse, library)
    if slot == "name":
        return _called(value, parse, library)
    if slot in REPORTED:
        return _reported(slot, value, parse, library)
    if slot in ("first", "last"):
        return filters.AtPlace(frozenset(people_of(value, library)), slot)
    if slot in _KEPT or (slot, value) == ("has", "note"):
        return filters.Among(frozenset(_kept(slot, value, library)))
    of_value = _OF_VALUE.get(slot)
    return of_value(value) if of_value else None


def _in_range(field: Quantity) -> Callable[[Range], Filter]:
    return lambda value: filters.InRange(
        field, value.low, value.high, value.low_open, value.high_open
    )


_OF_VALUE: Final[dict[str, Callable[[Meaning], Filter]]] = {
    "paper": lambda value: filters.Among(frozenset({value.id})),
    "venue": lambda value: filters.InVenue((value.name,)),
    "date": lambda value: filters.DateRange(value.first, value.until),
    "category": lambda value: filters.InCategory((value,)),
    "affiliation": lambda value: filters.AtAffiliation((value,)),
    "code": filters.HasCode,
    "title": lambda value: filters.TitleHas(tuple(words(value))),
    "has": filters.Has,
    "score": _in_range("score"),
    "citations": _in_range("citations"),
    "authors": _in_range("n_authors"),
}
"""Slot -> the filter of its value, where neither the parse nor the library is asked."""
PEOPLE = ("author", "first", "last")
"""Slots of people."""
REPORTED = ("h_index", "ai_score", "novelty")
"""Slots of figures that only people have: a page reports them of its owner."""
_KEPT = frozenset(("starred", "tag", "status"))
"""Slots that are about what the reader added."""


def _kept(slot: str, value: str, library: Library) -> list[int]:
    """The papers that the reader marked so."""
    personal = library.personal
    if slot == "tag":
        return personal.tagged(value)
    if slot == "status":
        return personal.with_status(value)
    return personal.starred() if slot == "starred" else personal.noted()


def _by(ref: PeopleRef, parse: Parse, library: Library) -> Filter:
    people = frozenset(people_of(ref, library))
    if ref.kind == "authors-of" and ref.paper and parse.others:
        return filters.AuthorsOf(ref.paper.id, people)
    return filters.ByPeople(people)


def _called(part: str, parse: Parse, library: Library) -> Filter | None:
    """Papers by anybody of a name; whatever else is asked for is told by it itself."""
    if parse.show != "papers" or parse.intent == "paper.authors":
        return None
    found = library.names.people_fitting(words(part))
    return filters.ByPeople(frozenset(one.person for one in found))


def _reported(
    figure: str, bounds: Range, parse: Parse, library: Library
) -> Filter | None:
    """Papers by those of whom a page reports such a figure; people asked for are
    bounded by it themselves."""
    if parse.show != "papers":
        return None
    found = (
        person.id
        for person in library.people.with_profiles()
        for page in person.profiles
        if (told := getattr(page, figure)) is not None and bounds.holds(told)
    )
    return filters.ByPeople(frozenset(found))


def people_of(ref: PeopleRef, library: Library) -> tuple[int, ...]:
    """The people a reference stands for, in the order the source gives them."""
    if ref.kind == "authors-of" and ref.paper:
        papers = library.papers.get([ref.paper.id])
        return tuple(a.person for paper in papers for a in paper.authors)
    if ref.kind == "coauthors-of" and ref.of:
        near = library.people.coauthors(frozenset(people_of(ref.of, library)))
        return tuple(facet.id for facet in near if facet.id is not None)
    return ref.ids
