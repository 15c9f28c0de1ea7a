"""Plain JSON: an object a paper, in a list or a line each, by common field names."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.bibtex.values import to_unicode
from store.importers.bibtex.venues import Venue
from store.importers.columns import meaning
from store.importers.csl_json import keywords, put_note
from store.importers.dates import iso, month_of
from store.importers.draft import Draft
from store.importers.json_items.identifying import named_identifiers
from store.importers.json_items.people import are_editors, people
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import count, date, flag, text, texts
from store.importers.latex import plain_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.errors import RecordError
    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Known = dict[str, Any]
    """What an item says, by field."""

KEPT = frozenset({
    "pages", "volume", "number", "publisher", "address", "series", "isbn", "issn",
    "language", "edition", "numpages", "articleno",
})  # fmt: skip
_OWN = '"refdesk.paper/'
"""What refdesk exports itself has an importer that loses nothing."""
_ATTACHED = frozenset({"attachment", "note", "annotation"})
_CODE = re.compile(
    r"[a-z][a-z-]+\.[A-Za-z-]{2,}|(?:hep|astro|quant|cond|gr|nucl|math|physics)-?[a-z]*"
)
_LIKE_A_KEY = re.compile(r"[^\W\d_]{2,}[_:-]?(?:1[89]|20)\d\d[^\W\d_]*")
_APART = re.compile(r"[\s,;|]+")
_BOOKS = frozenset({"inproceedings", "incollection", "inbook"})


def recognises(head: str) -> bool:
    """Whether the first item has a title, and is of no format with a name."""
    return probe(head) == "jsonl" and _OWN not in head


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The objects of a file."""
    del knowledge
    return read_json(source, options, "jsonl")


def draft(item: Mapping[str, Any]) -> Draft:
    """One object in BibTeX's terms; raises RecordError for a file beside a paper."""
    return of_known(known(item))


def known(item: Mapping[str, Any]) -> Known:
    """The fields that are of use, each from the best of the names it has here."""
    found: Known = {}
    ranks: dict[str, int] = {}
    for name, value in item.items():
        if value is None or value == "" or value == [] or value == {}:
            continue
        meant = meaning(name)
        if meant and meant.rank < ranks.get(meant.field, 1000):
            found[meant.field] = value
            ranks[meant.field] = meant.rank
    if "itemType" in item:  # Zotero's, whose "extra" says what no field has
        found["note"], found["untitled"] = item.get("extra"), True
    if "ENTRYTYPE" in item:  # an entry of a BibTeX file, as bibtexparser has it
        found["key"] = item.get("ID")
    return found


def of_known(item: Known) -> Draft:
    """A draft of what is known of one paper."""
    said = text(item.get("kind")).strip()
    if said.lower() in _ATTACHED:
        raise _attached(said)
    unsaid = "inproceedings" if item.get("booktitle") else "article"
    found = Draft(place="", kind=entry_type(said) if said else unsaid)
    found.untitled = "untitled" in item
    found.fields["title"] = _latex_title(text(item.get("title")))
    found.fields["abstract"] = plain_text(_abstract(item.get("abstract")))
    _put_people(found, item)
    found.date = date_of(item)
    found.citations = count(item.get("citations"))
    for name in item.keys() & KEPT:
        found.fields[name] = text(item[name])
    _put_pages(found, item)
    put_venue(found, item)
    _put_subjects(found, item)
    _put_key(found, item)
    found.fields["url"] = address(item.get("url"))
    found.identifiers = named_identifiers(item, found.fields["url"])
    if "note" in item:
        put_note(found, "\n".join(texts(item.get("note"))))
    if code := address(item.get("codeurl")):
        found.code_url = code if code.startswith("http") else ""
    return found


def _attached(kind: str) -> RecordError:
    from store.errors import RecordError

    article = "a" if kind.lower() == "note" else "an"
    return RecordError(f"{article} {kind.lower()} of another item, no paper")


def _latex_title(title: str) -> str:
    return to_unicode(title) if "\\" in title or "$" in title else title


def _abstract(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, list) and len(value) > 1 and all(map(_is_paragraph, value)):
        return "\n".join(texts(value))
    if isinstance(value, dict) and not text(value):
        return "\n".join(f"{n}: {v}" for n, v in value.items() if isinstance(v, str))
    return _described(value)


