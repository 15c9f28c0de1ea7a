"""The names that registries give a paper, found in the ways that sources write them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from collections.abc import Iterable

_DOI = re.compile(r"10\.\d{4,9}(?:\.\d+)*/\S+")
_DOI_PREFIX = re.compile(
    r"(?:(?:(?:https?://)?(?:www\.|dx\.)*doi\.org/?|(?:info:|urn:)?doi\s*[:/=]?)\s*){1,3}",
    re.IGNORECASE,
)
_RESOLVER = r"(?:https?://)?(?:www\.|dx\.)*doi\.[a-z][\w.-]*/+"
"""Of the DOI foundation, or a publisher's own: doi.acm.org."""
_DOI_URL = re.compile(rf"{_RESOLVER}(\S+)", re.IGNORECASE)
_DOI_AT_PUBLISHER = re.compile(
    rf"(?:{_RESOLVER}|https?://[\w.-]+/(?:[\w.-]+/)?doi/(?:(?:abs|full|pdf|epdf|pdfdirect)/)?"
    r"|https?://\S{1,200}?[?&/](?:id=)?doi[:=])(?=10\.)",
    re.IGNORECASE,
)
_TAIL = ".,;:'\"<>$"
_SECOND = re.compile(
    r"[;,|]\s*(?=https?:|doi:|10\.\d{4,9}/)|\[(?:doi|pii)\]$", re.IGNORECASE
)
"""Where a field goes on after its DOI: with a second one, or with whose name it is."""
_NUMBER = r"(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?"
_ARXIV = re.compile(rf"(?:arxiv\s*:\s*)*{_NUMBER}(?:\s*\[.*\])?", re.IGNORECASE)
_ARXIV_URL = re.compile(
    rf"(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/{_NUMBER}(?:\.pdf)?/?",
    re.IGNORECASE,
)
_ARXIV_DOI = re.compile(rf"10\.48550/arxiv\.{_NUMBER}", re.IGNORECASE)
_ARXIV_TEXT = re.compile(rf"arxiv[:\s]+{_NUMBER}", re.IGNORECASE)
_BEST_KNOWN = ("doi", "arxiv", "acl", "pmid")
_ACL_URL = re.compile(
    r"https?://(?:www\.)?(?:aclanthology\.(?:org|info)|aclweb\.org/anthology)"
    r"/(?:papers/)?([\w.-]+)/?"
)


def doi(text: str) -> str:
    """The DOI of a DOI field, resolver and labels off; "" if there is none.

    Lower case, since DOIs are compared without regard to case (ISO 26324).
    """
    rest = text.strip(" \t\r\n$")
    if not rest.startswith("10.") and (
        prefix := _DOI_AT_PUBLISHER.match(rest) or _DOI_PREFIX.match(rest)
    ):
        rest = rest[prefix.end() :]
    match = _DOI.match(unquote(rest) if "%" in rest else rest)
    if match is None:
        return ""
    found = match[0]
    if ";" in found or "," in found or "|" in found or found[-1:] == "]":
        found = _SECOND.split(found, maxsplit=1)[0]
    return _trimmed(found).lower()


def doi_of_url(url: str) -> str:
    """The DOI that an address of the DOI resolver leads to; "" for any other."""
    match = _DOI_URL.fullmatch(url.strip()) if "10." in url else None
    return doi(match[1]) if match else ""


def _trimmed(found: str) -> str:
    """Without the punctuation of the sentence it stood in."""
    found = found.rstrip(_TAIL)
    while found[-1:] in (")", "]", "}") and found.count(found[-1]) > found.count(
        {")": "(", "]": "[", "}": "{"}[found[-1]]
    ):
        found = found[:-1].rstrip(_TAIL)
    return found


def arxiv(text: str) -> str:
    """The arXiv number of an arXiv field, version off; "" if it is none."""
    if not (text := text.strip()):
        return ""
    for pattern in (_ARXIV, _ARXIV_URL, _ARXIV_DOI):
        if match := pattern.fullmatch(text):
            return match[1]
    return ""


def arxiv_of_url(url: str) -> str:
    """The number of the arXiv page or file that an address leads to."""
    match = _ARXIV_URL.fullmatch(url.strip()) if "rxiv" in url.lower() else None
    return match[1] if match else ""


def arxiv_in(text: str) -> str:
    """The number in a sentence such as "arXiv preprint arXiv:2001.01234"."""
    match = _ARXIV_TEXT.search(text) if "rxiv" in text.lower() else None
    return match[1] if match else ""


def acl_of_url(url: str) -> str:
    """The ACL Anthology's name for the paper that an address leads to."""
    match = _ACL_URL.fullmatch(url.strip()) if "acl" in url else None
    return match[1].removesuffix(".pdf") if match else ""


def gathered(
    found: Iterable[tuple[str, str]], url: str = ""
) -> tuple[tuple[str, str], ...]:
    """Pairs of scheme and value, best known registry first, each scheme once.

    What the address says of DOI, arXiv and ACL Anthology is among them.
    """
    kept = dict.fromkeys(_BEST_KNOWN, "")
    for scheme, value in found:
        kept[scheme] = kept.get(scheme) or value
    if url:
        folded = url.lower()
        if "doi." in folded:
            kept["doi"] = kept["doi"] or doi_of_url(url)
        if "arxiv" in folded:
            kept["arxiv"] = kept["arxiv"] or arxiv_of_url(url)
        if "acl" in folded:
            kept["acl"] = kept["acl"] or acl_of_url(url)
        kept["url"] = "".join(url.split())
    return tuple([pair for pair in kept.items() if pair[1]])
