"""Why nothing was read from a file whose format the user told: it may be of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import SourceError
from store.importers.formats import IMPORTERS
from store.importers.registry import sniff
from store.importers.source import HEAD

if TYPE_CHECKING:
    from store.importers.opening import Streams
    from store.importers.places import Place
    from store.importers.reading import Importer


def why(place: Place, format_: str, streams: Streams) -> str | None:
    """What was wrong, as a rejected file says it; None where the file is of the format.

    What it is instead is told by its first bytes, not by its name.
    """
    told = next(one for one in IMPORTERS if one.name == format_)
    looks = _looks_like(place, streams)
    if looks is told:
        return None
    if looks is None:
        return (
            f"holds nothing that can be read as {told.title}; "
            "leave --format out to have its format recognised"
        )
    return (
        f"holds nothing that can be read as {told.title}; "
        f"it looks like {looks.title}, which --format {looks.name} reads"
    )


def _looks_like(place: Place, streams: Streams) -> Importer | None:
    """The format that the first bytes of a file tell; a pipe is read once only."""
    if not streams.is_file(place):
        return None
    with streams.open(place) as (stream, _):
        head = stream.read(HEAD)
    try:
        return sniff(None, head)
    except SourceError:
        return None
