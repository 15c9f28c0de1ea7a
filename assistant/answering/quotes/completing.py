"""What an answer of one paper lacks: its closest sentence, and what that goes on with.

The sentence that holds most of a question's words may only bring up what is asked
about. Of how and why the one after it often tells, and of why the problem before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import plural
from assistant.answering.quotes import closest
from assistant.answering.quotes.quoting import readings
from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Span
from assistant.answering.reading.sentence_kinds import is_kind
from assistant.models import Status
from store.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote

MOST: Final = 3
"""Sentences quoted at most."""
_GOES_ON: Final = ("method", "reason", "problem")
"""Kinds of sentence that may follow the one that holds the words."""


def completed(asked: Asked, found: Answer, text: str, ask: str) -> Answer:
    """An answer of one paper with its closest sentence first, and what belongs to it.

    `text` is what is asked beside the paper, `ask` a key of `asks.ASKS` or empty.
    """
    if found.status is not Status.ANSWERED or len(found.papers) != 1:
        return found
    paper = asked.library.papers.by_key(found.papers[0].key)
    near = closest.nearest(text, asked, [paper], None, ask)[1] if paper else []
    if paper is None or not near:
        return found
    scored = {one.sentence.span: one.sentence for one in near}
    told = {Span(one.start, one.end): one for one in found.quotes}
    first = with_neighbours(near[0].sentence.span, paper.abstract, ask)
    kept = [span for span in [*told][:1] if _is(ask, paper.abstract, span)]
    spans = list(dict.fromkeys([*kept, *first, *told]))[:MOST]
    read = readings([paper], (paper.id,))
    quotes = tuple(
        told.get(span)
        or read.quote(
            paper.id,
            "abstract",
            span,
            scored[span].marks if span in scored else (),
        )
        for span in spans
    )
    return _told(found, quotes)


def with_neighbours(span: Span, abstract: str, ask: str) -> list[Span]:
    """A sentence, the one that goes on from it, and the problem that it answers."""
    every = sentences.split(abstract)
    if ask not in _GOES_ON or span not in every:
        return [span]
    at = every.index(span)
    after = [one for one in every[at + 1 : at + 2] if _is(ask, abstract, one)]
    before: list[Span] = []
    if ask == "reason" and not _is(ask, abstract, span):
        before = [one for one in every[:at][-1:] if _is("problem", abstract, one)]
    return [*before, span, *after]


def _is(ask: str, abstract: str, span: Span) -> bool:
    return is_kind(ask, abstract[slice(*span)])


def _told(found: Answer, quotes: Sequence[Quote]) -> Answer:
    if quotes == found.quotes or found.value is None:
        return found
    return replace(
        found,
        quotes=tuple(quotes),
        total=len(quotes),
        value=replace(found.value, items=tuple(one.text for one in quotes)),
        headline=f"{plural(len(quotes), 'sentence')} from 1 paper, best match first",
    )
