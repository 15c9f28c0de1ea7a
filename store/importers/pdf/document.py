"""What a PDF says of itself: its metadata, and the words of its first pages by size.

Read by pypdf within limits that count bytes and operations, never seconds, so that
one file is read alike on every machine.
"""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import BinaryIO

    from pypdf import PageObject, PdfReader

    Matrix = Sequence[float]

LARGEST = 200 * 1024 * 1024
"""Bytes of a file that is opened at all."""
PAGES = 2
_OPERATIONS = 60_000
"""Of the drawing of one page; a page of text has a few thousand."""
_STREAM = 20_000_000
"""Bytes of one stream, unpacked."""
_LIMITS = {
    "maximum_declared_stream_length": _STREAM,
    "array_based_stream_maximum_output_length": _STREAM,
    "zlib_maximum_output_length": _STREAM,
    "lzw_maximum_output_length": _STREAM,
    "run_length_maximum_output_length": _STREAM,
    "stream_decoding_work_maximum_length": 3 * _STREAM,
    "stream_parsing_work_maximum_count": 500_000,
    "page_tree_maximum_page_entries": 200_000,
    "xform_maximum_invocations_per_extraction": 100,
    "xmp_maximum_input_length": 1_000_000,
    "xmp_maximum_element_count": 10_000,
    "disable_legacy_handling": True,
}
_METADATA = 10_000
"""Characters of one entry of the metadata."""


@dataclass(slots=True)
class Run:
    """Text drawn at one go."""

    text: str
    size: float
    """Points, as printed."""
    upright: bool


@dataclass(slots=True)
class Document:
    """A PDF as far as it was read."""

    metadata: dict[str, str] = field(default_factory=dict)
    """By name in lower case, without the slash: title, author, subject, doi, ..."""
    pages: list[list[Run]] = field(default_factory=list)

    def text(self, page: int) -> str:
        """The words of a page in the order they are drawn; "" if it was not read."""
        runs = self.pages[page] if page < len(self.pages) else ()
        return "".join(run.text for run in runs)


class _Enough(Exception):
    """A page drew more than is read."""


def read_document(stream: BinaryIO) -> Document:
    """Metadata and first pages; raises RecordError with why there are none."""
    from pypdf import apply_configuration
    from pypdf.errors import FileNotDecryptedError, LimitReachedError

    if stream.seek(0, 2) > LARGEST:
        raise RecordError("the file is over 200 MB, which no paper is")
    stream.seek(0)
    logging.getLogger("pypdf").addHandler(logging.NullHandler())
    logging.getLogger("pypdf").propagate = False
    try:
        with apply_configuration(None, **_LIMITS):
            return _document(stream)
    except RecordError:
        raise
    except FileNotDecryptedError:
        raise _encrypted() from None
    except (LimitReachedError, MemoryError):
        raise RecordError("the PDF unpacks to more than any paper holds") from None
    except Exception as error:  # a broken PDF fails pypdf in ways without a common base
        raise RecordError(f"the PDF is broken ({type(error).__name__})") from None


def _encrypted() -> RecordError:
    return RecordError("the PDF is encrypted; save a copy without its password first")


def _document(stream: BinaryIO) -> Document:
    from pypdf import PdfReader

    reader = PdfReader(stream)
    if reader.is_encrypted and not reader.decrypt(""):
        raise _encrypted()
    found = Document(_metadata(reader))
    for number in range(min(PAGES, len(reader.pages))):
        found.pages.append(_runs(reader.pages[number]))
    if not found.pages:
        raise RecordError("the PDF has no pages")
    return found


def _metadata(reader: PdfReader) -> dict[str, str]:
    found: dict[str, str] = {}
    for name, value in (reader.metadata or {}).items():
        if isinstance(value, str):
            text = clean_line(str(value)[:_METADATA])
            found[str(name).lstrip("/").lower()] = text
    for name, text in _xmp(reader).items():
        if not found.get(name):
            found[name] = text
    return found


def _xmp(reader: PdfReader) -> dict[str, str]:
    """The title and the DOI of the embedded XMP; an extra, so it may be broken."""
    try:
        xmp = reader.xmp_metadata
        if xmp is None:
            return {}
        titles = dict(xmp.dc_title or {})
        about = xmp.custom_properties
        title = titles.get("x-default") or next(iter(titles.values()), "")
        doi = next((v for k, v in about.items() if k.lower().endswith("doi")), "")
    except Exception:  # as for the document: no common base
        return {}
    return {"title": clean_line(str(title)), "doi": clean_line(str(doi))}


def _runs(page: PageObject) -> list[Run]:
    runs: list[Run] = []
    left = iter(range(_OPERATIONS))

    def count(*_: object) -> None:
        if next(left, None) is None:
            raise _Enough

    def keep(text: str, cm: Matrix, tm: Matrix, _: object, size: float) -> None:
        if text:
            runs.append(Run(text, *_printed(cm, tm, float(size or 0))))

    with suppress(_Enough):  # what was drawn so far is the top of the page
        page.extract_text(visitor_operand_before=count, visitor_text=keep)
    return runs


def _printed(cm: Matrix, tm: Matrix, size: float) -> tuple[float, bool]:
    """The size in points and whether the line runs from left to right."""
    a = tm[0] * cm[0] + tm[1] * cm[2]
    b = tm[0] * cm[1] + tm[1] * cm[3]
    return round(size * (a * a + b * b) ** 0.5, 1), abs(b) <= abs(a) / 10 and a > 0
