"""The sentence closest to a question that is asked in other words than papers use.

Where no sentence holds most of a question's words, the one that holds most of their
meaning is looked for: words of a family, words that questions and papers use for each
other, words whose vectors are near, numbers however they are written. It answers only
where it stands out from the sentences of all other papers, holds the kind of thing
asked for, and lacks nothing that tells; else it is shown as the nearest, and no more.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import figured
from assistant.answering.quotes import evidence
from assistant.answering.quotes.evidence import Scored
from assistant.answering.quotes.quoting import about, passages
from assistant.answering.reading import sentences
from assistant.answering.reading.variants import FAMILY, KIN, kin, shorts, spelled
from assistant.understanding.grammar.alike import alike
from assistant.understanding.grammar.firm import FIRM, GENERAL
from assistant.understanding.grammar.quantities import kind_of
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set
    from typing import TypeAlias

    from assistant.answering.reading.passages import Passage, Span
    from assistant.answering.reply import Asked
    from store.models import Paper

    _Ties: TypeAlias = Mapping[str, Mapping[str, float]]

_VERSIONED: Final = re.compile(r"([a-z]{4,})\d\w*")
READ: Final = 12
"""Papers read where none is named."""
OTHER: Final = 0.6
"""What a word of like use, or of a near vector, earns of the word asked."""
NEAR: Final = 0.5
"""Cosine from which on the vectors of two words are near."""
UNKNOWN: Final = 0.5
"""What a word that no paper holds counts: papers may say the same in another."""
TITLE: Final = 0.8
"""What a word earns by standing in the paper's title."""
HELD: Final = 0.6
"""Added for a word that the sentence itself holds."""
ASKED: Final = 0.08
"""Added where the sentence looks like what is asked for: a reason, a method."""


EVERYDAY: Final = 0.5
"""What a word of everyday English counts: papers rarely say it."""
BEFORE: Final = 0.5
"""What a word of the sentence before earns for one that goes on from it."""
_GOES_ON: Final = re.compile(
    r"(?:this|these|such|it|its|they|both|our"
    r"|to (?:address|overcome|this|solve|achieve)|specifically|in particular|however"
    r"|the\b.{0,20}(?:approach|method|system|model)|as a result|by)\b",
    re.I,
)
"""Opens a sentence that goes on from the one before."""


class Near(NamedTuple):
    """A sentence near a question in meaning; its score is from 0 to 1."""

    sentence: Scored
    own: float
    """The share of the question that stands in the sentence itself, from 0 to 1."""
    firm: tuple[str, ...]
    """The terms that it holds as they are, or in a word of their family."""
    carried: tuple[str, ...]
    """Those that its paper's title holds."""


class _Read(NamedTuple):
    """A sentence's words, and those of its paper's title."""

    passage: Passage
    span: Span
    place: int
    words: set[str]
    title: set[str]
    before: set[str]
    """The words of the sentence that it goes on from."""

    @property
    def text(self) -> str:
        """The sentence."""
        return self.passage.abstract[slice(*self.span)]

    def scored(self, score: float, held: tuple[str, ...]) -> Scored:
        """The sentence with what it earns, and the terms that it holds."""
        paper, abstract = self.passage.paper, self.passage.abstract
        return Scored(paper, abstract, self.span, score, self.place, held)


def nearest(
    text: str,
    asked: Asked,
    papers: Sequence[Paper] = (),
    fits: Callable[[str], bool] | None = None,
    ask: str = "",
) -> tuple[list[Paper], list[Near]]:
    """The sentences nearest to some words, best first, and the papers read.

    `papers` are those asked about; none: the best of the library. `fits` tells the
    sentences that may answer at all; `ask` is a key of `asks.ASKS` or empty.
    """
    terms = _terms(text)
    if not terms:
        return [], []
    read = list(papers) or about(terms, asked, every=False, most=READ)
    weights = _weights(terms, asked)
    texts = [one for passage in passages(read) for one in _sentences(passage)]
    if fits is not None:
        texts = [one for one in texts if fits(one.text)]
    here = (words for one in texts for words in (one.words, one.title, one.before))
    tied = ties(weights, set().union(*here))
    found = [
        near
        for one in texts
        if (near := _near(one, weights, tied, ASKED * evidence.is_kind(ask, one.text)))
    ]
    found.sort(key=_order)  # in one score, as the papers are, and within each
    return read, found


def _order(near: Near) -> tuple[float, float]:
    return -near.sentence.score, -near.own


def _terms(text: str) -> list[str]:
    from assistant.answering.quotes.quoting import content
    from assistant.answering.reading.variants import ASKING

    said = [one for one in content(text) if one not in ASKING]
    return [*said, *sorted(figured.terms(text))]


