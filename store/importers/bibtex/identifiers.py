"""The names that registries give an entry: DOI, arXiv, ACL Anthology, PubMed, URL."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.importers.bibtex.fields import Fields

_DOI = re.compile(
    r"(?:https?://(?:dx\.)?doi\.org/|doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE
)
_ARXIV = re.compile(r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?")
_ARXIV_URL = re.compile(r"https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/" + _ARXIV.pattern)
_ARXIV_TEXT = re.compile(r"arxiv[:\s]+" + _ARXIV.pattern, re.IGNORECASE)
_ACL_URL = re.compile(
    r"https?://(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology)/([\w.-]+?)(?:\.pdf)?/?"
)


def identifiers_of(fields: Fields) -> tuple[tuple[str, str], ...]:
    """Pairs of scheme and value, best known registry first, each scheme once."""
    url = fields["url"]
    found = (
        ("doi", _doi(fields["doi"]) or _doi(url)),
        ("arxiv", _arxiv(fields) or _first(_ARXIV_URL, url)),
        ("acl", _first(_ACL_URL, url)),
        ("pmid", fields["pmid"]),
        ("url", url),
    )
    return tuple((scheme, value) for scheme, value in found if value)


def _doi(text: str) -> str:
    """A DOI is compared without regard to case (ISO 26324): lower case throughout."""
    return _first(_DOI, text).lower()


def _arxiv(fields: Fields) -> str:
    registry = fields["archiveprefix"] or fields["eprinttype"] or "arxiv"
    if registry.lower() == "arxiv":
        number = fields["eprint"].removeprefix("arXiv:")
        if found := _first(_ARXIV, number):
            return found
    match = _ARXIV_TEXT.search(fields["journal"])
    return match[1] if match else ""


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.fullmatch(text)
    return match[1] if match else ""
