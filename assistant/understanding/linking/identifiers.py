"""DOIs, arXiv numbers and citation keys mean but one paper, an ORCID one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.mask import Mention
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import PaperRef, PeopleRef
from store.text import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.sentence import Sentence
    from store.library import Library
    from store.models import Paper

_ARXIV = (
    r"(?:arxiv:\s*|https?://(?:www\.)?arxiv\.org/(?:abs|pdf|html)/)?"
    r"(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?(?![\d.])"
)
_DOI = (
    r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?"
    r"(10\.\d{4,9}/[^\s\"'<>]+)"
)
_ORCID = (
    r"(?:(?:(?:has|having|with) (?:the |an )?)?orcid(?: id| number)?(?: is|:)?\s*|(?:https?://)?orcid\.org/)?"
    r"(?<![\d-])(\d{4}-\d{4}-\d{4}-\d{3}[\dx])(?![\d-])"
)
_LABEL = r"((?:[^\s()]+ ){1,7})\([\w -]+\)"
_ACL = (
    r"(?:https?://(?:www\.)?aclanthology\.org/|acl:\s*)?"
    r"(?<![\w.-])([a-z]\d\d-\d{4}|(?:19|20)\d\d\.[a-z0-9_]+-[a-z0-9]+\.\d+)"
    r"(?:/|\.pdf)?(?![\w-])"
)
_SCHEMES = ((_DOI, "doi"), (_ARXIV, "arxiv"), (_ACL, "acl"))
_ONLY_KNOWN = ("acl",)
"""Schemes whose numbers may as well be something else: those of papers here alone."""


def cover(sentence: Sentence, library: Library) -> None:
    """Cover every identifier; one that is not here is an unknown paper (U), and who
    is not here is left to be said so."""
    for start, end, named in _labelled(sentence.raw, library):
        if sentence.free(start, end):
            sentence.add(Mention("A", start, end, named))
    for match in any_case(_ORCID).finditer(sentence.raw):
        who = bearer(match[1], library)
        if who and sentence.free(match.start(), match.end()):
            sentence.add(Mention("A", match.start(), match.end(), who))
    for pattern, scheme in _SCHEMES:
        for match in any_case(pattern).finditer(sentence.raw):
            if not sentence.free(match.start(), match.end()):
                continue
            known = library.papers.by_identifier(scheme, match[1].rstrip(".,;)?"))
            if known is None and scheme in _ONLY_KNOWN:
                continue
            value = ref(known) if known else ("paper", match[0])
            tag = "P" if known else "U"
            sentence.add(Mention(tag, match.start(), match.end(), value))


def paper(key: str, library: Library) -> PaperRef | None:
    """The paper of a citation key or identifier."""
    found = library.papers.by_key(key) or _identified(key, library)
    return ref(found) if found else None


def _identified(key: str, library: Library) -> Paper | None:
    found = None
    for pattern, scheme in _SCHEMES:
        match = any_case(pattern).fullmatch(key)
        if match:
            found = found or library.papers.by_identifier(scheme, match[1])
    return found


def bearer(text: str, library: Library) -> PeopleRef | None:
    """Who has an ORCID: where names under it do not agree, all who bear them."""
    match = any_case(_ORCID).fullmatch(text.strip())
    found = library.people.by_id("orcid", match[1].upper()) if match else []
    if match is None or not found:
        return None
    shown = found[0].name if len(found) == 1 else match[1].upper()
    return PeopleRef("named", tuple(person.id for person in found), shown)


def _labelled(text: str, library: Library) -> Iterator[tuple[int, int, PeopleRef]]:
    """People by the names that tell them from others: "Wei Wang (0002)"."""
    for match in any_case(_LABEL).finditer(text) if "(" in text else ():
        starts = [word.start() for word in any_case(r"[^\s(]+").finditer(match[1])]
        for start in starts:
            stretch = text[match.start() + start : match.end()]
            if found := library.names.named(key_of(stretch)):
                who = PeopleRef("named", (found[0].person,), found[0].form)
                yield match.start() + start, match.end(), who
                break


def ref(found: Paper) -> PaperRef:
    """The reference to a paper."""
    return PaperRef(found.id, found.key, found.title)
