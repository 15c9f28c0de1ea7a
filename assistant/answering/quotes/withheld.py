"""Sentences without a trace of what is asked are shown as the nearest, and no more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.quotes import stands_to_it, traced
from assistant.answering.reading.passages import Span
from assistant.models import Status
from assistant.understanding.linking.titles import artefact
from assistant.vocabulary import usual
from store.text import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote

_NEAREST: Final = "The nearest sentence is quoted; it is not clearly about it."
UNKNOWN: Final = 0.5
"""What a word that no paper holds counts where it is known which paper is asked of:
else it may be what is asked about."""
LEAST: Final = 5
"""Letters of a word that may be a name though it is not written as one."""
_NOUN_FIRST: Final = "which"
"""The measure under which the noun that is asked for comes first."""
_NUMBER: Final = "answer.number"
"""A number is held against the words of a question where it is found."""
_CLAIMS: Final = "evidence"
"""What speaks to a claim may say it in other words altogether."""


def unless_traced(asked: Asked, found: Answer) -> Answer:
    """The answer, or what is asked that its sentences say nothing of."""
    told = found.status is Status.ANSWERED and asked.parse.measure != _CLAIMS
    if not told or not found.quotes:
        return found
    missing = lost(found.quotes, asked)
    rules = stands_to_it.fitting(asked.question.text) if asked.named else []
    if not missing and _any_fits(found.quotes, rules):
        return found
    whose = next(c.title for c in found.papers if c.key == found.quotes[0].key)
    said = f"says nothing of {listed(missing)}" if missing else "does not say it"
    return asked.abstain(
        "no_evidence",
        f"The abstract of {artefact(whose)} {said}. {_NEAREST}",
        quotes=found.quotes[:1],
        papers=found.papers[:1],
    )


def _any_fits(quotes: Sequence[Quote], rules: Sequence[Callable[[str], bool]]) -> bool:
    return any(all(fits(one.text) for fits in rules) for one in quotes)


def lost(quotes: Sequence[Quote], asked: Asked) -> list[str]:
    """What is asked that quotes hold no trace of."""
    ids = asked.library.papers.by_keys(dict.fromkeys(one.key for one in quotes))
    papers = {paper.key: paper for paper in asked.library.papers.get(ids)}
    shown = [
        (papers[one.key], Span(one.start, one.end))
        for one in quotes
        if one.field == "abstract"
    ]
    head = asked.parse.measure == _NOUN_FIRST
    named = bool(asked.parse.paper or asked.parse.terms)
    half = asked.parse.intent != _NUMBER
    return traced.untraced(
        _words(asked),
        shown,
        weight(asked),
        head=head,
        near=not named,
        half=half,
        strange=lambda word: not named and _strange(word, asked),
    )


def _strange(word: str, asked: Asked) -> bool:
    """Whether a word is a name, as no English and in no paper here."""
    known = usual(word) or asked.sources.index.frequency(stem(word))
    return len(word) >= LEAST and not known


def weight(asked: Asked) -> Callable[[str], float]:
    """A word's idf, less where no paper holds it and another word may stand for it."""
    idf, index = asked.sources.idf, asked.sources.index
    unknown = UNKNOWN if asked.parse.paper else 1.0
    return lambda term: idf[term] * (1.0 if index.frequency(term) else unknown)


def _words(asked: Asked) -> str:
    """What is asked beside the paper: as it is read, so that read again it is same."""
    topics = [topic.text for group in asked.plan.topics for topic in group]
    return " ".join([*topics, *asked.parse.terms, asked.parse.field or ""])
