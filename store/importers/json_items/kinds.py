"""Which format an object of a JSON file is of, by the fields that only it has.

The same answers tell the papers of a file from what is wrapped around them: an
object of no kind is no paper, but may hold some.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from store.importers.json_items.types import CSL_ONLY, CSL_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Item = Mapping[str, Any]

_CROSSREF = frozenset({
    "is-referenced-by-count", "references-count", "reference-count", "deposited",
    "content-domain", "indexed", "member", "prefix", "published-print",
    "published-online", "link", "short-container-title",
})  # fmt: skip
_SCHOLAR = frozenset({"paperId", "externalIds", "corpusid", "corpusId", "externalids"})
_CSL = frozenset({
    "container-title", "container-title-short", "citation-key", "title-short",
    "publisher-place", "collection-title", "event-place", "number-of-pages",
    "original-date",
})  # fmt: skip
_CSL_ALL = _CSL | {
    "custom",
    "id", "type", "author", "editor", "translator", "issued", "accessed",
    "abstract", "annote", "archive", "chapter-number", "citation-label",
    "citation-number", "collection-number", "collection-editor", "container-author",
    "edition", "event", "event-date", "event-title", "genre", "ISBN", "ISSN",
    "issue", "jurisdiction", "keyword", "language", "locator", "medium", "note",
    "number", "number-of-volumes", "page", "page-first", "publisher", "section",
    "status", "URL", "version", "volume", "volume-title",
}  # fmt: skip
"""Variables that an item without a title may have (CSL 1.0.2, appendix IV)."""
_NAME_PARTS = frozenset({
    "family", "given", "literal", "non-dropping-particle", "dropping-particle",
})  # fmt: skip
_DATACITE = frozenset({
    "publicationYear", "types", "relatedIdentifiers", "rightsList", "schemaVersion",
})  # fmt: skip
_ARXIV = frozenset({"authors_parsed", "submitter", "journal-ref", "report-no"})
TITLES = (
    "title", "Title", "TITLE", "titles", "headline", "paper_title", "document_title",
    "article_title", "paperTitle", "articleTitle", "title_s", "display_name", "TI",
)  # fmt: skip
_BESIDE_A_TITLE = frozenset({
    "abstract", "abstractnote", "abstracttext", "arxiv", "arxivid", "author", "authors",
    "authornames", "authorstring", "bibcode", "bibkey", "booktitle", "citations",
    "citekey", "contributors", "creator", "creators", "date", "datepublished", "doi",
    "doc_id", "ee", "id", "isbn", "issn", "itemtype", "journal", "journaltitle",
    "paperid", "pages", "pmid", "proceeding", "publication", "publicationtitle",
    "publicationyear", "publication_year", "publication_date", "published",
    "publisher", "pubdate", "pubyear", "source", "summary", "text", "uri", "url",
    "venue", "volume", "year", "identifier", "link", "authfullname_s",
})  # fmt: skip
_NO_PAPER = frozenset({
    "claims", "sitelinks", "lastrevid", "badges", "openapi", "nbformat", "dependencies",
})  # fmt: skip
"""Wikidata's entities and links, and files of software, have titles as well."""
_WRAPPED = frozenset({
    "items", "records", "papers", "entries", "publications", "works", "results",
    "articles", "documents", "bibliography", "hits", "docs", "entry",
})  # fmt: skip


def kind_of(item: Item) -> str | None:
    """The format an object is an item of, as `--format` says it; None: no paper."""
    for name, tells in _TELLING:
        if tells(item):
            return name
    return None


def has_title(item: Item) -> bool:
    """Whether an object may be a paper, told that the file holds some."""
    return any(item.get(name) for name in TITLES)


def _is_arxiv(item: Item) -> bool:
    if "title" not in item:
        return _is_arxiv_answer(item)
    return "authors_parsed" in item or (
        "categories" in item and not _ARXIV.isdisjoint(item)
    )


def _is_arxiv_answer(item: Item) -> bool:
    """A recorded answer of the arXiv API: an Atom feed as text."""
    body = item.get("body")
    return isinstance(body, str) and "<feed" in body[:400]


def _is_openalex(item: Item) -> bool:
    id_ = item.get("id")
    if isinstance(id_, str) and "openalex.org/" in id_:
        return True
    return "abstract_inverted_index" in item or (
        "authorships" in item and not {"title", "display_name"}.isdisjoint(item)
    )


def _is_scholar(item: Item) -> bool:
    return not _SCHOLAR.isdisjoint(item) and "authorId" not in item


def _is_crossref(item: Item) -> bool:
    if isinstance(item.get("title"), list):
        return "DOI" in item or not _CROSSREF.isdisjoint(item) or "issued" in item
    return "DOI" in item and not _CROSSREF.isdisjoint(item)


def _is_datacite(item: Item) -> bool:
    titles = item.get("titles")
    first = titles[0] if isinstance(titles, list) and titles else titles
    if not (isinstance(first, dict) and "title" in first):
        return False
    return "creators" in item and not _DATACITE.isdisjoint(item)


def _is_csl(item: Item) -> bool:
    type_ = item.get("type")
    if not _CSL.isdisjoint(item) or (isinstance(type_, str) and type_ in CSL_ONLY):
        return True
    issued = item.get("issued")
    if isinstance(issued, dict) and not {"date-parts", "raw", "literal"}.isdisjoint(
        issued
    ):
        return True
    if any(map(_is_of_name_parts, (item.get("author"), item.get("editor")))):
        return True
    # Without a title only an item of CSL says what it is in these words alone.
    return "title" not in item and _is_of_csl_type(item) and item.keys() <= _CSL_ALL


def _is_of_csl_type(item: Item) -> bool:
    type_ = item.get("type")
    return isinstance(type_, str) and type_ in CSL_TYPES


def _is_of_name_parts(people: object) -> bool:
    first = people[0] if isinstance(people, list) and people else None
    return isinstance(first, dict) and not _NAME_PARTS.isdisjoint(first)


def _is_plain(item: Item) -> bool:
    title = item.get("title")
    if not title:
        title = next((item[name] for name in TITLES if item.get(name)), None)
        if title is None:
            return _is_schema_org(item) or _is_zotero(item)
    if len(item) == 1 or (len(item) == 2 and _is_of_csl_type(item)):
        return isinstance(title, str)
    if not _NO_PAPER.isdisjoint(item):
        return False
    if _BESIDE_A_TITLE.isdisjoint(item) and _BESIDE_A_TITLE.isdisjoint(
        key.lower() for key in item
    ):
        return False
    return _WRAPPED.isdisjoint(item) or not any(map(_is_list_of_items, item.values()))


def _is_zotero(item: Item) -> bool:
    """An item of Zotero may be without a title."""
    return "itemType" in item and "creators" in item


def _is_schema_org(item: Item) -> bool:
    """schema.org calls a title a name, which so much else has as well."""
    return "name" in item and "author" in item and "@type" in item


def _is_list_of_items(value: object) -> bool:
    first = value[0] if isinstance(value, list) and value else None
    return isinstance(first, dict) and kind_of(first) is not None


_TELLING: tuple[tuple[str, Callable[[Item], bool]], ...] = (
    ("arxiv-json", _is_arxiv),
    ("openalex", _is_openalex),
    ("semantic-scholar", _is_scholar),
    ("crossref", _is_crossref),
    ("datacite", _is_datacite),
    ("csl-json", _is_csl),
    ("jsonl", _is_plain),
)
"""In the order they are asked: the more telling first."""
