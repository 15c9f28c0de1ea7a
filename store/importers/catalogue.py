"""Lines with tags as older catalogues and programs export them.

Copac ("TI- title"), Inspec ("TI ~ title") and Biblioscape ("--TI-- title") use nearly
the same tags, each with dashes of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.json_items.types import entry_type
from store.importers.keyed import first_of
from store.importers.markup import records
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.serials import standard_number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Said = dict[str, list[str]]
    """Tag -> its texts, in order."""

_TAGGED = re.compile(r"(?:--([A-Z][A-Z0-9])--|([A-Z][A-Z0-9])(?:-| ~))(?:\s+(.*)|\s*)")
_END = re.compile(r"-{6,}\s*|Record\b.*INSPEC.*")
_LONGEST = 100_000
"""Characters of one field; the rest of it is dropped."""
_FIELDS = {
    "AB": "abstract", "VL": "volume", "NB": "number", "SE": "series", "PL": "address",
    "LG": "language", "UR": "url", "NT": "note",
}  # fmt: skip
_PUBLISHED = re.compile(r"(?P<place>[^:]{1,100}) : (?P<name>.+)")
_CITED = re.compile(
    r"(?P<journal>.+?)[.,]\s+(?P<year>\d{4})[;,]?\s*(?P<volume>\d+)?"
    r"(?:\((?P<number>[^)]{1,20})\))?(?:[:,]\s*(?P<pages>[\d\s–-]+))?"
)


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for line, said in _entries(source):
        draft = _draft(said)
        draft.place, draft.line = draft.place or f"line {line}", line
        yield draft


def _entries(source: Source) -> Iterator[tuple[int, Said]]:
    said: Said = {}
    start, last = 1, ""
    for number, line in source.lines():
        text = (line or "").rstrip()
        match = _TAGGED.fullmatch(text)
        tag = match[1] or match[2] if match else ""
        if said and (_END.fullmatch(text) or (tag == "TI" and "TI" in said)):
            yield start, said
            said, last = {}, ""
        if match:
            start, last = start if said else number, tag
            said.setdefault(tag, []).append((match[3] or "").strip())
        elif last and text and len(said[last][-1]) < _LONGEST:
            said[last][-1] = f"{said[last][-1]} {text.strip()}"
    if said:
        yield start, said


def _draft(said: Said) -> Draft:
    """A work in BibTeX's terms."""
    kind = entry_type(first_of(said, "RT", "DT").removesuffix("-Paper"), "book")
    authors = people(said.get("AU", []))
    draft = Draft(
        place=first_of(said, "ID"),
        kind=kind,
        untitled=True,
        authors=authors.names,
        complete=authors.complete,
        editors=people(said.get("ED", [])).names,
        date=written_date(first_of(said, "PY", "YP")),
        keywords=[one for text in said.get("KW", []) for one in text.split(";")],
    )
    fields = draft.fields
    for tag, name in _FIELDS.items():
        fields[name] = first_of(said, tag)
    fields["title"] = first_of(said, "TI").replace(" : ", ": ")
    fields["pages"] = "–".join(
        filter(None, (first_of(said, "PS"), first_of(said, "PE")))
    )
    fields["publisher"] = first_of(said, "PU", "PB")
    if match := _PUBLISHED.fullmatch(fields["publisher"]):
        fields["address"], fields["publisher"] = match["place"], match["name"]
    fields.update(standard_number(first_of(said, "IS")))
    _put_container(draft, said)
    return draft


def _put_container(draft: Draft, said: Said) -> None:
    fields = draft.fields
    name = "booktitle" if draft.kind in ("incollection", "inbook") else "journal"
    if source := first_of(said, "ST", "JN"):
        fields[name] = source
    elif match := _CITED.fullmatch(first_of(said, "SO")):
        fields[name] = match["journal"]
        for part in ("volume", "number", "pages"):
            fields[part] = (match[part] or fields[part]).replace("-", "–")
        draft.date = draft.date or match["year"]
