"""RIS, as reference managers and publishers write it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.bibtex.venues import Venue
from store.importers.dates import closest
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi
from store.importers.keyed import first_of
from store.importers.names import people
from store.importers.reading import Reading
from store.importers.serials import standard_number
from store.importers.tagged import Cut, Dialect, Values, entries, records, values_of

if TYPE_CHECKING:
    from rispy import RisParser

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_LINE = re.compile(r"\s*([A-Za-z][A-Za-z0-9])(?: {2}-|(?: {0,1}|\t)-(?=\s|$))\s*(.*)")
_TAGS = (
    "TY", "A1", "A2", "A3", "A4", "A5", "AB", "AD", "AN", "AU", "BT", "C1", "C2", "C3",
    "C4", "C5", "C6", "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DI", "DO",
    "DP", "ED", "EP", "ER", "ET", "ID", "IS", "J1", "J2", "JA", "JF", "JO", "JP", "KW",
    "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1", "M2", "M3", "N1", "N2", "NV", "OP",
    "PB", "PP", "PY", "RI", "RN", "RP", "SE", "SN", "SP", "ST", "T1", "T2", "T3", "TA",
    "TI", "TT", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO", "Y1", "Y2",
)  # fmt: skip
_LISTS = ("A1", "A2", "A3", "A4", "AU", "ED", "KW", "L2", "N1", "UR", "M3", "L3", "SN")
_KINDS = {
    "ABST": "article", "BLOG": "online", "BOOK": "book", "CHAP": "incollection",
    "COMP": "software", "CONF": "inproceedings", "CPAPER": "inproceedings",
    "DATA": "dataset", "DBASE": "dataset", "DICT": "incollection", "EBOOK": "book",
    "ECHAP": "incollection", "EDBOOK": "book", "EJOUR": "article", "ELEC": "online",
    "ENCYC": "incollection", "GEN": "misc", "GOVDOC": "techreport", "ICOMM": "online",
    "INPR": "article", "JFULL": "article", "JOUR": "article", "MANSCPT": "unpublished",
    "MGZN": "article", "NEWS": "article", "PAMP": "booklet", "PAT": "patent",
    "RPRT": "techreport", "SER": "book", "STAND": "techreport", "THES": "phdthesis",
    "UNPB": "unpublished", "UNPD": "unpublished",
}  # fmt: skip
"""Reference type -> entry type (RIS specification, 2011)."""
_KEPT = {
    "VL": "volume", "IS": "number", "PB": "publisher", "CY": "address", "PP": "address",
    "ET": "edition", "LA": "language", "C7": "articleno",
}  # fmt: skip
_JOURNAL = ("JF", "T2", "JO", "JP", "BT", "JA", "J2", "J1", "T3")
_SHORT = ("JA", "J2", "J1", "JO")
_BOOK = ("T2", "BT", "C3", "JF", "JO", "T3", "JA")
_TITLES = ("TI", "T1", "CT")
_OTHER_TITLES = ("ST", "TT")
_URLS = re.compile(r"[;,]?\s+(?=https?://)|;(?=https?://)")
_MASTERS = re.compile(
    r"\b(?:master|m\.?\s?(?:sc|a|phil)\b|diplom|licen)", re.IGNORECASE
)
_PUBMED = re.compile(r"pubmed|medline|pmid", re.IGNORECASE)


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The references of a file, in order."""
    del options, knowledge
    cuts = entries(source.lines(), _DIALECT, source.name)
    parser = parser_of_tags()
    return Reading(records(cuts, lambda cut: draft(parser, cut), source.name))


def _tag(line: str) -> str:
    match = _LINE.match(line)
    if not match:
        return "ER" if line.strip() == "ER" else ""  # where trailing marks were cut
    return match[1].upper() if _is_tag(match) else ""


def _is_tag(match: re.Match[str]) -> bool:
    """A tag that is not spelled by the book must be a known one."""
    by_the_book = match[0].startswith(f"{match[1]}  -") and match[1].isupper()
    return by_the_book or match[1].upper() in _TAGS


def _regular(line: str) -> str:
    match = _LINE.match(line)
    if match and _is_tag(match):
        return f"{match[1].upper()}  - {match[2]}"
    return f"      {line.strip()}"


_DIALECT = Dialect(_tag, _regular, "TY", ("ER",))


def parser_of_tags() -> RisParser:
    """rispy's, with each tag by its own name."""
    from rispy import RisParser

    return RisParser(
        mapping={tag: tag for tag in _TAGS},
        list_tags=list(_LISTS),
        delimiter_tags_mapping={},
        skip_unknown_tags=True,
    )


