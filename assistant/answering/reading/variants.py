"""When a text holds a word in another form: its family, its meaning, its acronym."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.answering.reading import acronyms
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

KIN: Final = 0.7
"""Share of a word's weight that a word of the same family or meaning earns."""
FAMILY: Final = 5
"""Letters that two stems of one family share at least."""

_ALIKE: Final = (
    ("hard", "difficult", "difficulti", "challeng"),
    ("fast", "quick", "rapid"),
    ("big", "larg"),
    ("cheap", "inexpens"),
    ("cost", "expens"),
    ("beat", "outperform", "surpass", "exceed", "better", "superior", "improv"),
    ("resili", "robust"),
    ("outpac", "fast", "faster"),
    ("sota", "state"),
    ("sota", "art"),
    ("precis", "accur"),
    ("mean", "stand"),
    ("cut", "reduc", "decreas", "lower"),
    ("limit", "drawback", "shortcom", "disadvantag", "weak"),
    ("problem", "issu", "drawback", "shortcom"),
)
ALIKE: Final = {
    one: frozenset(word for group in _ALIKE if one in group for word in group)
    for one in {word for group in _ALIKE for word in group}
}
"""Stems that questions and abstracts use for each other."""


_ASKING: Final = """
    use need get achiev reach report have take requir support obtain give make bring
    cover contain includ compris span went go come
    yield model paper offer provid show gain over by averag do so all
"""
ASKING: Final = frozenset(_ASKING.split())
"""Stems that say nothing of which number is meant."""


def kin(one: str, other: str) -> bool:
    """Whether two stems are of one word family ("inhibit", "inhibitor")."""
    least = max(
        FAMILY, min(len(one), len(other)) - (2 if len(one) != len(other) else 1)
    )
    return len(one) >= least <= len(other) and one[:least] == other[:least]


def shorts(abstract: str) -> dict[str, frozenset[str]]:
    """The stems of what each acronym of a paper stands for, by its own stem."""
    found: dict[str, frozenset[str]] = {}
    for one in acronyms.mine(abstract):
        long = frozenset(analyzer.stems(one.long))
        for form in (one.short, f"{one.short}s"):
            stems = analyzer.stems(form)
            found.update({stems[0]: long} if len(stems) == 1 else {})
    return found


def spelled(here: set[str], known: Mapping[str, frozenset[str]]) -> set[str]:
    """A text's stems with those its acronyms stand for, and the other way round."""
    if not known:
        return here
    long = (known[stem] for stem in here & known.keys())
    short = {stem for stem, words in known.items() if words <= here}
    return here.union(short, *long)


def strengths(terms: Iterable[str], here: set[str]) -> dict[str, float]:
    """How well each term is held: 1 as it is, `KIN` by a word of its family."""
    heads = {stem[:FAMILY] for stem in here}
    found: dict[str, float] = {}
    for term in terms:
        if term in here:
            found[term] = 1.0
        elif _akin(term, here, heads):
            found[term] = KIN
    return found


def _akin(term: str, here: set[str], heads: set[str]) -> bool:
    if term in ALIKE and ALIKE[term] & here:
        return True
    return term[:FAMILY] in heads and any(kin(term, stem) for stem in here)
