"""Two things side by side: "compare Nemotron-H and Nano 2", "ChatQA vs MM-Embed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.forms import one_side
from assistant.understanding.forms.one_side import OneSide
from assistant.understanding.grammar import comparisons, two_sided
from assistant.understanding.grammar.contents import FRAMING
from assistant.understanding.grammar.quantities import (
    ends_in_kind,
    kind_of,
    qualifying,
)
from assistant.understanding.grammar.several_numbers import COMPARING, SIZES
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import Both, PaperRef, PeopleRef
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning

_SAYING_NOTHING = STOPWORDS | COMPARING | FRAMING
"""Words of what is compared that do not say which numbers are meant."""


def compare(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Whether the question sets things side by side, and which."""
    pair = _pair_of_mentions(mask)
    if pair:
        terms = mask.has(comparisons.IN_TERMS_OF)
        told = (terms["q"] or terms["r"] or terms["s"]) if terms else None
        return _fill(list(pair), told or None, mask, draft)
    apart, by = parted(one_side.each_by_itself(mask))
    inner = mask.half(apart)
    for rule in two_sided.COMPARE:
        match = inner.meets(rule)
        if match is None or not two_things(match):
            continue
        asked, first = _measured(match)
        pieces = [one for side in (first, match["y"]) for one in _listed(side)]
        if pieces[2:] and exact(comparisons.OPENS_A_LIST).fullmatch(pieces[0].strip()):
            del pieces[0]
        sides = [one_side.read(one, mask, draft, linker) for one in pieces]
        if all(side.meaning is not None for side in sides):
            told = _aspect(by, mask) if by else asked
            return fill_read(sides, pieces[-1], told, mask, draft)
    return False


def parted(text: str) -> tuple[str, str | None]:
    """The words around the sides, and what they are compared by where that is apart:
    "licences: X vs Y", "X versus Y, which is faster"."""
    match = exact(comparisons.BY_FIRST).match(text)
    if match and not exact(comparisons.JOINED).search(f" {match['by']} "):
        return f" {match['sides'].strip()} ", match["by"].strip()
    match = exact(comparisons.BY_LAST).match(text)
    if match and exact(comparisons.JOINED).search(f" {match['sides']} "):
        return f" {match['sides'].strip()} ", match["by"].strip()
    return text, None


def fill_read(
    sides: list[OneSide], second: str, by: str | None, mask: Mask, draft: Draft
) -> bool:
    """Fill in sides with the words beside their names.

    A part of a paper stands for itself where the other side is no other paper.
    """
    papers = {one.meaning for one in sides if isinstance(one.meaning, PaperRef)}
    if len(papers) < len(sides):
        within = [one.meaning for one in sides if one.within]
        sides = [
            OneSide(one.also if one.within else one.written or one.meaning)
            for one in sides
        ]
        for paper in dict.fromkeys(within):
            draft.constrain("paper", paper)
    meant = _apart([side.meaning for side in sides], second, mask)
    if not _fill(meant, by, mask, draft):
        return False
    also = " ".join(side.also for side in sides if side.also)
    draft.field = " ".join(filter(None, (draft.field, also))) or None
    return True


def _aspect(by: str, mask: Mask) -> str | None:
    """What sides are compared by, less the words that ask how they stand."""
    asked = [
        word
        for word in words(mask.surface(by))
        if word not in STOPWORDS | comparisons.NO_ASPECT
    ]
    return by if asked else None


def _listed(stretch: str) -> list[str]:
    """The sides of a stretch: several where it is a list of short names."""
    pieces = exact(comparisons.LISTED).split(stretch.strip())
    short = all(0 < len(one.split()) <= comparisons.SHORT_NAME for one in pieces)
    return pieces if len(pieces) > 1 and short else [stretch]


def _measured(match: re.Match[str]) -> tuple[str | None, str]:
    """What is compared, and the first side: "the throughput of X against Y"."""
    by = match.groupdict().get("q")
    head = exact(comparisons.MEASURE_OF).match(match["x"])
    if by is None and head:
        named = exact(r"[PW]\d+").fullmatch(head["x"].strip())
        if named or ends_in_kind(words(head["q"])):
            return head["q"], head["x"]
    return by, match["x"]


def _apart(sides: list[Meaning], second: str, mask: Mask) -> list[Meaning]:
    """Two sides that mean one paper: the second is taken as its words."""
    if len(sides) > 2 or sides[0] != sides[1]:
        return sides
    return [sides[0], mask.surface(second).strip()]


def two_things(match: re.Match[str]) -> bool:
    """Whether both sides are short enough to be names, and none opens a question."""
    short = all(
        len(match[group].split()) <= comparisons.LONGEST_SIDE for group in ("x", "y")
    )
    known = not exact(comparisons.NO_SIDE).match(match["x"])
    return short and known and not exact(comparisons.OF_THE_FIRST).match(match["y"])


def _pair_of_mentions(mask: Mask) -> tuple[Meaning, ...]:
    """Two or more mentions of a kind, and a word that sets them side by side."""
    pairs = [name for name in mask.all("APW") if isinstance(mask.value(name), Both)]
    if mask.has(comparisons.THINGS_SHARED) or mask.has(comparisons.WRITTEN_JOINTLY):
        return ()
    alone = len(pairs) == 1 and len(mask.all("APWV")) == 1
    if (
        not alone
        or one_side.goes_on(pairs[0], mask)
        or not mask.meets(comparisons.SIDE_BY_SIDE)
    ):
        return ()
    members: tuple[Meaning, ...] = mask.value(pairs[0]).members
    return members


def _fill(sides: list[Meaning], by: str | None, mask: Mask, draft: Draft) -> bool:
    """People are compared with people only."""
    if len({isinstance(side, PeopleRef) for side in sides}) > 1:
        return False
    draft.intent = "answer.compare"
    several = int(sum(isinstance(side, PaperRef) for side in sides) > 1)
    for side in sides:
        if isinstance(side, PaperRef):
            draft.constrain("paper", side, group=several)
        elif isinstance(side, PeopleRef):
            draft.constrain("author", side, group=1)
        else:
            draft.terms.append(str(side))
    if by:
        asked = words(mask.surface(by))
        plain = [word for word in asked if word not in comparisons.MORE_OR_LESS]
        sized = "size" if SIZES.intersection(asked) else None
        draft.quantity = kind_of(plain) or sized
        also = [word for word in qualifying(asked) if word not in _SAYING_NOTHING]
        draft.field = " ".join(also) or None
        if bounded(comparisons.SEVERAL_ASPECTS).search(by):
            draft.quantity = None
        if draft.quantity is None:
            draft.field = mask.surface(by)
    return True
