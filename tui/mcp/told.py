"""What a tool says: a text to read, and the same as an object."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from store.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.models import Paper


class Told(NamedTuple):
    """The result of a tool."""

    text: str
    document: dict[str, Any] | None = None
    failed: bool = False
    """It could not be done; the text says why in one sentence."""


def told(text: str, document: Mapping[str, Any]) -> Told:
    """A result that is safe to show, whatever stands in the papers."""
    return Told(clean(text), safe(document))


def safe(value: Any) -> Any:  # noqa: ANN401
    """Values with every text in them `clean`, all the way down."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, dict):
        return {clean(str(name)): safe(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [safe(one) for one in value]
    return value


def candidates(found: Sequence[Paper], text: str) -> Told:
    """None or more than one paper fits: that is an answer, and which they are."""
    rows = [{"key": one.key, "year": one.year, "title": one.title} for one in found]
    if found:
        lines = [f"{one.key}  {one.year or ''}  {one.title}" for one in found]
        head = f"{len(found)} papers fit; name one by its key:"
        return told("\n".join([head, *lines]), {"candidates": rows})
    return told(f"No paper here fits {text!r}.", {"candidates": rows})
