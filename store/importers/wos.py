"""Web of Science's own export: tags without dashes ("PT J", "AF Marx, Karl")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.keyed import first_of
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.tagged import Cut, Dialect, Values, entries, records, values_of

if TYPE_CHECKING:
    from rispy import WokParser

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_MAIL = re.compile(r"\s*\([^()]*@[^()]*\)")
_KINDS = {"J": "article", "B": "book", "C": "incollection", "S": "book", "P": "patent"}
_FIELDS = {
    "TI": "title", "AB": "abstract", "VL": "volume", "IS": "number", "PU": "publisher",
    "PI": "address", "SN": "issn", "BN": "isbn", "LA": "language", "AR": "articleno",
}  # fmt: skip


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The records of a file, in order."""
    from rispy import WokParser

    del options, knowledge
    tags = {tag: tag for tag in WokParser.DEFAULT_MAPPING}
    parser = WokParser(mapping=tags, skip_unknown_tags=True)
    cuts = entries(source.lines(), _DIALECT, source.name)
    return Reading(records(cuts, lambda cut: _draft(parser, cut), source.name))


def _tag(line: str) -> str:
    tag = line[:2]
    is_tag = tag[:1].isalpha() and tag.isalnum() and tag.isupper()
    return tag if is_tag and line[2:3] in ("", " ") else ""


def _regular(line: str) -> str:
    return line if _tag(line) else f"   {line.strip()}"


_DIALECT = Dialect(_tag, _regular, "PT", ("ER", "EF"))


def _draft(parser: WokParser, cut: Cut) -> Draft:
    values = values_of(parser, cut)
    kind = _kind(values)
    named = values.get("AF") or values.get("AU") or values.get("CA") or ()
    authors = people(_MAIL.sub("", name) for name in named)
    draft = Draft(
        place=first_of(values, "UT"),
        line=cut.line,
        untitled=True,
        kind=kind,
        authors=authors.names,
        complete=authors.complete,
        editors=people(values.get("BE", ())).names,
        date=closest(first_of(values, "PY"), first_of(values, "PD")),
        keywords=first_of(values, "DE").split(";"),
        identifiers=[
            ("doi", doi(first_of(values, "DI"))),
            ("pmid", first_of(values, "PM")),
            ("wos", first_of(values, "UT").removeprefix("WOS:")),
        ],
        citations=_count(first_of(values, "TC")),
    )
    texts = {name: first_of(values, tag) for tag, name in _FIELDS.items()}
    within = "journal" if kind in {"article", "misc"} else "booktitle"
    texts[within] = first_of(values, "SO") or first_of(values, "CT")
    texts["shortjournal"] = first_of(values, "JI")
    texts["pages"] = "–".join(
        text for tag in ("BP", "EP") if (text := first_of(values, tag))
    )
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _kind(values: Values) -> str:
    if "proceedings" in first_of(values, "DT").lower() and "CT" in values:
        return "inproceedings"
    return _KINDS.get(first_of(values, "PT"), "misc")


def _count(text: str) -> int | None:
    return int(text) if text.isdecimal() and len(text) < 10 else None
