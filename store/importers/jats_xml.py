"""JATS, the XML of articles (PubMed Central, publishers): what is said before the text.

What an article refers to is no work of the file, and its text is not read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import tostring

from store.importers.dates import iso, month_of
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.jats import jats_text
from store.importers.markup import elements, local, records, text_of
from store.importers.paths import every, first, plain_names
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_EDITORS = frozenset({"editor", "guest-editor"})
_AUTHORS = frozenset({"author", "collab", "collaboration", ""})
_FIELDS = {
    "volume": "volume", "issue": "number", "publisher": "publisher", "isbn": "isbn",
}  # fmt: skip
_IDS = {"doi": "doi", "pmid": "pmid", "pmc": "pmcid", "pmcid": "pmcid"}
_IN_DOCUMENT = re.compile(r"\\begin\{document\}(.*?)\\end\{document\}")
_NAMES = (
    "name",
    "name-alternatives/name",
    "string-name",
    "name-alternatives/string-name",
)
_BODIES = ("collab/institution", "collab/named-content", "collab", "collab-name")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(
        source, lambda tag, depth: local(tag) in ("front", "front-stub")
    ):
        front = plain_names(found.element)
        meta = front.find("article-meta")
        own = front if meta is None else meta
        if own.find("title-group") is not None or own.find("article-id") is not None:
            yield _draft(front, own, found.line)


def _draft(front: Element, meta: Element, line: int) -> Draft:
    draft = Draft(
        place=f"line {line}",
        line=line,
        kind="article",
        untitled=True,
        authors=_people(meta, _AUTHORS),
        editors=_people(meta, _EDITORS),
        date=_date(meta),
        keywords=every(meta, "kwd-group/kwd"),
        affiliations=[_plain(one) for one in meta.iterfind(".//aff")],
        identifiers=_identifiers(meta),
    )
    fields = draft.fields
    fields["title"] = _title(meta)
    fields["abstract"] = _abstract(meta)
    names = ("journal-meta//journal-title", "journal-meta/journal-title")
    fields["journal"] = first(front, *names)
    fields["shortjournal"] = first(front, "journal-meta//abbrev-journal-title")
    if not fields["journal"] and (event := first(meta, "conference/conf-name")):
        draft.kind, fields["booktitle"] = "inproceedings", event
    fields["publisher"] = first(front, "journal-meta/publisher/publisher-name")
    fields["issn"] = first(front, "journal-meta/issn")
    fields["volume"], fields["number"] = first(meta, "volume"), first(meta, "issue")
    pages = (first(meta, "fpage"), first(meta, "lpage"))
    fields["pages"] = "–".join(filter(None, pages)) or first(meta, "elocation-id")
    return draft


def _plain(element: Element) -> str:
    """The text of an element without the marks of notes and labels."""
    parts = [element.text or ""]
    for one in element:
        if one.tag == "alternatives" and (tex := first(one, "tex-math")):
            parts.append(_formula(tex))
        elif one.tag == "tex-math":
            parts.append(_formula(text_of(one)))
        elif one.tag not in ("label", "xref", "fn", "sup", "institution-id", "email"):
            parts.append(_plain(one))
        elif one.tag == "sup" and one.find("xref") is None:
            parts.append(text_of(one))
        parts.append(one.tail or "")
    return clean_line("".join(parts))


def _formula(document: str) -> str:
    """The formula of a whole document of LaTeX, which publishers put in its place."""
    match = _IN_DOCUMENT.search(document)
    said = (match[1] if match else document).strip().strip("$").strip()
    return f"${said}$" if said else ""


def _title(meta: Element) -> str:
    group = meta.find("title-group")
    if group is None:
        return ""
    found = group.find("article-title")
    title = _plain(found) if found is not None else ""
    subtitle = first(group, "subtitle")
    return f"{title}: {subtitle}" if title and subtitle else title


def _people(meta: Element, roles: frozenset[str]) -> list[str]:
    people = (
        _name(one)
        for group in (*meta.iterfind("contrib-group"), meta)
        for contrib in group.iterfind("contrib")
        for one in (contrib, *contrib.iterfind("collab/contrib-group/contrib"))
        if one.get("contrib-type", "") in roles
    )
    return list(dict.fromkeys(filter(None, people)))


def _name(contrib: Element) -> str:
    for path in _NAMES:
        named = contrib.find(path)
        if named is None:
            continue
        names = ("prefix-none", "given-names", "surname", "suffix")
        parts = [first(named, part) for part in names]
        return " ".join(filter(None, parts)) or clean_line(text_of(named))
    for path in _BODIES:
        body = contrib.find(path)
        if body is not None and (name := clean_line(body.text or "") or _plain(body)):
            return name
    return ""


def _date(meta: Element) -> str | None:
    """The earliest date of publication, as precisely as it is told."""
    days = [
        day
        for one in meta.iterfind("pub-date")
        if one.get("pub-type") not in ("nihms-submitted", "pmc-release")
        if (day := iso(_number(one, "year"), _month(one), _number(one, "day")))
    ]
    return min(days, key=lambda day: (day[:4], -len(day))) if days else None


def _month(date: Element) -> int | None:
    return _number(date, "month") or month_of(first(date, "month", "season"))


def _number(date: Element, part: str) -> int | None:
    text = first(date, part)
    return int(text) if text.isdecimal() and len(text) < 5 else None


def _identifiers(meta: Element) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for one in meta.iterfind("article-id"):
        kind, text = one.get("pub-id-type", ""), clean_line(text_of(one))
        if kind == "doi":
            found.append(("doi", doi(text)))
        elif kind == "arxiv":
            found.append(("arxiv", arxiv(text)))
        elif kind in _IDS:
            found.append((_IDS[kind], text))
    return found


def _abstract(meta: Element) -> str:
    """The first that is no graphical or short one, a paragraph a line."""
    for one in meta.iterfind("abstract"):
        if not one.get("abstract-type"):
            return jats_text(tostring(one, encoding="unicode"))
    return ""
