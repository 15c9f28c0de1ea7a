"""Dublin Core in XML: what repositories offer for harvest (OAI), DSpace's own too."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.types import entry_type
from store.importers.markup import elements, local, records
from store.importers.names import given_first
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Said = dict[str, list[str]]
    """Name of an element, or "name.qualifier" -> its texts."""

_RECORDS = frozenset({"dc", "qualifieddc", "dim"})
_DATES = (
    "date.issued", "issued", "date", "date.created", "created", "available",
    "date.available",
)  # fmt: skip
_AUTHORS = ("creator", "contributor.author", "creator.author")
_EDITORS = ("contributor.editor",)
_ABSTRACTS = ("description.abstract", "abstract", "description")
_KINDS = {"thesis": "phdthesis", "text": "misc", "image": "misc", "sound": "misc"}
_LAST_WORD = re.compile(r"(?:.*[/:#])?([A-Za-z ]+)\Z")
_CITED = re.compile(
    r"(?P<journal>[^\d,;()]{3,120}?)[,.]?\s*(?:Vol(?:ume)?\.?\s*)?(?P<volume>\d{1,4})"
    r"\s*(?:\((?P<number>[\w-]{1,10})\)|,?\s*(?:No|Iss)\.?\s*(?P<issue>\d{1,4}))?"
    r"[\s,:;.(]"
)
_URL = re.compile(r"https?://\S+")
_SAME_AS = "info:eu-repo/semantics/altIdentifier/"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag).lower() in _RECORDS):
        if said := _said(found.element):
            draft = draft_of(said)
            draft.place, draft.line = draft.place or f"line {found.line}", found.line
            yield draft


def _said(element: Element) -> Said:
    said: Said = {}
    for one in element.iter():
        name = local(one.tag)
        if name == "field":  # DSpace's
            parts = (one.get("element", ""), one.get("qualifier", ""))
            name = ".".join(filter(None, parts))
        if text := clean_line("".join(one.itertext()) if not len(one) else ""):
            said.setdefault(name, []).append(text)
    return said


def draft_of(said: Said) -> Draft:
    """A work in BibTeX's terms, from its elements of Dublin Core."""
    kind = next(filter(None, map(_kind, said.get("type", []))), "misc")
    names = _all(said, *_AUTHORS) or _all(said, "contributor")
    draft = Draft(
        place="",
        kind=kind,
        untitled=True,
        authors=[*map(given_first, names)],
        editors=[*map(given_first, _all(said, *_EDITORS))],
        date=_date(said),
        keywords=[one for one in _all(said, "subject") if not _URL.match(one)],
        identifiers=_identifiers(said),
    )
    fields = draft.fields
    fields["title"] = _first(said, "title")
    fields["abstract"] = max(_all(said, *_ABSTRACTS)[:3], key=len, default="")
    fields["publisher"] = _first(said, "publisher")
    fields["language"] = _first(said, "language", "language.iso")
    links = [
        one for one in _all(said, "identifier.uri", "identifier") if _URL.match(one)
    ]
    fields["url"] = links[0] if links else ""
    for number in _all(said, "identifier.isbn", "identifier.issn", "identifier"):
        if number.lower().startswith(("isbn", "issn", "urn:is")) or "10." not in number:
            fields.update(standard_number(number) if not _URL.match(number) else {})
    _put_venue(draft, said)
    return draft


def _all(said: Said, *names: str) -> list[str]:
    """The texts of the first of these elements that has any, without repetition."""
    found = (said[name] for name in names if said.get(name))
    return list(dict.fromkeys(next(found, [])))


def _first(said: Said, *names: str) -> str:
    return next(iter(_all(said, *names)), "")


def _kind(said: str) -> str:
    """The entry type of a word for it: "info:eu-repo/semantics/article" is one."""
    match = _LAST_WORD.fullmatch(said)
    word = match[1].strip() if match else said
    return _KINDS.get(word.lower()) or entry_type(word, "")


def _date(said: Said) -> str | None:
    """The first of the best dates that are told; harvests add dates of their own."""
    for name in _DATES:
        days = list(filter(None, map(written_date, said.get(name, []))))
        if days:
            return min(days, key=lambda day: (day[:4], -len(day)))
    return None


def _identifiers(said: Said) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name in ("identifier.doi", "identifier", "identifier.uri", "relation"):
        for text in said.get(name, []):
            if name == "relation" and not text.startswith(_SAME_AS):
                continue  # another work
            found.append(("doi", doi(text.removeprefix(_SAME_AS))))
            found.append(("arxiv", arxiv(text)))
    return found


def _put_venue(draft: Draft, said: Said) -> None:
    """What it is part of, as an element says it or the citation does."""
    fields = draft.fields
    named = _first(said, "relation.ispartof", "isPartOf", "relation.ispartofjournal")
    cited = _first(said, "identifier.citation", "bibliographicCitation", "source")
    if named and not _URL.match(named):
        name = "booktitle" if draft.kind in _IN_BOOKS else "journal"
        fields[name] = named
    elif cited and not _URL.match(cited):
        if match := _CITED.match(cited):
            fields["journal"] = match["journal"].strip()
            fields["volume"] = match["volume"]
            fields["number"] = match["number"] or match["issue"] or ""
        elif draft.kind == "article" and len(cited) < _LONGEST_NAME:
            fields["journal"] = cited.split(";")[0].strip()


_IN_BOOKS = frozenset({"inproceedings", "incollection", "inbook"})
_LONGEST_NAME = 150
