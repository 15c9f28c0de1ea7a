"""What a reading names, to be held against the names of the question it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding import through_papers
from assistant.understanding.patterns import exact
from assistant.understanding.reading import (
    PaperRef,
    PeopleRef,
    Range,
    SetRef,
    VenueRef,
    members,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.mask import Mask
    from assistant.understanding.reading import Meaning, Parse

_ANY: Final = Range(1, None)
"""As in "at least one": no bound at all."""


def left_out(text: str, reading: Parse, mask: Mask) -> str | None:
    """A name of the question that its reading does not hold."""
    held = frozenset(_held(reading))
    kinds = {kind for kind, _ in held}
    told = through_papers.PLACED in mask.fired or through_papers.SHARED in mask.fired
    through = told and not reading.others
    mended = [edit.before for edit in reading.edits]
    for name in exact(r"[AVDPNQ]\d+\b").findall(text):
        value = mask.value(name)
        if value == _ANY or (through and name[0] == "P"):
            continue
        if name[0] in "DN":
            if name[0] not in kinds:
                return mask.surface(name)
        elif held.isdisjoint(_atoms(value)) and not any(
            mask.surface(name).strip("\"'") in one for one in mended
        ):
            return mask.surface(name)
    return None


def _held(parse: Parse) -> Iterator[tuple[str, object]]:
    """All that a reading names: (kind, what)."""
    for one in parse.constraints:
        yield from _atoms(one.value)
    if parse.having or parse.limit:
        yield ("N", None)
    yield from (("Q", term.lower()) for term in parse.terms)
    if parse.second:
        yield from _held(parse.second)


def _atoms(value: Meaning) -> Iterator[tuple[str, object]]:
    for one in members(value):
        if isinstance(one, PeopleRef):
            yield from (("A", person) for person in one.ids or (one.name,))
            yield from _atoms(one.paper) if one.paper else ()
            yield from _atoms(one.of) if one.of else ()
        elif isinstance(one, PaperRef):
            yield ("P", one.id)
        elif isinstance(one, VenueRef):
            yield ("V", one.name)
        elif isinstance(one, SetRef):
            yield from _held(one.parse)
        elif isinstance(one, str):
            yield ("Q", one.lower())
        else:
            yield ("N" if isinstance(one, Range) else "D", None)
