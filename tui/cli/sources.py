"""What each source states of a paper, side by side: where they agree, where not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import clean_line
from tui.render import parts
from tui.render.blocks import FAINT, Line, hanging

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from store.models import Observation

_LABEL = 14
_INFERRED = " (inferred)"
_SILENT = frozenset({"authors_complete"})
_TOO_LONG = frozenset({"abstract", "heading", "title"})
"""Fields whose values are not written out where sources differ."""


def lines(observations: Sequence[Observation], width: int) -> Iterator[Line]:
    """The sources, numbered; what they agree on; each value where they differ."""
    numbers = _numbered(observations)
    for source, n in numbers.items():
        yield from hanging(f"[{n}] ", [source], width, FAINT)
    agreed: list[str] = []
    for field, values in _by_field(observations, numbers).items():
        label = clean_line(field).replace("_", " ")
        if len(values) == 1 and len(next(iter(values.values()))) == len(numbers):
            inferred = " (inferred)" if next(iter(values)).endswith(_INFERRED) else ""
            agreed.append(label + inferred)
        elif field not in _TOO_LONG:
            yield from hanging(f"{label:<{_LABEL}}", _told(values), width)
    if agreed and len(numbers) > 1:
        yield from hanging(f"{'all agree on':<{_LABEL}}", [", ".join(agreed)], width)


def _numbered(observations: Sequence[Observation]) -> dict[str, int]:
    places = dict.fromkeys(_place(seen) for seen in observations)
    return {place: n for n, place in enumerate(places, 1)}


def _place(seen: Observation) -> str:
    return f"{clean_line(seen.source)}, {clean_line(seen.place)}"


def _by_field(
    observations: Sequence[Observation], numbers: dict[str, int]
) -> dict[str, dict[str, list[int]]]:
    """Field, value, and the numbers of the sources that state it."""
    stated: dict[str, dict[str, list[int]]] = {}
    for seen in observations:
        if seen.field in _SILENT:
            continue
        value = _value(seen.value) + (_INFERRED if seen.inferred else "")
        sources = stated.setdefault(seen.field, {}).setdefault(value, [])
        sources.append(numbers[_place(seen)])
    return stated


def _told(values: dict[str, list[int]]) -> list[str]:
    return [f"{value} [{', '.join(map(str, by))}]" for value, by in values.items()]


def _value(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return ", ".join(_value(one) for one in value)
    return f"{value:.1f}" if isinstance(value, float) else parts.item(value)
