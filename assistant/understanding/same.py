"""Names told by way of a paper: its venue, its year, its first or last author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.date_points import months
from assistant.understanding.grammar.paper_places import (
    ONE_AUTHOR_OF,
    SAME_AS,
    VENUE_OF,
)
from assistant.understanding.mask import TOLD_BY
from assistant.understanding.patterns import bounded
from assistant.understanding.reading import Both, PeopleRef, VenueRef

if TYPE_CHECKING:
    import re

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from store.models import Paper

_OTHERS: Final = r"(?:other|else|further)"
SHARED: Final = "the same"
"""The rule that a venue or a year is told by a paper."""
PLACED: Final = "the author at a place"
"""The rule that somebody is told by a place in the list of a paper."""


def resolve(mask: Mask, linker: Linker) -> None:
    """As in "in the same venue as P0", "papers by the first author of P0"."""
    if not mask.all("PW") or not mask.speaks("same |author|papers "):
        return

    def held(match: re.Match[str]) -> Paper | None:
        value = mask.value(match["x"])
        found = [] if isinstance(value, Both) else linker.library.papers.get([value.id])
        return found[0] if found else None

    def same(match: re.Match[str]) -> str | None:
        paper = held(match)
        if paper is None:
            return None
        mask.fired.append(SHARED)
        if match["what"] == "year":
            year = paper.date.year if paper.date else None
            return f"in {mask.place('D', months(year, 1, 12))}" if year else None
        venue = paper.venue or paper.venue_name
        named = VenueRef(venue, paper.venue_name) if venue else None
        return f"in {mask.place('V', named)}" if named else None

    def author(match: re.Match[str]) -> str | None:
        paper = held(match)
        if paper is None or not paper.authors:
            return None
        if match["which"] != "first" and not paper.authors_complete:
            return None
        one = paper.authors[0 if match["which"] in ("first", "lead") else -1]
        ref = PeopleRef("named", (one.person,), one.name)
        if mask.speaks(" other | else | others "):
            mask.place(TOLD_BY, mask.value(match["x"]))
        mask.fired.append(PLACED)
        return f"{match['before']} {mask.place('A', ref)}"

    papers = [match["x"] for match in bounded(SAME_AS).finditer(mask.text)]
    mask.rewrite(SAME_AS, same)
    if SHARED in mask.fired and mask.has(_OTHERS):
        mask.put(_OTHERS, "")
        mask.text += f"not {papers[0]} "
    mask.rewrite(VENUE_OF, same)
    mask.rewrite(ONE_AUTHOR_OF, author)
