"""What the fields of MARC 21 mean (Library of Congress, format for bibliographic data).

Numbers are tags: 1XX who it is filed under, 245 title, 264 and 260 publication, 7XX
who else and what it is part of.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import iso
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.marc.parts import told, without_stop
from store.importers.names import given_first

if TYPE_CHECKING:
    from store.importers.marc.parts import Field, MarcRecord

_YEAR = re.compile(r"(?<!\d)(1[4-9]\d\d|20\d\d)(?!\d)")
UNIFORM = ("240", "130", "740")
"""Titles that a work goes by where its title page has none."""
_PERSONS, _BODIES = ("100", "700"), ("110", "710")
_AUTHORS = re.compile(
    r"\A(?:aut|cre|dis|ive|inv|aui|cmp|art|pht|prg|author|creator|verfasser|auteur)",
    re.IGNORECASE,
)
_EDITORS = re.compile(r"\A(?:edt|edc|com|editor|hrsg|herausgeber|ed\.)", re.IGNORECASE)
_EDITED = re.compile(
    r"\W*(?:edited|eds?\b|hrsg|herausgegeben|hg\b|sous la dir)", re.IGNORECASE
)
"""What the statement of responsibility says where editors are all there is."""
_MADE_OF = {
    "a": "book", "t": "unpublished", "m": "software", "e": "misc", "g": "misc",
    "i": "misc", "j": "misc", "k": "misc", "c": "misc", "o": "misc", "r": "misc",
}  # fmt: skip
_PAGES = re.compile(
    r"(?:\bpp?\.|\bS(?:eiten?)?\.?|\bpages?|[:,])\s*(\w?\d+\s*[-–]\s*\w?\d+)"
)
_VOLUME = re.compile(r"\b(?:vol(?:ume)?|bd|band|jg|t|tome)\.?\s*(\d+)", re.IGNORECASE)
_NUMBER = re.compile(
    r"\b(?:no|nr|iss(?:ue)?|heft|n[°º]|num)\.?\s*(\d[\w/-]*)", re.IGNORECASE
)
_FROM_CATALOGUE = re.compile(r"[\s.]*\[from old catalog\]\.?\s*\Z", re.IGNORECASE)
"""Where the Library of Congress took a name from."""
_NAME_STOP = re.compile(r"(?<=[^\W\d_][^\W\d_A-Z])(?<!Jr)(?<!Sr)\.\Z")


_FIELDS = {
    "publisher": ("b", "264", "260"), "address": ("a", "264", "260"),
    "edition": ("a", "250"), "issn": ("a", "022"), "series": ("a", "490", "830", "440"),
    "url": ("u", "856"),
}  # fmt: skip
"""Field -> the code of its subfield and the tags that may have it, best first."""


def draft(record: MarcRecord) -> Draft:
    """The work that a record describes, in BibTeX's terms."""
    host = next(record.each("773"), None)
    found = Draft(place="", kind=_kind(record, host), untitled=True)
    fields = found.fields
    fields["title"] = _title(record)
    for name, (code, *tags) in _FIELDS.items():
        fields[name] = record.first(code, *tags)
    fields["isbn"] = (record.first("a", "020").split() or [""])[0]
    fields["abstract"] = " ".join(record.all("ab", "520"))
    fields["language"] = (
        record.first("a", "041") or record.control("008")[35:38].strip()
    )
    if school := record.first("c", "502") or record.first("b", "502"):
        fields["school"] = school
    _put_people(found, record)
    found.date = _date(record)
    found.keywords = [*map(without_stop, record.all("a", "650", "653"))]
    found.identifiers = [("doi", _doi(record)), ("pmid", _numbered(record, "pmid"))]
    if host is not None:
        _put_host(found, host)
    else:
        fields["eventtitle"] = without_stop(record.first("a", "111", "711"))
    return found


def _kind(record: MarcRecord, host: Field | None) -> str:
    """By the leader's words for what it is made of and how it is issued."""
    made_of, issued = record.leader[6:7], record.leader[7:8]
    if record.has("502"):
        return "phdthesis"
    if (host is not None and host.first("tpa")) or issued in ("a", "b"):
        in_serial = host is None or host.first("x") or host.first("7")[3:4] == "s"
        return "article" if in_serial else "incollection"
    if issued == "s":
        return "misc"
    if record.has("020"):
        return "book"
    return _MADE_OF.get(made_of, "book")


