"""People at a place in the list of authors: "A0 as first author" becomes one mention.

The mention stands for the same people, at that place; `Draft.constrain` makes
`first:` and `last:` of it. Papers that somebody wrote alone have one author.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Literal

from assistant.understanding.grammar import author_places as words
from assistant.understanding.grammar.sole_authors import ALONE, WITH_OTHERS
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PeopleRef, Range, members
from assistant.understanding.rule_table import RuleTable

if TYPE_CHECKING:
    import re

    from assistant.understanding.mask import Mask

_PLACES = RuleTable(words.PLACES, lambda one: one[0].cues)
_ALONE = RuleTable(ALONE, lambda one: one[0].cues)


def reduce(mask: Mask) -> None:
    """Put places in the list of authors as the forms expect people and numbers."""
    if not mask.speaks(words.CUES):
        return
    if mask.meets(WITH_OTHERS):
        mask.rewrite(WITH_OTHERS.pattern, partial(_with_others, mask))
    for rule, meant in mask.spoken(_ALONE):
        mask.rewrite(rule.pattern, partial(_alone, mask, meant))
    if not mask.all("A"):
        return
    for rule, meant in mask.spoken(_PLACES):
        mask.rewrite(rule.pattern, partial(_placed, mask, meant))


def _alone(mask: Mask, meant: str, match: re.Match[str]) -> str:
    number = mask.place("B", Range(1, 1))
    mask.fired.append("one author")
    return _written(match, meant, n=number)


def _with_others(mask: Mask, match: re.Match[str]) -> str:
    """As in "with exactly one other author": of two, with whoever is named."""
    told = match["n"]
    given = mask.value(told) if told in mask.table else Range(1, 1)
    low = None if given.low is None else given.low + 1
    high = None if given.high is None else given.high + 1
    size = Range(low, high, given.low_open, given.high_open)
    mask.fired.append("other authors")
    return mask.place("B", size)


def _placed(mask: Mask, meant: str, match: re.Match[str]) -> str | None:
    """The people at the place; nobody is there already."""
    named = exact(r"A\d+").findall(match["a"])
    there = [name for name in named if _refs(mask, name)[0].place]
    refs = [ref for name in named if name not in there for ref in _refs(mask, name)]
    if not refs:
        return None
    last = match["which"].rstrip("s") in words.LAST
    place: Literal["first", "last"] = "last" if last else "first"
    either = [ref._replace(place=place) for ref in refs]
    meaning = either[0] if len(either) == 1 else Both(_joined(mask), tuple(either))
    mask.fired.append(f"{place} author")
    x = " | by ".join((*there, mask.place("A", meaning)))
    return _written(match, meant, x=x)


def _joined(mask: Mask) -> str:
    """A paper has one first author: several are alternatives, or meant one by one."""
    return "and" if mask.speaks(" both ") else "or"


def _refs(mask: Mask, name: str) -> tuple[PeopleRef, ...]:
    return members(mask.value(name))


def _written(match: re.Match[str], meant: str, **new: str) -> str:
    held = {name: text or "" for name, text in match.groupdict().items()}
    return meant.format(**held, **new)
