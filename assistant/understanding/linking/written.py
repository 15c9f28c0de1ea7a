"""How the words of a name are written: what stands between them and behind them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.linking.scan import bounds
from assistant.understanding.patterns import exact

if TYPE_CHECKING:
    from collections.abc import Sequence

    from assistant.understanding.sentence import Sentence
    from store.text import Word

_GAP = r"[-.'’ ]{1,3}|, "
"""What may stand between the words of one person's name."""


def gaps(sentence: Sentence, window: Sequence[Word]) -> list[str]:
    """What stands between the words, as far as they may be of one person's name."""
    gaps = []
    for one, other in pairwise(window):
        gap = sentence.raw[one.end : other.start]
        if gap != " " and not exact(_GAP).fullmatch(gap):
            break
        gaps.append(gap)
    return gaps


def goes_on(sentence: Sentence, word: Word) -> bool:
    """Whether a name goes on behind the word: "Nemotron-CC-Math" in "...-Math-4+"."""
    rest = sentence.raw[word.end : word.end + 2]
    return len(rest) == 2 and rest[0] in "-+" and rest[1].isalnum()


def with_dot(sentence: Sentence, window: Sequence[Word]) -> tuple[int, int]:
    """The bounds of a name, with the full stop of an initial at its end."""
    start, end = bounds(window)
    dotted = len(window[-1].text) == 1 and sentence.raw[end : end + 1] == "."
    return start, end + dotted


def plain(sentence: Sentence, word: Word) -> bool:
    """A function word written as one: "he", but not "He" or the initial "S."."""
    if word.text not in STOPWORDS:
        return False
    written = sentence.raw[word.start : word.end]
    return written.islower() or (len(written) == 1 and not written.isupper())


def has_initial(parts: Sequence[str]) -> bool:
    """Whether one of the words is a letter."""
    return any(len(part) == 1 for part in parts)
