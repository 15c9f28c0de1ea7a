"""The names that registries give a paper, wherever an item of JSON has them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from store.importers.identifiers import arxiv, doi
from store.importers.json_items.values import text, texts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_SCHEMES = {
    "pmid": "pmid", "pmcid": "pmcid", "acl": "acl", "dblp": "dblp",
    "openreview": "openreview", "bibcode": "ads",
}  # fmt: skip
_SCHEME_OF = {
    "doi": "doi", "arxiv": "arxiv", "arxivid": "arxiv", "pmid": "pmid",
    "pubmed": "pmid", "pmc": "pmcid", "pmcid": "pmcid", "isbn": "isbn", "mag": "mag",
    "acl": "acl", "dblp": "dblp", "openalex": "openalex", "corpusid": "corpusid",
    "bibcode": "ads", "ads": "ads", "hal": "hal", "openreview": "openreview",
    "s2": "s2",
}  # fmt: skip
_TYPED = (
    "type",
    "idtype",
    "scheme",
    "identifierType",
    "alternateIdentifierType",
    "name",
)
_VALUED = ("id", "value", "identifier", "_", "alternateIdentifier", "#text")
_OPENREVIEW = re.compile(r"https?://openreview\.net/(?:forum|pdf)\?id=([\w-]+)")
_MOST = 50
_NUMBER = re.compile(r"\d{1,6}|row\W?\d+", re.IGNORECASE)


def named_identifiers(item: Mapping[str, Any], url: str) -> list[tuple[str, str]]:
    """Pairs of scheme and value, the id that the item has in its source among them."""
    found = [("doi", doi(text(item.get("doi"))))] if item.get("doi") else []
    if item.get("arxiv"):
        found += [("arxiv", arxiv(one)) for one in texts(item.get("arxiv"))[:1]]
    for name in _SCHEMES.keys() & item.keys():
        found.append((_SCHEMES[name], text(item[name])))
    if item.get("identifiers"):
        found += listed(item.get("identifiers"))
    if match := _OPENREVIEW.match(url):
        found.append(("openreview", match[1]))
    if item.get("id"):
        found += _of_id(text(item.get("id")).strip(), url)
    return found


def _of_id(id_: str, url: str) -> list[tuple[str, str]]:
    """What an id says: of a registry, or of the source alone."""
    if number := arxiv(id_):
        return [("arxiv", number)]
    if "10." in id_ and (name := doi(id_)):
        return [("doi", name)]
    if not id_ or _NUMBER.fullmatch(id_) or f"/{id_}" in url:
        return []
    return [("url", id_)] if id_.startswith("http") else [("id", id_)]


def listed(value: object) -> list[tuple[str, str]]:
    """The identifiers of a list or an object, in any of the usual ways."""
    return [(scheme, name) for scheme, name in _pairs(value) if name]


def _pairs(value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        if scheme := _typed(value):
            yield _normal(scheme, text(_valued(value)))
        else:
            for name, said in value.items():
                yield _normal(name, text(said))
    elif isinstance(value, str):
        yield _untyped(value)
    elif isinstance(value, list):
        if _is_pair(value):
            yield _normal(*value)
            return
        for one in value[:_MOST]:
            yield from _pairs(one)


def _is_pair(value: list[Any]) -> bool:
    both = len(value) == 2 and all(type(one) is str for one in value)
    return both and value[0].lower() in _SCHEME_OF


def _typed(value: dict[str, Any]) -> str:
    return next((value[n] for n in _TYPED if isinstance(value.get(n), str)), "")


def _valued(value: dict[str, Any]) -> object:
    return next((value[n] for n in _VALUED if value.get(n)), None)


def _normal(scheme: str, value: str) -> tuple[str, str]:
    known = _SCHEME_OF.get("".join(filter(str.isalnum, scheme.lower())), "")
    if known == "doi":
        return known, doi(value)
    return known, (arxiv(value) if known == "arxiv" else value.strip()) if known else ""


def _untyped(value: str) -> tuple[str, str]:
    if number := arxiv(value):
        return "arxiv", number
    return ("doi", doi(value)) if "10." in value else ("", "")
