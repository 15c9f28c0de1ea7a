"""The number that answers "how many ... has X": value, unit and X in one sentence.

Precision first. A number is given only where the sentence is about the thing
asked: it names it, or speaks of the paper's own artefact which is that thing.
A number that is part of another name, stands in what is compared with, or
follows another name more closely is somebody else's.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from assistant.answering.numbers.of_paper import COMPARED, read
from assistant.answering.numbers.of_paper import NumberHit as NumberHit
from assistant.answering.numerics import quantities
from assistant.answering.reading import names
from assistant.answering.reading.names import Match
from assistant.understanding.grammar import quantities as kinds
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.answering.reading.passages import Passage

_SIZED = frozenset(analyzer.stems(
    "model models variant variants token tokens parameter parameters dataset data"
    " corpus family sizes size total largest smallest version versions final"
))  # fmt: skip
"""Of these a size is told without saying so; a "batch size" must be named."""
_PARTS = frozenset(analyzer.stems(
    "retriever reranker encoder decoder tokenizer embedding router teacher student"
    " discriminator generator verifier critic policy draft drafter backbone adapter"
    " vocabulary head optimizer judge annotator benchmark"
))  # fmt: skip
"""Parts of a work with numbers of their own: theirs are not the whole's."""
_BASELINES = """
    baseline baselines its it own the a an previous earlier prior predecessor
    predecessors last older old version versions generation system systems model models
    one ones before counterpart counterparts existing other others competing state of
    art sota previously best strong similar similarly sized comparable
"""
BASELINES = frozenset(_BASELINES.split())
"""What a number is set against without a name: whatever the paper itself names."""
_BEFORE = re.compile(
    r"\b(?:predecessors?|previous|prior|earlier|last|old(?:er)?|own|our)\b", re.I
)
find = quantities.find
kind_of = kinds.kind_of


class Numbers(NamedTuple):
    """The numbers that answer, or why there are none."""

    hits: tuple[NumberHit, ...]
    missing: str = ""
    """One clause: why there is no hit; empty if there is."""
    nearest: tuple[NumberHit, ...] = ()
    """Numbers of that kind that are not clearly about what was asked."""


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
    asked, words = _extended(names.words(entity), qualifiers, passages)
    found = [
        hit
        for order, passage in enumerate(passages)
        for hit in read(asked, kind, words, passage, order)
    ]
    about = [hit for hit in found if hit.match is not Match.OTHER]
    about = _as_numbered(about, words, passages)
    if kind == "size" and words - _SIZED:
        about = [hit for hit in about if hit.shared]
    about = [hit for hit in about if not _of_another_part(hit, words, passages)]
    if versus and _of_no_one(versus):
        about = _against_no_one(versus, about)
    elif versus:
        about = _against(names.words(versus), about, passages)
    hits = _unique(sorted(_closest(about, kind), key=_rank))[:limit]
    if hits:
        return Numbers(tuple(hits))
    near = [hit for hit in found if hit.own or hit.match is not Match.OTHER]
    nearest = _unique(sorted(near, key=lambda hit: (-hit.shared, hit.place)))[:3]
    return Numbers((), _why(entity, kind, versus, nearest), tuple(nearest))


def _as_numbered(
    hits: list[NumberHit], words: frozenset[str], passages: Sequence[Passage]
) -> list[NumberHit]:
    """Without those whose sentence and title lack a figure asked: "ChatQA 2"."""
    figures = {word for word in words if any(c.isdigit() for c in word)}
    if not figures:
        return hits
    text = {one.paper: one for one in passages}
    return [hit for hit in hits if figures <= _figures(hit, text[hit.paper])]


def _of_another_part(
    hit: NumberHit, asked: frozenset[str], passages: Sequence[Passage]
) -> bool:
    """Whether a part is asked about that its paper speaks of in another sentence.

    The parameters of a paper's model are not those of its retriever.
    """
    if hit.field != "abstract":
        return False
    passage = next(one for one in passages if one.paper == hit.paper)
    here = {*_figures(hit, passage)}
    parts = {stem for stem in _PARTS if stem in asked}
    return bool(parts - here) and parts <= {*analyzer.stems(passage.abstract)}


