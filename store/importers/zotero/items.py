"""A Zotero item in BibTeX's terms; database and export name its fields alike."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, arxiv_in, doi
from store.importers.serials import standard_number

if TYPE_CHECKING:
    from collections.abc import Mapping

NOT_WORKS = frozenset({"attachment", "note", "annotation"})
_KINDS = {
    "blogPost": "online", "book": "book", "bookSection": "incollection",
    "computerProgram": "software", "conferencePaper": "inproceedings",
    "dataset": "dataset", "dictionaryEntry": "incollection",
    "encyclopediaArticle": "incollection", "forumPost": "online",
    "journalArticle": "article", "magazineArticle": "article",
    "manuscript": "unpublished", "newspaperArticle": "article", "patent": "patent",
    "report": "techreport", "standard": "techreport", "thesis": "phdthesis",
    "webpage": "online",
}  # fmt: skip
"""Item type -> entry type; any other is a "misc"."""
_TITLES = ("title", "caseName", "nameOfAct", "subject")
_WITHIN = {
    "article": "journal", "incollection": "booktitle", "inproceedings": "booktitle",
}  # fmt: skip
_CONTAINERS = (
    "publicationTitle", "proceedingsTitle", "bookTitle", "encyclopediaTitle",
    "dictionaryTitle", "conferenceName", "meetingName", "websiteTitle", "blogTitle",
    "forumTitle",
)  # fmt: skip
_KEPT = {
    "volume": "volume", "issue": "number", "number": "number", "pages": "pages",
    "edition": "edition", "series": "series", "place": "address",
    "publisher": "publisher", "language": "language", "url": "url",
    "abstractNote": "abstract", "seriesNumber": "number", "reportNumber": "number",
}  # fmt: skip
_MAIN = (
    "author", "artist", "inventor", "programmer", "presenter", "podcaster",
    "contributor", "director", "cartographer", "performer", "interviewee",
)  # fmt: skip
_NOT_MAIN = frozenset({"editor", "seriesEditor", "translator", "bookAuthor"})
_EXTRA = re.compile(
    r"^[ \t]*([A-Za-z][A-Za-z .]{1,20}?)[ \t]*:[ \t]*(\S.*?)[ \t]*$", re.M
)
_SUBJECT = re.compile(r"\s*\[.*")
_SQL_DATE = re.compile(r"(\d{4}-\d\d-\d\d) ")


class Creator(NamedTuple):
    """One person of an item."""

    role: str
    given: str
    family: str
    """All of the name where it is in one field."""


@dataclass(slots=True)
class Item:
    """What Zotero has of one work."""

    kind: str
    """Zotero's item type ("journalArticle")."""
    key: str
    """Zotero's own, of eight characters, or the item's address in an export."""
    line: int | None = None
    fields: dict[str, str] = field(default_factory=dict)
    creators: list[Creator] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)


def draft_of(item: Item) -> Draft:
    """The item as an entry."""
    kind = _KINDS.get(item.kind, "misc")
    if kind == "phdthesis" and "master" in item.fields.get("thesisType", "").lower():
        kind = "mastersthesis"
    extra = _extra(item.fields.get("extra", ""))
    draft = Draft(
        place=item.key,
        line=item.line,
        kind=kind,
        key=item.fields.get("citationKey") or extra.get("citation key", ""),
        authors=_main(item.creators),
        editors=[_name(one) for one in item.creators if one.role == "editor"],
        date=_date(item.fields.get("date", "") or extra.get("issued", "")),
        keywords=item.tags,
        identifiers=_identifiers(item.fields, extra),
    )
    draft.fields.update({n: t for n, t in _texts(item.fields, kind).items() if t})
    return draft


def _texts(fields: Mapping[str, str], kind: str) -> dict[str, str]:
    texts = {to: fields[name] for name, to in _KEPT.items() if fields.get(name)}
    texts["title"] = _first(fields, *_TITLES)
    texts["pages"] = texts.get("pages", "").replace("--", "–").replace("-", "–")
    for name in ("ISBN", "ISSN"):
        texts.update(standard_number(fields.get(name, "")))
    container = _first(fields, *_CONTAINERS)
    if within := _WITHIN.get(kind):
        texts[within] = container
    elif kind in {"misc", "online"}:
        texts["journal"] = container or _first(fields, "repository")
    elif kind in {"phdthesis", "mastersthesis"}:
        texts["school"] = _first(fields, "university", "publisher")
    elif kind == "techreport":
        texts["institution"] = _first(fields, "institution", "publisher")
    texts["shortjournal"] = fields.get("journalAbbreviation", "")
    return texts


def _first(fields: Mapping[str, str], *names: str) -> str:
    return next((fields[name] for name in names if fields.get(name)), "")


def _main(creators: list[Creator]) -> list[str]:
    """Those who made the work: its authors, or who stands in for them."""
    for role in _MAIN:
        if found := [_name(one) for one in creators if one.role == role]:
            return found
    return [_name(one) for one in creators if one.role not in _NOT_MAIN][:1]


def _name(creator: Creator) -> str:
    return f"{creator.given} {creator.family}".strip()


def _date(text: str) -> str | None:
    """A date as written, or as the database has it: "2012-03-00 March 2012"."""
    match = _SQL_DATE.match(text)
    return written_date(match[1] if match else text)


def _extra(text: str) -> dict[str, str]:
    """The "name: value" lines of the field for everything else."""
    found: dict[str, str] = {}
    for match in _EXTRA.finditer(text[:10_000]):
        found.setdefault(match[1].lower(), match[2])
    return found


def _identifiers(
    fields: Mapping[str, str], extra: Mapping[str, str]
) -> list[tuple[str, str]]:
    archive = _first(fields, "archiveID", "number")
    number = arxiv(_SUBJECT.sub("", extra.get("arxiv", "")))
    if "arxiv" in archive.lower():
        number = number or arxiv(archive)
    return [
        ("doi", doi(fields.get("DOI", "") or extra.get("doi", ""))),
        ("arxiv", number or arxiv_in(fields.get("publicationTitle", ""))),
        ("pmid", fields.get("PMID", "") or extra.get("pmid", "")),
        ("pmcid", fields.get("PMCID", "") or extra.get("pmcid", "")),
    ]
