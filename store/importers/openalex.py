"""OpenAlex's works as its API gives them: single works, whole answers, lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.errors import RecordError
from store.importers.author_ids import ids_of
from store.importers.bibtex.venues import Venue
from store.importers.csl_json import first_date
from store.importers.draft import Draft
from store.importers.identifiers import arxiv_of_url, doi
from store.importers.json_items.name_lists import names_in
from store.importers.json_items.people import affiliations, person
from store.importers.json_items.probe import probe
from store.importers.json_items.reading import read_json
from store.importers.json_items.types import entry_type
from store.importers.json_items.values import count, text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.importers.reading import Knowledge, Reading
    from store.importers.record import ImportOptions
    from store.importers.source import Source

    Item = dict[str, Any]

_ID = re.compile(r"(?:https?://(?:api\.)?openalex\.org/(?:works/)?)?(W\d+)", re.I)
_ENTITIES = {
    "A": "an author", "S": "a source", "V": "a source", "I": "an institution",
    "C": "a concept", "T": "a topic", "P": "a publisher", "F": "a funder",
    "k": "a keyword", "G": "a grant",
}  # fmt: skip
_SUBJECTS = ("keywords", "topics", "concepts")
_LEAST_SCORE = 0.3
"""Below it OpenAlex's own pages do not show a concept."""
_LONGEST_ABSTRACT = 50_000
"""Words; a position beyond it is a mistake."""
_PMC = re.compile(r"(?:PMC|articles/|^)(\d+)/?$", re.IGNORECASE)
_LAST_PART = re.compile(r"([^/]+)/?$")


def recognises(head: str) -> bool:
    """Whether the first item is an object of OpenAlex."""
    return probe(head) == "openalex"


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file; its other objects are rejected as what they are."""
    del knowledge
    return read_json(source, options, "openalex")


def draft(item: Item) -> Draft:
    """One work in BibTeX's terms; raises RecordError for what is no work."""
    id_ = text(item.get("id"))
    _check(id_)
    found = Draft(place=id_.rpartition("/")[2])
    found.kind = entry_type(text(item.get("type_crossref") or item.get("type")))
    _put_authors(found, item)
    found.date = first_date(item, ("publication_date", "publication_year"))
    found.fields["title"] = text(item.get("title") or item.get("display_name"))
    found.fields["abstract"] = _abstract(item)
    found.citations = count(item.get("cited_by_count"))
    found.keywords = _subjects(item)
    _put_venue(found, item)
    found.identifiers = list(_identifiers(item))
    return found


def _check(id_: str) -> None:
    if "openalex.org/" in id_ and not _ID.fullmatch(id_):
        entity = id_.partition("openalex.org/")[2]
        what = _ENTITIES.get(entity[:1], "an object")
        raise RecordError(f"{entity} is {what} of OpenAlex; expected a work")


def _put_authors(found: Draft, item: Item) -> None:
    found.complete = item.get("is_authors_truncated") is not True
    authorships = item.get("authorships")
    for one in authorships if isinstance(authorships, list) else ():
        if isinstance(one, dict):
            author = one.get("author")
            named = person(author) if isinstance(author, dict) else text(author)
            if isinstance(author, dict):
                at = len(found.authors)
                found.author_ids += [(at, *id_) for id_ in ids_of(author)]
            found.authors.append(named or text(one.get("raw_author_name")))
            found.affiliations += affiliations(one)
    if not found.authors and item.get("entity_type") == "work":
        found.authors = names_in(text(item.get("hint")))


def _abstract(item: Item) -> str:
    """The abstract, from the index of its words where that is how it is given."""
    index = item.get("abstract_inverted_index")
    if not isinstance(index, dict):
        return text(item.get("abstract"))
    if isinstance(index.get("InvertedIndex"), dict):
        index = index["InvertedIndex"]
    words: dict[int, str] = {}
    for word, places in index.items():
        for place in places if isinstance(places, list) else ():
            if type(place) is int and 0 <= place < _LONGEST_ABSTRACT:
                words[place] = word
    return " ".join(words[place] for place in sorted(words))


def _subjects(item: Item) -> list[str]:
    """Its keywords; where it has none, its topics or its likeliest concepts."""
    for name in _SUBJECTS:
        values = item.get(name)
        if isinstance(values, list) and (found := texts(_likely(values))):
            return found
    return []


def _likely(values: list[Any]) -> list[Any]:
    return [
        one
        for one in values
        if not isinstance(one, dict)
        or not isinstance(score := one.get("score"), (int, float))
        or score >= _LEAST_SCORE
    ]


def _locations(item: Item) -> Iterator[Item]:
    for name in ("primary_location", "best_oa_location", "host_venue"):
        if isinstance(item.get(name), dict):
            yield item[name]
    for name in ("locations", "alternate_host_venues"):
        for one in item[name] if isinstance(item.get(name), list) else ():
            if isinstance(one, dict):
                yield one


def _put_venue(found: Draft, item: Item) -> None:
    for place in _locations(item):
        source = place.get("source") or place
        if not isinstance(source, dict):
            continue
        if name := text(source.get("display_name")):
            short = "arXiv" if name.lower().startswith("arxiv") else ""
            abbreviated = text(source.get("abbreviated_title"))
            found.venue = Venue(short or abbreviated or name, name)
            break
    biblio = item.get("biblio")
    if isinstance(biblio, dict):
        pages = (text(biblio.get("first_page")), text(biblio.get("last_page")))
        found.fields["volume"] = text(biblio.get("volume"))
        found.fields["number"] = text(biblio.get("issue"))
        found.fields["pages"] = "-".join(dict.fromkeys(filter(None, pages)))
    found.fields["language"] = text(item.get("language"))
    found.fields["url"] = _url(item)


def _url(item: Item) -> str:
    addresses = (
        text(place.get("landing_page_url") or place.get("url"))
        for place in _locations(item)
    )
    return next(filter(None, addresses), "")


def _identifiers(item: Item) -> Iterator[tuple[str, str]]:
    ids = item.get("ids")
    named: Item = ids if isinstance(ids, dict) else {}
    said = item.get("doi") or named.get("doi") or item.get("external_id")
    yield "doi", doi(text(said))
    for place in _locations(item):
        address = text(place.get("landing_page_url"))
        if "arxiv.org/" in address and (number := arxiv_of_url(address)):
            yield "arxiv", number
    if match := _ID.fullmatch(text(item.get("id") or named.get("openalex"))):
        yield "openalex", match[1].upper()
    if pmc := _PMC.search(text(named.get("pmcid"))):
        yield "pmcid", f"PMC{pmc[1]}"
    for scheme in ("pmid", "mag"):
        if match := _LAST_PART.search(text(named.get(scheme) or item.get(scheme))):
            yield scheme, match[1]
