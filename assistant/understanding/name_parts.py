"""A part of a name, said for the whole: "which Daniel wrote", "a certain Injy".

Any word may be part of a name; what counts is that somebody here is called so, and
that it is no word of asking.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.asking import said

if TYPE_CHECKING:
    from assistant.understanding.linker import Linker
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued


def is_part(word: str, linker: Linker) -> bool:
    """Whether somebody is called so, and the word asks for nothing."""
    return not said(word) and bool(linker.lexicon.people_having(word))


def told(mask: Mask, rule: Cued, linker: Linker) -> str:
    """The part of a name in the place that a rule tells; empty for none."""
    match = mask.meets(rule)
    word = next((group for group in match.groups() if group), "") if match else ""
    return word if word and is_part(word, linker) else ""
