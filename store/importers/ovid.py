"""Ovid's citations, with tags ("TI  - ...") or labels ("Title", and below it the text).

Where a work appeared stands in one sentence, which each database words in its way.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.keyed import first_of
from store.importers.ovid_sentences import (
    book_of,
    date_in,
    journal_of,
    names_in,
    title_in,
)
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.importers.tagged import Cut, Dialect, Values, entries, records

if TYPE_CHECKING:
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_OPENS = re.compile(r"\ufeff?[ \t]*< ?\d{1,9} ?\.? ?>\s*$")
_LINE = re.compile(r"\s?([A-Z][A-Z0-9]{1,4}) {0,2}-(?: +(.*)|$)")
_LABEL = re.compile(r"[A-Z][A-Za-z/-]+(?: [A-Za-z/-]+){0,8}\s*$")
_LABELS = {
    "unique identifier": "UI", "author": "AU", "authors": "AU", "title": "TI",
    "chapter title": "CT", "source": "SO", "abstract": "AB", "doi number": "DO",
    "digital object identifier": "DO", "issn": "IS", "isbn": "IB", "language": "LG",
    "publication type": "PT", "document type": "DT", "author keywords": "KW",
    "keywords": "KW", "year of publication": "YR", "date of publication": "DP",
    "publisher": "PB", "editor": "ED", "book title": "BT", "journal name": "JN",
}  # fmt: skip
_FIELDS = {
    "AB": "abstract", "VO": "volume", "VI": "volume", "IP": "number", "PG": "pages",
    "ET": "edition", "LG": "language", "PU": "publisher", "PB": "publisher",
}  # fmt: skip
_KINDS = (
    ("chapter", "incollection"), ("dissertation", "phdthesis"),
    ("conference", "inproceedings"), ("patent", "patent"), ("book", "book"),
)  # fmt: skip
"""A word of the type of work -> entry type; the first that is said."""
_LONGEST = 2000
"""Characters of the sentence that says where a work appeared."""


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The citations of a file, in order."""
    del options, knowledge
    cuts = entries(source.lines(), Dialect(_tag, str, "<", ()), source.name)
    return Reading(records(cuts, _draft, source.name))


def _tag(line: str) -> str:
    return "<" if _OPENS.match(line) else ""


def _values(cut: Cut) -> Values:
    values: Values = {}
    tag = ""
    for line in cut.lines[1:]:
        if match := _LINE.match(line):
            tag = match[1]
            values.setdefault(tag, []).append((match[2] or "").strip())
        elif _LABEL.match(line):
            tag = _LABELS.get(line.strip().lower(), line.strip())
            values.setdefault(tag, []).append("")
        elif tag:
            values[tag][-1] = f"{values[tag][-1]}\n{line.strip()}".strip()
    return {
        tag: kept for tag, said in values.items() if (kept := [*filter(None, said)])
    }


def _draft(cut: Cut) -> Draft:
    values = _values(cut)
    where = first_of(values, "SO", "BT")[:_LONGEST]
    kind = _kind(values)
    authors = names_in(values.get("AU", ()))
    draft = Draft(
        place=first_of(values, "UI", "AN"),
        line=cut.line,
        untitled=True,
        kind=kind,
        authors=authors.names,
        complete=authors.complete,
        editors=names_in(values.get("ED", ())).names,
        date=date_in(first_of(values, "DP", "YR")) or date_in(where),
        keywords=_keywords(values),
        identifiers=_identifiers(values),
    )
    texts = {
        name: first_of(values, tag) for tag, name in _FIELDS.items() if tag in values
    }
    texts["title"] = title_in(first_of(values, "CT", "TI"))
    texts |= standard_number(first_of(values, "IB", "IS"))
    texts |= _container(values, kind, where)
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _container(values: Values, kind: str, where: str) -> dict[str, str]:
    if "CT" in values and "TI" in values:
        return {"booktitle": title_in(first_of(values, "TI"))}
    if kind == "incollection":
        return {"booktitle": book_of(where)}
    if kind in ("book", "phdthesis", "patent"):
        return {}
    within = "booktitle" if kind == "inproceedings" else "journal"
    return {within: first_of(values, "JN") or journal_of(where)}


def _kind(values: Values) -> str:
    said = " ".join((*values.get("DT", ()), *values.get("PT", ()))).lower()
    if "CT" in values:
        return "incollection"
    return next((kind for word, kind in _KINDS if word in said), "article")


def _identifiers(values: Values) -> list[tuple[str, str]]:
    number = first_of(values, "PM", "UI")
    return [
        ("doi", doi(first_of(values, "DI", "DO"))),
        ("pmid", number if number.isdecimal() else ""),
    ]


def _keywords(values: Values) -> list[str]:
    said = (text for tag in ("KW", "MH", "ID") for text in values.get(tag, ()))
    return [part.strip(" *.") for text in said for part in re.split("[;,]", text)]
