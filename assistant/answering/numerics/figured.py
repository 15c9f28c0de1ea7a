"""Numbers of a text as terms, so that "forty billion" and "40B" are one word.

Bit widths as well: "four-bit" is what FP4, NVFP4 and INT4 are.
"""

from __future__ import annotations

import re
from typing import Final

from assistant.answering.numerics import numerals

_LEAST: Final = 4
"""Below this a number without a scale is too common to tell anything."""
_LETTER: Final = re.compile(r"(?<![\w.])(\d+(?:\.\d+)?)([kmbt])(?!\w)")
_BITS: Final = re.compile(r"\b(?:nv|mx|b)?(?:fp|int|f)(\d{1,2})\b", re.I)
_WIDTH: Final = re.compile(r"[\s-]bits?\b", re.I)


def terms(text: str) -> set[str]:
    """The numbers of a text, each in one spelling that no stem has."""
    upper = _LETTER.sub(lambda found: found[1] + found[2].upper(), text)
    found = {f"#bits{bits}" for bits in _BITS.findall(upper)}
    for one in numerals.find(upper):
        if _WIDTH.match(upper, one.end):
            found.add(f"#bits{one.value:g}")
        elif one.scale or one.value >= _LEAST:
            found.add(f"#{one.value:g}")
    return found