def _title(record: MarcRecord) -> str:
    """Title, what its part is called, and the rest of it; no parallel titles."""
    uniform = record.first("a", *UNIFORM)
    field = next(record.each("245"), None)
    if field is None:
        return without_stop(uniform)
    title, parallel = "", False
    for code, text in field.subfields:
        words = told(text)
        if code == "a" and not title:
            title = words
        elif code in ("n", "p") and words:
            title = _joined(title, ": " if code == "p" else ". ", words)
        elif code == "b" and words and not parallel:
            title = _joined(title, ": ", words)
        if code in "abnp":
            parallel = text.rstrip().endswith("=")
    said = field.subfields[0][1] if field.subfields else ""
    return without_stop(title or told(said)) or without_stop(uniform)


def _joined(title: str, mark: str, words: str) -> str:
    return f"{title.rstrip(' .:')}{mark}{words}" if title else words


def _put_people(found: Draft, record: MarcRecord) -> None:
    """Authors and editors as their roles say; without a role, as their fields do."""
    others: list[str] = []
    edited = not record.first("a", "100") and _EDITED.match(record.first("c", "245"))
    for field in record.each(*_PERSONS, *_BODIES):
        if field.first("t"):
            continue  # another work of theirs
        name, roles = _name(field), field.all("4e")
        if any(map(_EDITORS.match, roles)) or (edited and not roles):
            found.editors.append(name)
        elif any(map(_AUTHORS.match, roles)) or _leads(field, roles):
            found.authors.append(name)
        else:
            others.append(name)
    if not (found.authors or found.editors):
        found.authors = others


def _leads(field: Field, roles: list[str]) -> bool:
    """Whether it is filed under them, or nothing says that they did anything else."""
    return field.tag.startswith("1") or (field.tag == "700" and not roles)


def _name(field: Field) -> str:
    """A person's name given first; a body's with what part of it it is."""
    if field.tag in _PERSONS:
        name = without_name_stop(field.first("a"))
        numeral = field.first("b")
        given = given_first(name) if field.indicators[:1] != "0" else name
        return f"{given} {numeral}".strip()
    parts = (_FROM_CATALOGUE.sub("", part) for part in field.all("ab"))
    return ". ".join(filter(None, map(without_stop, parts)))


def without_name_stop(name: str) -> str:
    """A name without the full stop that ends its field, and is no initial's."""
    name = _FROM_CATALOGUE.sub("", name)
    if name.count("[") != name.count("]"):
        name = name.replace("[", "").replace("]", "")
    return _NAME_STOP.sub("", name)


def _date(record: MarcRecord) -> str | None:
    """The year of publication as it is told, else as it is coded."""
    published = [one for one in record.each("264") if one.indicators[1:2] != "4"]
    for field in (*published, *record.each("260", "264")):
        for text in field.all("c"):
            if match := _YEAR.search(text):
                return iso(int(match[1]))
    host = record.first("g", "773")
    coded = record.control("008")[7:11]
    for text in (coded, host, record.first("d", "502"), record.first("a", "502")):
        if match := _YEAR.search(text):
            return iso(int(match[1]))
    return None


def _doi(record: MarcRecord) -> str:
    if named := _numbered(record, "doi"):
        return doi(named)
    links = (doi_of_url(url) for url in record.all("u", "856"))
    return next(filter(None, links), "")


def _numbered(record: MarcRecord, scheme: str) -> str:
    """What the field for other standard numbers has of a scheme."""
    for field in record.each("024"):
        said = field.first("a")
        if field.first("2").lower() == scheme or said.lower().startswith(f"{scheme}:"):
            return said
    return ""


def _put_host(found: Draft, host: Field) -> None:
    """The journal or book that it is part of, and where in it."""
    name = without_stop(host.first("t") or host.first("p") or host.first("a"))
    found.fields["journal" if found.kind == "article" else "booktitle"] = name
    found.fields["issn"] = found.fields["issn"] or host.first("x")
    found.fields["isbn"] = found.fields["isbn"] or host.first("z")
    where = " ".join(host.all("gq"))
    for name, pattern in (("volume", _VOLUME), ("number", _NUMBER), ("pages", _PAGES)):
        if match := pattern.search(where):
            found.fields[name] = match[1].replace(" ", "").replace("-", "–")
