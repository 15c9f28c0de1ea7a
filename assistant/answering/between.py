"""What the papers say of two things in one sentence, where not both are papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.phrases import listed, plural
from assistant.answering.quoting import about, content, passages, readings
from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from assistant.answering.evidence import Scored
    from assistant.answering.passages import Passage
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

READ: Final = 20
"""How many of the best papers are read for sentences that name both sides."""

MOST: Final = 4
"""Sentences quoted at most."""

_DENIED: Final = re.compile(
    r"\b(?:non[- ]|(?:plain|vanilla|standard|ordinary|regular|usual|normal"
    r"|conventional|classic(?:al)?|traditional|original) )",
    re.I,
)
"""What stands before a name and is no part of it."""


class _Side(NamedTuple):
    """One of the two: its words, and the paper that it is, if it is one."""

    stems: frozenset[str]
    paper: int | None = None


def between(asked: Asked, papers: Sequence[Paper]) -> Answer | None:
    """The sentences that hold both sides; None where no abstract has any."""
    sides = [_Side(frozenset(content(artefact(p.title))), p.id) for p in papers]
    for term in asked.parse.terms:
        sides.append(_Side(frozenset(content(_DENIED.sub("", term)))))
    if len(sides) < 2 or not all(side.stems for side in sides):
        return None
    terms = list(dict.fromkeys(stem for side in sides for stem in sorted(side.stems)))
    read = [*papers, *about(terms, asked, every=False, most=READ)]
    read = list({paper.id: paper for paper in read}.values())
    best = _best(asked, terms, sides, passages(read))
    if asked.parse.quantity:
        best = _numbered(best, read, asked.parse.quantity)
    return _quoted(asked, read, best) if best else None


def _best(
    asked: Asked,
    terms: Sequence[str],
    sides: Sequence[_Side],
    read: Sequence[Passage],
) -> list[Scored]:
    from assistant.answering import evidence

    found = [
        one
        for passage in read
        for one in evidence.score(
            terms, passage, asked.sources.idf.__getitem__, "compare"
        )
        if all(_held(side, passage.paper, set(one.held)) for side in sides)
    ]
    return sorted(found, key=lambda one: (-one.score, one.paper, one.place))[:MOST]


def _numbered(best: Sequence[Scored], read: Sequence[Paper], kind: str) -> list[Scored]:
    """The sentences that state a number of the kind that the two are compared by."""
    from assistant.answering.said import has_kind

    states, text = has_kind(kind), {paper.id: paper.abstract for paper in read}
    return [one for one in best if states(text[one.paper][slice(*one.span)])]


def _held(side: _Side, paper: int, held: Set[str]) -> bool:
    """Whether a sentence speaks of a side: its own paper does so without its name."""
    return side.paper == paper or side.stems <= held


def _quoted(asked: Asked, papers: Sequence[Paper], best: Sequence[Scored]) -> Answer:
    read = readings(papers, (one.paper for one in best))
    quotes = tuple(
        read.quote(one.paper, "abstract", one.span, one.marks) for one in best
    )
    names = [*(artefact(p.title) for p in asked.named), *asked.parse.terms]
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=f"{plural(len(quotes), 'sentence')} on {listed(names)} together",
        quotes=quotes,
        papers=read.cards(asked),
        total=len(quotes),
        caveats=("what the abstracts say, not a verdict",),
    )
