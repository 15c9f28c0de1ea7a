"""MODS, the XML of library catalogues (Library of Congress, version 3)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.json_items.types import entry_type
from store.importers.markup import elements, local, records, text_of
from store.importers.names import given_first
from store.importers.paths import text_at
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_DATES = ("dateIssued", "copyrightDate", "dateCreated", "dateOther")
_IN_BOOKS = frozenset({"incollection", "inproceedings", "inbook"})
_AUTHORS = frozenset(
    {"", "author", "aut", "creator", "cre", "inventor", "corporate author"}
)
_EDITORS = frozenset({"editor", "edt"})
_LIVED = re.compile(r",?\s*[\[(]?\d{4}-(?:\d{4})?[\])]?\Z")
"""The years of a person, behind the name."""
_DETAILS = {"volume": "volume", "issue": "number", "number": "number"}


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    described = False
    for found in elements(source, lambda tag, depth: local(tag) == "mods"):
        in_mets = any(local(tag) == "mets" for tag, _ in found.above)
        if in_mets and described:
            continue  # the chapters of a digitized book
        described = True
        for one in found.element.iter():
            one.tag = local(one.tag)
        yield _draft(found.element, found.line)


def _draft(mods: Element, line: int) -> Draft:
    host = mods.find("relatedItem[@type='host']")
    genres = [clean_line(text_of(one)) for one in mods.iterfind("genre")]
    default = "article" if host is not None else "misc"
    kind = next((kind for one in genres if (kind := entry_type(one, ""))), default)
    draft = Draft(
        place=f"line {line}",
        line=line,
        untitled=True,
        kind=kind,
        date=_date(mods) or (_date(host) if host is not None else None),
        keywords=[text_of(one) for one in mods.iterfind("subject/topic")],
        affiliations=[text_of(one) for one in mods.iterfind("name/affiliation")],
        identifiers=_identifiers(mods),
    )
    others = [name for one in mods.iterfind("name") if (name := _other(draft, one))]
    if not (draft.authors or draft.editors):
        draft.authors = others
    draft.fields["title"] = _title(mods)
    draft.fields["abstract"] = text_at(mods, "abstract")
    draft.fields["publisher"] = text_at(mods, "originInfo/publisher")
    draft.fields["edition"] = text_at(mods, "originInfo/edition")
    draft.fields["url"] = text_at(mods, "location/url")
    draft.fields["language"] = text_at(mods, "language/languageTerm")
    if host is not None:
        draft.fields["booktitle" if kind in _IN_BOOKS else "journal"] = _title(host)
    _put_part(draft, mods if mods.find("part") is not None else host)
    return draft


def _title(element: Element) -> str:
    """The main one: "The", title and subtitle, and which part of it this is."""
    named = element.findall("titleInfo")
    main = next((one for one in named if not one.get("type")), None)
    if main is None:
        return text_at(named[0], "title") if named else ""
    title = " ".join(filter(None, (text_at(main, "nonSort"), text_at(main, "title"))))
    subtitle = text_at(main, "subTitle")
    title = f"{title}: {subtitle}" if title and subtitle else title or subtitle
    part, name = text_at(main, "partNumber"), text_at(main, "partName")
    return ". ".join(filter(None, (title, ": ".join(filter(None, (part, name))))))


def _date(element: Element) -> str | None:
    named = (element.findall(f"originInfo/{name}") for name in _DATES)
    found = [one for dates in named for one in sorted(dates, key=_is_end)]
    said = [clean_line(text_of(one)) for one in found]
    said = [text for text in said if not text.startswith("-")]  # where it ended
    said += [text_at(element, "part/date")]
    return next(filter(None, map(written_date, said)), None)


def _is_end(date: Element) -> bool:
    return date.get("point") == "end"


def _other(draft: Draft, name: Element) -> str:
    """Puts authors and editors where they belong; the name of anybody else."""
    roles = {clean_line(text_of(one)).lower() for one in name.iterfind("role/roleTerm")}
    person = _person(name)
    if person and roles & _EDITORS:
        draft.editors.append(person)
    elif person and (roles or {""}) & _AUTHORS:
        draft.authors.append(person)
    else:
        return person
    return ""


def _person(name: Element) -> str:
    parts = {kind: "" for kind in ("given", "family", "termsOfAddress")}
    whole, is_body = "", name.get("type") == "corporate"
    for part in name.iterfind("namePart"):
        kind, text = part.get("type", ""), clean_line(text_of(part))
        if kind in parts:
            parts[kind] = f"{parts[kind]} {text}".strip()
        elif not kind and text and (is_body or not whole):
            whole = f"{whole}. {text.rstrip('.')}" if whole else text
    if whole and not parts["family"]:
        return whole if is_body else given_first(_LIVED.sub("", whole))
    return " ".join(filter(None, (parts["given"], parts["family"])))


def _put_part(draft: Draft, element: Element | None) -> None:
    if element is None:
        return
    for detail in element.iterfind("part/detail"):
        if field := _DETAILS.get(detail.get("type", "")):
            draft.fields[field] = text_at(detail, "number")
    first, last = (
        text_at(element, "part/extent/start"),
        text_at(element, "part/extent/end"),
    )
    draft.fields["pages"] = "–".join(filter(None, (first, last)))


def _identifiers(mods: Element) -> list[tuple[str, str]]:
    said = [
        (one.get("type", ""), clean_line(text_of(one)))
        for one in mods.iterfind("identifier")
    ]
    return [
        ("doi", doi(text)) for kind, text in said if kind.lower() in ("doi", "uri", "")
    ]
