"""RefWorks' tagged format ("RT Journal Article", "A1 Marx,Karl"), much like RIS."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.reading import Reading
from store.importers.ris import draft, parser_of_tags
from store.importers.tagged import Dialect, entries, records

if TYPE_CHECKING:
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LINE = re.compile(r"\ufeff?([A-Z][A-Z0-9]|PMC?ID)(?: (.*))?$")
_TAGS = {
    "RT": "TY", "YR": "PY", "FD": "DA", "VO": "VL", "OP": "EP", "K1": "KW",
    "NO": "N1", "ED": "ET", "PP": "CY", "DO": "DO", "LK": "UR", "UL": "UR",
    "PMID": "AN", "DS": "DP", "OT": "TT",
} | {
    tag: tag
    for tag in (
        "ID", "A1", "A2", "T1", "T2", "T3", "JF", "JO", "IS", "SP", "AB", "PB", "SN",
        "AD", "AN", "LA", "ST", "DB",
    )
}  # fmt: skip
"""RefWorks' tag -> RIS tag; the others say nothing of the work."""
_TYPES = {
    "journal": "JOUR", "journal article": "JOUR", "journal, electronic": "EJOUR",
    "abstract": "ABST", "book, section": "CHAP", "book, whole": "BOOK",
    "book, edited": "EDBOOK", "monograph": "BOOK", "dissertation": "THES",
    "dissertation/thesis": "THES", "dissertation/thesis, unpublished": "THES",
    "thesis": "THES", "conference proceeding": "CPAPER", "report": "RPRT",
    "conference proceedings": "CPAPER", "web page": "ELEC", "magazine article": "MGZN",
    "newspaper article": "NEWS", "patent": "PAT", "computer program": "COMP",
    "unpublished material": "UNPB", "online discussion forum": "ICOMM",
}  # fmt: skip


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The references of a file, in order."""
    del options, knowledge
    cuts = entries(source.lines(), Dialect(_tag, _regular, "RT", ()), source.name)
    parser = parser_of_tags()
    return Reading(records(cuts, lambda cut: draft(parser, cut), source.name))


def _tag(line: str) -> str:
    match = _LINE.match(line)
    return match[1] if match else ""


def _regular(line: str) -> str:
    """A line as RIS writes it; one that goes on with the line before is indented."""
    match = _LINE.match(line)
    if match is None:
        return f"      {line.strip()}"
    text = (match[2] or "").strip()
    if match[1] == "RT":
        text = _TYPES.get(text.lower(), "GEN")
    return f"{_TAGS.get(match[1], _OTHER)}  - {text}"


_OTHER = "C8"
"""A RIS tag that nothing is read from."""
