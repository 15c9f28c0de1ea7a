"""Phrases that titles hold tell a topic from a name of a paper, and from glue.

"Multilingual coreference resolution" is the name of a paper before its colon, and yet
"who has published on multilingual coreference resolution" asks for no paper. In
"related languages" or "scientific paper" a word that is small elsewhere is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.asking import said
from assistant.understanding.grammar import topical as words
from assistant.understanding.patterns import bounded
from store.text import words as words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask

_TITLES: Final = 2
"""A phrase of so many titles is one that people use."""
_COMMON: Final = 5
"""Of so many papers one may use a word; a name's own word is of fewer."""


def known_phrase(parts: Sequence[str], linker: Linker) -> bool:
    """Whether words stand side by side in several titles."""
    run = f" {' '.join(parts)} "
    held = linker.library.names.titles_holding(parts) if len(parts) > 1 else []
    return sum(run in f" {entry.folded} " for entry in held) >= _TITLES


def words_again(mask: Mask, linker: Linker) -> None:
    """A name that could be a topic, and stands where one does, in plain words."""
    for name in mask.all("W"):
        written = mask.surface(name)
        told = words_of(written)
        common = all(linker.lexicon.frequency(word) >= _COMMON for word in told)
        if not written[1:].islower() or not common:
            continue
        cued = " " in written and bounded(_at(words.CUED, name)).search(mask.text)
        if cued or _in_a_phrase(name, written, mask, linker):
            mask.swap(name, written.lower())


def _in_a_phrase(name: str, written: str, mask: Mask, linker: Linker) -> bool:
    """As in "a strong baseline": small letters, and a telling word beside them."""
    if not written.islower():
        return False
    beside = bounded(_at(words.BESIDE, name)).search(mask.text)
    found = [word for word in beside.groups() if word] if beside else []
    return any(
        word.isalpha() and not said(word) and linker.lexicon.frequency(word) >= _COMMON
        for word in found
    )


def _at(pattern: str, name: str) -> str:
    return pattern.replace("{name}", name)
