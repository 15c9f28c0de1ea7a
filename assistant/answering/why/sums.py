"""A score as a sum whose parts, as written, add up to the total as written."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.retrieving import influence
from assistant.answering.scoring import ranking
from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from assistant.sources import Sources
    from assistant.understanding.planner import Plan

DECIMALS = 3
"""Decimals that the parts of a score are written with."""

OTHER = "other"
"""What no word adds: nothing, as long as a score is a sum over words."""


class Part(NamedTuple):
    """What one word adds to the score of a paper."""

    term: str
    adds: float


def parts(plan: Plan, paper: int, total: float, sources: Sources) -> list[Part]:
    """What each word of a plan adds to a paper's score, in the order asked.

    A rest that no word explains is a part of its own, so that the sum is exact.
    """
    terms = plan.terms
    cited = influence.citations(plan, paper, sources)
    adds = dict(ranking.explain(sources.index, terms, paper, cited))
    found = [Part(term, adds[term]) for term in terms]
    rest = round(total - math.fsum(adds.values()), DECIMALS)
    return [*found, Part(OTHER, rest)] if rest else found


KINDS: Final = {
    "words": "by its words", "title": "by words of its title",
    "near": "by words near in meaning", "meaning": "by meaning as a whole",
    "heading": "by the title's meaning",
    "phrase": "by words side by side",
    "kind": "by naming the kind of thing asked for", "cited": "by its citations",
}  # fmt: skip
"""Part of a score -> how it is told."""


def kinds(plan: Plan, paper: int, total: float, sources: Sources) -> dict[str, float]:
    """The same score by what it is made of instead of by word; a rest is told too."""
    found = dict.fromkeys(KINDS, 0.0)
    cited = influence.citations(plan, paper, sources)
    for part in ranking.parts(sources.index, plan.terms, paper, cited):
        found[part.part] = found.get(part.part, 0.0) + part.adds
    rest = round(total - math.fsum(found.values()), DECIMALS)
    found |= {OTHER: rest} if rest else {}
    return {name: value for name, value in found.items() if value}


def written(values: Sequence[float], total: float) -> list[str]:
    """Numbers rounded so that they add up to the total as it is rounded.

    The largest remainders are rounded up (Hamilton's method of apportionment).
    """
    unit = 10**DECIMALS
    scaled = [value * unit for value in values]
    whole = [math.floor(value) for value in scaled]
    missing = round(float(number(total)) * unit) - sum(whole)
    order = sorted(range(len(values)), key=lambda n: (whole[n] - scaled[n], n))
    for n in order[: max(0, missing)]:
        whole[n] += 1
    return [number(value / unit) for value in whole]


def number(value: float) -> str:
    """A part of a score, or a score."""
    return f"{value:.{DECIMALS}f}"


def spelt(plan: Plan) -> Mapping[str, str]:
    """Stem -> the word as the question has it."""
    topics = [topic for group in plan.topics for topic in group]
    every = [word for topic in topics for word in words(topic.text)]
    return {stem(word): word for word in reversed(every)}


def holding(term: str, paper: int, sources: Sources) -> tuple[int, int]:
    """How often a term stands in a paper's title and in its abstract."""
    for document in sources.index.documents([paper]):
        return (
            sum(t == term for t in document.title),
            sum(t == term for t in document.abstract),
        )
    return 0, 0


def place(number: int) -> str:
    """A place in a list: "1st", "22nd", "13th"."""
    if number % 100 in (11, 12, 13):
        return f"{number:,}th"
    return f"{number:,}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"
