"""Papers told by words of their titles: "the sparse matrix paper".

Only where no form knows them: the words before the noun must all stand in the title
of one paper, or of one that is not named in the question otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.forms import told_papers
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import PaperRef, PeopleRef, members
from assistant.vocabulary import usual
from store.text import stems, words

if TYPE_CHECKING:
    import re

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from store.models import TitleEntry

_TOLD: Final = (
    r"(?:the|that) (?P<x>(?:(?!(?:the|of|a|an|by|in) )[\w'-]+ ){1,6}?)"
    r"(?:paper|report|study|article|white paper)(?: \([^()]*\))?"
    r"(?P<by> by (?P<who>A\d+)(?: et al(?: \.)?)?)?"
)
_ON: Final = (
    r"(?:the|that) (?:(?:other|second) )?(?:paper|report|study|article|one|work)"
    r" (?:on|about) (?:the )?(?P<x>[\w'-]+(?: (?!and |or )[\w'-]+){0,3}?)"
    r"(?= (?:and the|and that|or the|have|both|differ|share|say|agree|report)\b"
    r"| *(?:[|,?.]|$))"
)
"""The same with the words behind the noun: "the one on adversarial attacks"."""
_UNTOLD: Final = r"the one (?:on|about)"
"""Left where a second paper is not known: then the first alone is not asked about."""
_LETTERS: Final = range(2, 7)
"""Of a short name that the title may spell out."""
_TITLES: Final = 50
"""Titles read for one that spells a short name out."""
_FEW: Final = 5
"""Papers whose title holds a word at most, for their abstracts to be read."""
_NOT_OF_ONE: Final = frozenset(
    ("first", "second", "third", "last", "latest", "newest", "oldest", "same", "other",
     "new", "next", "previous", "recent", "original", "this", "that", "which", "whole",
     "only", "most", "best")
)  # fmt: skip
_MOST: Final = 3
_SHORT: Final = 3


def resolved(text: str, mask: Mask, linker: Linker) -> str:
    """A text in which the papers told so have placeholders."""
    ways = [way for way in (_TOLD, _ON) if bounded(way).search(text)]
    if not ways:
        return text
    named = {
        one.id
        for name in text.split()
        if exact(r"[PW]\d+").fullmatch(name)
        for one in members(mask.value(name))
        if isinstance(one, PaperRef)
    }

    def swap(match: re.Match[str]) -> str:
        if exact(r"[PW]\d+").fullmatch(match["x"].strip()):
            return f"{match['x'].strip()}"
        of_topic = match.re is bounded(_ON)
        ref = _told(match["x"], named, linker, of_topic=of_topic)
        if ref is None and not of_topic:
            ref = _by_more(match["x"], named, linker)
        if ref is None:
            return match.group()
        who = match.groupdict().get("who")
        by = f"{match['by']}" if who and not _wrote(ref, who, mask, linker) else ""
        return f"{mask.place('W', ref)}{by}"

    told = text
    for way in ways:
        told = f" {bounded(way).sub(swap, told).strip()} "
    return text if bounded(_UNTOLD).search(told) else told


def _wrote(ref: PaperRef, who: str, mask: Mask, linker: Linker) -> bool:
    """Whether a person who is named is one of a paper's authors."""
    value = mask.value(who)
    ids = value.ids if isinstance(value, PeopleRef) else ()
    authors = linker.library.papers.get([ref.id])[0].authors
    return any(one.person in ids for one in authors)


def _told(
    stretch: str, named: set[int], linker: Linker, *, of_topic: bool
) -> PaperRef | None:
    said = tuple(words(stretch))
    if _NOT_OF_ONE.intersection(said) or not any(len(w) > _SHORT for w in said):
        return None
    plain = len(said) == 1 and not of_topic and usual(said[0])
    if exact(r"[A-Z]\d").search(stretch) or plain:
        return None
    held = linker.library.names.titles_holding(said, _MOST)
    held = held or _spelling_out(said, linker)
    if of_topic and not held:
        held = _in_abstracts(said, linker)
    rest = [one for one in held if one.paper not in named]
    if len(rest) != 1 or len(held) == _MOST:
        return None
    return PaperRef(rest[0].paper, rest[0].key, rest[0].title)


def _by_more(stretch: str, named: set[int], linker: Linker) -> PaperRef | None:
    """The one paper whose title and abstract hold all the words between them."""
    said = words(stretch)
    if _NOT_OF_ONE.intersection(said) or exact(r"[A-Z]\d").search(stretch):
        return None
    if len(said) == 1 and usual(said[0]):
        return None
    found = told_papers.described(said, linker, named, "paper", missing=0)
    return found[0] if len(found) == 1 else None


def _spelling_out(said: tuple[str, ...], linker: Linker) -> list[TitleEntry]:
    """Papers whose title holds some of the words, and spells out the first of them."""
    short, *others = said
    if len(short) not in _LETTERS or not others:
        return []
    held = linker.library.names.titles_holding(others, _TITLES)
    found = [one for one in held if short in _initials(one.title)]
    return found if len(held) < _TITLES else []


def _in_abstracts(said: tuple[str, ...], linker: Linker) -> list[TitleEntry]:
    """Papers whose title holds one of the words, and the abstract the others."""
    names = linker.library.names
    found: dict[int, TitleEntry] = {}
    for word in said:
        found |= {one.paper: one for one in names.few_titles((word,), _FEW)}
    asked = set(stems(" ".join(said)))
    return [
        found[paper.id]
        for paper in linker.library.papers.get(found)
        if asked <= set(stems(f"{paper.title} {paper.abstract}"))
    ]


def _initials(title: str) -> str:
    return "".join(word[0] for word in words(title))
