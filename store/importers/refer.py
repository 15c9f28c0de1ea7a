"""EndNote's tagged export (refer, BibIX): "%0 Journal Article", "%A Marx, Karl"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.json_items.types import entry_type
from store.importers.keyed import first_of
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.importers.source import SourceLine
from store.importers.tagged import Cut, Dialect, Values, entries, records

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LINE = re.compile(r"\ufeff?%(\S)(?:\s+(.*))?$")
_TYPED = re.compile(r"^\ufeff?%0 ", re.MULTILINE)
_FIELDS = {
    "T": "title", "X": "abstract", "V": "volume", "N": "number", "P": "pages",
    "I": "publisher", "C": "address", "7": "edition", "G": "language", "S": "series",
    "U": "url", "Z": "note",
}  # fmt: skip
_IN_BOOKS = frozenset({"incollection", "inproceedings", "inbook"})
_KEY = re.compile(r"[^\W\d_][\w:.+*'/-]*")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The references of a file, in order."""
    del options, knowledge
    typed = _TYPED.search(source.head)
    lines = source.lines() if typed else _opened(source.lines())
    cuts = entries(lines, Dialect(_tag, str, "0", ()), source.name)
    return Reading(records(cuts, _draft, source.name))


def _tag(line: str) -> str:
    match = _LINE.match(line)
    return match[1] if match else ""


def _opened(lines: Iterable[SourceLine]) -> Iterator[SourceLine]:
    """Entries that do not say what they are open after an empty line."""
    blank = True
    for number, text in lines:
        if blank and text and _tag(text):
            yield SourceLine(number, "%0 Generic")
        blank = text is not None and not text.strip()
        yield SourceLine(number, text)


def _values(cut: Cut) -> Values:
    values: Values = {}
    tag = ""
    for line in cut.lines:
        if match := _LINE.match(line):
            tag = match[1]
            values.setdefault(tag, []).append((match[2] or "").strip())
        elif tag:
            values[tag][-1] += f"\n{line.strip()}"
    return {
        name: kept for name, texts in values.items() if (kept := [*filter(None, texts)])
    }


def _draft(cut: Cut) -> Draft:
    values = _values(cut)
    kind = entry_type(first_of(values, "0"), "misc")
    if kind == "proceedings" and "B" in values:
        kind = "inproceedings"
    authors = people([*values.get("A", ()), *values.get("Q", ())])
    key = first_of(values, "F")
    draft = Draft(
        place=key,
        line=cut.line,
        untitled=True,
        kind=kind,
        key=key if _KEY.fullmatch(key) else "",
        authors=authors.names,
        complete=authors.complete,
        editors=people(values.get("E", ())).names,
        date=closest(*(first_of(values, tag) for tag in ("D", "Y", "8"))),
        keywords=[part for text in values.get("K", ()) for part in text.split("\n")],
        affiliations=values.get("+", []),
        identifiers=_identifiers(values),
    )
    texts = {name: first_of(values, tag) for tag, name in _FIELDS.items()}
    texts["pages"] = texts["pages"].replace("-", "–")
    texts |= standard_number(first_of(values, "@")) | _container(values, kind)
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _container(values: Values, kind: str) -> dict[str, str]:
    journal, book = first_of(values, "J"), first_of(values, "B")
    if kind in _IN_BOOKS:
        return {"booktitle": book or journal}
    if kind in {"phdthesis", "mastersthesis"}:
        return {"school": first_of(values, "I")}
    if kind == "techreport":
        return {"institution": first_of(values, "I"), "journal": journal}
    return {"journal": journal or ("" if kind == "book" else book)}


def _identifiers(values: Values) -> list[tuple[str, str]]:
    said = [text for tag in "RMO" for text in values.get(tag, ()) if " " not in text]
    urls = values.get("U", ())
    return [
        *(("doi", doi(text)) for text in said),
        *(("doi", doi_of_url(u)) for u in urls),
    ]
