"""The sentences of one paper that speak of one of the things compared."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.quotes.quoting import content, passages
from assistant.answering.reading.sentence_kinds import OF_OTHERS, is_kind
from assistant.understanding.grammar.quantities import COUNTED, METRICS
from store.text import stems

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.answering.quotes.evidence import Scored
    from assistant.answering.reply import Asked
    from store.models import Paper

FRAMES: Final = frozenset(
    stems("paper model system method approach work study family series")
)
"""Words of a side that its paper need not hold."""
_JOINED: Final = re.compile(r"[^\W_]+(?:-[^\W_]+)+")
_OWN: Final = re.compile(r"\b(?:we|our|ours)\b", re.I)
"""Says that a sentence is on the paper's own work."""
_OF_QUALITY: Final = {*METRICS, "speedup", "improvement", "latency"}
"""Kinds of number that say which of two is better."""
_SIZE: Final = re.compile(r"(\d+(?:\.\d+)?)([mbt])")
_SCALES: Final = dict(zip("mbt", stems("million billion trillion"), strict=True))


class Side(NamedTuple):
    """One of the things: as it was asked, its stems, and the paper that it is."""

    name: str
    stems: frozenset[str]
    paper: int | None = None
    runs: tuple[tuple[str, ...], ...] = ()
    """Words that a hyphen joins and that papers write in a row: "math-only"."""

    @property
    def telling(self) -> frozenset[str]:
        """Its stems, less those that say but what kind of thing it is."""
        return self.stems - FRAMES or self.stems


def runs(name: str, asked: Asked) -> tuple[tuple[str, ...], ...]:
    """The words of a name that hyphens join, where a paper writes them so."""
    near = asked.sources.index.near
    found = (tuple(stems(one)) for one in _JOINED.findall(name))
    return tuple(one for one in found if len(one) > 1 and near(one, 0))


def in_a_row(side: Side, sentence: str) -> bool:
    """Whether a sentence has the words together that a side joins."""
    said = f" {' '.join(stems(sentence))} "
    return all(f" {' '.join(run)} " in said for run in side.runs)


def in_full(stems: frozenset[str]) -> frozenset[str]:
    """Stems with sizes as they are written out: "12b" is 12 billion."""
    found: set[str] = set()
    for one in stems:
        size = _SIZE.fullmatch(one)
        found |= {size[1], _SCALES[size[2]]} if size else {one}
    return frozenset(found)


def of_side(side: Side, paper: Paper, asked: Asked, most: int) -> list[Scored]:
    """The sentences that hold a side, its title's words aside; what compares first."""
    title = {*stems(paper.title)}
    return _ordered(
        [
            one
            for one in every_sentence(side, paper, asked)
            if in_a_row(side, paper.abstract[slice(*one.span)])
            and any(
                whole - title <= {*one.held} and whole & {*one.held}
                for whole in (side.telling, in_full(side.telling))
            )
        ],
        paper,
        asked,
    )[:most]


def every_sentence(side: Side, paper: Paper, asked: Asked) -> list[Scored]:
    """All sentences by what they hold of a side and of what it is compared by."""
    wanted = content(asked.parse.field or "") + _kind(asked)
    terms = [*sorted(side.telling | in_full(side.telling)), *wanted]
    return _scored(terms, paper, asked)


def alone(
    own: frozenset[str], others: frozenset[str], paper: Paper, asked: Asked
) -> list[Scored]:
    """The sentences that hold words of one side and none of the others."""
    found = [
        one
        for one in _scored(sorted(own), paper, asked)
        if own <= {*one.held}
        and not others & {*stems(paper.abstract[slice(*one.span)])}
    ]
    return _ordered(found, paper, asked)[:1]


def tells(asked: Asked) -> Callable[[str], bool]:
    """What a sentence must say where a kind of number is asked for.

    What is counted must be there; of quality a sentence that compares tells as well.
    """
    from assistant.answering.comparing.side_words import speaks

    kind = asked.parse.quantity
    if not kind:
        return bool
    said = speaks(kind)
    if kind not in _OF_QUALITY:
        return said
    return lambda sentence: said(sentence) or is_kind("compare", sentence)


def _scored(terms: Sequence[str], paper: Paper, asked: Asked) -> list[Scored]:
    from assistant.answering.quotes import evidence

    idf = asked.sources.idf.__getitem__
    return evidence.score(terms, passages([paper])[0], idf, "compare")


def _ordered(found: list[Scored], paper: Paper, asked: Asked) -> list[Scored]:
    """What tells the number asked for, then what compares; others' work last."""
    told = tells(asked)

    def place(one: Scored) -> tuple[bool, ...]:
        text = paper.abstract[slice(*one.span)]
        others = bool(OF_OTHERS.search(text))
        own = bool(_OWN.search(text))
        return not told(text), others, not is_kind("compare", text), not own

    return sorted(found, key=place)


def _kind(asked: Asked) -> list[str]:
    """The plain words of the kind of number that is asked for."""
    kind = asked.parse.quantity or ""
    return stems(kind) if kind in COUNTED else []
