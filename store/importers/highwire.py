"""The tags in the head of a paper's web page: Highwire Press's, and Dublin Core's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv, arxiv_of_url, doi
from store.importers.keyed import first_of
from store.importers.names import given_first

if TYPE_CHECKING:
    Said = dict[str, list[str]]
    """Name of a tag, in lower case -> its values, in order."""

_FIELDS = {
    "journal": ("citation_journal_title", "prism.publicationname"),
    "shortjournal": ("citation_journal_abbrev",),
    "volume": ("citation_volume", "prism.volume"),
    "number": ("citation_issue", "prism.number"),
    "issn": ("citation_issn", "prism.issn"),
    "isbn": ("citation_isbn",),
    "publisher": ("citation_publisher", "dc.publisher", "dcterms.publisher"),
    "language": ("citation_language", "dc.language"),
    "abstract": (
        "citation_abstract", "dcterms.abstract", "dc.description.abstract",
        "dc.description",
    ),
    "url": (
        "citation_public_url", "citation_abstract_html_url",
        "citation_fulltext_html_url",
    ),
}  # fmt: skip
_TITLES = ("citation_title", "dc.title", "dcterms.title", "eprints.title")
_DATES = (
    "citation_publication_date", "citation_cover_date", "citation_date",
    "citation_online_date", "citation_year", "dc.date.issued", "dcterms.issued",
    "dc.date", "prism.publicationdate", "dcterms.date", "eprints.date",
)  # fmt: skip
_AUTHORS = (
    "citation_author", "citation_authors", "dc.creator", "dcterms.creator",
    "dc.contributor.author", "eprints.creators_name", "dc.contributor",
)  # fmt: skip
_BOOKS = ("citation_conference_title", "citation_conference", "citation_inbook_title",
          "citation_book_title")  # fmt: skip
_SCHOOLS = ("citation_dissertation_institution",)
_DOIS = ("citation_doi", "dc.identifier", "prism.doi", "dc.identifier.doi")
_REPORTS = ("citation_technical_report_institution",)


def draft_of(head: Said) -> Draft | None:
    """The work that a head tells of; None where it tells of none."""
    title = first_of(head, *_TITLES)
    if not title:
        return None
    book, school = first_of(head, *_BOOKS), first_of(head, *_SCHOOLS)
    report = first_of(head, *_REPORTS)
    doi_ = next(filter(None, map(doi, _all(head, *_DOIS))), "")
    draft = Draft(
        place="head",
        kind=_kind(book, school, report),
        authors=_authors(head),
        date=written_date(first_of(head, *_DATES)),
        keywords=_keywords(head),
        affiliations=head.get("citation_author_institution", []),
        identifiers=[("doi", doi_), ("pmid", first_of(head, "citation_pmid"))],
    )
    for name, tags in _FIELDS.items():
        draft.fields[name] = first_of(head, *tags)
    draft.fields["title"] = title
    draft.fields["booktitle"] = book
    draft.fields["school"], draft.fields["institution"] = school, report
    draft.fields["pages"] = _pages(head)
    numbers = [arxiv(one) for one in _all(head, "citation_arxiv_id")]
    numbers.append(arxiv_of_url(draft.fields["url"]))
    draft.identifiers += [("arxiv", number) for number in numbers]
    return draft


def _kind(book: str, school: str, report: str) -> str:
    """The entry type, by what the head names that the work appeared in or at."""
    if book:
        return "inproceedings"
    if school:
        return "phdthesis"
    return "techreport" if report else "article"


def _pages(head: Said) -> str:
    first = first_of(head, "citation_firstpage", "prism.startingpage")
    last = first_of(head, "citation_lastpage", "prism.endingpage")
    return "–".join(filter(None, (first, last)))


def _all(head: Said, *names: str) -> list[str]:
    return [text for name in names for text in head.get(name, [])]


def _authors(head: Said) -> list[str]:
    """The authors of the first tag that has any; one tag may hold several."""
    for name in _AUTHORS:
        if texts := head.get(name):
            several = (part for text in texts for part in text.split(";"))
            return [given_first(part.strip()) for part in several if part.strip()]
    return []


def _keywords(head: Said) -> list[str]:
    said = _all(head, "citation_keywords", "dc.subject")
    return [part.strip() for text in said for part in text.replace(";", ",").split(",")]
