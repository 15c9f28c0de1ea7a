"""Venues by their place in a question that the library does not have: said so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar import well_known_venues as venues
from assistant.understanding.patterns import exact

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.mask import Mask


def unknown(mask: Mask, draft: Draft) -> None:
    """As in "papers at NeurIPS": nothing is made of the words of a venue."""
    if mask.all("P"):
        return
    if _in_a_row(mask, draft):
        return
    for pattern in (venues.IN_A_VENUE, venues.OF_PAPERS):
        for match in exact(rf"(?<=\s){pattern}").finditer(mask.text):
            if match["x"].strip() in venues.WELL_KNOWN:
                _note(match["x"].strip(), mask, draft)
                return
    called = mask.meets(venues.CALLED_VENUE)
    if called and _capitals(mask.surface(called["x"])):
        _note(called["x"].strip(), mask, draft)


def _in_a_row(mask: Mask, draft: Draft) -> bool:
    """As in "papers at EMNLP, ICML or UIST": every one of them is a venue's."""
    row = exact(rf"(?<=\s){venues.SEVERAL}").search(mask.text)
    said = exact(r"[^\s|A-Z,]+").findall(row.group()) if row else []
    found = [name for name in said if name in venues.WELL_KNOWN]
    for name in found:
        _note(name, mask, draft)
    return bool(found)


def _note(name: str, mask: Mask, draft: Draft) -> None:
    draft.unknown.append(("venue", mask.surface(name)))
    mask.take_text(name, "unknown venue")


def _capitals(written: str) -> bool:
    """Whether a name is written as one: every word but the small ones."""
    parts = exact(r"[^\W_]+").findall(written)
    small = ("of", "the", "on", "for", "and", "in")
    return bool(parts) and all(p[:1].isupper() or p in small for p in parts)
