"""What a reading shows of its question: the shape of the answer, conditions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.reading import PeopleRef, Range, SetRef

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from assistant.understanding.reading import Constraint, Parse

_SHAPE_OF: Final = {
    "papers.count": "number", "relation.verify": "boolean",
    "compare.whether": "boolean", "author.coauthors": "authors",
    "answer.common": "authors", "papers.aggregate": "number",
    "answer.compare": "table",
}  # fmt: skip
"""Intent -> the shape of its answer, where what it shows does not say so."""
_SHAPES: Final = {
    "coauthors": "authors", "date": "years", "year": "years",
    "first_author": "authors", "last_author": "authors", "journals": "venues",
}  # fmt: skip
"""What is shown -> the shape of it, where that has another name."""
_KNOWN: Final = ("papers", "authors", "venues", "years", "number", "boolean", "table")
"""Shapes that words ask for; what has another one, as a score, may be any of them."""
_SIDE_BY_SIDE: Final = ("answer.common", "answer.compare")
_SLOT_OF: Final = {"authors": "size", "first": "place", "last": "place"}


def shapes_of(parse: Parse) -> Iterator[str]:
    """The shapes that the parts of an answer have."""
    shape = _SHAPE_OF.get(parse.intent) or _SHAPES.get(parse.show, parse.show)
    yield from (shape,) if shape in _KNOWN else _KNOWN
    if shape == "number":
        yield f"number-{parse.show}"
    if parse.show not in _KNOWN:
        yield parse.show
    if parse.intent == "author.show":
        yield "profile"
    if parse.measure == "same":
        yield parse.field or ""
    if parse.measure == "mean":
        yield f"number-{parse.field}"
    if parse.group:
        yield f"{parse.group}s"
    if parse.second:
        yield from shapes_of(parse.second)


_LEAVES: Final[tuple[tuple[str, Callable[[Parse], object]], ...]] = (
    ("negated", lambda parse: parse.negated),
    ("others", lambda parse: parse.others),
    ("either", lambda parse: any(one.group for one in parse.constraints)),
    ("bound", lambda parse: parse.having),
    ("compare", lambda parse: parse.intent.startswith("compare.")),
    ("compare", lambda parse: parse.intent in _SIDE_BY_SIDE),
    ("coauthors", lambda parse: parse.intent == "author.coauthors"),
    ("joint", lambda parse: len(parse.of("author")) > 1),
    ("joint", lambda parse: parse.each or parse.joint_or_union),
    ("place", lambda parse: "_author" in parse.show),
    ("kind", lambda parse: parse.show == "journals"),
    ("group", lambda parse: parse.group),
    ("each", lambda parse: parse.each),
)
"""What the words of a question leave in a reading, and whether they have."""


def traces(parse: Parse) -> Iterator[str]:
    """What the words of a question have left in a reading of it."""
    yield from (trace for trace, left in _LEAVES if left(parse))
    if parse.rank and parse.intent != "papers.count":
        yield from ("rank", parse.rank.metric, f"rank-{parse.rank.metric}")
    if parse.limit:
        yield "limit" if parse.limit == 1 else "several"
    if parse.measure:
        yield parse.measure
    for one in parse.constraints:
        yield from _of(one)
    if parse.second:
        yield from traces(parse.second)


def _of(one: Constraint) -> Iterator[str]:
    yield _SLOT_OF.get(one.slot, one.slot)
    if one.negated:
        yield "negated"
    if isinstance(one.value, Range):
        yield "bound"
    if isinstance(one.value, PeopleRef) and one.value.place:
        yield "place"
    if isinstance(one.value, SetRef):
        yield from traces(one.value.parse)
