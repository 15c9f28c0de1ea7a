"""Which sentences of which papers speak to a question.

Inside one abstract BM25 is the wrong measure: with ten short sentences its
length and frequency terms hurt (research: 0.45 of questions right at the first
sentence, against 0.61 for what is used here). A sentence is scored by the share
of the question's words it holds, words of the title counting as carried into
every sentence, plus a bonus for the kind of thing asked for, plus its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading import sentences
from assistant.answering.reading.passages import Span
from assistant.answering.reading.sentence_kinds import OF_OTHERS as OF_OTHERS
from assistant.answering.reading.sentence_kinds import is_kind as is_kind
from assistant.answering.reading.variants import (
    ALIKE,
    KIN,
    kin,
    shorts,
    spelled,
    strengths,
)
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from assistant.answering.reading.passages import Passage

CARRIED: Final = 1.0
"""Weight of a question word found in the sentence or the paper's title."""
HELD: Final = 0.6
"""Added for a question word found in the sentence itself."""
ASKED: Final = 0.8
"""Added where the sentence holds the kind of thing asked for."""
DAMPING: Final = 0.75
"""Power an idf is raised to, so that one rare word does not decide alone."""


class Place(NamedTuple):
    """What a sentence earns by where it stands in its abstract."""

    early: float
    """Divided by the sentence's rank, from 1."""
    late: float
    """Times the share of the abstract that is read by its end."""


OPENING: Final = Place(0.6, 0.0)
PLACES: dict[str, Place] = {"finding": Place(0.0, 1.2)}
"""Abstracts say early what a thing is, and late what was found; others: `OPENING`."""

_GOES_ON: Final = re.compile(
    r"(?:To (?:achieve|address|overcome|solve|tackle|do|realize|attain|reach) (?:this"
    r"|these|so|it|such)|To this end|For this|This is achieved"
    r"|We (?:achieve|do) this)\b"
)
"""Opens a sentence that says how what the one before says is done."""


class Scored(NamedTuple):
    """A sentence of an abstract and why it was chosen."""

    paper: int
    abstract: str
    span: Span
    score: float
    place: int
    """Its rank in the abstract, from 0."""
    held: tuple[str, ...]
    """The question's stems it holds, in the question's order."""
    shorts: tuple[str, ...] = ()
    """Acronyms in it whose long forms hold some of them."""
    reason: str = ""

    @property
    def text(self) -> str:
        """The sentence."""
        return self.abstract[slice(*self.span)]

    @property
    def marks(self) -> tuple[Span, ...]:
        """The question's words in it, by offsets into the abstract."""
        return tuple(marks((*self.held, *self.shorts), self.abstract, self.span))


class _Weighed(NamedTuple):
    """A sentence before its marks are looked up."""

    score: float
    place: int
    span: Span
    held: tuple[str, ...]
    fits: bool


class _Text(NamedTuple):
    """A paper's text, read once: its stems, and what its acronyms stand for."""

    passage: Passage
    title: set[str]
    sentences: list[tuple[Span, set[str]]]
    shorts: dict[str, frozenset[str]]

    @classmethod
    def of(cls, passage: Passage) -> _Text:
        abstract = passage.abstract
        return cls(
            passage,
            set(analyzer.stems(passage.title)),
            [
                (span, set(analyzer.stems(abstract[span.start : span.end])))
                for span in sentences.of(passage)
            ],
            shorts(abstract),
        )


def rank(
    terms: Sequence[str],
    passages: Sequence[Passage],
    idf: Callable[[str], float],
    ask: str = "",
    *,
    needed: float = 0.0,
    noun: str = "",
    per_paper: int = 2,
    limit: int = 5,
) -> list[Scored]:
    """The best sentences for a question's stems, best first.

    `ask` is a key of `ASKS` or empty; papers that hold a smaller share of the question
    than `needed` (0 to 1) are passed over; `noun` is the stem of what "which" asks for,
    and a sentence that holds it comes first. Sentences that hold none of the words are
    left out. Ties go to the earlier passage, then to the earlier sentence.
    """
    weights = weigh(terms, idf)
    texts = [_Text.of(passage) for passage in passages]
    chosen = [
        (order, one)
        for order, text in enumerate(texts)
        if not needed or _coverage(weights, text) >= needed
        for one in _leading(weights, text, ask, noun)[:per_paper]
    ]
    chosen.sort(key=lambda row: (-row[1].score, row[0], row[1].place))
    return [_explain(one, texts[order], len(weights)) for order, one in chosen[:limit]]


