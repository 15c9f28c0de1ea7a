"""What stands behind an operator: a name, a date, a number, or a word of the form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import dates
from assistant.understanding.date_points import Span
from assistant.understanding.grammar import operators as table
from assistant.understanding.patterns import exact
from assistant.understanding.reading import PeopleRef, Range, Rank, VenueRef
from store.figures import FIELDS
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.reading import SetRef, Slot

    Nested = Callable[[str, Linker, Draft], SetRef]

_NESTED = r"(authors|coauthors)\((.*)\)"
_MOST = 1_000_000
"""The highest limit that is taken for one."""


class Operands:
    """Takes values of operators into a draft."""

    def __init__(
        self, draft: Draft, linker: Linker, nested: Nested, group: int = 0
    ) -> None:
        self.draft = draft
        self.linker = linker
        self.nested = nested
        self.group = group
        self.negated = False

    def take(self, operator: str, value: str) -> bool:
        """Whether the value was understood."""
        bare = _bare(value)
        if operator in table.TEXTS:
            return self._add(table.TEXTS[operator], bare)
        if operator in table.WANTS:
            return self._wants(operator, bare)
        if operator in table.DATES:
            return self._date(table.DATES[operator].format(bare))
        return _READERS[operator](self, bare)

    def number(self, field: str, sign: str, written: str) -> bool:
        """A comparison: `score>=80`."""
        slot, found = table.NUMBERS[field], _range(sign, float(written))
        if slot == "year":
            return self._add("date", _years(found))
        if slot == "papers":
            self.draft.having = _narrowed(self.draft.having, found)
            return True
        return self._add(slot, found)

    def _add(self, slot: Slot, value: object) -> bool:
        self.draft.constrain(slot, value, negated=self.negated, group=self.group)
        return True

    def _unknown(self, kind: str, value: str) -> bool:
        self.draft.unknown.append((kind, value))
        return True

    def author(self, value: str, slot: Slot = "author") -> bool:
        """A name, or people through a paper or a person."""
        ref = self._people(value)
        if ref is None:
            self._unknown("author", value)
        return self._add(slot, ref or PeopleRef("named", (), value))

    def first(self, value: str) -> bool:
        """Who stands first in the list of authors."""
        return self.author(value, "first")

    def last(self, value: str) -> bool:
        """Who stands last in the list of authors."""
        return self.author(value, "last")

    def coauthors(self, value: str) -> bool:
        """Whose co-authors are asked for."""
        return self.ask("author.coauthors") and self.author(value)

    def _people(self, value: str) -> PeopleRef | None:
        nested = exact(_NESTED).fullmatch(value)
        if nested is None:
            return self.linker.person(value, self.draft)
        inner = _bare(nested[2].strip())
        if nested[1] == "coauthors":
            of = self._people(inner)
            return PeopleRef("coauthors-of", of=of) if of else None
        paper = self.linker.paper(inner.lstrip("@"))
        return PeopleRef("authors-of", paper=paper) if paper else None

    def paper(self, value: str) -> bool:
        """A citation key or an identifier."""
        ref = self.linker.paper(value.lstrip("@"))
        return self._add("paper", ref) if ref else self._unknown("paper", value)

    def within(self, query: str) -> bool:
        """The papers that another query finds; what is unknown there is unknown."""
        return self._add("set", self.nested(query, self.linker, self.draft))

    def otherwise(self, query: str) -> bool:
        """What is asked where papers hold but some of the words."""
        self.draft.otherwise = self.nested(query, self.linker, self.draft).parse
        return True

    def _wants(self, kind: str, said: str) -> bool:
        self.draft.wants.append((kind, said))
        return True

    def named_set(self, value: str) -> bool:
        """A set by its name: only a conversation knows what it stands for."""
        return self._unknown("set", value)

    def venue(self, value: str) -> bool:
        """A venue by any of its names."""
        place = self.linker.places.venue(words(value))
        if place is None:
            return self._unknown("venue", value)
        return self._add("venue", VenueRef(place.name, place.full))

    def category(self, value: str) -> bool:
        """A category by code or name; one that is not here holds no paper."""
        place = self.linker.places.category(value)
        return self._add("category", place.name if place else value)

    def affiliation(self, value: str) -> bool:
        """An affiliation by its name."""
        place = self.linker.places.affiliation(words(value))
        if place is None:
            return self._unknown("affiliation", value)
        return self._add("affiliation", place.name)

    def _date(self, phrase: str) -> bool:
        found = next(iter(dates.find(phrase.lower(), self.linker.today)), None)
        return found is not None and self._add("date", found.span)

    def year(self, value: str) -> bool:
        """A year or a range of years."""
        return self._date(value.replace("..", "-"))

    def date(self, value: str) -> bool:
        """A day, a month, or a range of them."""
        low, dots, high = value.partition("..")
        return self._date(f"between {low} and {high}" if dots else value)

    def has(self, value: str) -> bool:
        """A field that must be there, or a note of the reader's own."""
        if value != "code":
            known = value in FIELDS or value == "note"
            return known and self._add("has", value)
        wanted, self.negated = not self.negated, False
        return self._add("code", wanted)

    def no(self, value: str) -> bool:
        """A field that must not be there."""
        self.negated = not self.negated
        return self.has(value)

    def flag(self, value: str) -> bool:
        """`is:starred`, and how people and words are to be taken."""
        if value == "starred":
            return self._add("starred", True)
        if value in table.FLAGS:
            setattr(self.draft, table.FLAGS[value], True)
        return value in table.FLAGS

    def sort(self, value: str) -> bool:
        """An order of a search."""
        self.draft.rank = _rank(value)
        return self._implies("papers.find")

    def rank(self, value: str) -> bool:
        """An order that is what the question is about."""
        self.draft.rank = Rank(value.lstrip("-"), not value.startswith("-"))
        return self.draft.show not in ("", "papers") or self._implies("papers.rank")

    def limit(self, value: str) -> bool:
        """How many to show."""
        if not value.isdecimal() or not 0 < int(value) <= _MOST:
            return False
        self.draft.limit = int(value)
        return True

    def show(self, value: str) -> bool:
        """What is asked for."""
        self.draft.show = value
        if self.draft.intent == "papers.rank":
            self.draft.intent = ""
        return True

    def count(self, value: str) -> bool:
        """What is counted."""
        self.draft.intent, self.draft.show = "papers.count", value
        return True

    def group_by(self, value: str) -> bool:
        """What is counted by."""
        self.draft.group = value
        return self._implies("papers.aggregate")

    def measure(self, value: str) -> bool:
        """How it is counted, or compared."""
        self.draft.measure = value
        return self._implies("papers.aggregate")

    def _implies(self, intent: str) -> bool:
        self.draft.intent = self.draft.intent or intent
        return True

    def of(self, value: str) -> bool:
        """The field a measure is of."""
        self.draft.field = value
        return True

    def quantity(self, value: str) -> bool:
        """The kind of number asked for."""
        self.draft.quantity = value
        return True

    def term(self, value: str) -> bool:
        """A word that is asked about."""
        self.draft.terms.append(value)
        return True

    def ask(self, value: str) -> bool:
        """The intent itself."""
        intent = value.removesuffix("-not")
        if intent not in table.INTENTS:
            return False
        self.draft.negated = self.draft.negated or intent != value
        self.draft.intent = intent
        self.draft.show = self.draft.show or table.SHOWN.get(self.draft.intent, "")
        return True


