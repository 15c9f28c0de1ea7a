"""DOIs, arXiv numbers and citation keys: names that can mean but one paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.mask import Mention
from assistant.understanding.patterns import any_case
from assistant.understanding.reading import PaperRef

if TYPE_CHECKING:
    from assistant.understanding.sentence import Sentence
    from store.library import Library
    from store.models import Paper

_ARXIV = r"(?:arxiv:\s*)?(?<![\d.])(\d{4}\.\d{4,5})(?:v\d+)?(?![\d.])"
_DOI = (
    r"(?:doi:\s*|https?://(?:dx\.)?doi\.org/)?"
    r"(10\.\d{4,9}/[^\s\"'<>]+)"
)
_SCHEMES = ((_DOI, "doi"), (_ARXIV, "arxiv"))


def cover(sentence: Sentence, library: Library) -> None:
    """Cover every identifier; one that is not here is an unknown paper (U)."""
    for pattern, scheme in _SCHEMES:
        for match in any_case(pattern).finditer(sentence.raw):
            if not sentence.free(match.start(), match.end()):
                continue
            known = library.papers.by_identifier(scheme, match[1].rstrip(".,;)?"))
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


def ref(found: Paper) -> PaperRef:
    """The reference to a paper."""
    return PaperRef(found.id, found.key, found.title)
