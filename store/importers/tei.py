"""TEI: lists of works as Zotero and HAL write them, and papers as GROBID reads them.

A text's own header says which work it is. A file without such a header is a list:
its works are the `biblStruct` and `biblFull` in it. What a paper that has a header
refers to is no work of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, doi, doi_of_url
from store.importers.json_items.types import entry_type
from store.importers.markup import elements, local, records, text_of
from store.importers.paths import attribute, every, first, plain_names
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_WORKS = frozenset({"biblStruct", "biblFull"})
_TYPE = "{http://www.w3.org/XML/1998/namespace}id"
_KINDS = {
    "ART": "article", "COMM": "inproceedings", "COUV": "incollection",
    "OUV": "book", "THESE": "phdthesis", "HDR": "phdthesis", "MEM": "mastersthesis",
    "REPORT": "techreport", "UNDEFINED": "article", "PROCEEDINGS": "proceedings",
    "DOUV": "proceedings", "POSTER": "inproceedings", "SOFTWARE": "software",
    "PATENT": "patent", "LECTURE": "misc", "OTHER": "misc", "NOTE": "misc",
}  # fmt: skip
"""HAL's kinds of works."""
_SCOPES = {
    "volume": "volume", "vol": "volume", "issue": "number", "iss": "number",
    "page": "pages", "pp": "pages",
}  # fmt: skip
_DATED = ("datePub", "published", "dateDefended", "dateEpub", "whenProduced", "issued")
_NOT_AUTHORS = frozenset({"trl", "ctb", "ill", "ths", "translator", "contributor"})
_LEVELS = {"j": "journal", "m": "booktitle", "s": "series"}


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    headed = False
    for found in elements(source, _wanted):
        element = plain_names(found.element)
        if element.tag == "teiHeader":
            work = element.find(".//sourceDesc//biblStruct")
            draft = _draft(work, found.line) if work is not None else None
            if draft is not None:
                _put_header(draft, element)
            headed = draft is not None and bool(draft.fields["title"])
        else:
            draft = None if headed else _of_work(element, found.line)
        if draft is not None and (headed or element.tag != "teiHeader"):
            yield draft


def _wanted(tag: str, depth: int) -> bool:
    return local(tag) in _WORKS or local(tag) == "teiHeader"


def _of_work(element: Element, line: int) -> Draft | None:
    """A work of a list; HAL's has all that a header has, and the work inside."""
    if element.tag == "biblStruct":
        return _draft(element, line)
    inner = element.find("sourceDesc/biblStruct")
    draft = _draft(element if inner is None else inner, line)
    draft.fields["title"] = draft.fields["title"] or first(element, "titleStmt/title")
    draft.authors = draft.authors or _people(element, "titleStmt")[0]
    _put_header(draft, element)
    return draft


def _draft(work: Element, line: int) -> Draft:
    part, whole = work.find("analytic"), work.find("monogr")
    whole = work if whole is None else whole
    own = whole if part is None or not first(part, "title") else part
    authors, editors = _people(own, ".")
    if part is not None and not authors:
        authors = _people(part, ".")[0]
    draft = Draft(
        place=work.get(_TYPE, "") or f"line {line}",
        line=line,
        untitled=True,
        kind=_kind(work, part is own),
        key=_key(work),
        authors=authors,
        editors=editors or _people(whole, ".")[1],
        date=_date(whole) or _date(work),
        identifiers=_identifiers(work),
        affiliations=_affiliations(own),
    )
    draft.fields["title"] = _title(own)
    _put_imprint(draft, whole)
    if own is part:
        _put_container(draft, whole)
    draft.fields["series"] = first(work, "series/title", "monogr/title[@level='s']")
    return draft


def _kind(work: Element, in_another: bool) -> str:
    said = entry_type(work.get("type", ""), "")
    if said or not in_another:
        return said or "book"
    levels = {one.get("level") for one in work.iterfind("monogr/title")}
    if work.find("monogr/meeting") is not None:
        return "inproceedings"
    return "incollection" if levels == {"m"} else "article"


def _key(work: Element) -> str:
    """The citation key that Zotero gives; GROBID's b12 and HAL's numbers are none."""
    key = work.get(_TYPE, "")
    return key if any(map(str.isdigit, key[-4:])) and len(key) > 6 else ""


def _title(own: Element) -> str:
    """The main title and, where there is one, the subtitle."""
    titles = [one for one in own.iterfind("title") if clean_line(text_of(one))]
    main = [one for one in titles if one.get("type") in (None, "main")] or titles
    if not main:
        return ""
    title = clean_line(text_of(main[0]))
    subtitle = next((one for one in titles if one.get("type") == "sub"), None)
    return (
        f"{title}: {clean_line(text_of(subtitle))}" if subtitle is not None else title
    )


