"""Words of asking: those that frame a question and are never its topic."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from assistant.understanding.grammar import gist_words as words
from assistant.understanding.grammar.calendar import SMALL_NUMBERS
from assistant.understanding.grammar.light import LIGHT
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.repair import nearest
from assistant.understanding.patterns import bounded

CUES: Final = {
    "counted": words.COUNTED, "most": words.MOST, "first": words.FIRST,
    "last": words.LAST, "together": words.TOGETHER, "beside": words.BESIDE,
    "others": words.OTHERS, "either": words.EITHER, "versus": words.VERSUS,
    "solo": words.SOLO, "placed": words.PLACED, "bibtex": words.BIBTEX,
}  # fmt: skip
"""Sign -> the words for it."""
_LONG_ENOUGH: Final = 5
"""Shorter words are too near to each other to be told apart by a letter."""


@cache
def vocabulary() -> frozenset[str]:
    """Every word of asking."""
    patterns = " ".join((*CUES.values(), *(p for _, p in words.ASKED_FOR)))
    plain = re.sub(r"\(\?[:!=<]+|\[\- ?\]\??", " ", patterns)
    cues = re.findall(r"[a-z]{4,}", plain)
    return words.FRAMING | LIGHT | STOPWORDS | frozenset(cues) | {"co-author"}


def framing(word: str) -> bool:
    """Whether a folded word frames a question and says nothing of what is asked."""
    return word in words.FRAMING or word in LIGHT or word in STOPWORDS


@cache
def _whole_words() -> frozenset[str]:
    """Words of asking without the pieces that patterns are made of."""
    return words.FRAMING | words.EVERYDAY | LIGHT | STOPWORDS


def said(word: str) -> bool:
    """Whether a folded word is one of asking, or a small number."""
    if word in vocabulary() or word in SMALL_NUMBERS:
        return True
    return any(bounded(pattern).fullmatch(word) for pattern in _patterns())


@cache
def _patterns() -> tuple[str, ...]:
    return (*CUES.values(), *(pattern for _, pattern in words.ASKED_FOR), words.NOT)


def meant(word: str) -> str | None:
    """The word of asking that a slip of the pen stands for; None where there is"
    " none."""
    if len(word) < _LONG_ENOUGH:
        return None
    near = nearest(word, ((other, 0) for other in _whole_words()))
    return near[0] if near else None


def misspelt(word: str) -> str | None:
    """The word of everyday questions that is meant, where it can be no other."""
    if len(word) < _LONG_ENOUGH or word in vocabulary():
        return None
    near = nearest(word, ((other, 0) for other in words.EVERYDAY))
    return near[0] if near else None