def _is_paragraph(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, dict) and "text" in value)


def _described(value: object) -> str:
    """DataCite's descriptions, of which one is the abstract."""
    for one in value if isinstance(value, list) else ():
        if isinstance(one, dict) and (found := text(one.get("description"))):
            return found
    return text(value)


def _put_people(found: Draft, item: Known) -> None:
    authors = people(item.get("authors"))
    found.authors, found.complete = authors.names, authors.complete
    found.author_ids = list(authors.ids)
    if flag(item.get("complete")) is False:
        found.complete = False
    found.affiliations = list(authors.affiliations)
    if item.get("affiliations"):
        found.affiliations = found.affiliations + _affiliations(
            item.get("affiliations")
        )
    if are_editors(item.get("authors")):
        found.authors, found.editors = [], authors.names
    if item.get("editors"):
        found.editors = people(item.get("editors")).names


def _affiliations(value: object) -> list[str]:
    found = texts(value)
    if len(found) == 1 and ";" in found[0]:
        return [part.strip() for part in found[0].split(";")]
    return found


def date_of(item: Known) -> str | None:
    """The most precise of date, year, month and day that agree on the year."""
    day, year = date(item.get("date")), date(item.get("year"))
    if year is None or (day and day[:4] == year[:4] and len(day) >= len(year)):
        return day or year
    month = item.get("month")
    if month is None or len(year) > 4:
        return year
    number = count(month) or month_of(text(month))
    return iso(int(year[:4]), number, count(item.get("day")))


def _put_pages(found: Draft, item: Known) -> None:
    if not found.fields["pages"] and item.get("firstpage"):
        both = (text(item.get("firstpage")), text(item.get("lastpage")))
        found.fields["pages"] = "-".join(dict.fromkeys(filter(None, both)))
    journal = item.get("journal")
    if isinstance(journal, dict):
        for name in ("volume", "number", "issue", "pages", "issn"):
            if value := text(journal.get(name)):
                found.fields["number" if name == "issue" else name] = value


def put_venue(found: Draft, item: Known) -> None:
    """Where it appeared: the short name that the item gives, and the full one."""
    venue, journal = text(item.get("venue")), text(item.get("journal"))
    book, event = text(item.get("booktitle")), text(item.get("event"))
    fields = found.fields
    if book:
        fields["booktitle"] = book
    if venue:
        full = text(item.get("venuename")) or journal or book
        if full:
            found.venue = Venue(venue, full)
        else:
            fields["journal"] = venue
    elif journal and found.kind in _BOOKS and not book:
        fields["booktitle"] = journal
    elif journal:
        fields["journal"] = journal
        fields["shortjournal"] = text(item.get("shortjournal"))
    elif event and not book:
        fields["eventtitle"] = event
    elif not book:
        _put_other_venue(found, item)


def _put_other_venue(found: Draft, item: Known) -> None:
    if source := text(item.get("source")):
        found.fields["journal"] = source
    elif found.kind in ("phdthesis", "mastersthesis") and item.get("school"):
        found.fields["school"] = text(item.get("school"))


def _put_subjects(found: Draft, item: Known) -> None:
    if item.get("keywords"):
        found.keywords = keywords(item.get("keywords"))
    if not item.get("categories"):
        return
    for said in texts(item.get("categories")):
        parts = _APART.split(said.strip())
        if all(map(_CODE.fullmatch, parts)):
            found.categories += parts
        else:
            found.keywords = [*found.keywords, said]


def _put_key(found: Draft, item: Known) -> None:
    id_ = text(item.get("id")).strip()
    found.key = text(item.get("key")) or (id_ if _LIKE_A_KEY.fullmatch(id_) else "")
    found.place = found.key or id_


def address(value: object) -> str:
    """The address of a link, or the first of several."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list):
        return next(filter(None, map(address, value)), "")
    if isinstance(value, dict):
        return address(next((value[n] for n in _HREF if value.get(n)), None))
    return ""


_HREF = ("url", "href", "URL", "@href", "value", "link", "landing_page_url")