_READERS: Mapping[str, Callable[[Operands, str], bool]] = {
    "author": Operands.author, "paper": Operands.paper, "venue": Operands.venue,
    "category": Operands.category, "affiliation": Operands.affiliation,
    "year": Operands.year, "date": Operands.date, "has": Operands.has,
    "no": Operands.no, "is": Operands.flag, "sort": Operands.sort,
    "rank": Operands.rank, "limit": Operands.limit, "show": Operands.show,
    "count": Operands.count, "group": Operands.group_by, "ask": Operands.ask,
    "measure": Operands.measure, "of": Operands.of, "term": Operands.term,
    "coauthors": Operands.coauthors, "quantity": Operands.quantity,
    "set": Operands.named_set, "first": Operands.first, "last": Operands.last,
}  # fmt: skip


def _range(sign: str, value: float) -> Range:
    if sign == "=":
        return Range(value, value)
    strict = "=" not in sign
    if ">" in sign:
        return Range(value, None, low_open=strict)
    return Range(None, value, high_open=strict)


def _narrowed(held: Range | None, new: Range) -> Range:
    """Both bounds of `papers>=2 papers<=5`."""
    if held is None:
        return new
    low = new if held.low is None else held
    high = new if held.high is None else held
    return Range(low.low, high.high, low.low_open, high.high_open)


def _years(value: Range) -> Span:
    """`year>2019` in days: from the first of the next year on."""
    low = None if value.low is None else int(value.low) + value.low_open
    high = None if value.high is None else int(value.high) + (not value.high_open)
    return Span(_new_year(low), _new_year(high))


def _new_year(year: int | None) -> str | None:
    return None if year is None else f"{year:04d}-01-01"


def _rank(value: str) -> Rank:
    name = value.lstrip("-")
    order = table.SORTS.get(name, name)
    if order.endswith("-asc"):
        return Rank(order.removesuffix("-asc"), descending=False)
    return Rank(order.removesuffix("-desc"), descending=not value.startswith("-"))


def _bare(value: str) -> str:
    return value[1:-1].strip() if value.startswith('"') else value
