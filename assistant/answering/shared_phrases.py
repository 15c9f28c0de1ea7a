"""Phrases that papers have in common: what they work on or with, as they write it.

A word tells little of what two abstracts share; two words side by side in all of them
("optical flow", "speculative decoding") name a thing.
"""

from __future__ import annotations

from functools import reduce
from itertools import pairwise
from operator import and_
from typing import TYPE_CHECKING, Final, NamedTuple

from store.text import spans, stem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.models import Paper

MOST: Final = 6
"""Phrases named, the rarest first."""
_BREAKS: Final = frozenset(".,;:()[]!?")


class Phrase(NamedTuple):
    """Two words side by side, as their stems and as the first paper writes them."""

    stems: tuple[str, str]
    written: str


def shared(
    papers: Sequence[Paper],
    tells: Callable[[str], bool],
    idf: Callable[[str], float],
) -> list[Phrase]:
    """The phrases that all of some papers hold; `tells` leaves words out."""
    held = [_phrases(f"{paper.title}. {paper.abstract}", tells) for paper in papers]
    both = reduce(and_, (each.keys() for each in held))
    found = [Phrase(stems, held[0][stems]) for stems in both]
    found.sort(key=lambda one: (-sum(map(idf, one.stems)), one.stems))
    return found[:MOST]


def _phrases(text: str, tells: Callable[[str], bool]) -> dict[tuple[str, str], str]:
    found: dict[tuple[str, str], str] = {}
    words = list(spans(text))
    for one, other in pairwise(words):
        between = text[one.end : other.start]
        if _BREAKS.intersection(between) or not (tells(one.text) and tells(other.text)):
            continue
        written = text[one.start : other.end]
        found.setdefault((stem(one.text), stem(other.text)), " ".join(written.split()))
    return found
