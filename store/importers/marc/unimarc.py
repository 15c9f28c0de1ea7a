"""What the fields of UNIMARC mean (IFLA, bibliographic format)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import iso, written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi, doi_of_url
from store.importers.marc.parts import without_stop

if TYPE_CHECKING:
    from store.importers.marc.parts import Field, MarcRecord

_AUTHORS = frozenset({"070", "330", "570", "100", "205", "440", "600"})
_EDITORS = frozenset({"340", "651", "220"})
"""Codes for roles (UNIMARC, appendix C)."""


def draft(record: MarcRecord) -> Draft:
    """The work that a record describes, in BibTeX's terms."""
    host = record.first("t", "461", "463", "464")
    kind = "phdthesis" if record.has("328") else "article" if host else "book"
    found = Draft(place="", kind=kind, untitled=True)
    title, subtitle = record.first("a", "200"), record.first("e", "200")
    found.fields["title"] = without_stop(
        f"{title}: {subtitle}" if subtitle and title else title
    )
    _put_people(found, record)
    found.date = written_date(record.first("d", "214", "210")) or _coded(record)
    found.fields["publisher"] = record.first("c", "214", "210")
    found.fields["address"] = record.first("a", "214", "210")
    found.fields["isbn"] = record.first("a", "010")
    found.fields["issn"] = record.first("a", "011") or record.first("x", "461", "463")
    found.fields["abstract"] = record.first("a", "330")
    found.fields["series"] = record.first("a", "225")
    found.fields["journal"] = host
    found.fields["school"] = record.first("e", "328")
    found.fields["url"] = record.first("u", "856")
    found.keywords = record.all("a", "606", "610")
    found.identifiers = [
        ("doi", doi(record.first("a", "017")) or doi_of_url(found.fields["url"]))
    ]
    return found


def _put_people(found: Draft, record: MarcRecord) -> None:
    others: list[str] = []
    for field in record.each("700", "701", "702", "710", "711", "712"):
        role = field.first("4")
        if role in _EDITORS:
            found.editors.append(_name(field))
        elif role in _AUTHORS or (not role and field.tag in ("700", "701", "710")):
            found.authors.append(_name(field))
        else:
            others.append(_name(field))
    if not (found.authors or found.editors):
        found.authors = others


def _name(field: Field) -> str:
    if field.tag.startswith("71"):
        return ". ".join(field.all("ab"))
    return " ".join(filter(None, (field.first("b").strip(" ,"), field.first("a"))))


def _coded(record: MarcRecord) -> str | None:
    year = record.first("a", "100")[9:13]
    return iso(int(year)) if year.isdecimal() and year != "0000" else None
