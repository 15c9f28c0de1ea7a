"""The query language read: `by:"Mu Li" in:ACL since:2020 -has:code score>=80`.

Operators may stand anywhere in a question in plain words; a qualifier that is
not known is left in the text and said so.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding import dates
from assistant.understanding.grammar.operators import ALIASES, NUMBERS, SHOWN, SORTS
from assistant.understanding.reading import PaperRef, PeopleRef, Range, Rank, VenueRef
from assistant.understanding.sentence import Mention

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Sentence

_VALUE = r"\"[^\"]*\"|(?:authors|coauthors)\((?:[^()]|\([^()]*\))*\)|@?[^\s()\"]+"
_KEY = "|".join(sorted({*ALIASES, *NUMBERS}, key=len, reverse=True))
_OPERATOR = re.compile(
    rf"(?<![\w:])(?P<sign>-|!)?(?P<key>{_KEY}):(?P<value>{_VALUE})"
    rf"|(?<![\w:])(?P<sign2>-|!)?(?P<field>{'|'.join(NUMBERS)}) ?(?P<cmp>>=|<=|=>|=<|>|<|=) ?(?P<number>\d+(?:\.\d+)?)"
    rf"|(?<![\w:])(?P<sign3>-|!)?@(?P<at>[\w][\w:./+-]*)"
    rf"|(?<![\w)])-(?P<not>\"[^\"]+\"|[^\W_][\w-]*)",
    re.IGNORECASE,
)
_ANY = re.compile(r"(?:^|(?<=\s))\(\s*(?P<inner>[^()]*?(?:\([^()]*\)[^()]*?)*)\s*\)(?=\s|$)")


def read(sentence: Sentence, draft: Draft, linker: Linker) -> None:
    """Take every operator of a question into the draft, and cover its text."""
    for group in _ANY.finditer(sentence.raw):
        pieces = re.split(r"\s+or\s+", group["inner"], flags=re.IGNORECASE)
        found = [_OPERATOR.fullmatch(piece.strip()) for piece in pieces]
        if len(pieces) > 1 and all(found):
            number = draft.new_group()
            for match in found:
                assert match is not None
                _Reader(draft, linker, number).take(match)
            _cover(sentence, group.start(), group.end())
    for match in _OPERATOR.finditer(sentence.raw):
        if not sentence.free(match.start(), match.end()):
            continue
        paper = linker.paper(match["at"]) if match["at"] and not match["sign3"] else None
        if paper is not None:
            sentence.add(Mention("P", match.start(), match.end(), paper))
        elif _Reader(draft, linker).take(match):
            _cover(sentence, match.start(), match.end())


def _cover(sentence: Sentence, start: int, end: int) -> None:
    sentence.add(Mention("K", start, end, None))


class _Reader:
    """Takes one operator after the other into a draft."""

    def __init__(self, draft: Draft, linker: Linker, choice: int = 0) -> None:
        self.draft = draft
        self.linker = linker
        self.choice = choice
        self.negated = False

    def take(self, match: re.Match[str]) -> bool:
        """Whether the match was understood and taken."""
        self.negated = bool(match["sign"] or match["sign2"] or match["sign3"])
        if match["not"]:
            self.negated = True
            self._add("topic", _bare(match["not"]))
            return True
        if match["at"]:
            return self.paper(match["at"])
        if match["field"]:
            return self.number(match)
        name = ALIASES.get(match["key"].lower())
        if name is None:
            return False
        reader: Callable[[str], bool] = getattr(self, name)
        return reader(_bare(match["value"]))

    def _add(self, slot: str, value: object) -> bool:
        self.draft.constrain(
            slot, value, negated=self.negated, group=self.choice  # type: ignore[arg-type]
        )
        return True

    def author(self, value: str) -> bool:
        ref = self._people(value)
        if ref is None:
            self._unknown("author", value)
        return self._add("author", ref or PeopleRef("named", (), value))

    def _people(self, value: str) -> PeopleRef | None:
        nested = re.fullmatch(r"(authors|coauthors)\((.*)\)", value)
        if nested is None:
            return self.linker.person(value, self.draft)
        inner = _bare(nested[2].strip())
        if nested[1] == "coauthors":
            of = self._people(inner)
            return PeopleRef("coauthors-of", of=of) if of else None
        paper = self.linker.paper(inner.lstrip("@"))
        return PeopleRef("authors-of", paper=paper) if paper else None

    def _unknown(self, kind: str, value: str) -> bool:
        self.draft.unknown.append((kind, value))
        return True

    def paper(self, value: str) -> bool:
        ref = self.linker.paper(value.lstrip("@"))
        if ref is None:
            return self._unknown("paper", value)
        return self._add("paper", PaperRef(*ref))

    identifier = paper

    def venue(self, value: str) -> bool:
        place = self.linker.places.venue(_words(value))
        if place is None:
            return self._unknown("venue", value)
        return self._add("venue", VenueRef(place.name, place.full))

    def category(self, value: str) -> bool:
        place = self.linker.places.category(value)
        return self._add("category", place.name if place else value)

    def affiliation(self, value: str) -> bool:
        place = self.linker.places.affiliation(_words(value))
        if place is None:
            return self._unknown("affiliation", value)
        return self._add("affiliation", place.name)

    def topic(self, value: str) -> bool:
        return self._add("topic", value)

    def title(self, value: str) -> bool:
        return self._add("title", value)

    def keyword(self, value: str) -> bool:
        return self._add("keyword", value)

    def tag(self, value: str) -> bool:
        return self._add("tag", value)

    def name(self, value: str) -> bool:
        return self._add("name", value)

    def _date(self, phrase: str) -> bool:
        found = dates.find(phrase.lower(), self.linker.today)
        return bool(found) and self._add("date", found[0].span)

    def year(self, value: str) -> bool:
        return self._date(value.replace("..", "-"))

    def since(self, value: str) -> bool:
        return self._date(f"since {value}")

    def after(self, value: str) -> bool:
        return self._date(f"after {value}")

    def before(self, value: str) -> bool:
        return self._date(f"before {value}")

    def until(self, value: str) -> bool:
        return self._date(f"until {value}")

    def date(self, value: str) -> bool:
        low, dots, high = value.partition("..")
        return self._date(f"between {low} and {high}" if dots else value)

    def has(self, value: str) -> bool:
        if value == "code":
            wanted, self.negated = not self.negated, False
            return self._add("code", wanted)
        return self._add("has", value)

    def no(self, value: str) -> bool:
        self.negated = not self.negated
        return self.has(value)

    def is_(self, value: str) -> bool:
        if value == "starred":
            return self._add("starred", True)
        flags = {"other": "others", "strict": "strict", "joint-or-union": "joint_or_union"}
        if value in flags:
            setattr(self.draft, flags[value], True)
        return value in flags

    def number(self, match: re.Match[str]) -> bool:
        slot, number = NUMBERS[match["field"].lower()], float(match["number"])
        range_ = {
            ">": Range(number, None, low_open=True), ">=": Range(number, None),
            "=>": Range(number, None), "<": Range(None, number, high_open=True),
            "<=": Range(None, number), "=<": Range(None, number),
            "=": Range(number, number),
        }[match["cmp"]]  # fmt: skip
        if slot == "year":
            return self._year_range(range_)
        if slot == "papers":
            self.draft.having = range_
            return True
        return self._add(slot, range_)

    def _year_range(self, value: Range) -> bool:
        low = None if value.low is None else int(value.low) + value.low_open
        high = None if value.high is None else int(value.high) + (not value.high_open)
        first = None if low is None else f"{low}-01-01"
        until = None if high is None else f"{high}-01-01"
        return self._add("date", dates.Span(first, until))

    def sort(self, value: str) -> bool:
        self.draft.rank = _rank(value)
        self.draft.intent = self.draft.intent or "papers.find"
        return True

    def rank(self, value: str) -> bool:
        metric, down = value.lstrip("-"), not value.startswith("-")
        self.draft.rank = Rank(metric, down)
        if not self.draft.intent and self.draft.show in ("", "papers"):
            self.draft.intent = "papers.rank"
        return True

    def limit(self, value: str) -> bool:
        if not value.isdigit() or not 0 < int(value) <= 1_000_000:
            return False
        self.draft.limit = int(value)
        return True

    def show(self, value: str) -> bool:
        self.draft.show = value
        if self.draft.intent == "papers.rank":
            self.draft.intent = ""
        return True

    def count(self, value: str) -> bool:
        self.draft.intent, self.draft.show = "papers.count", value
        return True

    def group(self, value: str) -> bool:
        self.draft.group = value
        self.draft.intent = self.draft.intent or "papers.aggregate"
        return True

    def measure(self, value: str) -> bool:
        self.draft.measure = value
        self.draft.intent = self.draft.intent or "papers.aggregate"
        return True

    def of(self, value: str) -> bool:
        self.draft.field = value
        return True

    def quantity(self, value: str) -> bool:
        self.draft.quantity = value
        return True

    def term(self, value: str) -> bool:
        self.draft.terms.append(value)
        return True

    def ask(self, value: str) -> bool:
        if value.endswith("-not"):
            self.draft.negated, value = True, value[:-4]
        self.draft.intent = value
        self.draft.show = self.draft.show or SHOWN.get(value, "")
        return True


setattr(_Reader, "is", _Reader.is_)


def _rank(value: str) -> Rank:
    down = not value.startswith("-")
    name = value.lstrip("-")
    order = SORTS.get(name, name)
    if order.endswith("-asc"):
        return Rank(order[:-4], descending=False)
    return Rank(order.removesuffix("-desc"), descending=down)


def _bare(value: str) -> str:
    return value[1:-1].strip() if value.startswith('"') else value


def _words(value: str) -> list[str]:
    from store.text import words

    return words(value)
