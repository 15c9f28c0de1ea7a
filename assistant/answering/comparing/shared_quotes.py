"""The sentences that show what papers have in common: of each paper the fewest that
hold the most telling of the phrases, and its title where only that holds one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.quotes.quoting import readings
from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Passage, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.reading.passages import Field
    from assistant.answering.reading.shared_phrases import Phrase
    from assistant.models import Quote
    from store.models import Paper

MOST: Final = 3
"""Sentences quoted of a paper."""
LEAST: Final = 0.2
"""Share of what the best phrase tells that a further sentence must add."""
MANY: Final = 4
"""Of more papers than this each is quoted with one sentence."""


def showing(papers: Sequence[Paper], found: Sequence[Phrase]) -> Iterator[Quote]:
    """Of each paper the sentences that hold what is shared, most telling first."""
    told = [paper for paper in papers if any(paper.id in one.places for one in found)]
    read = readings(papers, [paper.id for paper in papers])
    most = MOST if len(papers) <= MANY else 1
    for paper in told:
        for field, span, held in _cover(paper, found, most):
            marks = [
                Span(place.start, place.end)
                for one in held
                for place in one.places[paper.id]
                if place.field == field and _inside(place.start, place.end, span)
            ]
            yield read.quote(paper.id, field, span, _apart(marks))


def _cover(
    paper: Paper, found: Sequence[Phrase], most: int
) -> Iterator[tuple[Field, Span, list[Phrase]]]:
    """Stretches of a paper until what is shared is shown, or little is left of it."""
    left = [one for one in found if paper.id in one.places]
    least = LEAST * max((one.score for one in left), default=0.0)
    stretches: list[tuple[Field, Span]] = [
        ("abstract", span)
        for span in sentences.of(Passage(paper.id, paper.title, paper.abstract))
    ]
    if any(_only_in_title(one, paper) for one in left):
        stretches.append(("title", Span(0, len(paper.title))))
    for _ in range(most):
        held = [
            [
                one
                for one in left
                if _holds(one, paper, field, span)
                and (field == "abstract" or _only_in_title(one, paper))
            ]
            for field, span in stretches
        ]
        gains = [sum(one.score for one in some) for some in held]
        best = max(range(len(stretches)), key=lambda n: (gains[n], -n))
        if gains[best] < least or not held[best]:
            return
        yield (*stretches[best], held[best])
        left = [one for one in left if one not in held[best]]


def _holds(one: Phrase, paper: Paper, field: Field, span: Span) -> bool:
    return any(
        place.field == field and _inside(place.start, place.end, span)
        for place in one.places[paper.id]
    )


def _only_in_title(one: Phrase, paper: Paper) -> bool:
    return all(place.field == "title" for place in one.places[paper.id])


def _inside(start: int, end: int, span: Span) -> bool:
    return span.start <= start and end <= span.end


def _apart(marks: Sequence[Span]) -> list[Span]:
    """Marks in order, of which none touches another."""
    kept: list[Span] = []
    for mark in sorted(set(marks), key=lambda one: (one.start, -one.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept
