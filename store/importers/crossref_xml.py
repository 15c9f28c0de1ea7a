"""Crossref's XML: what its resolver answers (Unixref) and what publishers deposit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import iso
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.jats import jats_text
from store.importers.markup import elements, local, records, text_of
from store.importers.paths import plain_names, text_at
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_KINDS = {
    "journal_article": "article", "conference_paper": "inproceedings",
    "content_item": "incollection", "dissertation": "phdthesis", "book": "book",
    "posted_content": "misc", "report-paper": "techreport", "dataset": "dataset",
    "peer_review": "misc", "standard": "manual",
}  # fmt: skip
_PARTS = ("journal_article", "conference_paper", "content_item", "dataset")
"""Works that are part of another one."""
_WHOLES = frozenset({
    "journal", "conference", "book", "dissertation", "posted_content", "report-paper",
    "database", "peer_review", "standard",
})  # fmt: skip
_ABOVE = frozenset({"crossref", "body"})
_HEADS = (
    "journal_metadata", "journal_issue", "book_metadata", "book_series_metadata",
    "book_set_metadata", "proceedings_metadata", "proceedings_series_metadata",
    "event_metadata", "report-paper_metadata", "database_metadata", "standard_metadata",
    "report-paper_series_metadata",
)  # fmt: skip
"""Where a whole says what it is."""
_DATES = (
    "publication_date", "posted_date", "approval_date", "review_date",
    "database_date/creation_date", "database_date/publication_date",
)  # fmt: skip

_FIELDS = {
    "volume": ("journal_volume/volume", "volume"), "number": ("issue",),
    "publisher": ("publisher/publisher_name",), "isbn": ("isbn",), "issn": ("issn",),
    "url": ("doi_data/resource",),
}  # fmt: skip
_PAGES = ("pages/first_page", "pages/last_page")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: local(tag) in _WHOLES):
        if found.above and local(found.above[-1][0]) in _ABOVE:
            whole = plain_names(found.element)
            parts = [one for one in whole.iter() if one.tag in _PARTS]
            for work in parts or [whole]:
                yield _draft(work, whole, found.line)


def _draft(work: Element, whole: Element, line: int) -> Draft:
    """A part of a whole, or the whole; what it does not say its heads do."""
    heads = [head for name in _HEADS for head in whole.iter(name)]
    said = [work, *heads] if work is not whole else [*heads, work]
    named = next(
        (name for one in said if (name := doi(text_at(one, "doi_data/doi")))), ""
    )
    own = [work] if work is not whole else said
    authors = _people(own, "author")
    draft = Draft(
        place=named or f"line {line}",
        line=line,
        untitled=True,
        kind=_KINDS.get(work.tag, "misc"),
        authors=[_name(one) for one in authors],
        author_ids=[
            (at, "orcid", one)
            for at, author in enumerate(authors)
            if (one := text_at(author, "ORCID"))
        ],
        editors=[_name(one) for one in _people(said, "editor")],
        date=next((day for one in said if (day := _date(one))), None),
        affiliations=[
            text_of(one) for one in work.iterfind(".//person_name//affiliation")
        ],
        identifiers=[("doi", named)],
    )
    texts = {name: _found(said, *paths) for name, paths in _FIELDS.items()}
    texts["title"] = _title(own)
    texts["abstract"] = jats_text(text_at(work, "abstract"))
    texts["pages"] = "–".join(filter(None, (_found(own, path) for path in _PAGES)))
    texts |= _container(draft.kind, [*heads, work], texts)
    draft.fields.update({name: text for name, text in texts.items() if text})
    return draft


def _container(
    kind: str, heads: list[Element], texts: dict[str, str]
) -> dict[str, str]:
    """What the work is part of, or who issued it."""
    issued_by = _found(heads, "institution/institution_name")
    if kind == "article":
        short = _found(heads, "abbrev_title")
        return {"journal": _found(heads, "full_title"), "shortjournal": short}
    if kind == "inproceedings":
        event = _found(heads, "conference_name")
        return {"booktitle": _found(heads, "proceedings_title") or event}
    if kind == "incollection":
        return {"booktitle": _title(heads)}
    if kind in ("phdthesis", "techreport"):
        name = "school" if kind == "phdthesis" else "institution"
        return {name: issued_by or texts["publisher"]}
    return {"institution": issued_by} if kind == "misc" else {}


def _title(said: list[Element]) -> str:
    title = _found(said, "titles/title", "full_title", "proceedings_title")
    subtitle = _found(said, "titles/subtitle")
    return f"{title}: {subtitle}" if title and subtitle else title


def _people(said: list[Element], role: str) -> list[Element]:
    """The first list of people of this role who have a name, or are an organization."""
    for one in said:
        found = [
            person
            for person in (
                *one.iterfind("contributors/*"),
                *one.iterfind("person_name"),
            )
            if person.get("contributor_role") == role and _name(person)
        ]
        if found:
            return found
    return []


def _name(person: Element) -> str:
    if person.tag == "organization":
        return clean_line(text_of(person))
    parts = (text_at(person, name) for name in ("given_name", "surname", "suffix"))
    return " ".join(filter(None, parts))


def _date(one: Element) -> str | None:
    """The earliest of its dates of publication, as precisely as it is told."""
    days = [
        day
        for path in _DATES
        for date in one.iterfind(path)
        if (day := iso(*(_number(date, part) for part in ("year", "month", "day"))))
    ]
    return min(days, key=lambda day: (day[:4], -len(day))) if days else None


def _number(date: Element, part: str) -> int | None:
    text = text_at(date, part)
    return int(text) if text.isdecimal() and len(text) < 5 else None


def _found(said: list[Element], *paths: str) -> str:
    return next(
        (text for one in said for path in paths if (text := text_at(one, path))), ""
    )
