"""What arXiv gives to those who harvest it (OAI-PMH): its forms arXiv and arXivRaw."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.arxiv_json import draft
from store.importers.draft import Draft
from store.importers.markup import elements, local, records
from store.importers.paths import every, plain_names, text_at
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_FORMS = frozenset({"arXiv", "arXivRaw", "arXivOld"})
_TEXTS = (
    "id", "title", "abstract", "categories", "doi", "journal-ref", "comments",
    "created", "updated",
)  # fmt: skip


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The papers of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag) in _FORMS):
        made = draft(_item(plain_names(found.element)))
        if isinstance(made, Draft):
            made.line = found.line
            yield made


def _item(paper: Element) -> dict[str, Any]:
    """What arXiv's snapshot would give of it."""
    item: dict[str, Any] = {name: text_at(paper, name) for name in _TEXTS}
    people = paper.findall("authors/author")
    parts = ("keyname", "forenames", "suffix")
    item["authors_parsed"] = [[text_at(one, part) for part in parts] for one in people]
    item["authors"] = text_at(paper, "authors")
    item["versions"] = [{"created": day} for day in every(paper, "version/date")]
    return item
