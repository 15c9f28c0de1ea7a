"""People less somebody: "the authors of P0 other than A1", "who besides A0 wrote with
A1"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.other_than import LESS, NOT_WITH, WITH_BESIDE
from assistant.understanding.leftovers import finish
from assistant.understanding.reading import PeopleRef, members

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask


def other_than(mask: Mask, draft: Draft, linker: Linker) -> bool:
    """Authors of a paper, or co-authors of somebody, and who of them is left out."""
    if mask.speaks(WITH_BESIDE.cues):
        mask.put(WITH_BESIDE.pattern, _as_partners(mask))
    if mask.speaks(NOT_WITH.cues):
        mask.rewrite(NOT_WITH.pattern, lambda m: _without_theirs(mask, m))
    match = mask.meets(LESS)
    if match is None:
        return False
    people, out = mask.value(match["of"]), mask.value(match["out"])
    if not isinstance(people, PeopleRef) or people.kind == "named":
        return False
    theirs = people.kind == "coauthors-of"
    if any(one.kind != "named" and not theirs for one in members(out)):
        return False
    mask.take(LESS.pattern, "less somebody")
    _meant(people, draft)
    for one in members(out):
        draft.constrain("author", one, negated=True)
    finish(mask, draft, linker, topics_too=people.kind == "coauthors-of")
    return True


def _without_theirs(mask: Mask, match: re.Match[str]) -> str | None:
    """As in "co-authors of A0 but not with A1": less the co-authors of A1."""
    people, out = mask.value(match["of"]), mask.value(match["out"])
    told = isinstance(people, PeopleRef) and people.kind == "coauthors-of"
    if not told or not isinstance(out, PeopleRef):
        return None
    theirs = mask.place("A", PeopleRef("coauthors-of", of=out))
    return f"{match['of']} other than {theirs}"


def _as_partners(mask: Mask) -> str:
    """As in "who besides A0 wrote with A1": of the co-authors of A1."""
    match = mask.meets(WITH_BESIDE)
    if match is None or not isinstance(mask.value(match["of"]), PeopleRef):
        return r"\g<0>"
    ref = PeopleRef("coauthors-of", of=mask.value(match["of"]))
    return rf"{mask.place('A', ref)} other than \g<out>"


def _meant(people: PeopleRef, draft: Draft) -> None:
    if people.kind == "authors-of":
        draft.constrain("paper", people.paper)
        draft.intent, draft.show = "paper.authors", "authors"
    else:
        draft.constrain("author", people.of)
        draft.intent, draft.show = "author.coauthors", "coauthors"
