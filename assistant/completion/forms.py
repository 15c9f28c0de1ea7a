"""How a name is written where it is inserted, so that the parser takes it as meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.canonical import quote
from assistant.understanding.grammar.operators import PRINTED

if TYPE_CHECKING:
    from assistant.completion.models import Offer, Place

_NAME = re.compile(r"[^\W\d_]+(?:[.'’-]*[ .'’-][^\W\d_]+)+")
"""A name of several words that stands in a sentence as it is."""
_PRINTED = PRINTED | {
    operator: operator
    for operator in ("year", "date", "since", "after", "until", "before")
}


def forms(offer: Offer, place: Place, *, natural: bool) -> tuple[str, ...]:
    """What may be inserted, best first; `natural`: the line is in plain words."""
    if offer.insert:
        return (offer.insert,)
    if place.operator == "quoted":
        return (quoted(offer.label),)
    if place.kind == "value":
        return (quote(offer.label),)
    if offer.kind == "title":
        return (quoted(offer.label),)
    written = f"{_PRINTED[offer.operator]}:{quote(offer.label)}"
    if place.kind == "person" or (natural and offer.kind == "author"):
        return (_name(offer.label), written)
    if place.kind in ("venue", "date"):
        return (offer.label, written)
    return (written,)


def _name(name: str) -> str:
    return name if _NAME.fullmatch(name) else quoted(name)


def quoted(text: str) -> str:
    """A text in quotes, whatever it is."""
    return '"' + text.replace('"', "'") + '"'
