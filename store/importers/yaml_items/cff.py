"""CITATION.cff: a work, how it wants to be cited, and what it refers to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.author_ids import ids_of
from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import text, texts
from store.importers.yaml_items.documents import Item

if TYPE_CHECKING:
    from collections.abc import Iterator

TELLS = re.compile(r"^cff-version\s*:", re.MULTILINE)
_FIELDS = {
    "title": "title", "abstract": "abstract", "volume": "volume", "issue": "number",
    "url": "url", "edition": "edition", "isbn": "isbn", "issn": "issn",
    "number-pages": "numpages", "notes": "note", "publisher": "publisher",
}  # fmt: skip
_DATES = ("year", "date-released", "date-published", "issue-date")
_IN_BOOKS = frozenset({"inproceedings", "incollection", "inbook"})


def works(document: Item) -> Iterator[Item]:
    """What the file is about, what to cite in its stead, and what it refers to."""
    yield document
    for name in ("preferred-citation", "references"):
        said = document.get(name)
        for one in said if isinstance(said, list) else [said]:
            if isinstance(one, Item):
                yield one


def draft(item: Item) -> Draft:
    """One work in BibTeX's terms."""
    kind = entry_type(text(item.get("type")) or "software", "misc")
    found = Draft(
        place="",
        kind=kind,
        untitled=True,
        authors=_names(item.get("authors")),
        editors=_names(item.get("editors")),
        date=closest(*(text(item.get(name)) for name in _DATES), _month(item)),
        keywords=texts(item.get("keywords")),
        identifiers=[("doi", doi(one)) for one in _dois(item)],
        code_url=text(item.get("repository-code")) if kind == "software" else "",
    )
    listed = enumerate(_people(item.get("authors")))
    found.author_ids = [(at, *id_) for at, one in listed for id_ in ids_of(one)]
    said = {field: text(item.get(name)) for name, field in _FIELDS.items()}
    pages = (text(item.get("start")), text(item.get("end")))
    said["pages"] = "–".join(filter(None, pages))
    issuer = text(item.get("institution"))
    if kind in _IN_BOOKS:
        said["booktitle"] = text(item.get("collection-title") or item.get("conference"))
    elif kind in ("phdthesis", "mastersthesis"):
        said["school"] = issuer
    else:
        said |= {"journal": text(item.get("journal")), "institution": issuer}
    found.fields.update({name: value for name, value in said.items() if value})
    return found


def _month(item: Item) -> str:
    month = text(item.get("month"))
    return f"{text(item.get('year'))}-{month}" if month else ""


def _dois(item: Item) -> Iterator[str]:
    yield text(item.get("doi"))
    said = item.get("identifiers")
    for one in said if isinstance(said, list) else ():
        if isinstance(one, Item) and one.get("type") == "doi":
            yield text(one.get("value"))


def _people(people: object) -> list[Item]:
    listed = people if isinstance(people, list) else [people]
    return [one for one in listed if isinstance(one, Item)]


def _names(people: object) -> list[str]:
    return [_name(one) for one in _people(people)]


def _name(person: Item) -> str:
    parts = ("given-names", "name-particle", "family-names", "name-suffix")
    said = " ".join(filter(None, (text(person.get(part)) for part in parts)))
    return said or text(person.get("name") or person.get("alias"))