def _people(element: Element, path: str) -> tuple[list[str], list[str]]:
    """Authors and editors, by name or as an organization."""
    authors: list[str] = []
    editors: list[str] = []
    for person in element.iterfind(f"{path}/*"):
        role = person.get("role", "")
        if person.tag == "editor" or role == "edt":
            editors.append(_name(person))
        elif person.tag == "author" and role not in _NOT_AUTHORS:
            authors.append(_name(person))
    return list(filter(None, authors)), list(filter(None, editors))


def _name(person: Element) -> str:
    named = person.find("persName")
    named = person if named is None else named
    parts = [
        *every(named, "forename", "genName[@type='first']"), *every(named, "nameLink"),
        *every(named, "surname"), *every(named, "genName"),
    ]  # fmt: skip
    if parts:
        return " ".join(parts)
    whole = first(person, "orgName", "name", "persName")
    return whole or ("" if len(person) else clean_line(text_of(person)))


def _affiliations(own: Element) -> list[str]:
    return every(own, "author/affiliation/orgName[@type='institution']")


def _date(element: Element) -> str | None:
    """The date of publication, as an attribute has it or in words."""
    dates = [*element.iterfind("imprint/date"), *element.iterfind("date")]
    order = {name: at for at, name in enumerate(_DATED)}
    dates.sort(key=lambda one: order.get(one.get("type", ""), len(order)))
    for one in dates:
        if day := written_date(one.get("when", "") or clean_line(text_of(one))):
            return day
    return None


def _identifiers(work: Element) -> list[tuple[str, str]]:
    found = [("url", attribute(work, ".//ptr", "target"))]
    for one in work.iter("idno"):
        kind, text = one.get("type", "").lower(), clean_line(text_of(one))
        if kind == "doi" or (not kind and text.startswith("10.")):
            found.append(("doi", doi(text)))
        elif kind == "arxiv":
            found.append(("arxiv", arxiv(text)))
        elif kind in ("pmid", "pubmed"):
            found.append(("pmid", text))
        elif kind == "halid":
            found.append(("hal", text))
    return [*found, ("doi", doi_of_url(found[0][1]))]


def _put_imprint(draft: Draft, whole: Element) -> None:
    for scope in whole.iterfind("imprint/biblScope"):
        if name := _SCOPES.get(scope.get("unit", "") or scope.get("type", "")):
            ends = filter(None, (scope.get("from"), scope.get("to")))
            text = clean_line(text_of(scope)) or "–".join(ends)
            draft.fields[name] = text.replace("--", "–").replace("-", "–")
    draft.fields["publisher"] = first(whole, "imprint/publisher")
    draft.fields["address"] = first(whole, "imprint/pubPlace")
    draft.fields["isbn"] = first(whole, "idno[@type='ISBN']", "idno[@type='isbn']")
    draft.fields["issn"] = first(whole, "idno[@type='ISSN']", "idno[@type='issn']")
    draft.fields["edition"] = first(whole, "edition")


def _put_container(draft: Draft, whole: Element) -> None:
    for title in whole.iterfind("title"):
        name = _LEVELS.get(title.get("level", ""), "journal")
        if title.get("type") == "abbrev" and name == "journal":
            draft.fields["shortjournal"] = clean_line(text_of(title))
        else:
            draft.fields[name] = draft.fields[name] or clean_line(text_of(title))
    fields = draft.fields
    event = first(whole, "meeting/title", "meeting")
    if draft.kind in ("inproceedings", "incollection"):
        fields["booktitle"] = fields["booktitle"] or fields["journal"] or event
    elif not fields["journal"]:
        fields["journal"] = fields["booktitle"] or event
    fields["shortjournal"] = fields["shortjournal"] if fields["journal"] else ""
    if not fields["journal"] and fields["shortjournal"]:
        fields["journal"] = fields["shortjournal"]


def _put_header(draft: Draft, header: Element) -> None:
    """What stands around the work in a header: summary, keywords, kind."""
    profile = ".//profileDesc"
    paragraphs = every(header, f"{profile}/abstract//p") or every(
        header, f"{profile}/abstract"
    )
    draft.fields["abstract"] = "\n".join(paragraphs)
    words = every(header, f"{profile}/textClass/keywords//term", ".//keywords/item")
    draft.keywords = words or every(header, f"{profile}/textClass/keywords")
    code = attribute(
        header, f"{profile}/textClass/classCode[@scheme='halTypology']", "n"
    )
    draft.kind = _KINDS.get(code, draft.kind)
    draft.date = draft.date or _header_date(header)
    draft.identifiers += [("hal", first(header, ".//idno[@type='halId']"))]
    draft.fields["url"] = first(header, ".//idno[@type='halUri']")


def _header_date(header: Element) -> str | None:
    for path in (".//publicationStmt/date", ".//editionStmt/edition/date"):
        for one in header.iterfind(path):
            if day := written_date(one.get("when", "") or clean_line(text_of(one))):
                return day
    return None
