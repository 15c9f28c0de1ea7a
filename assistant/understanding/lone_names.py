"""A surname and nothing else: "Gurevych papers", "koehn 2020", "navigly since 2019".

Texts may use the word as well, or nobody may be called so as it is typed: it is a name
where far more papers are by bearers of it than mention it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.grammar import cues
from assistant.understanding.grammar.plain import PLAIN
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact

if TYPE_CHECKING:
    from assistant.understanding.draft import Draft
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_BESIDE = """
    all any the some my show me list find get give see want need please us new recent
    latest newest last in at from since before with and
"""
_AROUND: Final = frozenset(_BESIDE.split())
"""What may stand beside a name that is all that is asked for."""
_SHORTEST: Final = 4
_TIMES: Final = 3
"""So many times more papers are by people of a name than hold it as a word."""
_TIMES_SMALL: Final = 5
_OFTEN: Final = 10
"""The same, and how many papers at least, for a name in small letters."""


def read(mask: Mask, draft: Draft, linker: Linker) -> None:
    """Put a person in the place of a surname that stands alone."""
    word = _only_word(mask)
    if word is None or word in PLAIN or word in STOPWORDS:
        return
    written = mask.surface(word)
    if not (written.islower() or written.istitle()):
        return
    name = word if linker.lexicon.named(word) else _nearest(word, linker)
    if name is None or not _borne(name, linker, small=written.islower()):
        return
    if name != word:
        draft.note("typo", written, name, "not in any text here; so spelt it is a name")
    ref = linker.person(name, draft)
    if ref is None:
        return
    mask.text = f" {mask.text} ".replace(f" {word} ", f" {mask.place('A', ref)} ", 1)


def _only_word(mask: Mask) -> str | None:
    """The one word that is neither asking nor for papers nor a name already."""
    if mask.all("AFNPQUWB"):
        return None
    text = bounded(rf"{cues.PAPERS}|{cues.ONE_PAPER}").sub(" ", mask.text)
    left = [
        w for w in text.split() if w not in _AROUND and not exact(r"[A-Z]\d+").match(w)
    ]
    left = [w for w in left if any(map(str.isalnum, w))]
    alone = len(left) == 1 and len(left[0]) >= _SHORTEST and left[0].isalpha()
    return left[0] if alone else None


def _nearest(word: str, linker: Linker) -> str | None:
    """The likeliest word that one which stands nowhere is misspelt for."""
    if linker.lexicon.known(word):
        return None
    return next(iter(linker.lexicon.nearest(word)[:1]), None)


def _borne(name: str, linker: Linker, *, small: bool) -> bool:
    """Whether a word is a surname more than a word."""
    said = linker.lexicon.frequency(name)
    people = {
        one.person: one.papers
        for one in linker.lexicon.people_having(name)
        if one.folded.split()[-1] == name
    }
    papers = sum(people.values())
    if not said:
        return bool(people)
    enough = _TIMES_SMALL if small else _TIMES
    return papers >= enough * said and (not small or papers >= _OFTEN)
