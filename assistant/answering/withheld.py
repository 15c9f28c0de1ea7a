"""Sentences without a trace of what is asked are shown as the nearest, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering import traced
from assistant.answering.passages import Span
from assistant.answering.phrases import listed
from assistant.models import Status
from assistant.understanding.linking.titles import artefact

if TYPE_CHECKING:
    from assistant.answering.reply import Asked
    from assistant.models import Answer

_NEAREST: Final = "The nearest sentence is quoted; it is not clearly about it."
_NOUN_FIRST: Final = ("what", "which")
"""Measures under which the noun that is asked for comes first."""
_CLAIMS: Final = "evidence"
"""What speaks to a claim may say it in other words altogether."""


def unless_traced(asked: Asked, found: Answer) -> Answer:
    """The answer, or what is asked that its sentences say nothing of."""
    told = found.status is Status.ANSWERED and asked.parse.measure != _CLAIMS
    if not told or not found.quotes:
        return found
    ids = asked.library.papers.by_keys(dict.fromkeys(q.key for q in found.quotes))
    papers = {paper.key: paper for paper in asked.library.papers.get(ids)}
    shown = [
        (papers[quote.key], Span(quote.start, quote.end))
        for quote in found.quotes
        if quote.key in papers and quote.field == "abstract"
    ]
    index = asked.sources.index
    head = asked.parse.measure in _NOUN_FIRST
    lost = traced.untraced(
        _words(asked), shown, asked.sources.idf.__getitem__, index.frequency, head=head
    )
    if not lost:
        return found
    whose = papers[found.quotes[0].key]
    missing = f"The abstract of {artefact(whose.title)} says nothing of {listed(lost)}."
    return asked.abstain(
        "no_evidence",
        f"{missing} {_NEAREST}",
        quotes=found.quotes[:1],
        papers=found.papers[:1],
    )


def _words(asked: Asked) -> str:
    """What is asked beside the paper: as it is read, so that read again it is same."""
    topics = [topic.text for group in asked.plan.topics for topic in group]
    return " ".join([*topics, *asked.parse.terms, asked.parse.field or ""])
