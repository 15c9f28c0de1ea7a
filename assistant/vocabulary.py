"""Which words the language of papers has, whatever one library holds.

The words that the package's word vectors were learned from, with in how many papers
each stood. A small library lacks most of English: a word it does not hold is no typing
error for that.
"""

from __future__ import annotations

import json
import sys
from array import array
from functools import lru_cache
from pathlib import Path
from typing import Final

from store.text import stem

LEAST: Final = 20
"""Papers that a word must stand in: rarer ones are misspellings as often as words."""
_FILE: Final = Path(__file__).parent / "answering" / "data" / "word_vectors.bin"


def usual(word: str) -> bool:
    """Whether a folded word, in any form, is one that many papers use."""
    return stem(word) in _stems(_FILE)


@lru_cache(maxsize=2)
def _stems(file: Path) -> frozenset[str]:
    """The stems that enough papers held; none where the file cannot be read."""
    try:
        with file.open("rb") as data:
            told = json.loads(data.readline())
            words = data.read(int(told["bytes_of_words"])).decode().split("\n")
            counts = array("I", data.read(4 * len(words)))
    except (OSError, ValueError, KeyError, TypeError):
        return frozenset()
    if sys.byteorder == "big":
        counts.byteswap()
    pairs = zip(words, counts, strict=False)
    return frozenset(word for word, count in pairs if count >= LEAST)
