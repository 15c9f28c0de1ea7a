"""arXiv's metadata as JSON: its snapshot (a paper a line), and answers of its API."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.arxiv import ARXIV, put_notes, unicode_text
from store.importers.bibtex.values import to_unicode
from store.importers.csl_json import first_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.json_items.people import people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.values import text, texts

if TYPE_CHECKING:
    from store.errors import RecordError
    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

_DATES = ("published", "created", "submitted", "update_date", "updated", "date")


def recognises(head: str) -> bool:
    """Whether the first item is of arXiv's snapshot, or an answer of its API."""
    return probe(head) == "arxiv-json"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The papers of a file."""
    del knowledge
    return read_json(source, options, "arxiv-json")


def draft(item: Item) -> Draft | list[Draft | RecordError]:
    """One paper in BibTeX's terms, or those of an answer."""
    if isinstance(body := item.get("body"), str):
        return _of_answer(body)
    number = arxiv(text(item.get("id"))) or text(item.get("id")).strip()
    found = Draft(place=number, kind="article")
    found.authors, found.complete = _authors(item)
    found.date = _submitted(item) or first_date(item, _DATES)
    found.fields["title"] = unicode_text(text(item.get("title")))
    found.fields["abstract"] = unicode_text(text(item.get("abstract")))
    found.categories = text(item.get("categories")).split()
    if len(listed := texts(item.get("categories"))) > 1:
        found.categories = listed
    found.venue = ARXIV
    found.identifiers = [
        ("arxiv", number),
        ("doi", doi(text(item.get("doi")).split(" ")[0])),
    ]
    put_notes(found, item.get("journal-ref"), item.get("comments"))
    return found


def _of_answer(body: str) -> list[Draft | RecordError]:
    from store.importers.arxiv_atom import drafts

    return drafts(_as_sent(body))


def _as_sent(body: str) -> str:
    """A body that was recorded as Latin-1, which is what HTTP takes a text for."""
    try:
        return body.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return body


def _authors(item: Item) -> tuple[list[str], bool]:
    parsed = item.get("authors_parsed")
    found = people(
        parsed if isinstance(parsed, list) and parsed else item.get("authors")
    )
    return list(map(to_unicode, found.names)), found.complete


def _submitted(item: Item) -> str | None:
    """The day of the first version."""
    versions = item.get("versions")
    first = versions[0] if isinstance(versions, list) and versions else None
    return first_date(first, ("created",)) if isinstance(first, dict) else None
