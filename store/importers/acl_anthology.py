"""The ACL Anthology's own XML: collections of volumes of papers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.bibtex.venues import Venue
from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import acl_of_url, doi
from store.importers.latex import plain_text
from store.importers.markup import Found, elements, records, text_of
from store.importers.names import given_first
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_WANTED = frozenset({"meta", "paper"})
_NAME = re.compile(r"[A-Z]\d\d-\d{4,5}|\d{4}\.[\w-]+-[\w]+\.\d+")
_SITE = "https://aclanthology.org/"
_ADDRESS = re.compile(r"https?://")
_NO_VENUE = frozenset({"ws", "workshop", "workshops"})
_KEPT = {"publisher": "publisher", "address": "address", "isbn": "isbn"}
_NAMED = 8
"""Letters; a longer name of a venue is a word ("findings"), not initials."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The papers of a collection, in order; front matter is none."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    meta: Element | None = None
    for found in elements(source, lambda tag, depth: tag in _WANTED):
        if found.element.tag == "meta":
            meta = found.element
        else:
            yield _draft(found, meta)


def _draft(found: Found, meta: Element | None) -> Draft:
    paper = found.element
    name = _anthology_id(found)
    draft = Draft(
        place=name or _text(paper, "bibkey") or f"line {found.line}",
        line=found.line,
        key=_text(paper, "bibkey"),
        authors=[_person(one) for one in paper.findall("author")],
        editors=_editors(paper, meta),
        date=written_date(
            f"{_either(paper, meta, 'month')} {_either(paper, meta, 'year')}"
        ),
        affiliations=[text_of(one) for one in paper.iterfind("author/affiliation")],
        identifiers=[("acl", name), ("doi", doi(_text(paper, "doi")))],
    )
    draft.author_ids = list(_ids(paper))
    draft.fields["title"] = _rich(paper.find("title"))
    draft.fields["abstract"] = _rich(paper.find("abstract"))
    draft.fields["pages"] = _text(paper, "pages").replace("--", "–").replace("-", "–")
    draft.fields["url"] = _url(paper, name)
    for tag, field in _KEPT.items():
        draft.fields[field] = _text(meta, tag)
    code = paper.find("pwccode")
    draft.code_url = code.get("url", "") if code is not None else ""
    _put_venue(draft, paper, meta)
    return draft


def _put_venue(draft: Draft, paper: Element, meta: Element | None) -> None:
    book, journal = _either(paper, meta, "booktitle"), _text(meta, "journal-title")
    slug = _slug(meta)
    if journal or slug in {"CL", "TACL"}:
        draft.kind = "article"
        draft.fields["journal"] = journal or book
        draft.fields["volume"] = _text(meta, "journal-volume")
        draft.fields["number"] = _text(meta, "journal-issue")
        if slug:
            draft.venue = Venue(slug, journal or book or slug)
        return
    draft.kind = "inproceedings"
    draft.fields["booktitle"] = book
    if slug:
        draft.venue = Venue(slug, book or slug)


def _slug(meta: Element | None) -> str:
    """The venue as the Anthology abbreviates it; empty where it names only a kind."""
    for one in meta.findall("venue") if meta is not None else ():
        name = text_of(one).strip()
        if name and name not in _NO_VENUE:
            return name.upper() if len(name) < _NAMED else name.capitalize()
    return ""


def _anthology_id(found: Found) -> str:
    url = _text(found.element, "url")
    if _NAME.fullmatch(url):
        return url
    if name := acl_of_url(url):
        return name
    ids = [attributes.get("id", "") for _, attributes in found.above]
    paper = found.element.get("id", "")
    if len(ids) != 2 or not all((*ids, paper)):
        return ""
    collection, volume = ids
    if "." in collection:
        return f"{collection}-{volume}.{paper}"
    if not (volume.isdecimal() and paper.isdecimal()):
        return ""
    if collection.startswith("W") or collection == "C69":
        return f"{collection}-{int(volume):02d}{int(paper):02d}"
    return f"{collection}-{int(volume)}{int(paper):03d}"


def _url(paper: Element, name: str) -> str:
    url = _text(paper, "url")
    return url if _ADDRESS.match(url) else f"{_SITE}{name}/" if name else ""


def _editors(paper: Element, meta: Element | None) -> list[str]:
    found = paper.findall("editor")
    if not found and meta is not None:
        found = meta.findall("editor")
    return [_person(one) for one in found]


def _person(person: Element) -> str:
    """First and last name; forms in other scripts are left out."""
    parts = [_text(person, "first"), _text(person, "last"), _text(person, "suffix")]
    name = " ".join(filter(None, parts))
    return name or given_first(clean_line(person.text or ""))


def _ids(paper: Element) -> Iterator[tuple[int, str, str]]:
    """What the Anthology and ORCID call the authors."""
    for at, author in enumerate(paper.findall("author")):
        for scheme, name in (("acl", "id"), ("orcid", "orcid")):
            value = author.get(name, "")
            if value and not value.endswith("/unverified"):
                yield at, scheme, value


def _either(paper: Element, meta: Element | None, tag: str) -> str:
    return _text(paper, tag) or _text(meta, tag)


def _text(element: Element | None, tag: str) -> str:
    return clean_line(text_of(element.find(tag))) if element is not None else ""


def _rich(element: Element | None) -> str:
    """A title or an abstract, its formulas as far as Unicode writes them."""
    if element is None:
        return ""
    pieces = [element.text or ""]
    for part in element:
        inner = _rich(part)
        formula = part.tag == "tex-math" and inner
        pieces += [f"${inner}$" if formula else inner, part.tail or ""]
    return plain_text("".join(pieces))
