"""A number found by the words of its sentence, where no name says whose it is.

Precision first: the sentence, with its paper's title, must hold every telling word
of the question, and no other number of that kind but those it lists together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.numbers.of_paper import NumberHit
from assistant.answering.numerics import labels, quantities
from assistant.answering.reading import sentences
from assistant.answering.reading.names import Match
from assistant.answering.reading.passages import Span
from assistant.answering.reading.variants import ASKING, shorts, spelled, strengths
from assistant.understanding.grammar import quantities as kinds
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.passages import Passage

_LEAST: Final = 2
"""Telling words that must be asked, for a sentence to be told by them."""


def hits(
    wanted: Iterable[str], kind: str, passages: Sequence[Passage]
) -> list[NumberHit]:
    """The numbers of the one sentence that holds all words asked; else none."""
    stems = [stem for stem in dict.fromkeys(wanted) if stem not in ASKING]
    if len(stems) < _LEAST:
        return []
    found = [one for passage in passages for one in _of_paper(stems, kind, passage)]
    return found if len({(hit.paper, hit.span) for hit in found}) == 1 else []


def _of_paper(
    wanted: Sequence[str], kind: str, passage: Passage
) -> Iterator[NumberHit]:
    text = passage.abstract
    known = shorts(text)
    title = spelled(set(analyzer.stems(passage.title)), known)
    for place, span in enumerate(sentences.of(passage)):
        sentence = text[span.start : span.end]
        here = spelled(set(analyzer.stems(sentence)), known)
        if len(strengths(wanted, here | title)) < len(wanted):
            continue
        if not strengths(wanted, here):
            continue
        for number in _numbers(wanted, sentence, kind):
            yield _hit(passage, span, place, number)


def _numbers(wanted: Sequence[str], sentence: str, kind: str) -> list[Quantity]:
    """The number of a kind; of several the one whose own words hold most of it."""
    accepted = kinds.accepted(kind)
    every = [q for q in quantities.find(sentence) if not q.in_name]
    found = [q for q in every if q.kind in accepted]
    if len(found) < 2:
        return found
    held = [len(strengths(wanted, _around(sentence, every, q))) for q in found]
    most = max(held)
    return [found[held.index(most)]] if held.count(most) == 1 else []


def _around(sentence: str, every: Sequence[Quantity], one: Quantity) -> set[str]:
    return set(analyzer.stems(labels.label(sentence, every, one)))


def _hit(passage: Passage, span: Span, place: int, number: Quantity) -> NumberHit:
    mark = Span(span.start + number.start, span.start + number.end)
    return NumberHit(
        passage.paper, "abstract", span, mark, number, "", "", Match.SAME,
        own=False, shared=0, near=0, place=(0, place),
    )  # fmt: skip
