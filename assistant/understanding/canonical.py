"""A parse printed as the query that gives the same parse: the read-as line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.date_points import day_before
from assistant.understanding.grammar.operators import PRINTED, SHOWN
from assistant.understanding.reading import (
    PaperRef,
    PeopleRef,
    Range,
    SetRef,
    VenueRef,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.understanding.date_points import Span
    from assistant.understanding.reading import Constraint, Parse

IMPLIED = {"papers.find", "papers.rank", "papers.count", "papers.aggregate", "list"}
"""Intents that the other operators already tell."""


EVERY = "show:papers"
"""The query without a condition."""

UNKNOWN = {"author": "by", "venue": "in", "affiliation": "aff", "paper": "paper"}
"""Operators of names that are not in the library."""


def canonical(parse: Parse) -> str:
    """The canonical query of a parse."""
    line = " ".join(_pieces(parse)) or EVERY
    if parse.second is not None:
        line = f"{line} ; {canonical(parse.second)}"
    return line


def _pieces(parse: Parse) -> Iterator[str]:
    yield from _asked(parse)
    yield from (f"term:{quote(term)}" for term in parse.terms)
    yield from _constraints(parse)
    for kind, written in parse.unknown:
        if kind != "author":
            yield f"{UNKNOWN.get(kind, kind)}:{quote(written)}"
    yield from (f"is:{name}" for name, holds in _FLAGS if holds(parse))
    yield from _shape(parse)
    yield from (f"{kind}:{quote(said)}" for kind, said in parse.wants)
    if parse.otherwise is not None:
        yield f"else:{{{canonical(parse.otherwise)}}}"


_FLAGS: Final[tuple[tuple[str, Callable[[Parse], bool]], ...]] = (
    ("other", lambda parse: parse.others),
    ("strict", lambda parse: parse.strict),
    ("each", lambda parse: parse.each),
    ("joint-or-union", lambda parse: parse.joint_or_union),
)
"""Values of `is:` that are of the question, not of its papers."""


def _asked(parse: Parse) -> Iterator[str]:
    """What is asked for: the intent, what to show, and the number wanted."""
    if parse.intent not in IMPLIED:
        yield f"ask:{parse.intent}{'-not' if parse.negated else ''}"
    if parse.intent == "papers.count":
        yield f"count:{parse.show}"
    elif parse.show != SHOWN.get(parse.intent, "papers"):
        yield f"show:{parse.show}"
    if parse.measure:
        yield f"measure:{parse.measure}"
    if parse.quantity:
        several = " " in parse.quantity
        yield f"quantity:{quote(parse.quantity) if several else parse.quantity}"
    if parse.field:
        yield f"of:{quote(parse.field)}"


def _shape(parse: Parse) -> Iterator[str]:
    if parse.having is not None:
        yield from _range("papers", parse.having)
    if parse.group:
        yield f"group:{parse.group}"
    if parse.rank:
        operator = "sort" if parse.intent == "papers.find" else "rank"
        yield f"{operator}:{'' if parse.rank.descending else '-'}{parse.rank.metric}"
    if parse.limit:
        yield f"limit:{parse.limit}"


def _constraints(parse: Parse) -> Iterator[str]:
    done: set[int] = set()
    for constraint in parse.constraints:
        if not constraint.group:
            yield _constraint(constraint)
        elif constraint.group not in done:
            done.add(constraint.group)
            members = [c for c in parse.constraints if c.group == constraint.group]
            yield "(" + " or ".join(_constraint(c) for c in members) + ")"


def _constraint(constraint: Constraint) -> str:
    sign = "-" if constraint.negated else ""
    return " ".join(sign + piece for piece in _operator(constraint))


def _operator(constraint: Constraint) -> Iterator[str]:
    slot, value = constraint.slot, constraint.value
    if slot == "date":
        yield span(value)
    elif slot == "code":
        yield "has:code" if value else "-has:code"
    elif slot == "starred":
        yield "is:starred"
    elif isinstance(value, Range):
        yield from _range(PRINTED[slot], value)
    else:
        yield f"{PRINTED[slot]}:{name_of(value)}"


def name_of(value: object) -> str:
    """A value as it stands behind its operator."""
    if isinstance(value, PaperRef):
        return f"@{value.key}"
    if isinstance(value, VenueRef):
        return quote(value.name)
    if isinstance(value, SetRef):
        return f"{{{canonical(value.parse)}}}"
    if isinstance(value, PeopleRef):
        if value.kind == "authors-of" and value.paper:
            return f"authors(@{value.paper.key})"
        if value.kind == "coauthors-of" and value.of:
            return f"coauthors({name_of(value.of)})"
        return quote(value.name)
    return quote(str(value))


def quote(text: str) -> str:
    """A value in quotes where it is more than one plain word."""
    text = text.replace('"', "'")
    plain = text and all(c.isalnum() or c in "-._+" for c in text)
    return text if plain and not text.startswith("-") else f'"{text}"'


def span(value: Span) -> str:
    """A date range: by years where it falls on them, else by days, ends included."""
    first, until = value.first, value.until
    if first and until:
        last = day_before(until)
        if first.endswith("-01-01") and last.endswith("-12-31"):
            low, high = first[:4], last[:4]
            return f"year:{low}" if low == high else f"year:{low}-{high}"
        return f"date:{first}..{last}"
    if first:
        return f"since:{_short(first)}"
    return f"before:{_short(until or '')}"


def _short(day: str) -> str:
    return day[:4] if day.endswith("-01-01") else day


def _range(name: str, value: Range) -> Iterator[str]:
    if value.low is not None and value.low == value.high:
        yield f"{name}={_number(value.low)}"
        return
    if value.low is not None:
        yield f"{name}{'>' if value.low_open else '>='}{_number(value.low)}"
    if value.high is not None:
        yield f"{name}{'<' if value.high_open else '<='}{_number(value.high)}"


def _number(value: float) -> str:
    return f"{value:g}"
