"""Works in RDF, in the words of BIBO, Dublin Core, schema.org, PRISM and FOAF."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.dates import written_date
from store.importers.draft import Draft
from store.importers.identifiers import doi
from store.importers.json_items.types import entry_type
from store.importers.markup import records
from store.importers.names import given_first
from store.importers.rdf_nodes import Graph, Node
from store.importers.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from store.errors import RecordError
    from store.importers.reading import Knowledge
    from store.importers.record import ImportOptions
    from store.importers.source import Source

_KINDS = {
    "AcademicArticle": "article", "ScholarlyArticle": "article",
    "Chapter": "incollection",
    "BookSection": "incollection", "ConferencePaper": "inproceedings",
    "EditedBook": "book", "Book": "book", "Thesis": "phdthesis", "Report": "techreport",
    "SoftwareSourceCode": "software", "SoftwareApplication": "software",
    "Proceedings": "proceedings", "Patent": "patent", "Manuscript": "unpublished",
}  # fmt: skip
_NO_WORKS = frozenset({
    "Journal", "Periodical", "Issue", "PublicationIssue", "PublicationVolume", "Series",
    "Person", "Organization", "Agent", "Collection", "Conference", "Event", "Concept",
    "UserItem", "Newspaper", "Magazine", "Website", "Ontology", "Class", "Property",
    "DataDownload", "DataCatalog",
})  # fmt: skip
_TITLES = ("title", "name", "headline")
_PEOPLE = ("authorList", "creator", "author", "maker", "authors")
_WITHIN = ("isPartOf", "isPartOfJournal", "journal", "presentedAt", "reproducedIn")
_DATES = (
    "issued", "datePublished", "publicationDate", "coverDate", "date", "created",
    "dateCreated", "year",
)  # fmt: skip
_FIELDS = {
    "volume": ("volume", "volumeNumber"), "number": ("issue", "issueNumber"),
    "abstract": ("abstract", "description"), "isbn": ("isbn13", "isbn", "isbn10"),
    "issn": ("issn", "eissn"), "edition": ("edition",), "pages": ("pages",),
    "language": ("language", "inLanguage"),
}  # fmt: skip
_IDENTIFIERS = ("doi", "identifier", "sameAs", "uri", "url", "homepage")
_ADDRESS = re.compile(r"https?://\S+")


def read(source: Source, options: ImportOptions, knowledge: Knowledge) -> Reading:
    """The works of a file, in order."""
    del options, knowledge
    return Reading(records(source, lambda: _drafts(source)))


def _drafts(source: Source) -> Iterator[Draft | RecordError]:
    graph = Graph(source)
    holders = {
        name
        for node in graph.by_name.values()
        for key in _WITHIN
        for name in node.links.get(key, [])
    }
    for node in graph.tops:
        if _is_work(node) and (node.name not in holders or node.kind in _KINDS):
            yield _draft(graph, node)


def _is_work(node: Node) -> bool:
    if node.kind in _NO_WORKS or not node.first(*_TITLES):
        return False
    said = node.texts.keys() | node.links.keys() | node.nodes.keys()
    return node.kind in _KINDS or not said.isdisjoint((*_PEOPLE, *_DATES, "doi"))


def _draft(graph: Graph, node: Node) -> Draft:
    chain = [node, *_containers(graph, node)]
    draft = Draft(
        place=node.name or f"line {node.line}",
        line=node.line,
        kind=_kind(node),
        untitled=True,
        authors=_people(graph, node, *_PEOPLE),
        editors=_people(graph, node, "editorList", "editor"),
        date=_date(chain),
        keywords=[one for one in node.all("subject", "keywords") if "://" not in one],
        identifiers=_identifiers(node),
    )
    fields = draft.fields
    fields["title"] = node.first(*_TITLES)
    for name, said in _FIELDS.items():
        fields[name] = next(filter(None, (one.first(*said) for one in chain)), "")
    ends = (
        node.first("pageStart", "startingPage"),
        node.first("pageEnd", "endingPage"),
    )
    fields["pages"] = fields["pages"] or "–".join(filter(None, ends))
    fields["publisher"] = _publisher(graph, chain)
    if _ADDRESS.match(node.name):
        fields["url"] = node.name
    _put_container(draft, chain[1:], node)
    return draft


def _kind(node: Node) -> str:
    return _KINDS.get(node.kind) or entry_type(node.kind, "") or "misc"


def _containers(graph: Graph, node: Node) -> list[Node]:
    """What a work is part of, what that is part of, and so on."""
    found: list[Node] = []
    while len(found) < 4:
        node_ = found[-1] if found else node
        outer = next(graph.things(node_, *_WITHIN), None)
        if outer is None or outer is node or any(outer is one for one in found):
            break
        found.append(outer)
    return found


def _people(graph: Graph, node: Node, *names: str) -> list[str]:
    """The people of the first of these properties that names any."""
    for name in names:
        found = [_name(one) for one in graph.things(node, name)]
        found += [
            given_first(text) for text in node.all(name) if not _ADDRESS.match(text)
        ]
        if any(found):
            return list(dict.fromkeys(filter(None, found)))
    return []


def _name(person: Node) -> str:
    family = person.first("familyName", "surname", "family_name", "lastName")
    given = person.first("givenName", "givenname", "firstName", "given")
    return f"{given} {family}".strip() or given_first(person.first("name", "label"))


def _date(chain: list[Node]) -> str | None:
    """Its own, or that of what it is part of."""
    for node in chain:
        for text in node.all(*_DATES):
            if day := written_date(text):
                return day
    return None


def _identifiers(node: Node) -> list[tuple[str, str]]:
    links = [one for name in _IDENTIFIERS for one in node.links.get(name, [])]
    texts = [*node.all(*_IDENTIFIERS), *links, node.name]
    return [("doi", doi(text.removeprefix("info:doi/"))) for text in texts]


def _publisher(graph: Graph, chain: list[Node]) -> str:
    for node in chain:
        if said := node.first("publisher"):
            return said
        for one in graph.things(node, "publisher"):
            return one.first("name", "label")
    return ""


def _put_container(draft: Draft, containers: list[Node], node: Node) -> None:
    """The journal or book at the end of the chain; a text by itself is a series."""
    named = [one for one in containers if one.first(*_TITLES)]
    said = node.first("publicationName", "isPartOf")
    name = named[-1].first(*_TITLES) if named else said
    if not name or _ADDRESS.match(name):
        return
    if draft.kind in ("incollection", "inproceedings"):
        draft.fields["booktitle"] = named[0].first(*_TITLES) if named else name
    elif draft.kind == "book":
        draft.fields["series"] = name
    else:
        draft.fields["journal"] = name
        if named:
            draft.fields["shortjournal"] = named[-1].first("shortTitle", "alternative")
