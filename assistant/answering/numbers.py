"""The number that answers "how many ... has X": value, unit and X in one sentence.

Precision first. A number is given only where the sentence is about the thing
asked: it names it, or speaks of the paper's own artefact which is that thing.
A number that is part of another name, stands in what is compared with, or
follows another name more closely is somebody else's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from assistant.answering import artefacts, comparison, names, quantities, sentences
from assistant.answering.names import Match
from assistant.answering.ownership import Scene
from assistant.answering.passages import Span
from assistant.understanding.grammar import quantities as kinds
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from assistant.answering.passages import Field, Passage
    from assistant.answering.quantities import Quantity

find = quantities.find
kind_of = kinds.kind_of


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
    place: tuple[int, int]
    """Order of passage and of sentence (the title is -1)."""


class Numbers(NamedTuple):
    """The numbers that answer, or why there are none."""

    hits: tuple[NumberHit, ...]
    missing: str = ""
    """One clause: why there is no hit; empty if there is."""
    nearest: tuple[NumberHit, ...] = ()
    """Numbers of that kind that are not clearly about what was asked."""


class _Sentence(NamedTuple):
    passage: Passage
    field: Field
    span: Span
    text: str
    place: tuple[int, int]


COMPARED = frozenset({"speedup", "factor", "improvement"})
"""Kinds that mean something only against something else."""


def answer(
    entity: str,
    kind: str,
    qualifiers: Sequence[str],
    passages: Sequence[Passage],
    versus: str = "",
    *,
    limit: int = 8,
) -> Numbers:
    """The numbers of a kind that are about an entity, best first.

    `entity` and `versus` are names as asked; `qualifiers` are stems of the
    question's other words ("train", "accuraci"); `kind` is one of `kind_of`'s.
    """
    asked = names.words(entity)
    found = [
        hit
        for order, passage in enumerate(passages)
        for hit in _read(asked, kind, frozenset(qualifiers), passage, order)
    ]
    about = [hit for hit in found if hit.match is not Match.OTHER]
    if versus:
        wanted = names.words(versus)
        about = [hit for hit in about if names.holds(wanted, hit.versus)]
    hits = _unique(sorted(_closest(about), key=_rank))[:limit]
    if hits:
        return Numbers(tuple(hits))
    near = [hit for hit in found if hit.own or hit.match is not Match.OTHER]
    nearest = _unique(sorted(near, key=lambda hit: (-hit.shared, hit.place)))[:3]
    return Numbers((), _why(entity, kind, versus, nearest), tuple(nearest))


def _why(entity: str, kind: str, versus: str, nearest: Sequence[NumberHit]) -> str:
    if not nearest:
        return f"no number of that kind ({kind}) is said of {entity}"
    if versus:
        return f"no {kind} of {entity} against {versus} in one sentence"
    return f"numbers of that kind ({kind}) are near, but none clearly of {entity}"


def _rank(hit: NumberHit) -> tuple[int, int, int, bool, tuple[int, int], int]:
    part = hit.quantity.role == "part"
    return (hit.match, not hit.own, -hit.shared, part, hit.place, hit.mark.start)


def _closest(hits: list[NumberHit]) -> list[NumberHit]:
    """Only the hits that fit best: the thing itself, its own paper, the words asked."""
    for better in (_same, _owned, _whole):
        hits = [hit for hit in hits if better(hit)] or hits
    most = max((hit.shared for hit in hits), default=0)
    return [hit for hit in hits if hit.shared == most]


def _same(hit: NumberHit) -> bool:
    return hit.match is Match.SAME


def _owned(hit: NumberHit) -> bool:
    return hit.own


def _whole(hit: NumberHit) -> bool:
    return hit.quantity.role != "part"


def _unique(hits: list[NumberHit]) -> list[NumberHit]:
    """One hit for each thing said, the first of its kind."""
    seen: dict[tuple[float, str, str, str], NumberHit] = {}
    for hit in hits:
        about = hit.about if hit.match is Match.VARIANT else ""
        q = hit.quantity
        seen.setdefault((q.value, q.role, about, hit.versus), hit)
    return list(seen.values())


def _read(
    asked: Sequence[str],
    kind: str,
    qualifiers: frozenset[str],
    passage: Passage,
    order: int,
) -> Iterator[NumberHit]:
    if not _mentions(asked, passage):
        return
    passage = passage._replace(spans=tuple(sentences.of(passage)))
    own = artefacts.of(passage)
    head = passage.title.partition(":")[0]
    own = (head, *own) if names.words(head) == tuple(asked) else own
    closest = min((names.relation(asked, names.words(n)) for n in own), default=None)
    wanted = kinds.accepted(kind)
    for sentence in _sentences(passage, order):
        numbers = [q for q in quantities.find(sentence.text) if q.kind in wanted]
        if not numbers:
            continue
        scene = Scene(sentence.text, sentence.field == "title", asked, own)
        shared = len(qualifiers & _stems(sentence.text)) if qualifiers else 0
        for number in numbers:
            hit = _hit(scene, sentence, number, numbers)
            yield hit._replace(own=closest is Match.SAME, shared=shared)


def _mentions(asked: Sequence[str], passage: Passage) -> bool:
    """Whether a paper holds all the words of the name at all: most do not."""
    folded = analyzer.fold(f"{passage.title}\n{passage.abstract}")
    return all(word in folded for word in asked)


def _sentences(passage: Passage, order: int) -> Iterator[_Sentence]:
    whole = Span(0, len(passage.title))
    yield _Sentence(passage, "title", whole, passage.title, (order, -1))
    for place, span in enumerate(sentences.of(passage)):
        text = passage.abstract[span.start : span.end]
        yield _Sentence(passage, "abstract", span, text, (order, place))


def _stems(sentence: str) -> set[str]:
    """A sentence's stems, and the words a hyphen joins as one ("pre-trained")."""
    joined = sentence.replace("-", "")
    found = {*analyzer.stems(sentence), *analyzer.stems(joined)}
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
        sentence.passage.paper, sentence.field, sentence.span, mark, number, about,
        against, match, own=False, shared=0, place=sentence.place,
    )  # fmt: skip
