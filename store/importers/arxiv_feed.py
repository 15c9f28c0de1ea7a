"""Answers of the arXiv API: Atom feeds, an entry a paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.arxiv_atom import entry_draft
from store.importers.markup import elements, local, records
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.draft import Draft
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source


def recognises(head: str) -> bool:
    """Whether a feed's first characters speak of arXiv."""
    return "arxiv.org/" in head


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The papers of a feed, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft | RecordError]:
    for found in elements(source, lambda tag, depth: local(tag) == "entry"):
        try:
            draft = entry_draft(found.element)
        except RecordError as error:
            yield RecordError(str(error), found.line)
        else:
            draft.line = found.line
            yield draft
