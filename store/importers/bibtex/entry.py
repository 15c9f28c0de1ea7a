"""One BibTeX entry as a record."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.bibtex.author_ids import author_ids_of
from store.importers.bibtex.dates import date_of
from store.importers.bibtex.fields import KEPT
from store.importers.bibtex.identifiers import identifiers_of
from store.importers.bibtex.names import read_names
from store.importers.bibtex.venues import venue_of
from store.importers.plain import Plain

if TYPE_CHECKING:
    from store.importers.bibtex.blocks import RawEntry
    from store.importers.bibtex.fields import Fields
    from store.importers.record import Record

EDITORS = ("editor", "translator")
TITLED_BY_BOOK = frozenset({"book", "proceedings", "collection", "misc", "periodical"})
SAYS_NOTHING = "has no title, author, date, venue or anything else to tell it by"
_KEYWORD = re.compile(r"\s*[,;]\s*")
_CLASS = re.compile(r"[a-z][a-z-]*(?:\.[A-Za-z-]{2,})?")


def read_entry(entry: RawEntry, fields: Fields, place: str) -> Plain | Record:
    """The record of an entry; raises RecordError with its line if it says nothing.

    An entry without a title is still a reference if it says by whom, when or where.
    """
    authors = read_names(fields["author"] or fields["director"] or _director(fields))
    authors, ids = author_ids_of(fields, authors)
    if entry.kind == "periodical" and fields["issuetitle"]:
        _name_issue(fields)
    venue = venue_of(fields)
    title = _title(entry, fields)
    identifiers = identifiers_of(fields)
    said = title or authors.names or venue.full or identifiers or fields["editor"]
    if not (said or fields["abstract"] or date_of(fields) or _kept(fields)):
        named = entry.key or "(no key)"
        raise RecordError(f"the entry {named} {SAYS_NOTHING}", entry.line)
    plain = Plain(
        title,
        place,
        entry.kind,
        entry.key,
        fields["abstract"],
        authors.names,
        authors.complete,
        date_of(fields),
        venue.short,
        venue.full,
        _categories(fields),
        identifiers,
        _keywords(fields),
        _kept(fields),
    )
    return plain if not ids and plain.is_clean else plain.record(ids)


def _title(entry: RawEntry, fields: Fields) -> str:
    title = fields["title"]
    if not title and entry.kind in TITLED_BY_BOOK:
        title = fields["booktitle"]
    title = title or fields["maintitle"] or fields["issuetitle"]
    title = title or fields["titleaddon"] or fields["shorttitle"]
    subtitle = fields["subtitle"]
    return f"{title}: {subtitle}" if title and subtitle else title or subtitle


def _name_issue(fields: Fields) -> None:
    """An issue goes by its own title, and appeared in the periodical."""
    fields["journaltitle"] = fields["journaltitle"] or fields["title"]
    fields["journalsubtitle"] = fields["journalsubtitle"] or fields.pop("subtitle", "")
    fields["title"] = fields["issuetitle"]


def _director(fields: Fields) -> str:
    """Whose a film is: biblatex has it among the editors."""
    return fields["editor"] if fields["editortype"] == "director" else ""


def _categories(fields: Fields) -> tuple[str, ...]:
    primary = fields["primaryclass"] or fields["eprintclass"]
    return (primary,) if _CLASS.fullmatch(primary) else ()


def _keywords(fields: Fields) -> tuple[str, ...]:
    text = fields["keywords"] or fields["keyword"]
    return tuple(dict.fromkeys(filter(None, _KEYWORD.split(text)))) if text else ()


def _kept(fields: Fields) -> tuple[tuple[str, str], ...]:
    kept = [(name, fields[name]) for name in _of_kept(tuple(fields)) if fields[name]]
    for name in EDITORS:
        if name in fields and (people := read_names(fields[name]).names):
            kept.append((name, " and ".join(people)))
    return tuple(kept)


@lru_cache(maxsize=1024)
def _of_kept(names: tuple[str, ...]) -> list[str]:
    """Those that are kept, in their order; entries differ little in what they tell."""
    return [name for name in KEPT if name in names]
