"""The parts of a comparison: what stands side by side, and by what it is compared.

What it is compared by may stand before the sides or behind them, parted by a colon or
a comma: "licences: X vs Y", "X versus Y, which is faster", "which has more tokens, X
or Y".
"""

from __future__ import annotations

from typing import NamedTuple

from assistant.understanding.grammar import comparisons
from assistant.understanding.patterns import exact


class Compared(NamedTuple):
    """The words around the sides, and what they are compared by where that is apart."""

    sides: str
    by: str | None = None


def parted(text: str) -> Compared:
    """A question with what its sides are compared by taken apart."""
    match = exact(comparisons.BY_FIRST).match(text)
    if match and not exact(comparisons.JOINED).search(f" {match['by']} "):
        return Compared(f" {match['sides'].strip()} ", match["by"].strip())
    match = exact(comparisons.BY_LAST).match(text)
    if match and exact(comparisons.JOINED).search(f" {match['sides']} "):
        return Compared(f" {match['sides'].strip()} ", match["by"].strip())
    return Compared(text)
