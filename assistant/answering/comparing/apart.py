"""What the papers say of two things of which no one sentence speaks together.

Each side is told by a sentence of its own: of one paper that speaks of all sides, or,
where a side is told by a description, of the one paper that it fits beside a side that
is named; else of the few papers that speak of each.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.comparing.side_parts import said_of
from assistant.answering.comparing.side_sentences import (
    Side,
    alone,
    every_sentence,
    in_full,
    of_side,
    tells,
)
from assistant.answering.phrases import listed, plural
from assistant.answering.quotes.quoting import about, readings
from assistant.answering.reading.variants import shorts, spelled, strengths
from assistant.vocabulary import usual
from store.text import stem, stems, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from assistant.models import Answer
    from store.models import Paper

FEW: Final = 3
"""Papers that speak of one side at most, where no paper speaks of all sides."""
FITS: Final = 0.6
"""Share of a description that a paper must hold to be what is described."""
OF_ONE: Final = 2
"""Sentences quoted of each side where one paper speaks of all."""

_DENYING: Final = frozenset(("non", "no", "not", "without"))
"""A description with one of these is of what a paper lacks."""


class _Read(NamedTuple):
    """A paper that speaks of some sides; of these it is itself what is described."""

    paper: Paper
    itself: frozenset[Side]


def each(asked: Asked, sides: Sequence[Side]) -> Answer | None:
    """A sentence or two on every side; None where a side is spoken of nowhere."""
    held = [holding(side, asked) for side in sides]
    told = None
    if together := frozenset.intersection(*held):
        told = _of_one(
            asked, sides, _Read(best_of(sides, together, asked), frozenset())
        )
    elif described := _described(asked, sides, held):
        told = _of_one(asked, sides, described)
    return told or _of_several(asked, sides, held)


def holding(side: Side, asked: Asked) -> frozenset[int]:
    """The papers that speak of a side; of a paper, itself."""
    if side.paper is not None:
        return frozenset([side.paper])
    index, ways = asked.sources.index, (side.telling, in_full(side.telling))
    held = frozenset().union(*(index.holding(sorted(way)) for way in ways))
    return held.intersection(*(index.near(run, 0) for run in side.runs))


def best_of(sides: Sequence[Side], among: frozenset[int], asked: Asked) -> Paper:
    """Of some papers the one that fits the words of sides best."""
    terms = sorted(frozenset().union(*(side.stems for side in sides)))
    papers = about(terms, asked, every=False, most=1, among=among)
    return (papers or asked.library.papers.get(sorted(among)))[0]


def _described(
    asked: Asked, sides: Sequence[Side], held: Sequence[frozenset[int]]
) -> _Read | None:
    """The one paper that speaks of a side and is told by the words of the others."""
    named = [some for some in held if some]
    if not named or len(named) == len(held):
        return None
    common = frozenset.intersection(*named)
    if not 0 < len(common) <= FEW:
        return None
    told = frozenset(side for side, some in zip(sides, held, strict=True) if not some)
    papers = asked.library.papers.get(sorted(common))
    fits = [one for one in papers if all(_fits(side, one) for side in told)]
    return _Read(fits[0], told) if len(fits) == 1 else None


def _fits(side: Side, paper: Paper) -> bool:
    """Whether a paper holds most words of a description, some of them in its title.

    A name that it lacks is of something else.
    """
    telling = side.telling
    known = shorts(paper.abstract)
    title = spelled(set(stems(paper.title)), known)
    here = title | spelled(set(stems(paper.abstract)), known)
    held = strengths(telling, here)
    if _DENYING.intersection(words(side.name)):
        return False
    lacking = [w for w in words(side.name) if stem(w) in telling - held.keys()]
    if not all(_plain(w, side.name) or _spelled_out(w, paper.title) for w in lacking):
        return False
    share = sum(held.values()) / (len(telling) or 1)
    return share >= FITS and bool(strengths(telling, title))


def _plain(word: str, written: str) -> bool:
    """Whether a word is English, and not written as a name is ("NeMo")."""
    named = re.search(rf"\b{re.escape(word)}\b", written, re.I)
    return usual(word) and not (named and named[0][1:] != named[0][1:].lower())


def _spelled_out(short: str, title: str) -> bool:
    """Whether words of a title in a row begin with the letters of a word."""
    return len(short) > 1 and short in "".join(word[0] for word in words(title))


def _of_one(asked: Asked, sides: Sequence[Side], read: _Read) -> Answer | None:
    """The sentences of one paper that speak of its sides."""
    paper, itself = read
    named = [side for side in sides if side not in itself and side.paper != paper.id]
    chosen = [one for side in named for one in of_side(side, paper, asked, OF_ONE)]
    return _quoted(asked, sides, [paper], chosen)


def _of_several(
    asked: Asked, sides: Sequence[Side], held: Sequence[frozenset[int]]
) -> Answer | None:
    """Of each side the sentence of one of the few papers that speak of it."""
    papers = frozenset(side.paper for side in sides if side.paper is not None)
    chosen: list[Scored] = []
    read: dict[int, Paper] = {}
    for side, some in zip(sides, held, strict=True):
        among = some if side.paper is not None else some - papers
        if not 0 < len(among) <= FEW:
            return None
        best = best_of([side], among, asked)
        found = _told(side, best, asked)
        if not found:
            return None
        read[best.id] = best
        chosen += found
    return _quoted(asked, sides, list(read.values()), chosen)


def _told(side: Side, paper: Paper, asked: Asked) -> list[Scored]:
    """The sentence that tells what is asked of a side."""
    told = tells(asked)
    numbered = {hit.span for hit in said_of(side, paper, asked)}
    if numbered:
        every = every_sentence(side, paper, asked)
        return [one for one in every if one.span in numbered][:1]
    found = of_side(side, paper, asked, 1)
    return [one for one in found if told(paper.abstract[slice(*one.span)])]


def by_turns(asked: Asked, sides: Sequence[Side], paper: Paper) -> list[Scored]:
    """Of each side a sentence that names it alone; none where some side has none."""
    title = frozenset(stems(paper.title))
    own = [
        side.telling.difference(
            title, *(other.stems for other in sides if other is not side)
        )
        for side in sides
    ]
    found = [
        alone(words, frozenset().union(*own) - words, paper, asked) if words else []
        for words in own
    ]
    return [one for some in found for one in some] if all(found) else []


def _quoted(
    asked: Asked,
    sides: Sequence[Side],
    papers: Sequence[Paper],
    chosen: Iterable[Scored],
) -> Answer | None:
    """The sentences, those with a number asked for first; None if none tells it."""
    best = list({(one.paper, one.span): one for one in chosen}.values())
    text, told = {paper.id: paper.abstract for paper in papers}, tells(asked)
    best.sort(key=lambda one: not told(text[one.paper][slice(*one.span)]))
    if not best or not told(text[best[0].paper][slice(*best[0].span)]):
        return None
    read = readings(papers, (one.paper for one in best))
    quotes = tuple(
        read.quote(one.paper, "abstract", one.span, one.marks) for one in best
    )
    names = listed([side.name for side in sides])
    count = plural(len(quotes), "sentence")
    return asked.answer(
        "text",
        [quote.text for quote in quotes],
        headline=f"{count} on {names}, no one sentence names all",
        quotes=quotes,
        papers=read.cards(asked),
        total=len(quotes),
        caveats=("what the abstracts say, not a verdict",),
    )
