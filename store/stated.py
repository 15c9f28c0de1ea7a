"""A record as weighing sees it: what one source states of one work.

The pydantic `Record` guards the way in; this is its plain twin for the inside,
made from a record on import and from its stored payload ever after.
"""

from __future__ import annotations

import json
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importers.record import Record


class Stated(NamedTuple):
    """One record; empty values where the source says nothing."""

    source: str
    """Name of the file or page."""
    format: str
    place: str
    title: str
    title_key: str
    abstract: str = ""
    authors: tuple[tuple[str, int | None], ...] = ()
    """Names with their 0-based positions, None where only the fact is known."""
    authors_complete: bool = True
    affiliations: tuple[str, ...] = ()
    date: str | None = None
    venue: str | None = None
    venue_name: str | None = None
    categories: tuple[str, ...] = ()
    code: bool | None = None
    code_url: str | None = None
    score: float | None = None
    citations: int | None = None
    identifiers: tuple[tuple[str, str], ...] = ()
    keywords: tuple[str, ...] = ()
    key: str | None = None
    kind: str = "article"
    fields: tuple[tuple[str, str], ...] = ()
    inferred: tuple[str, ...] = ()
    heading: str | None = None
    author_ids: tuple[tuple[int, str, str], ...] = ()
    """Which of `authors`, from 0, and what a registry calls them: scheme, value."""
    id: int = 0
    """Of the record in the library."""

    @property
    def is_heading(self) -> bool:
        """Whether the title had to be guessed from a heading."""
        return self.heading is not None and "title" in self.inferred


_APART = {"abstract", "place"}
_READINGS = _APART | {"title", "authors", "inferred"}


def encode(record: Record, owner: str | None = None) -> tuple[str, bytes]:
    """The stored payload (JSON, without abstract and place) and the digest of all.

    A heading's digest is of what stands there, and of whose page it was said to be,
    not of how it is read: it stays the same when the library learns to read it better.
    """
    payload = record.model_dump_json(exclude_defaults=True, exclude=_APART)
    known = payload
    if record.heading is not None:
        known = record.model_dump_json(exclude_defaults=True, exclude=_READINGS)
        known += owner or ""
    return payload, digest_of(known, record.abstract)


def digest_of(known: str, abstract: str) -> bytes:
    """What tells a record from every other, in 16 bytes."""
    digest = blake2b(known.encode(), digest_size=16)
    digest.update(abstract.encode())
    return digest.digest()


def of_record(record: Record, source: str, format_: str, id_: int) -> Stated:
    """The plain twin of a record on its way in."""
    return Stated(
        source,
        format_,
        record.place,
        record.title,
        key_of(record.title),
        record.abstract,
        tuple([(author.name, author.position) for author in record.authors]),
        record.authors_complete,
        record.affiliations,
        record.date,
        record.venue or None,
        record.venue_name or None,
        record.categories,
        record.code,
        record.code_url or None,
        record.score,
        record.citations,
        record.identifiers,
        record.keywords,
        record.key or None,
        record.kind,
        record.fields,
        record.inferred,
        record.heading,
        record.author_ids,
        id_,
    )


def of_payload(
    payload: str, abstract: str, source: str, format_: str, place: str, id_: int
) -> Stated:
    """The plain twin of a stored record."""
    data = json.loads(payload)
    title = data.get("title", "")
    given: dict[str, Any] = {name: data[name] for name in _VALUES if data.get(name)}
    given |= {name: data[name] for name in _FIGURES if name in data}
    given |= {name: tuple(data[name]) for name in _LISTS if name in data}
    if "author_ids" in data:
        given["author_ids"] = tuple((at, *one) for at, *one in data["author_ids"])
    return Stated(
        source=source,
        format=format_,
        place=place,
        title=title,
        title_key=key_of(title),
        abstract=abstract,
        authors=tuple((a["name"], a.get("position")) for a in data.get("authors", ())),
        authors_complete=data.get("authors_complete", True),
        identifiers=_pairs(data.get("identifiers")),
        fields=_pairs(data.get("fields")),
        id=id_,
        **given,
    )


_LISTS = ("affiliations", "categories", "keywords", "inferred")
_VALUES = (
    "date", "venue", "venue_name", "code_url", "key", "kind", "heading",
)  # fmt: skip
_FIGURES = ("code", "score", "citations")


def _pairs(values: Iterable[tuple[str, str]] | None) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in values or ())
