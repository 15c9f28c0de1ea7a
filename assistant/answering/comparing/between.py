"""What the papers say of two things in one sentence, where not both are papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from assistant.answering.comparing.apart import FEW, by_turns, each, holding
from assistant.answering.comparing.side_parts import beside
from assistant.answering.comparing.side_sentences import Side, in_a_row, runs
from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.quoting import about, content, passages, readings
from assistant.answering.reading.sentence_kinds import is_kind
from assistant.understanding.linking.titles import artefact
from assistant.vocabulary import usual
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reading.passages import Passage
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

READ: Final = 20
"""How many of the best papers are read for sentences that name both sides."""

MOST: Final = 4
"""Sentences quoted at most."""

_TURNS: Final = re.compile(
    r"(?:However|In contrast|Conversely|On the other hand|By contrast|Yet|Still)\b"
)
"""Opens the other half of what is said of two things."""
_DENIED: Final = re.compile(
    r"\b(?:non[- ]|(?:plain|vanilla|standard|ordinary|regular|usual|normal"
    r"|conventional|classic(?:al)?|traditional|original) )",
    re.I,
)
"""What stands before a name and is no part of it."""


def between(asked: Asked, papers: Sequence[Paper]) -> Answer | None:
    """The sentences that hold both sides; None where no abstract has any."""
    sides = _sides(asked, papers)
    if len(sides) < 2 or not all(side.stems for side in sides):
        return None
    terms = list(dict.fromkeys(stem for side in sides for stem in sorted(side.stems)))
    read = [*papers, *about(terms, asked, every=False, most=READ)]
    read = list({paper.id: paper for paper in read}.values())
    if asked.parse.quantity:
        told = _parts(asked, [_in_full(side) for side in sides])
        if told is not None:
            return told
    best = _best(asked, terms, sides, passages(read))
    if asked.parse.quantity:
        best = _numbered(best, read, asked.parse.quantity)
    if best:
        best = _with_each(asked, sides, read, best)
        return _quoted(asked, read, _going_on(asked, terms, read, best))
    return each(asked, [_in_full(side) for side in sides])


def _sides(asked: Asked, papers: Sequence[Paper]) -> list[Side]:
    """The papers compared and the names beside them; a name is not taken twice."""
    sides = [
        Side(artefact(p.title), frozenset(content(artefact(p.title))), p.id)
        for p in papers
        if p in asked.named
    ]
    for term in asked.parse.terms:
        named = frozenset(content(_DENIED.sub("", term)))
        sides.append(Side(term, named, runs=runs(term, asked)))
    return sides


def _parts(asked: Asked, sides: Sequence[Side]) -> Answer | None:
    """The numbers of all sides, where one paper alone states them."""
    held = frozenset.intersection(*(holding(side, asked) for side in sides))
    if not 0 < len(held) <= FEW:
        return None
    papers = asked.library.papers.get(sorted(held))
    told = [one for paper in papers if (one := beside(asked, sides, paper))]
    return told[0] if len(told) == 1 else None


def missing(asked: Asked) -> str:
    """Why nothing is said of the sides: the names that no paper here speaks of."""
    sides = [_in_full(side) for side in _sides(asked, asked.named)]
    absent = [side.name for side in sides if not holding(side, asked)]
    if absent:
        return f"no paper in this library is called {listed(absent)}"
    return f"no paper here speaks of {listed([side.name for side in sides])} together"


def _in_full(side: Side) -> Side:
    """A side with what was taken from before its name: "vanilla"."""
    return side._replace(stems=frozenset(content(side.name)))


def _best(
    asked: Asked,
    terms: Sequence[str],
    sides: Sequence[Side],
    read: Sequence[Passage],
) -> list[Scored]:
    from assistant.answering.quotes import evidence

    found = [
        one
        for passage in read
        for one in evidence.score(
            terms, passage, asked.sources.idf.__getitem__, "compare"
        )
        if all(_held(side, passage, one) for side in sides)
    ]
    return sorted(found, key=lambda one: -one.score)[:MOST]


def _numbered(best: Sequence[Scored], read: Sequence[Paper], kind: str) -> list[Scored]:
    """The sentences that state a number of the kind that the two are compared by.

    Where none does, those that speak of it in words.
    """
    from assistant.answering.comparing.side_words import speaks
    from assistant.answering.quotes.word_overlap import has_kind

    text = {paper.id: paper.abstract for paper in read}
    for tells in (has_kind(kind), speaks(kind)):
        found = [one for one in best if tells(text[one.paper][slice(*one.span)])]
        if found:
            return found
    return []


def _with_each(
    asked: Asked, sides: Sequence[Side], read: Sequence[Paper], best: list[Scored]
) -> list[Scored]:
    """Where no sentence sets the sides against each other, what is said of each."""
    text = {paper.id: paper for paper in read}
    if asked.parse.quantity:
        return best
    compared = [
        one
        for one in best
        if is_kind("compare", text[one.paper].abstract[slice(*one.span)])
    ]
    if compared:
        return [x for x in best if x in compared or x.paper == compared[0].paper]
    full = [_in_full(side) for side in sides if side.paper is None]
    also = by_turns(asked, full, text[best[0].paper]) if len(full) > 1 else []
    return [*also, *best[:1]] if also else best


def _going_on(
    asked: Asked, terms: Sequence[str], read: Sequence[Paper], best: list[Scored]
) -> list[Scored]:
    """With the sentence right behind the best one that turns to its other hand."""
    from assistant.answering.quotes import evidence

    paper = next(one for one in read if one.id == best[0].paper)
    every = evidence.score(terms, passages([paper])[0], lambda _: 1.0, "compare")
    wanted = {*terms, *stems(paper.title)}
    also = [
        one
        for one in every
        if one.place == best[0].place + 1
        and _TURNS.match(paper.abstract[slice(*one.span)])
        and wanted & {*stems(paper.abstract[slice(*one.span)])}
        and one.span not in {other.span for other in best}
    ]
    return [best[0], *also, *best[1:]][:MOST]


def _held(side: Side, passage: Passage, one: Scored) -> bool:
    """Whether a sentence speaks of a side: its own paper does so without its name,
    and the plain words of a title hold in every sentence."""
    if side.paper == passage.paper:
        return True
    carried = {stem(w) for w in words(passage.title) if usual(w)}
    missing = side.telling - {*one.held}
    if not in_a_row(side, passage.abstract[slice(*one.span)]):
        return False
    return missing <= carried and 2 * len(missing) < len(side.telling)


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
