"""An entry of any format in BibTeX's terms, and the record that it makes.

Each format says what its tags mean in the field names of BibTeX; what a venue is,
which fields a citation keeps and what makes a record valid is then said once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.author_ids import moved
from store.importers.bibtex.entry import SAYS_NOTHING
from store.importers.bibtex.fields import KEPT, Fields
from store.importers.bibtex.values import to_unicode
from store.importers.bibtex.venues import Venue, venue_of
from store.importers.identifiers import gathered
from store.importers.latex import plain_maths
from store.importers.mojibake import undone
from store.importers.names import LONGEST_NAME, NO_NAME
from store.importers.record import Record
from store.importers.richtext import plain
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.importers.author_ids import AuthorIds


@dataclass(slots=True)
class Draft:
    """What is known of an entry so far; fields as Unicode text."""

    place: str
    line: int | None = None
    kind: str = "misc"
    """The BibTeX entry type."""
    key: str = ""
    fields: Fields = field(default_factory=Fields)
    """By BibTeX's names; what neither a record nor a citation needs is dropped."""
    authors: list[str] = field(default_factory=list)
    """In display form: given name first."""
    author_ids: AuthorIds = field(default_factory=list)
    """Of these authors."""
    editors: list[str] = field(default_factory=list)
    complete: bool = True
    date: str | None = None
    """ISO 8601 with reduced precision."""
    keywords: list[str] = field(default_factory=list)
    categories: list[str] = field(default_factory=list)
    identifiers: list[tuple[str, str]] = field(default_factory=list)
    citations: int | None = None
    affiliations: list[str] = field(default_factory=list)
    venue: Venue | None = None
    """Where the source says it outright; None: it follows from the fields."""
    code_url: str = ""
    untitled: bool = False
    """Whether an entry of the format is one without a title, too."""

    def record(self) -> Record:
        """The record; raises RecordError without a title.

        Where a format's entries may do without one (`untitled`), without anything
        that tells the work from another.
        """
        title = clean_line(_told(self.fields["title"]))
        for name in _NAMES:
            if value := self.fields[name]:
                self.fields[name] = _told(value)
        names = list(map(_name, self.authors))
        if names and max(map(len, names)) > LONGEST_NAME:
            raise RecordError(NO_NAME, self.line)
        authors = [name for name in names if name]
        ids = self.author_ids and moved(self.author_ids, names)
        venue = self.venue or venue_of(self.fields)
        identifiers = gathered(self.identifiers, self.fields["url"])
        if not title:
            told = any((
                authors, clean_line(venue.full or ""), identifiers, self.editors,
                self.date, self.fields["abstract"].strip(), self._kept(),
            ))  # fmt: skip
            if not (self.untitled and told):
                named = f"{self.key} " if self.key else ""
                why = SAYS_NOTHING if self.untitled else "has no title"
                raise RecordError(f"the entry {named}{why}", self.line)
        stated = {
            "abstract": _told(self.fields["abstract"]),
            "authors": [
                {"name": name, "position": i} for i, name in enumerate(authors)
            ],
            "date": self.date,
            "venue": venue.short,
            "venue_name": venue.full,
            "affiliations": self.affiliations and distinct(self.affiliations),
            "code": True if self.code_url else None,
            "code_url": self.code_url,
            "categories": self.categories and distinct(self.categories),
            "identifiers": identifiers,
            "keywords": self.keywords and distinct(self.keywords),
            "key": clean_line(self.key),
            "author_ids": ids,
            "fields": self._kept(),
        }
        # What is not stated need not be validated, which is most of the time it takes.
        said = {name: value for name, value in stated.items() if value}
        return Record.model_validate(
            {
                "title": title,
                "place": self.place,
                "kind": self.kind,
                "authors_complete": self.complete,
                "citations": self.citations,
                **said,
            }
        )

    def _kept(self) -> list[tuple[str, str]]:
        fields = self.fields
        kept = [(name, fields[name]) for name in KEPT if name in fields]
        kept = [(name, value) for name, value in kept if value]
        if self.editors and (editors := distinct(self.editors)):
            kept.append(("editor", " and ".join(editors)))
        return kept


_NAMES = ("journal", "shortjournal", "booktitle", "series", "school", "institution")
_LEFT_OF_LATEX = re.compile(r"\{[^\s{}]{1,2}\}|\\[\"'`^~=]\{?\\?[A-Za-z]")
"""What converters from BibTeX leave: B{é}nou{é}, Policy {&} Practice, {''}."""


def _name(text: str) -> str:
    return clean_line(plain(text) if text.isascii() else plain(undone(text)))


def _told(text: str) -> str:
    """A text without the markup of web pages and what is left of LaTeX."""
    text = plain(text) if text.isascii() else plain(undone(text))
    if ("{" in text or "\\" in text) and _LEFT_OF_LATEX.search(text):
        text = to_unicode(text)
    return plain_maths(text) if "$" in text else text


def distinct(texts: Iterable[str]) -> list[str]:
    """Texts on one line each, in order, the empty ones and repetitions left out."""
    return list(dict.fromkeys(filter(None, map(clean_line, texts))))