def _leading(
    weights: dict[str, float], text: _Text, ask: str, noun: str
) -> list[_Weighed]:
    """The sentences that hold some of the words, those with the noun first."""
    held = [one for one in _ordered(weights, text, ask) if one.held]
    held.sort(key=lambda one: noun not in one.held)
    return [one._replace(score=one.score + ASKED * (noun in one.held)) for one in held]


def score(
    terms: Sequence[str],
    passage: Passage,
    idf: Callable[[str], float],
    ask: str = "",
) -> list[Scored]:
    """All sentences of one abstract, best first; earlier first on ties."""
    weights = weigh(terms, idf)
    text = _Text.of(passage)
    ordered = _ordered(weights, text, ask)
    return [_explain(one, text, len(weights)) for one in ordered]


def _ordered(weights: dict[str, float], text: _Text, ask: str) -> list[_Weighed]:
    return sorted(_weigh(weights, text, ask), key=lambda s: (-s.score, s.place))


def weigh(terms: Iterable[str], idf: Callable[[str], float]) -> dict[str, float]:
    """The weight of each distinct stem: its damped idf as a share of the mean."""
    raw = {term: max(idf(term), 0.0) ** DAMPING for term in dict.fromkeys(terms)}
    mean = sum(raw.values()) / len(raw) if raw else 0.0
    return {term: value / mean if mean else 1.0 for term, value in raw.items()}


def _coverage(weights: dict[str, float], text: _Text) -> float:
    """The share (0 to 1) of a question's weight that a paper holds, in any form.

    A word counts in full as it is or within an acronym the paper spells out, and
    by `KIN` as a word of its family or meaning.
    """
    here = text.title.union(*(stems for _, stems in text.sentences))
    held = strengths(weights, spelled(here, text.shorts))
    total = sum(weights.values())
    return sum(weights[t] * s for t, s in held.items()) / total if total else 0.0


def _weigh(weights: dict[str, float], text: _Text, ask: str) -> list[_Weighed]:
    title = spelled(text.title, text.shorts)
    found: list[_Weighed] = []
    before: dict[str, float] = {}
    for place, (span, stems) in enumerate(text.sentences):
        held = strengths(weights, spelled(stems, text.shorts))
        if ask == "method" and _GOES_ON.match(text.passage.abstract, *span):
            held = {**{term: kept * KIN for term, kept in before.items()}, **held}
        before = held
        carried = sum(
            weight * max(held.get(term, 0.0), float(term in title))
            for term, weight in weights.items()
        )
        total = CARRIED * carried
        total += HELD * sum(weights[term] * kept for term, kept in held.items())
        sentence = text.passage.abstract[span.start : span.end]
        fits = is_kind(ask, sentence)
        total += ASKED * fits + _place(ask, place, len(text.sentences))
        found.append(_Weighed(total, place, span, tuple(held), fits))
    return found


def _place(ask: str, place: int, count: int) -> float:
    early, late = PLACES.get(ask, OPENING)
    return early / (place + 1) + late * (place + 1) / count


def _explain(one: _Weighed, text: _Text, terms: int) -> Scored:
    reason = f"{len(one.held)} of {terms} question words"
    if one.fits:
        reason += ", and the kind of thing asked for"
    paper, abstract = text.passage.paper, text.passage.abstract
    held = set(one.held)
    also = tuple(short for short, long in text.shorts.items() if long & held)
    return Scored(
        paper, abstract, one.span, one.score, one.place, one.held, also, reason
    )


def marks(stems: Iterable[str], text: str, span: Span) -> list[Span]:
    """Where words of these stems, or akin to them, stand in a span of a text."""
    wanted = set(stems)
    found: list[Span] = []
    for word in analyzer.spans(text[span.start : span.end]):
        stem = analyzer.stem(word.text)
        alike = stem in ALIKE and ALIKE[stem] & wanted
        if stem in wanted or alike or any(kin(stem, other) for other in wanted):
            found.append(Span(span.start + word.start, span.start + word.end))
    return found
