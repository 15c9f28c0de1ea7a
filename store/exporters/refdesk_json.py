"""Papers as JSON lines with all that the library shows: nothing is lost on the way."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

from store.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.exporters.selection import Selected
    from store.library.personal import Kept
    from store.models import Paper

SCHEMA: Final = "refdesk.paper/1"


def write(selected: Iterable[Selected]) -> Iterator[str]:
    """A line a paper."""
    for one in selected:
        written = json.dumps(row(one.paper, one.kept), ensure_ascii=False)
        yield clean(written) + "\n"


def row(paper: Paper, kept: Kept) -> dict[str, Any]:
    """One paper; what is not known is left out."""
    texts = {**_stated(paper), "tags": kept.tags, "note": kept.note}
    texts["status"] = kept.status
    said = {name: value for name, value in texts.items() if value}
    figures: dict[str, Any] = {
        "code": paper.code,
        "score": paper.score,
        "citations": paper.citations,
    }
    said |= {name: value for name, value in figures.items() if value is not None}
    if not paper.authors_complete:
        said["authors_complete"] = False
    return said | ({"starred": True} if kept.starred else {})


def _stated(paper: Paper) -> dict[str, Any]:
    """What sources state of a paper, figures aside; empty where they say nothing."""
    authors = paper.authors
    ids = [[at, *one] for at, author in enumerate(authors) for one in author.ids]
    return {
        "schema": SCHEMA,
        "key": paper.key,
        "title": paper.title,
        "authors": [author.name for author in authors],
        "author_ids": ids,
        "unplaced": [author.name for author in authors if author.position is None],
        "abstract": paper.abstract,
        "affiliations": paper.affiliations,
        "date": str(paper.date) if paper.date else None,
        "venue": paper.venue,
        "venue_name": paper.venue_name,
        "categories": paper.categories,
        "code_url": paper.code_url,
        "identifiers": [list(one) for one in paper.identifiers],
        "keywords": paper.keywords,
        "kind": paper.kind,
        "fields": [list(one) for one in paper.fields],
    }
