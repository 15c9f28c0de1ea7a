"""Rows of the tables of papers, as what they are: papers, names, what sources say."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from store.models import Authorship, Identifier, Observation, Paper, PartialDate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def authorship(row: tuple[Any, ...]) -> Authorship:
    """One author of a paper: the person, the name as written, the place in the list."""
    return Authorship(row[1], row[2], row[3])


def identifier(row: tuple[Any, ...]) -> Identifier:
    """One identifier: scheme and value."""
    return Identifier(row[1], row[2])


def label(row: tuple[Any, ...]) -> tuple[str, str]:
    """One label: its kind and its name."""
    return row[1], row[2]


@lru_cache(maxsize=4096)
def _date(text: str) -> PartialDate:
    """Many papers are of one day, or of one year."""
    return PartialDate.parse(text)


def paper(
    row: tuple[Any, ...],
    authors: tuple[Authorship, ...],
    labels: Sequence[tuple[str, str]],
    identifiers: tuple[Identifier, ...],
) -> Paper:
    """A paper of its row, its authors, labels and identifiers."""
    (id_, key, title, abstract, complete, date, short, name, code, code_url, score,
     citations, kind, fields) = row  # fmt: skip
    named: dict[str, list[str]] = {"affiliation": [], "category": [], "keyword": []}
    for label, text in labels:
        named[label].append(text)
    return Paper(
        id_, key, title, abstract, authors, bool(complete),
        tuple(named["affiliation"]), _date(date) if date else None,
        short or None, name or None, tuple(named["category"]),
        None if code is None else bool(code), code_url, score, citations,
        identifiers, tuple(named["keyword"]), kind,
        tuple((n, v) for n, v in json.loads(fields)) if fields != "[]" else (),
    )  # fmt: skip


def observed(
    data: dict[str, Any], abstract: str, source: str, place: str
) -> Iterator[Observation]:
    """What one record says of each field of its paper."""
    inferred = set(data.pop("inferred", ()))
    if abstract:
        data["abstract"] = abstract
    for field, value in data.items():
        read = _READ.get(field)
        yield Observation(
            field, read(value) if read else value, source, place, field in inferred
        )


_READ: dict[str, Any] = {
    "authors": lambda value: tuple(author["name"] for author in value),
    "date": PartialDate.parse,
    "identifiers": lambda value: tuple(Identifier(*one) for one in value),
    "author_ids": lambda value: tuple((at, *one) for at, *one in value),
    "fields": lambda value: tuple((name, text) for name, text in value),
    "affiliations": tuple,
    "categories": tuple,
    "keywords": tuple,
}
"""How stored JSON becomes the value of an observation, where it differs."""
