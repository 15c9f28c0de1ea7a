"""Phrases that papers have in common: what they work on or with, as they write it.

A word tells little of what two abstracts share; words side by side in all of them
("optical flow", "speculative decoding") name a thing. The longer such a run and the
rarer its words in the library, the more it tells; a name or a word of the titles tells
more than another.
"""

from __future__ import annotations

import re
from math import ceil
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading.shared_text import Place, longs, phrases
from assistant.understanding.grammar.dull import dull
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.text import stem

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from assistant.answering.reading.shared_text import Gram
    from store.models import Paper

FEW: Final = 3
"""Of more papers than this a phrase need not stand in all."""
SHARE: Final = 0.6
"""Share of those that must hold it."""
TITLED: Final = 1.3
"""Times what a phrase tells, for each share of the papers whose title holds it."""
NAMED: Final = 1.4
"""The same of a name: "MVSEC", "H100"."""
DULL: Final = 0.15
"""Share of its weight that a word of academic talk has."""
_NAME: Final = re.compile(
    r"[A-Za-z]*(?:[A-Z][^\s-]*[A-Z0-9]|[A-Za-z]+[0-9])|\d[\d.]*[A-Za-z×%]"
)
_SIZE: Final = re.compile(r"[\d.]+[bmk]?")
"""A bare number, or how large a model is: that two are of a size tells nothing."""
_MID: Final = re.compile(r"[a-z,(] $")
_SMALL: Final = frozenset(map(stem, STOPWORDS))


class Phrase(NamedTuple):
    """A run of words that several papers hold."""

    stems: Gram
    written: str
    """As the papers write it at their longest."""
    places: Mapping[int, tuple[Place, ...]]
    """Paper -> where it stands."""
    score: float
    named: bool

    @property
    def papers(self) -> int:
        """How many papers hold it."""
        return len(self.places)


def shared(
    papers: Sequence[Paper],
    idf: Callable[[str], float],
    rare: Callable[[str, bool], bool] = lambda _, __: True,
    most: int = 100,
) -> list[Phrase]:
    """The phrases that all of some papers hold, or most of many; most telling first.

    `rare` says of the stem of a single word, and whether it is in a title, whether few
    enough papers hold it.
    """
    known = longs(papers)
    held = {paper.id: phrases(paper, known) for paper in papers}
    least = len(papers) if len(papers) <= FEW else max(FEW, ceil(SHARE * len(papers)))
    counted: dict[Gram, list[int]] = {}
    for number, grams in held.items():
        for gram in grams:
            counted.setdefault(gram, []).append(number)
    text = {paper.id: paper for paper in papers}
    found = [
        _phrase(gram, {n: tuple(held[n][gram]) for n in numbers}, text, idf)
        for gram, numbers in counted.items()
        if len(numbers) >= least
    ]
    found = [one for one in found if one.score > 0 and _tells(one, rare)]
    found = [one for one in found if not _within(one, found)]
    found.sort(key=lambda one: (-one.score, one.stems))
    return _apart(found)[:most]


def _phrase(
    gram: Gram,
    places: dict[int, tuple[Place, ...]],
    papers: Mapping[int, Paper],
    idf: Callable[[str], float],
) -> Phrase:
    forms = [_written(papers[n], place) for n, some in places.items() for place in some]
    named = any(
        _is_name(papers[n], place) for n, some in places.items() for place in some
    )
    titled = sum(any(p.field == "title" for p in some) for some in places.values())
    score = sum(_weight(one, idf) for one in dict.fromkeys(gram))
    score *= TITLED ** (2 * titled / len(places)) * (NAMED if named else 1.0)
    score *= (len(places) / len(papers)) ** 2
    return Phrase(gram, max(forms, key=len), places, score, named)


def _weight(one: str, idf: Callable[[str], float]) -> float:
    if one in _SMALL or one.isdecimal():
        return 0.0
    return max(idf(one), 0.0) * (DULL if one in dull() else 1.0)


def _written(paper: Paper, place: Place) -> str:
    text = paper.title if place.field == "title" else paper.abstract
    return " ".join(text[place.start : place.end].split())


def _is_name(paper: Paper, place: Place) -> bool:
    """Whether it is written as names are; in a title all words may be."""
    if place.field == "title":
        return False
    written = _written(paper, place)
    capital = written[:1].isupper() and written[1:2].islower()
    amid = bool(_MID.search(paper.abstract[: place.start][-2:]))
    return bool(_NAME.search(written)) or (capital and amid)


def _tells(one: Phrase, rare: Callable[[str, bool], bool]) -> bool:
    """Whether it holds a word that is no academic talk; one alone must be rare."""
    telling = [s for s in one.stems if s not in dull() and s not in _SMALL]
    telling = [s for s in telling if len(s) > 1 and not _SIZE.fullmatch(s)]
    if not telling:
        return False
    titled = any(p.field == "title" for some in one.places.values() for p in some)
    return len(one.stems) > 1 or (
        rare(one.stems[0], titled)
        and (len(one.written) > 2 or any(map(str.isdigit, one.written)))
    )


def _within(one: Phrase, others: Sequence[Phrase]) -> bool:
    """Whether it is but a part of a longer one that the same papers hold."""
    size = len(one.stems)
    return any(
        len(other.stems) > size
        and other.places.keys() >= one.places.keys()
        and any(
            other.stems[at : at + size] == one.stems
            for at in range(len(other.stems) - size + 1)
        )
        for other in others
    )


def _apart(found: Sequence[Phrase]) -> list[Phrase]:
    """Without those whose telling words better ones hold already."""
    kept: list[Phrase] = []
    told: set[str] = set()
    for one in found:
        telling = {s for s in one.stems if s not in dull() and s not in _SMALL}
        if not telling <= told:
            kept.append(one)
            told |= telling
    return kept
