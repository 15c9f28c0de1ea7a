"""Names told by way of a paper: its venue, its year, its first or last author."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

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
    told = _Told(mask, linker)
    papers = [match["x"] for match in bounded(SAME_AS).finditer(mask.text)]
    mask.rewrite(SAME_AS, told.place)
    if SHARED in mask.fired and mask.has(_OTHERS):
        mask.put(_OTHERS, "")
        mask.text += f"not {papers[0]} "
    mask.rewrite(VENUE_OF, told.place)
    mask.rewrite(ONE_AUTHOR_OF, told.author)


class _Told(NamedTuple):
    """What a paper that is named tells; each is a rewriting of a stretch of words."""

    mask: Mask
    linker: Linker

    def place(self, match: re.Match[str]) -> str | None:
        """The year or the venue of the paper `x`; None where it has none."""
        paper = self._paper(match["x"])
        if paper is None:
            return None
        self.mask.fired.append(SHARED)
        name = self._year(paper) if match["what"] == "year" else self._venue(paper)
        return name and f"in {name}"

    def author(self, match: re.Match[str]) -> str | None:
        """The first or the last author of the paper `x`; None where it is not known."""
        paper, is_first = self._paper(match["x"]), match["which"] in ("first", "lead")
        if paper is None or not paper.authors:
            return None
        if match["which"] != "first" and not paper.authors_complete:
            return None
        one = paper.authors[0 if is_first else -1]
        if self.mask.speaks(" other | else | others "):
            self.mask.place(TOLD_BY, self.mask.value(match["x"]))
        self.mask.fired.append(PLACED)
        ref = PeopleRef("named", (one.person,), one.name)
        return f"{match['before']} {self.mask.place('A', ref)}"

    def _paper(self, name: str) -> Paper | None:
        value = self.mask.value(name)
        if isinstance(value, Both):
            return None
        return next(iter(self.linker.library.papers.get([value.id])), None)

    def _year(self, paper: Paper) -> str | None:
        year = paper.date.year if paper.date else None
        return self.mask.place("D", months(year, 1, 12)) if year else None

    def _venue(self, paper: Paper) -> str | None:
        venue = paper.venue or paper.venue_name
        ref = VenueRef(venue, paper.venue_name) if venue else None
        return self.mask.place("V", ref) if ref else None
