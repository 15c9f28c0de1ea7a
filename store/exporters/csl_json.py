"""Papers as CSL-JSON items, which Zotero, pandoc and every CSL processor read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from store.exporters.kinds import CSL, GENRES, kind_of
from store.exporters.names import OTHERS, known_order, parted
from store.text import clean, clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.exporters.selection import Selected
    from store.models import Paper

_VARIABLES: Final = {
    "volume": "volume", "number": "issue", "pages": "page", "publisher": "publisher",
    "address": "publisher-place", "location": "publisher-place", "edition": "edition",
    "chapter": "chapter-number", "series": "collection-title", "isbn": "ISBN",
    "issn": "ISSN", "language": "language", "school": "publisher",
    "institution": "publisher", "articleno": "number", "issue": "issue",
}  # fmt: skip
"""Field of an entry -> variable of an item; the first that is filled stays."""


_WORDED: Final = ("booktitle", "journal", "journaltitle")


def write(selected: Iterable[Selected]) -> Iterator[str]:
    """A JSON array, an item a line."""
    before = "["
    for one in selected:
        line = clean(json.dumps(item(one.paper), ensure_ascii=False))
        yield f"{before}\n  {line}"
        before = ","
    yield "[]\n" if before == "[" else "\n]\n"


def item(paper: Paper) -> dict[str, Any]:
    """One item; what the library does not know is left out."""
    written = {
        "id": paper.key,
        "type": _type(paper),
        "citation-key": paper.key,
        "title": clean_line(paper.title),
        "author": _authors(paper),
        "issued": _issued(paper),
        **_container(paper),
        "abstract": clean(paper.abstract),
        "keyword": ", ".join(map(clean_line, paper.keywords)),
        **_identifiers(paper),
        **_fields(paper),
        "note": _note(paper),
        "custom": _custom(paper),
    }
    return {name: value for name, value in written.items() if value}


def _type(paper: Paper) -> str:
    """An item type; a preprint is an "article" that is in no journal."""
    kind = kind_of(paper)
    preprint = kind == "misc" and any(i.scheme == "arxiv" for i in paper.identifiers)
    return "article" if preprint else CSL.get(kind, "document")


def _authors(paper: Paper) -> list[dict[str, str]]:
    names, more = known_order(paper)
    return [*map(_name, names), *([{"literal": OTHERS}] if more else [])]


def _name(name: str) -> dict[str, str]:
    parts = parted(clean_line(name))
    if not parts.given:
        return {"literal": parts.family}
    written = {"family": parts.family, "given": parts.given, "suffix": parts.suffix}
    return {name: value for name, value in written.items() if value}


def _container(paper: Paper) -> dict[str, str]:
    """What it is part of as its source words it, and the event by its names."""
    named = clean_line(paper.venue_name or paper.venue or "")
    worded = clean_line(next((v for n, v in paper.fields if n in _WORDED), ""))
    short = clean_line(paper.venue or "")
    return {
        "container-title": worded or named,
        "container-title-short": short if short != (worded or named) else "",
        "event-title": named if worded and named != worded else "",
    }


def _issued(paper: Paper) -> dict[str, Any]:
    if paper.date is None:
        return {}
    parts = (paper.date.year, paper.date.month, paper.date.day)
    return {"date-parts": [[part for part in parts if part is not None]]}


def _identifiers(paper: Paper) -> dict[str, str]:
    known = dict(reversed(paper.identifiers))
    found = {
        "DOI": known.get("doi"),
        "PMID": known.get("pmid"),
        "PMCID": known.get("pmcid"),
        "URL": _url(paper),
    }
    return {name: clean_line(value) for name, value in found.items() if value}


def _url(paper: Paper) -> str:
    known = dict(reversed(paper.identifiers))
    arxiv = f"https://arxiv.org/abs/{known['arxiv']}" if "arxiv" in known else ""
    return dict(paper.fields).get("url") or known.get("url") or arxiv


def _fields(paper: Paper) -> dict[str, Any]:
    written: dict[str, Any] = {}
    for name, value in paper.fields:
        if variable := _VARIABLES.get(name):
            written.setdefault(variable, clean_line(value))
        elif name in {"editor", "translator"}:
            written[name] = [_name(one) for one in value.split(" and ")]
    if genre := GENRES.get(paper.kind):
        written["genre"] = genre
    return written


def _custom(paper: Paper) -> dict[str, Any]:
    """The ids of authors, which CSL's names have no place for: its own object for
    what it does not know (CSL 1.0.2). Which of the authors, from 0, scheme, value."""
    placed = [author for author in paper.authors if author.position is not None]
    ids = [
        [at, *map(clean_line, one)]
        for at, author in enumerate(placed or paper.authors)
        for one in author.ids
    ]
    return {"author-ids": ids} if ids else {}


def _note(paper: Paper) -> str:
    """What CSL has no variable for, a line each, as Zotero's "Extra" has it."""
    known = dict(reversed(paper.identifiers))
    category = f" [{paper.categories[0]}]" if paper.categories else ""
    lines = [f"arXiv: {known['arxiv']}{category}"] if "arxiv" in known else []
    lines += [value for name, value in paper.fields if name == "note"]
    return "\n".join(map(clean_line, lines))
