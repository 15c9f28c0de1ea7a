"""The numbers of one paper, each with the sentence it stands in and whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.numerics import comparison, labels, quantities
from assistant.answering.numerics.ownership import Scene
from assistant.answering.reading import artefacts, names, sentences
from assistant.answering.reading.names import Match
from assistant.answering.reading.passages import Span
from assistant.understanding.grammar import quantities as kinds
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.numerics.quantities import Quantity
    from assistant.answering.reading.passages import Field, Passage


class NumberHit(NamedTuple):
    """A number, the sentence it is read in, and what it is about."""

    paper: int
    field: Field
    span: Span
    """The sentence."""
    mark: Span
    """The number with its unit, in the same text."""
    quantity: Quantity
    about: str
    """The name it belongs to, as written."""
    versus: str
    """What it is compared with, as written; or empty."""
    match: Match
    own: bool
    """Whether the paper's own artefact is what was asked about."""
    shared: int
    """How many of the qualifying words the sentence holds."""
    near: int
    """How well they stand by the number rather than by another of the sentence."""
    place: tuple[int, int]
    """Order of passage and of sentence (the title is -1)."""


COMPARED: Final = frozenset({"speedup", "factor", "improvement"})
"""Kinds that mean something only against something else."""


class _Sentence(NamedTuple):
    field: Field
    span: Span
    text: str
    place: int


class _Asked(NamedTuple):
    words: Sequence[str]
    """Of the name asked about."""
    kinds: frozenset[str]
    qualifiers: frozenset[str]


def read(
    words: Sequence[str],
    kind: str,
    qualifiers: frozenset[str],
    passage: Passage,
    order: int,
) -> Iterator[NumberHit]:
    """All numbers of a kind in a paper that holds a name's words, in order.

    `order` is the paper's place among those read, kept in each hit's `place`.
    """
    if not _mentions(words, passage):
        return
    asked = _Asked(words, kinds.accepted(kind), qualifiers)
    spoken = _sentences(passage)
    numbered = [one for one in spoken if _may_hold(asked.kinds, one.text)]
    if not numbered:
        return
    own = _own(words, passage, spoken)
    ours = any(names.relation(words, names.words(n)) is Match.SAME for n in own)
    first = artefacts.begins([one.text for one in spoken[1:]], own)
    for sentence in numbered:
        itself = sentence.field == "title" or sentence.place >= first
        for hit in _in_sentence(asked, sentence, itself, own):
            place = (order, sentence.place)
            yield hit._replace(paper=passage.paper, own=ours, place=place)


def _mentions(asked: Sequence[str], passage: Passage) -> bool:
    """Whether a paper holds all the words of the name at all: most do not."""
    folded = analyzer.fold(f"{passage.title}\n{passage.abstract}")
    return all(word in folded for word in asked)


def _sentences(passage: Passage) -> list[_Sentence]:
    """The title and the sentences of the abstract, in order."""
    title = _Sentence("title", Span(0, len(passage.title)), passage.title, -1)
    return [
        title,
        *(
            _Sentence("abstract", span, passage.abstract[span.start : span.end], place)
            for place, span in enumerate(sentences.of(passage))
        ),
    ]


def _own(
    asked: Sequence[str], passage: Passage, spoken: Sequence[_Sentence]
) -> tuple[str, ...]:
    """The names of the paper's artefact, and its title where that is asked about."""
    spans = tuple(one.span for one in spoken[1:])
    own = artefacts.of(passage._replace(spans=spans))
    head = passage.title.partition(":")[0]
    return (head, *own) if names.words(head) == tuple(asked) else own


def _may_hold(wanted: frozenset[str], text: str) -> bool:
    """Whether a sentence writes what is counted; for most kinds only reading tells."""
    written = _written(wanted)
    return written is None or bool(written.search(text))


@cache
def _written(wanted: frozenset[str]) -> re.Pattern[str] | None:
    rules = [kinds.COUNTED.get(kind, "") for kind in sorted(wanted)]
    if "parameters" in wanted or not all(rules):
        return None
    return re.compile("|".join(rules), re.I)


def _in_sentence(
    asked: _Asked, sentence: _Sentence, itself: bool, own: Sequence[str]
) -> Iterator[NumberHit]:
    found = quantities.find(sentence.text)
    numbers = [one for one in found if one.kind in asked.kinds]
    if not numbers:
        return
    scene = Scene(sentence.text, itself, asked.words, own)
    stems = _stems(sentence.text) if asked.qualifiers else frozenset()
    shared = len(asked.qualifiers & stems)
    for number in numbers:
        near = _near(asked.qualifiers, sentence.text, found, number) if shared else 0
        hit = _hit(scene, sentence, number, numbers)
        yield hit._replace(shared=shared, near=near)


def _near(
    qualifiers: frozenset[str], text: str, found: Sequence[Quantity], one: Quantity
) -> int:
    parting = [q for q in found if not q.in_name or q is one]
    said = labels.label(text, parting, one)
    paired = labels.paired(text, parting, one)
    beside = _stems(said) | _stems(paired)
    after = _stems(said.rpartition(one.text)[2]) | _stems(paired)
    return 2 * len(qualifiers & beside) + len(qualifiers & after)


def _stems(text: str) -> frozenset[str]:
    """A text's stems, and the words a hyphen joins as one ("pre-trained")."""
    joined = text.replace("-", "")
    found = frozenset((*analyzer.stems(text), *analyzer.stems(joined)))
    return found | {"train"} if {"pretrain", "posttrain"} & found else found


def _hit(
    scene: Scene, sentence: _Sentence, number: Quantity, numbers: Sequence[Quantity]
) -> NumberHit:
    start = sentence.span.start
    mark = Span(start + number.start, start + number.end)
    against = ""
    if number.kind in COMPARED:
        against = comparison.versus(sentence.text, numbers, number)
    about, match = scene.owner(number, numbers)
    return NumberHit(
        0, sentence.field, sentence.span, mark, number, about, against, match,
        own=False, shared=0, near=0, place=(0, 0),
    )  # fmt: skip
