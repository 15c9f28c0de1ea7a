"""Two things side by side: "compare Nemotron-H and Nano 2", "ChatQA vs MM-Embed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms.paper import paper_named
from assistant.understanding.grammar import comparisons, word_forms
from assistant.understanding.grammar.quantities import kind_of
from assistant.understanding.patterns import exact
from assistant.understanding.reading import Both, PaperRef, PeopleRef
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning

_ARTICLES = r"^(?:the |a |an )|(?: paper| model)$"
_SURE = ("exact", "reversed", "part")
"""Matches of a name that make a side a person."""


def compare(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether the question sets things side by side, and which."""
    pair = _pair_of_mentions(mask)
    if pair:
        asked = mask.has(comparisons.IN_TERMS_OF)
        by = asked and (asked["q"] or asked["r"])
        return _fill(list(pair), by or None, mask, draft)
    for rule in word_forms.COMPARE:
        match = mask.meets(rule)
        if match is None or not _two_things(match):
            continue
        sides = [_side(match[g], mask, draft, linker) for g in ("x", "y")]
        if all(side is not None for side in sides):
            return _fill(sides, match.groupdict().get("q"), mask, draft)
    return False


def _two_things(match: re.Match[str]) -> bool:
    short = all(
        len(match[group].split()) <= comparisons.LONGEST_SIDE for group in ("x", "y")
    )
    return short and not exact(comparisons.NO_SIDE).match(match["x"])


def _pair_of_mentions(mask: Mask) -> tuple[Meaning, ...]:
    """Two or more mentions of a kind, and a word that sets them side by side."""
    pairs = [name for name in mask.all("APW") if isinstance(mask.value(name), Both)]
    if mask.has(comparisons.THINGS_SHARED) or mask.has(comparisons.WRITTEN_JOINTLY):
        return ()
    alone = len(pairs) == 1 and len(mask.all("APWV")) == 1
    if not alone or not mask.meets(comparisons.SIDE_BY_SIDE):
        return ()
    members: tuple[Meaning, ...] = mask.value(pairs[0]).members
    return members


def _side(stretch: str, mask: Mask, draft: Draft, linker: Linker) -> Meaning | None:
    """What one side means: a mention, a paper, a person, or its words."""
    stretch = exact(_ARTICLES).sub("", stretch.strip())
    if exact(r"[PWA]\d+").fullmatch(stretch):
        value = mask.value(stretch)
        return None if isinstance(value, Both) else value
    paper = paper_named(stretch, mask, draft, linker)
    if paper is not None:
        return paper
    written = mask.surface(stretch)
    person = linker.people.resolve(written)
    if person is not None and person.how in _SURE:
        return linker.decide(person, written, draft)
    return written.strip() or None


def _fill(sides: list[Meaning], by: str | None, mask: Mask, draft: Draft) -> bool:
    """People are compared with people only."""
    if len({isinstance(side, PeopleRef) for side in sides}) > 1:
        return False
    draft.intent = "answer.compare"
    for side in sides:
        if isinstance(side, PaperRef):
            draft.constrain("paper", side, group=1)
        elif isinstance(side, PeopleRef):
            draft.constrain("author", side, group=1)
        else:
            draft.terms.append(str(side))
    if by:
        draft.quantity = kind_of(words(mask.surface(by)))
        if draft.quantity is None:
            draft.field = mask.surface(by)
    return True
