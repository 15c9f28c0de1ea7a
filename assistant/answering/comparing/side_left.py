"""Sides that are no papers by name, beside several that are: none is left out.

Such a side is told by the numbers, or by the sentence, of the few papers that speak of
it; where none does, that is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.comparing.apart import FEW, best_of, holding
from assistant.answering.comparing.side_parts import said_of
from assistant.answering.comparing.side_sentences import Side, of_side, runs
from assistant.answering.numbers.side_numbers import UNSTATED, cell
from assistant.answering.quotes.bringing import named_by
from assistant.answering.quotes.quoting import content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.reading.passages import Span
    from assistant.answering.reply import Asked
    from store.models import Paper

UNKNOWN: Final = "not here"
"""Stands where no paper speaks of a side."""


class Left(NamedTuple):
    """A side that is no paper by name, and what is said of it."""

    name: str
    paper: Paper | None
    hits: list[NumberHit]
    spans: list[Span]
    """Of the sentences that speak of it, where no number is told."""

    @property
    def cell(self) -> str:
        """The numbers in one line."""
        if self.paper is None:
            return UNKNOWN
        return cell(self.hits) if self.hits else UNSTATED


def left(asked: Asked) -> list[Left]:
    """What is told of the sides that are no papers by name."""
    return [
        _told(Side(term, frozenset(content(term)), runs=runs(term, asked)), asked)
        for term in asked.parse.terms
        if named_by(term, asked) is None
    ]


def found_in(sides: Iterable[Left]) -> list[Paper]:
    """The papers that tell of such sides."""
    return [one.paper for one in sides if one.paper]


def _told(side: Side, asked: Asked) -> Left:
    held = holding(side, asked)
    if not 0 < len(held) <= FEW:
        return Left(side.name, None, [], [])
    paper = best_of([side], held, asked)
    hits = said_of(side, paper, asked)
    found = [] if hits else of_side(side, paper, asked, 1)
    return Left(side.name, paper, hits, [one.span for one in found])
