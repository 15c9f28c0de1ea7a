"""MARC, the records of library catalogues: ISO 2709, MARCXML, and lines of text.

MARC 21 (Library of Congress) and UNIMARC (IFLA) are told apart by where the title
stands.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.marc import binary, marc21, unimarc
from store.importers.marc.parts import Field, MarcRecord
from store.importers.markup import elements, local, records, text_of
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LINE = re.compile(r"=(LDR|[0-9A-Z]{3}) {1,2}(.*)")
_SUBFIELDS = re.compile(r"\$(?=[a-z0-9])")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    notes: list[str] = []
    return Reading(records(source, lambda: _drafts(source, notes)), notes=notes)


def _drafts(source: Source, notes: list[str]) -> Iterator[Draft | RecordError]:
    found: Iterator[MarcRecord | RecordError]
    start = source.head.lstrip("\ufeff \t\r\n")
    if start.startswith("<"):
        found = _of_xml(source)
    elif start.startswith("="):
        found = _of_lines(source)
    else:
        found = binary.records(source.stream, notes)
    for number, one in enumerate(found, 1):
        yield one if isinstance(one, RecordError) else _draft(one, number)


def _draft(record: MarcRecord, number: int) -> Draft | RecordError:
    titled = record.has("245") or (record.has(*marc21.UNIFORM) and record.has("260"))
    if not (titled or record.has("200")):
        return RecordError("it describes no work: MARC without a title", record.line)
    draft = (marc21.draft if titled else unimarc.draft)(record)
    draft.place = draft.place or f"record {number}"
    draft.line = record.line
    return draft


def _of_xml(source: Source) -> Iterator[MarcRecord]:
    """MARCXML, its name space or none; a record within anything else."""
    for found in elements(source, lambda tag, depth: local(tag) == "record"):
        named = (one for one in found.element.iter() if local(one.tag) == "leader")
        leader = next(named, None)
        record = MarcRecord(text_of(leader), line=found.line)
        record.fields = [
            _field(one)
            for one in found.element.iter()
            if local(one.tag) in ("controlfield", "datafield")
        ]
        if record.fields:
            yield record


def _field(element: Element) -> Field:
    tag = element.get("tag", "").strip().zfill(3)
    if local(element.tag) == "controlfield":
        return Field(tag, "", (("", text_of(element)),))
    indicators = element.get("ind1", " ") + element.get("ind2", " ")
    return Field(
        tag,
        indicators,
        tuple((one.get("code", ""), text_of(one)) for one in element),
    )


def _of_lines(source: Source) -> Iterator[MarcRecord]:
    """The lines that MarcEdit writes: "=245  10$aA title"."""
    record: MarcRecord | None = None
    for number, text in source.lines():
        match = _LINE.match(text or "")
        if match is None:
            continue
        if match[1] == "LDR":
            if record:
                yield record
            record = MarcRecord(match[2], line=number)
        elif record:
            record.fields.append(_of_line(match[1], match[2]))
    if record:
        yield record


def _of_line(tag: str, text: str) -> Field:
    if tag.startswith("00"):
        return Field(tag, "", (("", text.replace("\\", " ")),))
    indicators, *subfields = _SUBFIELDS.split(text)
    pairs = ((one[:1], one[1:].replace("{dollar}", "$")) for one in subfields)
    return Field(tag, indicators.replace("\\", " "), tuple(pairs))