def draft(parser: RisParser, cut: Cut) -> Draft:
    """One reference in BibTeX's terms."""
    values = values_of(parser, cut)
    kind = _kind(values)
    authors = people([*values.get("A1", ()), *values.get("AU", ())])
    names = authors.names
    if "A1" in values and "AU" in values:
        names = list(dict.fromkeys(names))
    key = first_of(values, "ID")
    found = Draft(
        place=key,
        line=cut.line,
        kind=kind,
        untitled=True,
        key=key if not key.isdecimal() else "",
        authors=names,
        complete=authors.complete,
        editors=people([*values.get("A2", ()), *values.get("ED", ())]).names,
        date=closest(*(first_of(values, tag) for tag in ("PY", "DA", "Y1"))),
        keywords=_keywords(values.get("KW", [])),
        identifiers=_identifiers(values),
    )
    for tag, name in _KEPT.items():
        if value := first_of(values, tag):
            found.fields.setdefault(name, value)
    found.fields.update(_texts(values, kind))
    found.venue = _conference(values, found)
    return found


def _conference(values: Values, draft: Draft) -> Venue | None:
    """A conference by its short name, and by the full one where it is told as well."""
    book, short = draft.fields["booktitle"], first_of(values, "J2")
    if draft.kind != "inproceedings" or not (book and short):
        return None
    return Venue(short, first_of(values, "C3") or book)


def _kind(values: Values) -> str:
    written = first_of(values, "TY")
    default = "article" if first_of(values, "JF", "JO", "JA") else "misc"
    if "journal" in written.lower():
        default = "article"
    kind = _KINDS.get(written.upper(), default)
    if kind == "phdthesis" and _MASTERS.search(first_of(values, "M3", "U3")):
        return "mastersthesis"
    return kind


def _texts(values: Values, kind: str) -> dict[str, str]:
    is_book = kind in {"book", "booklet", "unpublished"}
    titles = (*_TITLES, *(("BT", "T2") if is_book else ()), *_OTHER_TITLES)
    texts = {
        "title": first_of(values, *titles),
        "abstract": first_of(values, "AB", "N2"),
        "pages": _pages(values),
        "url": _urls(values)[0] if _urls(values) else "",
        "note": note if len(note := first_of(values, "N1")) < 300 else "",
    }
    texts.update(_container(values, kind, texts["title"]))
    for number in values.get("SN", []):
        texts.update(standard_number(number))
    return {name: text for name, text in texts.items() if text}


def _container(values: Values, kind: str, title: str) -> dict[str, str]:
    """What the work is part of, or who issued it."""
    publisher = first_of(values, "PB")
    if kind in {"inproceedings", "incollection"}:
        series = first_of(values, "T3") if "T2" in values or "BT" in values else ""
        return {"booktitle": first_of(values, *_BOOK), "series": series}
    if kind in {"book", "booklet"}:
        series = first_of(values, "T2", "T3")
        return {"series": series if series != title else ""}
    if kind in {"phdthesis", "mastersthesis"}:
        return {"school": publisher}
    if kind == "techreport":
        return {"institution": publisher or first_of(values, "T2"), "publisher": ""}
    journal = first_of(values, *_JOURNAL)
    short = first_of(values, *_SHORT)
    return {"journal": journal if journal != title else "", "shortjournal": short}


def _pages(values: Values) -> str:
    first, last = first_of(values, "SP"), first_of(values, "EP")
    said = re.split(r"[-–]+", first)[-1].strip()
    if last and last != said:
        return f"{first}–{last}" if first else last
    return first.replace("--", "–").replace("-", "–")


def _urls(values: Values) -> list[str]:
    texts = [*values.get("UR", ()), *values.get("LK", ()), *values.get("L2", ())]
    return [url for text in texts for url in _URLS.split(text) if url]


def _keywords(texts: list[str]) -> list[str]:
    if len(texts) == 1 and ";" not in texts[0] and texts[0].count(",") > 1:
        texts = texts[0].split(",")
    return [part.strip(" *") for text in texts for part in text.split(";")]


def _identifiers(values: Values) -> list[tuple[str, str]]:
    found = [("doi", doi(first_of(values, "DO", "DI")))]
    for tag in ("M3", "L3", "N1"):
        found += [("doi", doi(text)) for text in values.get(tag, ()) if " " not in text]
    from store.importers.identifiers import arxiv_of_url, doi_of_url

    for url in _urls(values):
        found += [("doi", doi_of_url(url)), ("arxiv", arxiv_of_url(url))]
    number = first_of(values, "AN")
    if number.lower().startswith("arxiv"):
        found.append(("arxiv", arxiv(number)))
    elif number.isdecimal() and _PUBMED.search(first_of(values, "DB", "DP")):
        found.append(("pmid", number))
    return found
