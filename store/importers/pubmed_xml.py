"""PubMed's XML: articles and books as its site and its API give them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.markup import elements, records, text_of
from store.importers.paths import text_at
from store.importers.reading import Reading
from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_WANTED = frozenset({"PubmedArticle", "PubmedBookArticle", "MedlineCitation"})
_ABOUT = ("MedlineCitation/Article", "Article", "BookDocument")
"""Where an element says what it is, whichever of them it is."""
_DATES = (
    "Journal/JournalIssue/PubDate", "Book/PubDate", "ArticleDate", "ContributionDate",
)  # fmt: skip
_FIELDS = {
    "Journal/JournalIssue/Volume": "volume", "Journal/JournalIssue/Issue": "number",
    "Pagination/MedlinePgn": "pages", "Journal/Title": "journal",
    "Journal/ISOAbbreviation": "shortjournal", "Journal/ISSN": "issn",
    "Language": "language", "Book/Publisher/PublisherName": "publisher",
    "Book/Publisher/PublisherLocation": "address", "Book/Isbn": "isbn",
    "Book/Edition": "edition",
}  # fmt: skip
_IDS = {"doi": "doi", "pmc": "pmcid"}


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The citations of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft]:
    for found in elements(source, lambda tag, depth: tag in _WANTED):
        yield _draft(found.element, found.line)


def _draft(element: Element, line: int) -> Draft:
    article = next(filter(None, map(element.find, _ABOUT)), element)
    pmid = text_at(element, "MedlineCitation/PMID") or text_at(element, "PMID")
    pmid = pmid or text_at(element, "BookDocument/PMID")
    draft = Draft(
        place=f"{pmid or 'no PMID'} (line {line})",
        line=line,
        untitled=True,
        kind="article",
        date=_date(article),
        keywords=[text_of(one) for one in element.iter("Keyword")]
        + [text_of(one) for one in element.iter("DescriptorName")],
        affiliations=[text_of(one) for one in article.iter("Affiliation")],
        identifiers=[("pmid", pmid), *_identifiers(element, article)],
    )
    for path, name in _FIELDS.items():
        draft.fields[name] = text_at(article, path)
    draft.fields["pages"] = draft.fields["pages"].replace("-", "–")
    draft.fields["title"] = _title(article, "ArticleTitle") or _title(
        article, "VernacularTitle"
    )
    sections = (
        clean_line(text_of(one)) for one in article.iterfind("Abstract/AbstractText")
    )
    draft.fields["abstract"] = "\n".join(filter(None, sections))
    _put_people(draft, article)
    if book := _title(article, "Book/BookTitle"):
        of_book = draft.fields["title"] not in ("", book)
        draft.kind = "incollection" if of_book else "book"
        draft.fields["booktitle" if of_book else "title"] = book
    return draft


def _title(article: Element, path: str) -> str:
    """Without the point of its end, and the brackets of a translation."""
    title = text_at(article, path)
    if title.startswith("[") and title.rstrip(".").endswith("]"):
        title = title.rstrip(".")[1:-1]
    return title[:-1] if title.endswith(".") and not title.endswith("..") else title


def _date(article: Element) -> str | None:
    for path in _DATES:
        if (found := article.find(path)) is not None:
            parts = (text_at(found, name) for name in ("Day", "Month", "Year"))
            year, month = text_at(found, "Year"), text_at(found, "Month")
            if year and month.isdecimal():
                return written_date(
                    "-".join(filter(None, (year, month, text_at(found, "Day"))))
                )
            if date := written_date(" ".join(filter(None, parts))):
                return date
            if date := written_date(text_at(found, "MedlineDate")):
                return date
    return None


def _put_people(draft: Draft, article: Element) -> None:
    lists = [*article.iterfind("AuthorList"), *article.iterfind("Book/AuthorList")]
    for people in lists:
        named = [(_person(one), one) for one in people.iterfind("Author")]
        names = [name for name, _ in named if name]
        if people.get("Type") == "editors":
            draft.editors += names
        else:
            draft.authors += [name for name in names if name not in draft.authors]
            for name, author in named:
                draft.author_ids += [
                    (draft.authors.index(name), "orcid", clean_line(text_of(one)))
                    for one in author.iterfind("Identifier")
                    if name and one.get("Source", "").upper() == "ORCID"
                ]
            draft.complete = draft.complete and people.get("CompleteYN") != "N"


def _person(author: Element) -> str:
    given = (
        text_at(author, "ForeName")
        or text_at(author, "FirstName")
        or text_at(author, "Initials")
    )
    parts = (given, text_at(author, "LastName"), text_at(author, "Suffix"))
    return " ".join(filter(None, parts)) or text_at(author, "CollectiveName")


def _identifiers(element: Element, article: Element) -> Iterator[tuple[str, str]]:
    said = [
        *((one.get("EIdType", ""), one) for one in article.iterfind("ELocationID")),
        *(
            (one.get("IdType", ""), one)
            for one in element.iterfind("*/ArticleIdList/ArticleId")
        ),
    ]
    for kind, one in said:
        if scheme := _IDS.get(kind):
            text = clean_line(text_of(one))
            yield scheme, doi(text) if scheme == "doi" else text
