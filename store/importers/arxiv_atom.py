"""Entries of an arXiv API answer (an Atom feed) that is kept inside another file."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

from store.errors import RecordError
from store.importers.arxiv import ARXIV, check_answer, put_notes, unicode_text
from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_ATOM = "{http://www.w3.org/2005/Atom}"
_ARXIV = "{http://arxiv.org/schemas/atom}"


def drafts(feed: str) -> list[Draft | RecordError]:
    """The entries of a feed, or what is wrong; raises RecordError where it is none."""
    if "<!DOCTYPE" in feed or "<!ENTITY" in feed:
        raise RecordError("the answer declares entities, which no answer of arXiv does")
    try:
        root = ElementTree.fromstring(feed)
    except (ElementTree.ParseError, ValueError) as error:
        raise RecordError(f"the answer is no Atom feed: {error}") from None
    return [_draft(entry) for entry in root.iter(f"{_ATOM}entry")]


def _draft(entry: Element) -> Draft | RecordError:
    try:
        return entry_draft(entry)
    except RecordError as error:
        return error


def entry_draft(entry: Element) -> Draft:
    """One entry in BibTeX's terms; raises RecordError where it says an error."""
    id_, title = _text(entry, "id"), _text(entry, "title")
    summary = _text(entry, "summary")
    check_answer(title, id_, summary)
    number = arxiv(id_)
    found = Draft(place=number or id_, kind="article")
    found.fields["title"] = unicode_text(title)
    found.fields["abstract"] = unicode_text(summary)
    found.authors = [_text(one, "name") for one in entry.iter(f"{_ATOM}author")]
    found.affiliations = [one.text or "" for one in entry.iter(f"{_ARXIV}affiliation")]
    found.date = written_date(_text(entry, "published"))
    found.categories = _categories(entry)
    found.venue = ARXIV
    found.identifiers = [
        ("arxiv", number), ("doi", doi(_text(entry, "doi", _ARXIV))),
    ]  # fmt: skip
    put_notes(
        found, _text(entry, "journal_ref", _ARXIV), _text(entry, "comment", _ARXIV)
    )
    return found


def _categories(entry: Element) -> list[str]:
    primary = entry.find(f"{_ARXIV}primary_category")
    every = [*([] if primary is None else [primary]), *entry.iter(f"{_ATOM}category")]
    return [one.get("term") or "" for one in every]


def _text(entry: Element, name: str, space: str = _ATOM) -> str:
    return " ".join((entry.findtext(f"{space}{name}") or "").split())