def _weights(terms: Sequence[str], asked: Asked) -> dict[str, float]:
    index = asked.sources.index
    weights = evidence.weigh(terms, asked.sources.idf.__getitem__)
    everyday = _everyday()
    return {
        term: weight
        * (1.0 if index.frequency(term) or term[:1] == "#" else UNKNOWN)
        * (EVERYDAY if term in everyday else 1.0)
        for term, weight in weights.items()
    }


@cache
def _everyday() -> frozenset[str]:
    return frozenset(stems(" ".join(sorted(GENERAL)))) - FIRM


def _sentences(passage: Passage) -> list[_Read]:
    known = shorts(passage.abstract)
    title = _bare(spelled(set(stems(passage.title)), known))
    title |= figured.terms(passage.title)
    found: list[_Read] = []
    for place, span in enumerate(sentences.of(passage)):
        text = passage.abstract[slice(*span)]
        words = _bare(spelled(set(stems(text)), known)) | figured.terms(text)
        goes_on = found and _GOES_ON.match(text)
        before = found[-1].words - words if goes_on else set()
        found.append(_Read(passage, span, place, words, title, before))
    return found


def _bare(words: set[str]) -> set[str]:
    """Words with the names that a version is written to: "Qwen3.5" is Qwen."""
    return words | {found[1] for word in words if (found := _VERSIONED.fullmatch(word))}


def _near(
    one: _Read, weights: dict[str, float], ties: _Ties, more: float
) -> Near | None:
    held = {term: _strength(ties[term], one.words) for term in weights}
    whole = sum(weights.values())
    own = sum(weights[term] * share for term, share in held.items())
    if not whole or not own:
        return None
    title = {term: TITLE * _strength(ties[term], one.title) for term in weights}
    carried = sum(w * max(held[term], title[term]) for term, w in weights.items())
    if one.before:
        told = {term: _strength(ties[term], one.before) for term in weights}
        also = (weights[term] * max(0.0, told[term] - held[term]) for term in weights)
        more += BEFORE * sum(also) / whole
    score = more + (carried + HELD * own) / (1 + HELD) / whole
    return Near(
        one.scored(score, tuple(term for term in held if held[term])),
        own / whole,
        tuple(term for term in held if held[term] >= KIN),
        tuple(term for term in title if title[term]),
    )


def _strength(tied: Mapping[str, float], here: Set[str]) -> float:
    """How well a text's stems hold a term: 1 as it is, less in another word."""
    return max((tied[word] for word in here if word in tied), default=0.0)


def counts(nouns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a sentence has a number right before one of some nouns, or its like."""
    from assistant.answering.quotes.word_overlap import counted, has_kind

    kind = kind_of(nouns)
    of_kind = has_kind(kind) if kind else None
    asked = stems(" ".join(nouns))

    def states(sentence: str) -> bool:
        if of_kind and of_kind(sentence):
            return True
        after = {word for words in counted(sentence) for word in words}
        return any(akin(noun, after) for noun in asked)

    return states


def ties(terms: Iterable[str], here: Set[str]) -> _Ties:
    """Term -> the words of some texts that stand for it, and how well each does."""
    near = cosines(list(terms), here)
    return {term: {**near.get(term, {}), **akin(term, here)} for term in terms}


def akin(term: str, here: Set[str]) -> dict[str, float]:
    """The word itself, those of its family, and those used for it."""
    used = alike().get(term, frozenset()) & here
    found = dict.fromkeys(used, OTHER)
    head = term[:FAMILY]
    family = (word for word in here if word.startswith(head) and kin(term, word))
    found.update(dict.fromkeys(family, KIN))
    return found | ({term: 1.0} if term in here else {})


def cosines(terms: Sequence[str], here: Set[str]) -> _Ties:
    """Term -> the words whose vectors are near, and what they earn by their cosine."""
    from assistant.answering.scoring.vectors import length, products, vectors

    known = vectors()
    asked = [term for term in terms if known and term in known.rows]
    words = [word for word in sorted(here) if known and word in known.rows]
    if known is None or not asked or not words:
        return {}
    import numpy as np

    rows, others = (
        known.of(np.array([known.rows[word] for word in each], np.intp))
        for each in (asked, words)
    )
    table = products(others, rows) / (length(others)[:, None] * length(rows))
    return {
        term: {
            words[n]: OTHER * round(float(table[n, column]), 6)
            for n in np.flatnonzero(table[:, column] >= NEAR).tolist()
        }
        for column, term in enumerate(asked)
    }