def _figures(hit: NumberHit, passage: Passage) -> set[str]:
    sentence = passage.abstract[slice(*hit.span)] if hit.field == "abstract" else ""
    return {*analyzer.stems(sentence), *analyzer.stems(passage.title)}


def _why(entity: str, kind: str, versus: str, nearest: Sequence[NumberHit]) -> str:
    if not nearest:
        return f"no number of that kind ({kind}) is said of {entity}"
    if versus:
        return f"no {kind} of {entity} against {versus} in one sentence"
    return f"numbers of that kind ({kind}) are near, but none clearly of {entity}"


def _extended(
    asked: tuple[str, ...], qualifiers: Sequence[str], passages: Sequence[Passage]
) -> tuple[tuple[str, ...], frozenset[str]]:
    """The name asked about with those qualifying words that continue it in a paper.

    "Nemotron-CC-Math" with "4" is Nemotron-CC-Math-4+, where there is one.
    """
    longest = asked
    for passage in passages if qualifiers else ():
        for words in _continued(asked, qualifiers, passage):
            size = len(asked)
            while size < len(words) and analyzer.stem(words[size]) in qualifiers:
                size += 1
            longest = max(longest, words[:size], key=len)
    rest = {analyzer.stem(word) for word in longest[len(asked) :]}
    return longest, frozenset(qualifiers) - rest


def _continued(
    asked: tuple[str, ...], qualifiers: Sequence[str], passage: Passage
) -> list[tuple[str, ...]]:
    """The names of a paper, by words, that continue one with a qualifying word."""
    joined = r"[\W_]*v?".join(map(re.escape, asked))
    text = f"{passage.title}. {passage.abstract}"
    after = re.findall(rf"{joined}[\W_]?v?(\w+)", text, re.I)
    if not any(analyzer.stem(word.lower()) in qualifiers for word in after):
        return []
    found = (names.words(name.text) for name in names.find(text))
    return [words for words in found if words[: len(asked)] == asked]


def _rank(hit: NumberHit) -> tuple[int, int, int, bool, tuple[int, int], int]:
    part = hit.quantity.role == "part"
    return (hit.match, not hit.own, -hit.shared, part, hit.place, hit.mark.start)


def _closest(hits: list[NumberHit], kind: str) -> list[NumberHit]:
    """Only the hits that fit best: the thing itself, its own paper, the words asked."""
    best = kinds.preferred(kind)
    for better in (_same, _owned):
        hits = [hit for hit in hits if better(hit)] or hits
    if kind not in COMPARED:
        hits = [hit for hit in hits if hit.quantity.kind == best] or hits
    most = max((hit.shared for hit in hits), default=0)
    hits = [hit for hit in hits if hit.shared == most]
    near = max((hit.near for hit in hits), default=0)
    hits = [hit for hit in hits if hit.near == near]
    if kind in COMPARED and not near:
        hits = [hit for hit in hits if hit.quantity.kind == best] or hits
    return [hit for hit in hits if _whole(hit)] or hits


def _of_no_one(versus: str) -> bool:
    """Whether a number is asked against what has no name: "its predecessor"."""
    return BASELINES.issuperset(analyzer.words(versus))


def _against_no_one(versus: str, hits: list[NumberHit]) -> list[NumberHit]:
    """The numbers against what the paper names; of a predecessor against an older."""
    if not _BEFORE.search(versus):
        return hits
    return [hit for hit in hits if _BEFORE.search(hit.versus)]


def _against(
    wanted: tuple[str, ...], hits: list[NumberHit], passages: Sequence[Passage]
) -> list[NumberHit]:
    """The numbers compared with a name: in so many words, or alone beside it."""
    told = [hit for hit in hits if names.holds(wanted, hit.versus)]
    if told:
        return told
    text = {one.paper: one.abstract for one in passages}
    beside = [
        hit
        for hit in hits
        if hit.field == "abstract"
        and hit.quantity.kind in COMPARED
        and not hit.versus
        and names.holds(wanted, text[hit.paper][hit.span.start : hit.span.end])
    ]
    return beside if len({hit.span for hit in beside}) == len(beside) else []


def _same(hit: NumberHit) -> bool:
    """Of the thing itself; of a member where the paper sets the two side by side."""
    return hit.match is Match.SAME or (hit.own and hit.quantity.kind in COMPARED)


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
