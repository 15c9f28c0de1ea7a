"""Where only a person can stand: "papers by ...", "has ... published", "...'s papers".

A stretch in such a place that is no name of the library is an unknown person,
and said so: nothing is made of its words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.reading import PeopleRef
from store.text import words

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.sentence import Mask

_WORD = r"(?:[^\sA-Z|,:;]+)"
_NAME = rf"({_WORD}(?: {_WORD}){{0,3}}?)"
_END = (
    r"(?= (?:\||,|and|or|in|on|at|since|before|after|about|from|with|for|to|during|"
    r"between|that|which|who|as|is|are|has|have|do|does|did|not|but|together|published|"
    r"publications?|papers?|articles?|"
    r"[A-Z]\d+)\b| *$| \|| [,.])"
)
_PLACES = (
    (rf"(?:{cues.PUBLISH}|{cues.PAPERS}|{cues.ONE_PAPER}|is|was|were|are) by (?:the )?(?:{cues.AUTHORS} )?{_NAME}{_END}", "by {}"),
    (rf"by (?:the )?{cues.AUTHORS} {_NAME}{_END}", "by {}"),
    (rf"{cues.COAUTHORS} (?:of|with) {_NAME}{_END}", "coauthors of {}"),
    (rf"{cues.COLLABORATE} with {_NAME}{_END}", "collaborated with {}"),
    (rf"{cues.AUX} (?:the )?(?:author )?{_NAME} (?=(?:ever |also |not )*{cues.PUBLISH}\b)", "has {} "),
    (rf"{cues.AUX} (?:the )?(?:author )?{_NAME} (?=have\b)", "does {} "),
    (rf"(?:{cues.PAPERS}|{cues.ONE_PAPER}) (?:of|from) {_NAME}{_END}", "papers of {}"),
    (rf"{_NAME} 's (?={cues.PAPERS}|{cues.ONE_PAPER}|{cues.COAUTHORS}|h-index|citations?|first|latest|last|other|most)", "{} 's "),
    (rf"(?:h-index|h index|profile|citations?|citation count|novelty|ai score|affiliations?|co-?authors?|number of papers) (?:of|for) (?:author )?{_NAME}{_END}", "of {}"),
    (rf"where (?:does|do|did|is|has) {_NAME} (?=work|employed|affiliated|based)", "where does {} "),
    (rf"(?:who is|who s|who 's|about the author|the author) {_NAME}{_END}", "who is {}"),
    (rf"(?:{cues.COLLABORATE}) (?:with|alongside) {_NAME}{_END}", "with {}"),
)
"""Patterns with one stretch that must be a person, and how the rest is put back."""

_BY = rf"by {_NAME}{_END}"


_CALLED = rf"(?:named|called|with (?:the )?(?:first |last |family |given |sur)?names?(?: of)?|by the name of|whose (?:first |last |family |sur)?name is|(?:and )?ha(?:s|ve|ving) (?:the )?(?:first |last |family |sur)?name) {_NAME}{_END}"


def named(mask: Mask, draft: Draft) -> None:
    """"The author named Gary": a part of the name that the people asked for must have."""
    match = mask.has(_CALLED)
    if match is None or not mask.has(rf"(?:who|{cues.AUTHORS})"):
        return
    text = mask.surface(match[1])
    mask.take(_CALLED, "named")
    if text:
        draft.constrain("name", text)


def link(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Resolve the stretches that stand where people stand."""
    for pattern, back in _PLACES:
        strict = not back.startswith(("papers of", "who is", "has", "does"))
        _resolve(mask, draft, linker, pattern, strict)
    _resolve(mask, draft, linker, _BY, strict=False)


def _resolve(
    mask: Mask, draft: Draft, linker: Linker, pattern: str, strict: bool
) -> None:
    def swap(match: re.Match[str]) -> str | None:
        written = match[1].strip()
        if re.fullmatch(rf"{cues.SORT_KEYS}|[\d., ]+", written):
            return None
        parts = [w for w in words(written) if w not in ("the", "author", "authors")]
        if not parts or all(part in STOPWORDS for part in parts):
            return None
        ref = None if _ordinary(parts, linker) else linker.person(written, draft)
        if ref is None:
            if _name_like(parts, linker, mask.surface(written)) and (strict or len(parts) > 1):
                draft.unknown.append(("author", mask.surface(written)))
                name = mask.place("A", PeopleRef("named", (), mask.surface(written)))
                return match.group().replace(f" {written}", f" {name}", 1)
            return None
        name = mask.place("A", ref)
        return re.sub(rf"(?<!\S){re.escape(written)}(?!\S)", name, match.group(), count=1)

    mask.rewrite(pattern, swap)


def _ordinary(parts: list[str], linker: Linker) -> bool:
    """One word that the texts use far more often than names do."""
    if len(parts) != 1:
        return any(part in STOPWORDS for part in parts)
    people = linker.library.names.people_having(parts[0])
    return parts[0] in STOPWORDS or not people and len(parts[0]) < 3


def _name_like(parts: list[str], linker: Linker, written: str) -> bool:
    """A stretch written as a name, or of words that no text here holds."""
    if any(part in STOPWORDS for part in parts) or len(parts) > 4:
        return False
    names = linker.library.names
    if all(names.frequency(part) == 0 for part in parts):
        return True
    cased = all(w[:1].isupper() for w in re.findall(r"[^\W\d_]+", written))
    return len(parts) > 1 and cased
