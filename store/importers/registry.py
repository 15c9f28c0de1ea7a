"""The formats there are, and which of them a file is of."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from store.errors import UnknownFormat, UnreadableSource
from store.importers import author_page, bibtex
from store.importers.source import decode_head

if TYPE_CHECKING:
    from store.importers.reading import Importer

IMPORTERS: tuple[Importer, ...] = (author_page.IMPORTER, bibtex.IMPORTER)
"""In the order they are asked; the contents of a file outweigh its name."""


def sniff(path: str | Path | None, head: bytes, format_: str | None = None) -> Importer:
    """The importer for a file with this name (None: a pipe) and these first bytes.

    `format_` decides, if given. Raises UnreadableSource for a file without text,
    UnknownFormat for one that no importer recognises.
    """
    label = "standard input" if path is None else str(path)
    if not head.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f"):
        raise UnreadableSource(
            f"{label} is empty; expected a .bib file or an author page"
        )
    return recognise(label, decode_head(head, label), format_)


def recognise(label: str, head: str, format_: str | None) -> Importer:
    """The importer for a text that begins with `head`; raises UnknownFormat."""
    for importer in IMPORTERS:
        if importer.name == format_ or (not format_ and importer.recognises(head)):
            return importer
    suffix = Path(label).suffix.lower()
    for importer in IMPORTERS:
        if suffix in importer.suffixes:
            return importer
    raise UnknownFormat(
        f"{label} is neither BibTeX nor an author page; "
        "if it is one of them, say which with --format"
    )
