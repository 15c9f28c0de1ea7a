"""Editions of a venue without a year: "the latest V0", "V0 D1 and V0 D2"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.date_points import months
from assistant.understanding.grammar import cues
from assistant.understanding.reading import Both
from store.filters import InVenue

if TYPE_CHECKING:
    import re

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

DATED: Final = "edition"
"""The rule that a venue's first or last year is meant."""
_LATEST: Final = r"latest|newest|most recent|last"
_EARLIEST: Final = r"first|earliest|oldest|inaugural|very first"
_ONE: Final = (
    r"(?:edition|instalment|installment|issue|meeting|conference|workshop|event)"
)
_END_OF: Final = (
    rf"(?:at |in |from )?(?:the )?(?:(?P<last>{_LATEST})|{_EARLIEST})"
    rf"(?: {_ONE})?(?: of)?(?: the)? (?P<v>V\d+)(?: {_ONE})?"
    rf"(?! (?:{cues.PAPERS}|{cues.ONE_PAPER}|\d))"
)
_TWO: Final = r"(?P<v>V\d+) (?P<x>D\d+) (?:and|or|&) (?P<w>V\d+) (?P<y>D\d+)"


def resolve(mask: Mask, linker: Linker) -> None:
    """Put a year to an edition, and two editions of a venue together."""
    if not mask.all("V"):
        return

    def end_of(match: re.Match[str]) -> str | None:
        value = mask.value(match["v"])
        if isinstance(value, Both):
            return None
        first, last = linker.library.papers.extent(InVenue((value.name,)))
        date = last if match["last"] else first
        if date is None:
            return None
        mask.fired.append(DATED)
        return f"in {match['v']} {mask.place('D', months(date.year, 1, 12))}"

    def two(match: re.Match[str]) -> str | None:
        if mask.value(match["v"]) != mask.value(match["w"]):
            return None
        either = Both("or", (mask.value(match["x"]), mask.value(match["y"])))
        return f"{match['v']} {mask.place('D', either)}"

    mask.rewrite(_END_OF, end_of)
    mask.rewrite(_TWO, two)
