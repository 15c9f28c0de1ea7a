"""OpenURL's words for a work (NISO Z39.88): COinS on web pages, context objects in XML.

The same words stand in the records of library portals (Primo).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.keyed import first_of
from store.importers.markup import elements, local, records, text_of
from store.importers.names import given_first
from store.importers.paths import every, first, plain_names
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.bibtex.fields import Fields
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Said = dict[str, list[str]]
    """Key, without its "rft." -> its values, in order."""

_KINDS = {
    "article": "article", "preprint": "article", "issue": "misc",
    "proceeding": "inproceedings", "conference": "proceedings",
    "book_chapter": "incollection", "conference_proceeding": "inproceedings",
    "reference_entry": "incollection", "bookitem": "incollection", "book": "book",
    "dissertation": "phdthesis",
    "report": "techreport", "patent": "patent", "document": "misc", "unknown": "misc",
}  # fmt: skip
_FORMATS = {
    "journal": "article", "book": "book", "dissertation": "phdthesis",
    "patent": "patent", "dc": "misc",
}  # fmt: skip
_FIELDS = {
    "volume": "volume", "issue": "number", "pages": "pages", "isbn": "isbn",
    "issn": "issn", "eissn": "issn", "pub": "publisher", "publisher": "publisher",
    "place": "address", "edition": "edition", "series": "series", "inst": "school",
    "artnum": "articleno", "language": "language", "description": "abstract",
    "abstract": "abstract",
}  # fmt: skip
_IN_SERIALS = ("jtitle", "title", "stitle", "btitle")
_IN_BOOKS = ("btitle", "title", "jtitle", "stitle")
_STATED = re.compile(r"\s+/(?:\s.*)?\Z")
"""Who made it, which catalogues write behind a title."""
_LIVED = re.compile(r",?\s*\(?\d{4}-(?:\d{4})?\)?\.?\Z")
_WITHIN = frozenset({"article", "inproceedings", "incollection"})


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    wanted = frozenset({"referent", "record", "context-object"})
    for found in elements(source, lambda tag, depth: local(tag) in wanted):
        element = plain_names(found.element)
        if element.tag == "record":
            said = _of_portal(element)
        else:
            inside = element if element.tag == "referent" else element.find("referent")
            said = _of_referent(inside) if inside is not None else {}
        if said:
            draft = draft_of(said)
            draft.place = draft.place or f"line {found.line}"
            draft.line = found.line
            yield draft


def _of_referent(referent: Element) -> Said:
    said: Said = {}
    for one in referent.iter():
        text = "" if len(one) else clean_line(text_of(one))
        if one.tag == "identifier":
            said.setdefault("id", []).append(text)
        elif text:
            said.setdefault(one.tag, []).append(text)
    return said


def _of_portal(record: Element) -> Said:
    """Primo's: what it hands to others, and what it shows."""
    said: Said = {}
    for one in record.iterfind("addata/*"):
        if text := clean_line(text_of(one)):
            said.setdefault(one.tag, []).append(text)
    said["shown"] = [_STATED.sub("", one) for one in every(record, "display/title")]
    shown_type = every(record, "display/type")
    if shown_type and shown_type[0] in _KINDS:
        said["genre"] = shown_type
    if not said.get("date"):
        said["date"] = every(record, "display/creationdate", "search/creationdate")
    if not any(said.get(name) for name in ("au", "aulast", "aucorp")):
        shown = every(record, "display/creator") or every(record, "display/contributor")
        people = (one.split("$$")[0] for text in shown for one in text.split(";"))
        said["au"] = [one.strip() for one in people if one.strip()]
    said["subject"] = [
        part.strip()
        for text in every(record, "display/subject")
        for part in text.split(";")
    ]
    said["abstract"] = said.get("abstract") or every(record, "display/description")
    said["recordid"] = [first(record, "control/recordid")]
    return said


def draft_of(said: Said) -> Draft:
    """A work in BibTeX's terms, from the values of its keys."""
    kind = _kind(said)
    part = first_of(said, "atitle") if kind in _WITHIN or said.get("atitle") else ""
    names = _IN_SERIALS if kind == "article" else _IN_BOOKS
    whole = first_of(said, *names)
    if kind == "book" and part and whole and part != whole:
        kind = "incollection"
    ids = said.get("id", []) + said.get("rft_id", []) + said.get("identifier", [])
    draft = Draft(
        place=first_of(said, "recordid"),
        kind=kind,
        untitled=True,
        authors=_authors(said),
        date=written_date(first_of(said, "date", "risdate", "creationdate")),
        keywords=said.get("subject", []),
        identifiers=[*_identifiers([*said.get("doi", []), *ids])],
    )
    _fill(draft.fields, said, ids)
    title = first_of(said, "shown") or part or whole
    draft.fields["title"] = title.replace(" : ", ": ")
    if part and whole and whole != part:
        in_book = draft.kind in ("inproceedings", "incollection")
        draft.fields["booktitle" if in_book else "journal"] = whole
        draft.fields["shortjournal"] = "" if in_book else first_of(said, "stitle")
    return draft


def _fill(fields: Fields, said: Said, ids: list[str]) -> None:
    """The fields that keys stand for, pages by their ends, and a link."""
    for name, field in _FIELDS.items():
        fields[field] = fields[field] or first_of(said, name)
    if not fields["pages"]:
        ends = (first_of(said, "spage"), first_of(said, "epage"))
        fields["pages"] = "–".join(filter(None, dict.fromkeys(ends)))
    fields["url"] = next((one for one in ids if one.startswith("http")), "")


def _kind(said: Said) -> str:
    form = first_of(said, "rft_val_fmt", "format").rpartition(":")[2]
    for name in ("genre", "ristype", "type"):
        if kind := _KINDS.get(first_of(said, name).lower()):
            return kind if kind != "misc" or form not in _FORMATS else _FORMATS[form]
    if said.get("atitle"):
        return "incollection" if said.get("btitle") else "article"
    return _FORMATS.get(form, "misc")


def _authors(said: Said) -> list[str]:
    """All the names that are given; of the first author alone, the parts may be."""
    names = zip(said.get("aulast", []), said.get("aufirst", []), strict=False)
    parts = [f"{given.strip(' ,')} {family}" for family, given in names]
    if not parts and (family := first_of(said, "aulast")):
        parts = [f"{first_of(said, 'auinit', 'auinit1')} {family}".strip()]
    whole = [given_first(_LIVED.sub("", one)) for one in said.get("au", [])]
    if whole and (len(parts) < max(2, len(whole)) or _all_inverted(said["au"])):
        is_first = not parts or parts[0].split()[-1] in whole[0]
        parts = whole if is_first else [*parts, *whole]
    found = parts or said.get("aucorp") or said.get("addau") or said.get("creator")
    return list(dict.fromkeys(found or []))


def _all_inverted(names: list[str]) -> bool:
    return all("," in name for name in names)


def _identifiers(texts: list[str]) -> Iterator[tuple[str, str]]:
    for text in texts:
        if text.startswith("info:pmid/"):
            yield "pmid", text.removeprefix("info:pmid/")
        else:
            yield "doi", doi(text.removeprefix("info:doi/")) or doi_of_url(text)
