"""The DOI or arXiv number that a PDF gives itself, and those it only cites."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from store.errors import RecordError
from store.importers.identifiers import arxiv, doi

if TYPE_CHECKING:
    from store.importers.pdf.document import Document

_STAMP = re.compile(
    r"arXiv\s*:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?\s*"
    r"\[[a-z-]+(?:\.[A-Za-z-]+)?\]"
)
"""What arXiv prints on the margin of a first page; a citation has no brackets."""
_DOI = re.compile(
    r"(?:doi\.org/|\bdoi\b\s*(?:no\.?)?\s*[:.]?\s*(?:https?://(?:dx\.)?doi\.org/)?)\s*"
    r"(10\.\d{4,9}/(?:\n(?=\S))?\S+)",
    re.IGNORECASE,
)
_REFERENCES = re.compile(
    r"^\s*(?:\d+\.?\s*)?(?:references|bibliography)\s*$", re.I | re.M
)
_IN_METADATA = ("doi", "wps-articledoi", "prism:doi", "subject", "keywords", "title")
_ARXIV_METADATA = ("arxivid", "arxiv", "subject", "keywords")


def identity_of(document: Document) -> tuple[str, str]:
    """Scheme and value; raises RecordError where there is none, or not just one."""
    if number := _arxiv(document):
        return ("arxiv", number)
    for name in _IN_METADATA:
        if found := _labelled(document.metadata.get(name, ""), bare="doi" in name):
            return ("doi", found)
    for page in range(2):
        if found := _printed(_before_references(document.text(page))):
            return ("doi", found)
    raise RecordError(
        "neither its metadata nor its first two pages give a DOI or an arXiv number"
    )


def _arxiv(document: Document) -> str:
    if match := _STAMP.search(document.text(0)):
        return match[1]
    for name in _ARXIV_METADATA:
        said = document.metadata.get(name, "")
        if match := _STAMP.search(said):
            return match[1]
        if name.startswith("arxiv") and (number := arxiv(said)):
            return number
    return ""


def _labelled(text: str, *, bare: bool) -> str:
    """The DOI of an entry of the metadata: of one that is for it, without a label."""
    match = _DOI.search(text)
    return doi(match[1]) if match else (doi(text) if bare else "")


def _printed(text: str) -> str:
    """The one DOI on a page, or the one that stands there most often."""
    found = Counter(doi(re.sub(r"\s", "", match[1])) for match in _DOI.finditer(text))
    found.pop("", None)
    ranked = found.most_common(2)
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        raise RecordError(
            f"its first pages give several DOIs ({ranked[0][0]}, {ranked[1][0]}), and "
            "nothing says which is its own"
        )
    return ranked[0][0] if ranked else ""


def _before_references(text: str) -> str:
    found = _REFERENCES.search(text)
    return text[: found.start()] if found else text
