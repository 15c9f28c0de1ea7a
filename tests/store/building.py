"""Small libraries for tests: records from a few words, everything shown as text."""

from __future__ import annotations

from functools import cache
from typing import Any

from store.importers.record import PageOwner, Record
from store.library import Library
from store.library.sources_read import SourceInfo, Tally


def record(title: str, *authors: str, place: str = "1", **stated: Any) -> Record:
    """A record; a name that begins with "+" is known to be an author, not where."""
    listed = [name for name in authors if not name.startswith("+")]
    named = [{"name": name, "position": at} for at, name in enumerate(listed)]
    named += [{"name": name[1:]} for name in authors if name.startswith("+")]
    return Record.model_validate(
        {"title": title, "place": place, "authors": named, **stated}
    )


def source(name: str, format_: str = "bibtex", **given: Any) -> SourceInfo:
    """A source whose content is its own."""
    return SourceInfo(name, format_, given.pop("digest", ""), **given)


def add(
    library: Library,
    *records: Record,
    to: SourceInfo | str = "refs.bib",
    owner: PageOwner | None = None,
) -> Tally:
    """Add records as one source."""
    return library.records.add(
        source(to) if isinstance(to, str) else to, owner, records
    )


@cache
def _blank() -> Library:
    return Library.in_memory()


def unfilled() -> Library:
    """An empty library in memory: a copy of one, which costs less than its tables."""
    return _blank().copied()


def filled(*records: Record) -> Library:
    """A library in memory of one source."""
    library = unfilled()
    add(library, *records)
    return library


def dump(library: Library) -> list[str]:
    """All that a library shows and knows, without the ids that order of import makes."""
    names = {}
    lines = []
    for paper in library.papers.get(library.papers.ids(order="key")):
        names[paper.id] = paper.key
        shown = {
            name: getattr(paper, name)
            for name in paper.__match_args__
            if name not in ("id", "authors")
        }
        bearers = [library.names.shown(one.person) for one in paper.authors]
        shown["authors"] = [
            (one.name, one.position, bearer)
            for one, bearer in zip(paper.authors, bearers, strict=True)
        ]
        lines.append(f"paper {shown}")
        lines += [
            f"observation {paper.key} {one}"
            for one in library.papers.observations(paper.id)
        ]
    db = library.database
    for table, columns in _DERIVED.items():
        lines += [f"{table} {row}" for row in db.rows(f"SELECT {columns} FROM {table}")]
    for table in ("title_word", "title_head"):
        lines += [
            f"{table} {word} {names[paper]}"
            for word, paper in db.rows(f"SELECT * FROM {table}")
        ]
    people = [row[0] for row in db.rows("SELECT id FROM person")]
    for person in library.people.get(people):
        profiles = [(one.source, one.h_index) for one in person.profiles]
        lines.append(f"person {person.name} {person.papers} {person.forms} {profiles}")
    return sorted(lines)


_DERIVED = {
    "vocabulary": "word, df, names, length, tail",
    "label": "kind, name, folded, papers",
    "venue": "short, name, papers",
    "name_form": "folded",
    "name_word": "word, form, folded, papers",
    "identifier": "scheme, folded, value",
    "namesake": "folded, bare, number, tag",
    "author_id": "rank, scheme, value, bare",
    "known_as": "folded, bare, lead",
}
