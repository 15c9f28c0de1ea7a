"""Hayagriva's libraries (Typst): a mapping a work, and what it is part of inside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.values import text
from store.importers.names import given_first
from store.importers.yaml_items.documents import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

TYPES = frozenset({
    "article", "chapter", "entry", "anthos", "report", "thesis", "web", "scene",
    "artwork", "patent", "case", "newspaper", "legislation", "manuscript", "tweet",
    "post", "misc", "periodical", "proceedings", "book", "blog", "reference",
    "conference", "anthology", "repository", "thread", "video", "audio", "exhibition",
    "original", "performance",
})  # fmt: skip
_KINDS = {
    "chapter": "incollection", "anthos": "incollection", "entry": "incollection",
    "report": "techreport", "thesis": "phdthesis", "web": "online", "blog": "online",
    "post": "online", "patent": "patent", "periodical": "periodical", "book": "book",
    "proceedings": "proceedings", "anthology": "collection", "reference": "book",
    "manuscript": "unpublished", "repository": "software",
}  # fmt: skip
_ARTICLES = {
    "proceedings": "inproceedings", "conference": "inproceedings",
    "anthology": "incollection", "book": "incollection", "reference": "incollection",
    "blog": "online",
}  # fmt: skip
"""What an article is, by what it is in."""
_FIELDS = {
    "abstract": "abstract", "volume": "volume", "issue": "number", "note": "note",
    "page-range": "pages", "page-total": "numpages", "edition": "edition",
    "language": "language", "location": "address", "url": "url",
}  # fmt: skip
_IN_BOOKS = frozenset({"inproceedings", "incollection"})


def draft(item: Item) -> Draft:
    """One work in BibTeX's terms."""
    parents = list(_parents(item))
    kind = _kind(item, parents)
    said = [item, *parents]
    found = Draft(
        place=item.key,
        kind=kind,
        key=item.key,
        untitled=True,
        authors=_people(item.get("author")),
        editors=next(
            (names for one in said if (names := _people(one.get("editor")))), []
        ),
        date=next((day for one in said if (day := written_date(_date(one)))), None),
        identifiers=[
            ("doi", doi(_serial(item, "doi"))),
            ("arxiv", arxiv(_serial(item, "arxiv"))),
            ("pmid", _serial(item, "pmid")),
        ],
    )
    texts = {field: _first(said, name) for name, field in _FIELDS.items()}
    texts["url"] = text(item.get("url"))
    texts["title"] = _title(item)
    texts["pages"] = texts["pages"].replace("-", "–")
    texts["publisher"] = _first(said, "publisher")
    for name in ("isbn", "issn"):
        texts[name] = next((n for one in said if (n := _serial(one, name))), "")
    texts |= _container(kind, item, next(filter(None, map(_title, parents)), ""))
    found.fields.update({name: value for name, value in texts.items() if value})
    return found


def _parents(item: Item) -> Iterator[Item]:
    """What a work is part of, nearest first, and what that is part of."""
    said = item.get("parent")
    for one in said if isinstance(said, list) else [said]:
        if isinstance(one, Item):
            yield one
            yield from _parents(one)


def _kind(item: Item, parents: list[Item]) -> str:
    type_ = text(item.get("type")).lower()
    if type_ == "article" or (not type_ and parents):
        inside = (text(parent.get("type")).lower() for parent in parents)
        return next((_ARTICLES[one] for one in inside if one in _ARTICLES), "article")
    return _KINDS.get(type_, "misc")


def _container(kind: str, item: Item, title: str) -> dict[str, str]:
    issuer = text(item.get("organization")) or text(item.get("publisher"))
    if kind in _IN_BOOKS:
        return {"booktitle": title}
    if kind in ("phdthesis", "techreport"):
        return {"school" if kind == "phdthesis" else "institution": issuer}
    return {"series": title} if kind in ("book", "proceedings") else {"journal": title}


def _title(item: Item) -> str:
    return text(item.get("title")).replace("{", "").replace("}", "")


def _date(item: Item) -> str:
    """A year before the common era is none that a record can have."""
    said = text(item.get("date"))
    return "" if said.startswith("-") else said


def _first(said: list[Item], name: str) -> str:
    return next((found for one in said if (found := text(one.get(name)))), "")


def _serial(item: Item, name: str) -> str:
    said = item.get("serial-number")
    return text(said.get(name)) if isinstance(said, Item) else ""


def _people(said: object) -> list[str]:
    listed = said if isinstance(said, list) else [said]
    return list(filter(None, map(_name, listed)))


def _name(said: object) -> str:
    if isinstance(said, str):
        return given_first(said)
    if not isinstance(said, Item):
        return ""
    parts = ("given-name", "prefix", "name", "suffix")
    return " ".join(filter(None, (text(said.get(part)) for part in parts)))
