"""Which of the formats there are a file is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import UnknownFormat, UnreadableSource
from store.importers.formats import IMPORTERS, readable
from store.importers.source import COMPRESSED, decode_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Importer


def sniff(path: str | Path | None, head: bytes, format_: str | None = None) -> Importer:
    """The importer for a file with this name (None: a pipe) and these first bytes.

    `format_` decides, if given. Raises UnreadableSource for a file without text,
    UnknownFormat for one that no importer recognises.
    """
    label = "standard input" if path is None else str(path)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f"):
        raise UnreadableSource(f"{label} is empty; refdesk reads {readable()}")
    if format_:
        return _told(label, head, format_)
    for importer in IMPORTERS:
        if head.startswith(importer.magic):
            return importer
    return _recognised(label, decode_head(head, label))


def _told(label: str, head: bytes, format_: str) -> Importer:
    importer = next(one for one in IMPORTERS if one.name == format_)
    if not importer.magic:
        decode_head(head, label)
    elif not head.startswith(importer.magic):
        raise UnknownFormat(
            f"{label} is not a {importer.name} file; leave --format out to have its "
            "format recognised"
        )
    return importer


def _recognised(label: str, head: str) -> Importer:
    """What is in the file decides; its name says what to look for first."""
    suffixes = Path(label.lower()).suffixes
    suffix = next((one for one in reversed(suffixes) if one not in COMPRESSED), "")
    for importer in _in_order(suffix):
        if importer.recognises(head):
            return importer
    for importer in IMPORTERS:
        if suffix in importer.suffixes and not importer.magic:
            return importer
    raise UnknownFormat(
        f"{label} is in none of the formats that refdesk reads, or does not look like "
        f"it: {readable()}; if it is one of them, say which with --format"
    )


def _in_order(suffix: str) -> Iterator[Importer]:
    texts = [importer for importer in IMPORTERS if not importer.magic]
    yield from (one for one in texts if suffix in one.suffixes)
    yield from (one for one in texts if suffix not in one.suffixes)
