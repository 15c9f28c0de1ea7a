"""The numbers that papers state of their own artefacts, row by row for a comparison."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.answering import numbers
from assistant.answering.passages import Passage
from assistant.models import Mark, Quote
from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.models import Paper

KINDS = ("parameters", "tokens", "context", "speedup", "accuracy", "wer", "hours", "gpus", "languages")
"""Kinds of numbers put side by side where the question names none."""


def numbers_of(
    papers: Sequence[Paper], kind: str | None
) -> tuple[list[tuple[str, ...]], tuple[Quote, ...]]:
    """Rows of quoted numbers (one column a paper) and the sentences they stand in."""
    rows: list[tuple[str, ...]] = []
    quotes: list[Quote] = []
    for one in (kind,) if kind else KINDS:
        cells = []
        for number, paper in enumerate(papers, 1):
            hits = numbers.answer(artefact(paper.title), one, (), [_passage(paper)]).hits
            own = [h for h in hits if h.own][:2]
            cells.append("; ".join(dict.fromkeys(h.quantity.normal for h in own)))
            quotes.extend(quote(h, paper, number) for h in own)
        if any(cells):
            rows.append((one, *(cell or "not stated" for cell in cells)))
    return rows, tuple(dict.fromkeys(quotes))


def _passage(paper: Paper) -> Passage:
    return Passage(paper.id, paper.title, paper.abstract)


def quote(hit: numbers.NumberHit, paper: Paper, number: int) -> Quote:
    """The sentence of a number, the number marked."""
    text = paper.title if hit.field == "title" else paper.abstract
    start, end = hit.span
    return Quote(
        number,
        paper.key,
        hit.field,
        start,
        end,
        text[start:end],
        (Mark(hit.mark.start - start, hit.mark.end - start),),
        hit.quantity.normal,
    )
