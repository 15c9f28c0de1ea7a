"""An entry's fields as Unicode text, by name; "" for a field it does not have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.bibtex.author_ids import ID_FIELDS
from store.importers.bibtex.macros import journal_of
from store.importers.bibtex.values import address, to_unicode, unquoted

if TYPE_CHECKING:
    from collections.abc import Mapping

PEOPLE = ("author", "editor", "translator", "director")
"""Kept as written: where one name ends is told by braces."""
ADDRESSES = ("url", "doi", "eprint", "pmid")
_LINK = re.compile(r"\\href\s*\{[^{}]*\}\s*(?=\{)")
_NEXT_DOI = re.compile(r"[\s,;]+(?:https?://\S+/|doi:\s*)?10\.\d{4,9}/", re.IGNORECASE)
PLAIN = (
    "booktitle", "pages", "volume", "number", "issue", "publisher", "address",
    "location", "edition", "chapter", "school", "institution", "organization",
    "howpublished", "note", "type", "series", "isbn", "issn", "language", "langid",
    "articleno", "numpages", "crossref",
)  # fmt: skip
_READ = (
    "title", "subtitle", "maintitle", "issuetitle", "booksubtitle", "abstract",
    "titleaddon", "shorttitle", "journal", "journaltitle", "journalsubtitle",
    "shortjournal", "editortype", "eventtitle", "eventdate", "date", "year", "month",
    "day", "archiveprefix", "eprinttype", "primaryclass", "eprintclass", "keywords",
    "keyword",
)  # fmt: skip
KEPT = (*PLAIN, "url")
"""What a citation needs beside what a record has fields for."""


def _doi(text: str) -> str:
    """The first of several; one that is broken over lines is whole again."""
    if "\\href" in text:
        text = _LINK.sub("", text)
    if text.count("10.") > 1:
        first = _NEXT_DOI.split(text.strip(), maxsplit=1)[0]
        text = first if "10." in first else text  # what is split off is no label
    return address(text)


_READERS = (
    dict.fromkeys(PEOPLE, str)
    | dict.fromkeys(ADDRESSES, address)
    | {"doi": _doi}
    | dict.fromkeys(ID_FIELDS, str)
    | dict.fromkeys((*PLAIN, *_READ), to_unicode)
)


class Fields(dict[str, str]):
    """The fields that are of use, read; any other name is "" too."""

    def __missing__(self, name: str) -> str:
        return ""


def read_fields(raw: Mapping[str, str], strings: Mapping[str, str]) -> Fields:
    """Delimiters off, abbreviations put in, LaTeX as Unicode (but for `PEOPLE`)."""
    fields = Fields()
    for name, value in raw.items():
        if reader := _READERS.get(name):
            fields[name] = reader(unquoted(value, strings))
    if "\\" in (said := raw.get("journal", "")) and (named := journal_of(said)):
        fields["journal"] = named[1]
        fields.setdefault("shortjournal", named[0])
    return fields
