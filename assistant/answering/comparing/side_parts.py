"""The numbers of things that one paper brings, side by side: "ClimbLab or ClimbMix".

A number is of a side where its sentence gives it to a name that holds a word which no
other side has: "Super" of "LN-Super" and "LN-Ultra". All sides must have one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering.numbers import lookup
from assistant.answering.numbers.side_numbers import CELL, owned, quoted
from assistant.answering.quotes.quoting import content, passages, readings
from assistant.models import Table
from assistant.understanding.linking.titles import artefact
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.comparing.side_sentences import Side
    from assistant.answering.numbers.lookup import NumberHit
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

_MOST = 40
"""Numbers of one paper that are looked at."""


def beside(asked: Asked, sides: Sequence[Side], paper: Paper) -> Answer | None:
    """The numbers asked for of every side; None where some side has none."""
    kind = asked.parse.quantity or ""
    each = [_of(name, paper, kind, asked) for name in _own_words(sides)]
    if not all(each):
        return None
    cells = ["; ".join(hit.quantity.normal for hit in hits) for hits in each]
    told = zip(sides, cells, strict=True)
    card = asked.cards([paper.id])
    columns = ("", *(f"[1] {side.name}" for side in sides))
    return asked.answer(
        "table",
        [[kind, *cells]],
        headline=f"{kind.capitalize()}: "
        + "; ".join(f"{side.name} {cell}" for side, cell in told),
        table=Table(columns, ((kind, *cells),)),
        papers=card,
        quotes=quoted(readings([paper], [paper.id]), [hit for h in each for hit in h]),
        total=len(sides),
        caveats=("numbers as the abstract states them: no verdict",),
    )


def said_of(side: Side, paper: Paper, asked: Asked) -> list[NumberHit]:
    """The numbers given to a name that a side tells: "Super" of "LN-Super"."""
    kind = asked.parse.quantity
    if not kind:
        return []
    if side.paper == paper.id:
        return owned([paper], kind, asked.parse.field or "")[0]
    own = side.telling - {*stems(artefact(paper.title))}
    found: list[NumberHit] = []
    for name in (artefact(paper.title), side.name):
        told = lookup.answer(name, kind, (), passages([paper]), limit=_MOST)
        found += [hit for hit in told.hits if _named(own, {*stems(hit.about)})]
    return list({hit.mark: hit for hit in found}.values())[:CELL]


def _named(own: frozenset[str], about: set[str]) -> bool:
    """Whether a name is one that a side tells, or has its size: "47B"."""
    shared = own & about
    sized = any(stem[0].isdigit() for stem in shared)
    return bool(shared) and (about <= own or sized)


def _own_words(sides: Sequence[Side]) -> list[frozenset[str]]:
    """Of each side the words that no other has."""
    return [
        side.stems.difference(*(other.stems for other in sides if other is not side))
        for side in sides
    ]


def _of(own: frozenset[str], paper: Paper, kind: str, asked: Asked) -> list[NumberHit]:
    """The numbers given to a name that holds the words of one side alone."""
    if not own:
        return []
    found: list[NumberHit] = []
    for name in dict.fromkeys((artefact(paper.title), *asked.parse.terms)):
        also = content(asked.parse.field or "")
        told = lookup.answer(name, kind, also, passages([paper]), limit=_MOST)
        found += [hit for hit in told.hits if own <= {*stems(hit.about)}]
    return list({hit.mark: hit for hit in found}.values())[:CELL]
