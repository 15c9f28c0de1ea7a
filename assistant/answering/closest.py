"""The sentence closest to a question that is asked in other words than papers use.

Where no sentence holds most of a question's words, the one that holds most of their
meaning is looked for: words of a family, words that questions and papers use for each
other, words whose vectors are near, numbers however they are written. It answers only
where it stands out from the sentences of all other papers, holds the kind of thing
asked for, and lacks nothing that tells; else it is shown as the nearest, and no more.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering import evidence, figured, sentences
from assistant.answering.kinship import KIN, kin, shorts, spelled
from assistant.answering.quoting import about, passages
from assistant.understanding.grammar.alike import alike
from assistant.understanding.grammar.quantities import kind_of
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence, Set
    from typing import TypeAlias

    from assistant.answering.passages import Passage, Span
    from assistant.answering.reply import Asked
    from store.models import Paper

    _Cosines: TypeAlias = Mapping[str, Mapping[str, float]]

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


class Near(NamedTuple):
    """A sentence and how much of a question it holds, from 0 to 1."""

    paper: int
    span: Span
    score: float
    own: float
    """The share that stands in the sentence itself."""
    place: int
    held: tuple[str, ...]
    """The terms that the sentence holds."""
    firm: tuple[str, ...]
    """Those of them that it holds as they are, or in a word of their family."""
    carried: tuple[str, ...]
    """Those that its paper's title holds."""
    text: str
    """The abstract it stands in."""


class _Read(NamedTuple):
    """A sentence's words, and those of its paper's title."""

    passage: Passage
    span: Span
    place: int
    words: set[str]
    title: set[str]


def nearest(
    text: str,
    asked: Asked,
    papers: Sequence[Paper] = (),
    fits: Callable[[str], bool] | None = None,
    ask: str = "",
) -> tuple[list[Paper], list[Near]]:
    """The sentences nearest to some words, best first, and the papers read.

    `papers` are those asked about; none: the best of the library. `fits` tells the
    sentences that may answer at all; `ask` is a key of `evidence.ASKS` or empty.
    """
    terms = _terms(text)
    if not terms:
        return [], []
    read = list(papers) or about(terms, asked, every=False, most=READ)
    weights = _weights(terms, asked)
    texts = [one for passage in passages(read) for one in _sentences(passage)]
    if fits is not None:
        texts = [one for one in texts if fits(one.passage.abstract[slice(*one.span)])]
    cosines = _cosines(weights, texts)
    found = [
        near
        for one in texts
        if (near := _near(one, weights, cosines, ASKED * _asked(ask, one)))
    ]
    found.sort(key=lambda one: (-one.score, -one.own, one.paper, one.place))
    return read, found


def _terms(text: str) -> list[str]:
    from assistant.answering.kinship import ASKING
    from assistant.answering.quoting import content

    said = [one for one in content(text) if one not in ASKING]
    return [*said, *sorted(figured.terms(text))]


def _weights(terms: Sequence[str], asked: Asked) -> dict[str, float]:
    index = asked.sources.index
    weights = evidence.weigh(terms, asked.sources.idf.__getitem__)
    return {
        term: weight if index.frequency(term) or term[:1] == "#" else weight * UNKNOWN
        for term, weight in weights.items()
    }


def _sentences(passage: Passage) -> list[_Read]:
    known = shorts(passage.abstract)
    title = _bare(spelled(set(stems(passage.title)), known))
    title |= figured.terms(passage.title)
    found = []
    for place, span in enumerate(sentences.of(passage)):
        text = passage.abstract[slice(*span)]
        words = _bare(spelled(set(stems(text)), known)) | figured.terms(text)
        found.append(_Read(passage, span, place, words, title))
    return found


def _bare(words: set[str]) -> set[str]:
    """Words with the names that a version is written to: "Qwen3.5" is Qwen."""
    return words | {found[1] for word in words if (found := _VERSIONED.fullmatch(word))}


def _asked(ask: str, one: _Read) -> bool:
    sentence = one.passage.abstract[slice(*one.span)]
    return ask in evidence.ASKS and bool(evidence.ASKS[ask].search(sentence))


def _near(
    one: _Read, weights: dict[str, float], cosines: _Cosines, more: float
) -> Near | None:
    held = {term: _strength(term, one.words, cosines) for term in weights}
    whole = sum(weights.values())
    own = sum(weights[term] * share for term, share in held.items())
    if not whole or not own:
        return None
    title = {term: TITLE * _strength(term, one.title, cosines) for term in weights}
    carried = sum(w * max(held[term], title[term]) for term, w in weights.items())
    return Near(
        one.passage.paper, one.span, more + (carried + HELD * own) / (1 + HELD) / whole,
        own / whole, one.place, tuple(term for term in held if held[term]),
        tuple(term for term in held if held[term] >= KIN),
        tuple(term for term in title if title[term]), one.passage.abstract,
    )  # fmt: skip


def counts(nouns: Sequence[str]) -> Callable[[str], bool]:
    """Whether a sentence has a number right before one of some nouns, or its like."""
    from assistant.answering.said import counted, has_kind

    kind = kind_of(nouns)
    of_kind = has_kind(kind) if kind else None

    def states(sentence: str) -> bool:
        return bool(of_kind and of_kind(sentence)) or any(
            _strength(noun, set(after), {})
            for after in counted(sentence)
            for noun in stems(" ".join(nouns))
        )

    return states


def _strength(term: str, here: Set[str], cosines: _Cosines) -> float:
    """How well a text's stems hold a term: 1 as it is, less in another word."""
    if term in here:
        return 1.0
    if any(kin(term, other) for other in here):
        return KIN
    if alike().get(term, frozenset()) & here:
        return OTHER
    near = cosines.get(term, {})
    return OTHER * max((near[other] for other in here if other in near), default=0.0)


def _cosines(terms: Iterable[str], texts: Iterable[_Read]) -> _Cosines:
    """Term -> the words of some texts whose vectors are near, by their cosine."""
    from assistant.answering.vectors import length, products, vectors

    known = vectors()
    here = sorted(set().union(*(one.words | one.title for one in texts)))
    asked = [term for term in terms if known and term in known.rows]
    words = [word for word in here if known and word in known.rows]
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
            words[n]: round(float(table[n, column]), 6)
            for n in np.flatnonzero(table[:, column] >= NEAR).tolist()
        }
        for column, term in enumerate(asked)
    }
