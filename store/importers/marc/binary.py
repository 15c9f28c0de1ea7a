"""MARC records as catalogues exchange them (ISO 2709), and the characters in them.

A record ends with a mark of its own, and so does each field; the lengths that it
tells besides are wrong in many files (counted in characters, cut at five digits),
so only the marks are relied on.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.marc.parts import Field, MarcRecord

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_RECORD_END, _FIELD_END, _SUBFIELD = b"\x1d", b"\x1e", b"\x1f"
_LEADER = 24
_ENTRY = 12
LONGEST = 1_000_000
"""Bytes of one record; the format itself allows 99,999."""
_CHUNK = 256 * 1024
_ENTRIES = re.compile(rb"[0-9A-Za-z ]{3}[0-9]{9}")


def records(stream: BinaryIO, notes: list[str]) -> Iterator[MarcRecord | RecordError]:
    """The records of a file in order; what cannot be read as its error."""
    for number, data in enumerate(_pieces(stream), 1):
        try:
            yield _record(data, notes)
        except RecordError as error:
            yield RecordError(f"record {number}: {error}", error.line)


def _pieces(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes between the marks that end records."""
    stream.seek(0)
    rest = b""
    while chunk := stream.read(_CHUNK):
        *whole, rest = (rest + chunk).split(_RECORD_END)
        yield from filter(None, (one.strip(b"\r\n \0\x1a") for one in whole))
        if len(rest) > LONGEST:
            yield rest
            return
    if rest.strip(b"\r\n \0\x1a"):
        yield rest.strip(b"\r\n \0\x1a")


def _record(data: bytes, notes: list[str]) -> MarcRecord:
    if len(data) > LONGEST:
        raise RecordError("a record of over a million bytes")
    data = data.removeprefix(b"\xef\xbb\xbf")
    head, *texts = data.split(_FIELD_END)
    directory = head[_LEADER:]
    tags = [
        directory[at : at + 3].decode("ascii", "replace")
        for at in range(0, len(directory) - _ENTRY + 1, _ENTRY)
    ]
    if not _ENTRIES.match(directory):
        raise RecordError("it has no directory of fields as MARC has it")
    record = MarcRecord(head[:_LEADER].decode("ascii", "replace"))
    is_utf8 = head[9:10] == b"a"
    for tag, text in zip(tags, texts, strict=False):
        record.fields.append(_field(tag, text, is_utf8, notes))
    return record


def _field(tag: str, data: bytes, is_utf8: bool, notes: list[str]) -> Field:
    """A field of the bytes between two marks, each subfield decoded by itself."""
    indicators, *subfields = (
        decoded(one, is_utf8, notes) for one in data.split(_SUBFIELD)
    )
    if tag.startswith("00") and tag.isdecimal():
        return Field(tag, "", (("", indicators),))
    return Field(tag, indicators, tuple((one[:1], one[1:]) for one in subfields if one))


def decoded(text: bytes, is_utf8: bool, notes: list[str]) -> str:
    """The characters: UTF-8 wherever they are, else the MARC-8 of older catalogues.

    MARC-8 takes pymarc (the extra `refdesk[marc]`); without it letters with accents
    are read as Latin 1, and `notes` says so.
    """
    if text.isascii() and b"\x1b" not in text:
        return text.decode("ascii")
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("utf-8", "replace") if is_utf8 else _of_marc8(text, notes)


def _of_marc8(text: bytes, notes: list[str]) -> str:
    try:
        from pymarc.marc8 import marc8_to_unicode

        return marc8_to_unicode(text, hide_utf8_warnings=True)
    except ImportError:
        if _NEEDED not in notes:
            notes.append(_NEEDED)
    except (ValueError, LookupError):
        pass
    return text.decode("cp1252", "replace")


_NEEDED = (
    "Some records are in MARC-8, the letters of older catalogues, which takes pymarc "
    "(pipx inject refdesk pymarc): check the accented letters"
)
