"""Papers as RIS, which every reference manager reads."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from store.exporters.kinds import GENRES, RIS, kind_of
from store.exporters.names import OTHERS, known_order, parted
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.exporters.selection import Selected
    from store.models import Paper

_TAGS: Final = {
    "volume": "VL", "number": "IS", "issue": "IS", "publisher": "PB", "school": "PB",
    "institution": "PB", "address": "CY", "location": "CY", "edition": "ET",
    "isbn": "SN", "issn": "SN", "language": "LA", "note": "N1", "series": "T3",
}  # fmt: skip
"""Field of an entry -> tag."""


def write(selected: Iterable[Selected]) -> Iterator[str]:
    """References one after the other, each ending in ER and a blank line."""
    for one in selected:
        lines = [f"{tag}  - {value}" for tag, value in _lines(one.paper) if value]
        yield "\n".join([*lines, "ER  - ", "", ""])


def _lines(paper: Paper) -> Iterator[tuple[str, str]]:
    yield "TY", RIS.get(kind_of(paper), "GEN")
    yield "ID", clean_line(paper.key)
    yield "TI", clean_line(paper.title)
    names, more = known_order(paper)
    yield from (("AU", _name(name)) for name in names)
    yield "AU", OTHERS if more else ""
    yield from _date(paper)
    yield from _container(paper)
    yield "AB", clean_line(paper.abstract)
    for keyword in paper.keywords:
        yield "KW", clean_line(keyword)
    yield from _fields(paper)
    yield from _identifiers(paper)
    yield "M3", GENRES.get(paper.kind, "")


def _name(name: str) -> str:
    parts = parted(clean_line(name))
    return ", ".join(filter(None, (parts.family, parts.given, parts.suffix)))


def _date(paper: Paper) -> Iterator[tuple[str, str]]:
    """The year, and the date as far as known: "2026/04/14/"."""
    if paper.date is None:
        return
    date = paper.date
    yield "PY", f"{date.year:04d}"
    if date.month:
        day = f"{date.day:02d}" if date.day else ""
        yield "DA", f"{date.year:04d}/{date.month:02d}/{day}/"


def _container(paper: Paper) -> Iterator[tuple[str, str]]:
    named = clean_line(paper.venue_name or paper.venue or "")
    worded = clean_line(dict(paper.fields).get("booktitle", ""))
    yield "T2", worded or named
    yield "C3", named if worded and named != worded else ""
    if paper.venue and paper.venue != (worded or named):
        yield "J2", clean_line(paper.venue)


def _fields(paper: Paper) -> Iterator[tuple[str, str]]:
    for name, value in paper.fields:
        if name == "pages":
            text = clean_line(value)
            first, _, last = text.partition("–" if "–" in text else "-")
            yield "SP", first.strip()
            yield "EP", last.strip("- ")
        elif name in {"editor", "translator"}:
            tag = "A2" if name == "editor" else "A4"
            yield from ((tag, _name(one)) for one in value.split(" and "))
        elif name in _TAGS:
            yield _TAGS[name], clean_line(value)


def _identifiers(paper: Paper) -> Iterator[tuple[str, str]]:
    known = dict(reversed(paper.identifiers))
    yield "DO", clean_line(known.get("doi", ""))
    yield "UR", clean_line(dict(paper.fields).get("url") or known.get("url", ""))
    if "arxiv" in known:
        yield "AN", f"arXiv:{clean_line(known['arxiv'])}"
    elif "pmid" in known:
        yield "AN", clean_line(known["pmid"])
