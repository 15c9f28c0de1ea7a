"""What sentences lack of what is asked: where they lack it, they are but the nearest.

One table of checks, in one order: first the words of the question that leave no trace
in the sentences, then what a sentence is held to (`held_to`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.phrases import listed
from assistant.answering.quotes import held_to, traced
from assistant.answering.reading.passages import Span
from assistant.models import Status
from assistant.understanding.linking.titles import artefact
from assistant.vocabulary import usual
from store.text import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.reply import Asked
    from assistant.models import Answer, Quote

NEAREST: Final = "The nearest sentence is quoted; it is not clearly about it."
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


def unless_lacking(asked: Asked, found: Answer) -> Answer:
    """The answer, or what is asked that its sentences lack."""
    told = found.status is Status.ANSWERED and asked.parse.measure != _CLAIMS
    lack = lacks(found.quotes, asked) if told and found.quotes else ""
    if not lack:
        return found
    whose = next(c.title for c in found.papers if c.key == found.quotes[0].key)
    return asked.abstain(
        "no_evidence",
        f"The abstract of {artefact(whose)} {lack}. {NEAREST}",
        quotes=found.quotes[:1],
        papers=found.papers[:1],
    )


def lacks(quotes: Sequence[Quote], asked: Asked) -> str:
    """What some quotes do not say of what is asked; empty where they answer it."""
    return next(filter(None, (check(quotes, asked) for check in _CHECKS)), "")


def _untraced(quotes: Sequence[Quote], asked: Asked) -> str:
    lost = untraced(quotes, asked)
    return f"says nothing of {listed(lost)}" if lost else ""


def _unmet(quotes: Sequence[Quote], asked: Asked) -> str:
    rules = held_to.rules(asked.parse.wants)
    met = any(all(met(one.text) for met in rules) for one in quotes)
    return "" if met else "does not say it"


_CHECKS: Final[tuple[Callable[[Sequence[Quote], Asked], str], ...]] = (
    _untraced,
    _unmet,
)
"""In order: the first that finds something lacking tells what."""


def untraced(quotes: Sequence[Quote], asked: Asked) -> list[str]:
    """The words that are asked of which quotes hold no trace."""
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
