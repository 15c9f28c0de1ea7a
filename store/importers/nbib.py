"""PubMed's MEDLINE format (.nbib): "PMID- 12345", "TI  - ..."."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.keyed import first_of
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.tagged import Cut, Dialect, Values, entries, records, values_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rispy import RisParser

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LINE = re.compile(r"([A-Z][A-Z0-9]{1,3}) {0,2}-(?:(?: |(?<=PMID-)(?=\d))(.*))?$")
_NUMBERED = re.compile(r"^\ufeff?PMID {0,2}-", re.MULTILINE)
_OPENS = re.compile(r"\A\s*([A-Z]{2,4}) {0,2}-")
_TAGS = (
    "PMID", "TI", "AB", "FAU", "AU", "FED", "ED", "CN", "DP", "DEP", "DA", "EDAT", "JT",
    "TA", "AID", "LID", "PMC", "MH", "OT", "PT", "VI", "IP", "PG", "IS", "ISBN", "LA",
    "PL", "PB", "BTI", "VTI", "TT", "CTI", "EN", "PHST", "SO", "GN",
)  # fmt: skip
_LISTS = ("FAU", "AU", "FED", "ED", "CN", "AID", "LID", "MH", "OT", "PT", "IS", "LA")
_FIELDS = {
    "AB": "abstract", "VI": "volume", "IP": "number", "LA": "language", "PL": "address",
    "PB": "publisher", "ISBN": "isbn", "EN": "edition", "JT": "journal",
    "TA": "shortjournal", "CTI": "series",
}  # fmt: skip
_LABELLED = re.compile(r"(.*?)\s*\[(\w+)\]\s*")
_GENERATION = re.compile(r"([^,]*,.*\S)\s+(Jr|Sr|2nd|3rd|4th|II|III|IV)\.?$")
_RANGE = re.compile(r"(?<=\d)-(?=\w*-?\d)")
"""The hyphen between two pages, and none within one: "123-30", "A-12-A-15"."""
_BROKEN = re.compile(r"[^\W\d_]-$")
_LISTED = re.compile(r"(?:and|or|to)\b")
"""What follows a hyphen that is not at a break: "short- and long-term"."""
_ENDED = re.compile(r"(?<![.\s])\.$")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The citations of a file, in order."""
    del options, knowledge
    first = _first_tag(source.head)
    cuts = entries(source.lines(), _DIALECT._replace(first=first), source.name)
    parser = _parser(first)
    return Reading(records(cuts, lambda cut: _draft(parser, cut), source.name))


def _first_tag(head: str) -> str:
    """The tag that opens an entry: where none has a PMID, the first there is."""
    opening = None if _NUMBERED.search(head) else _OPENS.match(head.lstrip("\ufeff"))
    return opening[1] if opening else "PMID"


def _tag(line: str) -> str:
    match = _LINE.match(line)
    return match[1] if match else ""


_DIALECT = Dialect(_tag, str, "PMID", ())


def _parser(first: str) -> RisParser:
    from rispy import RisParser

    parser = RisParser(
        mapping={tag: tag for tag in (*_TAGS, first, "ER")},
        list_tags=list(_LISTS),
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    )
    parser.START_TAG = first
    parser.parse_line = _parsed
    return parser


def _parsed(line: str) -> tuple[str | None, str]:
    """A line as rispy wants it: tags of up to four letters."""
    match = _LINE.match(line)
    return (match[1], (match[2] or "").strip()) if match else (None, line.strip())


def _draft(parser: RisParser, cut: Cut) -> Draft:
    values = values_of(parser, cut._replace(lines=_joined(cut.lines)))
    names = _names(values.get("FAU") or values.get("AU", []))
    authors = people([*names, *values.get("CN", ())], initials_last=True)
    pmid = first_of(values, "PMID")
    draft = Draft(
        place=pmid,
        line=cut.line,
        untitled=True,
        kind=_kind(values),
        authors=authors.names,
        complete=authors.complete,
        editors=people(
            _names(values.get("FED") or values.get("ED", [])), initials_last=True
        ).names,
        date=closest(first_of(values, "DP"))
        or closest(*(first_of(values, tag) for tag in ("DEP", "DA", "EDAT"))),
        keywords=[
            text.replace("*", "")
            for tag in ("OT", "MH")
            for text in values.get(tag, ())
        ],
        identifiers=_identifiers(values, pmid),
    )
    if len(authors.names) == len(names) + len(values.get("CN", ())):
        tag = "FAU" if "FAU" in values else "AU"
        draft.author_ids = list(_author_ids(cut.lines, tag))
    texts = {name: first_of(values, tag) for tag, name in _FIELDS.items()}
    texts["title"] = _ENDED.sub("", first_of(values, "TI", "BTI", "TT", "VTI"))
    if draft.kind == "incollection":
        texts["booktitle"] = first_of(values, "BTI")
    texts["pages"] = _RANGE.sub("–", first_of(values, "PG"))
    texts["issn"] = first_of(values, "IS").partition(" ")[0]
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _author_ids(lines: list[str], names: str) -> Iterator[tuple[int, str, str]]:
    """ORCIDs; each stands after the name of whose it is."""
    author = -1
    for line in lines:
        tag, text = _parsed(line)
        author += tag == names
        if tag == "AUID" and author >= 0 and "ORCID" in text.upper():
            yield author, "orcid", text


def _joined(lines: list[str]) -> list[str]:
    """Each value on one line; a word that was broken at its hyphen is whole again."""
    joined: list[str] = []
    for line in lines:
        if _tag(line) or not joined:
            joined.append(line)
            continue
        before, text = joined[-1].rstrip(), line.strip()
        broken = _BROKEN.search(before) and not _LISTED.match(text)
        joined[-1] = f"{before}{'' if broken else ' '}{text}"
    return joined


def _names(names: list[str]) -> list[str]:
    """With generations as a part of their own: "Smith, John Jr" is Smith, John, Jr."""
    return [_GENERATION.sub(r"\1, \2", name) for name in names]


def _kind(values: Values) -> str:
    if "BTI" in values:
        return "incollection" if "TI" in values else "book"
    kinds = " ".join(values.get("PT", ())).lower()
    return "misc" if "dataset" in kinds else "article"


def _identifiers(values: Values, pmid: str) -> list[tuple[str, str]]:
    found = [("pmid", pmid), ("pmcid", first_of(values, "PMC"))]
    for text in (*values.get("LID", ()), *values.get("AID", ())):
        if match := _LABELLED.fullmatch(text):
            value, label = match[1], match[2].lower()
            found.append((label, doi(value) if label == "doi" else ""))
            found.append(("arxiv", arxiv(value) if "arxiv" in value.lower() else ""))
    return found
