"""People by their place in the question: "papers by ...", "has ... published".

A stretch in such a place that is no name of the library is an unknown person,
and said so: nothing is made of its words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding import half_named, lone_names
from assistant.understanding.grammar import cues
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.noun_phrases import CALLED_ALIKE
from assistant.understanding.grammar.person_places import (
    CALLED,
    CALLED_QUOTED,
    NAMESAKE,
    NAMESAKE_TAIL,
    PERSON_PLACES,
    WHICH_ONE,
)
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.name_parts import is_part, told
from assistant.understanding.patterns import exact
from assistant.understanding.reading import PeopleRef
from assistant.understanding.rule_table import RuleTable
from store.text import words

if TYPE_CHECKING:
    import re

    from assistant.understanding.draft import Draft
    from assistant.understanding.grammar.person_places import PersonPlace
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued

_NO_NAME = rf"{cues.SORT_KEYS}|[\d., ]+"
_PLACES = RuleTable(PERSON_PLACES, lambda place: place.cues)
_LONGEST_NAME = 4
_WORD = r"([^\W\d_A-Z]{3,})"


def named(mask: Mask, draft: Draft, linker: Linker) -> None:
    """As in "the author named Gary": a part of the name of the people asked for."""
    _called_alike(mask, draft, linker)
    if half_named.read(mask, draft, linker):
        return
    _which_one(mask, draft, linker)
    if not mask.speaks("name|called") or not mask.has(rf"(?:who|{cues.AUTHORS})"):
        return
    quoted_name(mask)
    match = mask.has(CALLED)
    if match is None:
        return
    text = mask.surface(match[1])
    mask.take(CALLED, "named")
    if text:
        draft.constrain("name", text)


def _called_alike(mask: Mask, draft: Draft, linker: Linker) -> None:
    """As in "papers by people named Wang": by whoever is called so."""
    match = mask.meets(CALLED_ALIKE)
    if match is not None and is_part(match[2], linker):
        draft.constrain("name", mask.surface(match[2]))
        mask.take(CALLED_ALIKE.pattern, "called alike")


def quoted_name(mask: Mask) -> None:
    """A name in quotation marks is a part of one, as it is without them."""
    mask.rewrite(CALLED_QUOTED, lambda m: f"{m['is']} {_bare(mask, m['q'])}")


def _bare(mask: Mask, name: str) -> str:
    return " ".join(words(mask.surface(name))) or name


def _which_one(mask: Mask, draft: Draft, linker: Linker) -> None:
    """As in "which Gary writes about bees": somebody must be called so.

    Whoever writes is a person, however common the word: "which hui wrote on bees".
    """
    word = told(mask, WHICH_ONE, linker)
    if word and not _everyday(mask.surface(word), word, linker):
        _asked_for(word, WHICH_ONE, mask, draft)
        mask.text = f" who {mask.text.strip(' |')} "
        return
    word = told(mask, NAMESAKE, linker)
    if word:
        _asked_for(word, NAMESAKE, mask, draft)
        mask.text = f" who {exact(NAMESAKE_TAIL).sub(' ', mask.text).strip(' |')} "


def _everyday(written: str, word: str, linker: Linker) -> bool:
    return written.islower() and linker.lexicon.frequency(word) > 0


def _asked_for(word: str, rule: Cued, mask: Mask, draft: Draft) -> None:
    draft.constrain("name", mask.surface(word))
    mask.take(rule.pattern, "which one")


def link(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Resolve the stretches that stand where people stand."""
    for place in mask.spoken(_PLACES):
        _resolve(mask, draft, linker, place)


def _resolve(mask: Mask, draft: Draft, linker: Linker, place: PersonPlace) -> None:
    def swap(match: re.Match[str]) -> str | None:
        written = match[1].strip()
        if not (place.strict and place.small) and _known_word(written, mask, linker):
            return None
        ref = _person(written, mask, draft, linker, strict=place.strict)
        if ref is None:
            return None
        name = mask.place("A", ref)
        return f" {match.group()} ".replace(f" {written} ", f" {name} ", 1)[1:-1]

    mask.rewrite(place.pattern, swap)


def _person(
    written: str, mask: Mask, draft: Draft, linker: Linker, *, strict: bool
) -> PeopleRef | None:
    """Who stands there; a person without id where it is nobody here."""
    if exact(_NO_NAME).fullmatch(written) or LIGHT.issuperset(words(written)):
        return None
    parts = [w for w in words(written) if w not in ("the", "author", "authors")]
    if all(part in STOPWORDS for part in parts):
        return _called_so(parts, mask.surface(written), draft, linker)
    ref = None if _ordinary(parts, linker) else linker.person(written, draft)
    if ref is not None:
        return ref
    surface = mask.surface(written)
    if not _name_like(parts, linker, surface) or not (strict or len(parts) > 1):
        return None
    draft.unknown.append(("author", surface))
    return PeopleRef("named", (), surface)


def _called_so(
    parts: list[str], written: str, draft: Draft, linker: Linker
) -> PeopleRef | None:
    """A function word with a capital that is somebody's surname: "papers by He"."""
    if len(parts) != 1 or not written.istitle():
        return None
    people = linker.lexicon.people_having(parts[0])
    known = any(name.folded.split()[-1] == parts[0] for name in people)
    return linker.person(parts[0], draft) if known else None


def _ordinary(parts: list[str], linker: Linker) -> bool:
    """Words that a name does not have."""
    if len(parts) != 1:
        return any(part in STOPWORDS for part in parts)
    return len(parts[0]) < 3 and not linker.lexicon.people_having(parts[0])


def _known_word(written: str, mask: Mask, linker: Linker) -> bool:
    """A single small word that texts use: hardly a name where none is needed."""
    parts = words(written)
    small = mask.surface(written).islower()
    return len(parts) == 1 and small and linker.lexicon.frequency(parts[0]) > 0


def _name_like(parts: list[str], linker: Linker, written: str) -> bool:
    """A stretch written as a name, or of words that no text here holds."""
    if any(part in STOPWORDS for part in parts) or len(parts) > _LONGEST_NAME:
        return False
    names = linker.lexicon
    if all(names.frequency(part) == 0 for part in parts):
        return True
    cased = all(w[:1].isupper() for w in exact(r"[^\W\d_]+").findall(written))
    return len(parts) > 1 and cased


def lone(mask: Mask, draft: Draft, linker: Linker) -> None:
    """A lone word that names people and stands in no text: "catanzaro since 2024"."""

    def swap(match: re.Match[str]) -> str | None:
        if not _surname(match[1], mask, linker):
            return None
        ref = linker.person(match[1], draft)
        return mask.place("A", ref) if ref else None

    if any(_only_a_name(word, linker) for word in mask.each(_WORD)):
        mask.rewrite(_WORD, swap)
    lone_names.read(mask, draft, linker)


def _only_a_name(word: str, linker: Linker) -> bool:
    return linker.lexicon.named(word) and not linker.lexicon.frequency(word)


def _surname(word: str, mask: Mask, linker: Linker) -> bool:
    """Whether somebody is called so and no text uses the word."""
    names = linker.lexicon
    if word in cues.GLUE or word in STOPWORDS or names.frequency(word):
        return False
    written = mask.surface(word)
    if not (written.islower() or written.istitle()):
        return False
    return any(n.folded.split()[-1] == word for n in names.people_having(word))
