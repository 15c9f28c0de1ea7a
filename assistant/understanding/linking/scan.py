"""Reading the words of a question from left to right, longest stretch first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from assistant.understanding.mask import Mention
    from assistant.understanding.sentence import Run, Sentence
    from store.text import Word


class Hit(NamedTuple):
    """A mention found at the beginning of a run, and how many words it covers."""

    size: int
    mention: Mention


def cover(sentence: Sentence, find: Callable[[Sentence, Run, int], Hit | None]) -> None:
    """Cover all that `find` finds; it is shown each run, and the word to begin at."""
    for run in sentence.stretches():
        place, size = 0, len(run.words)
        while place < size:
            hit = find(sentence, run, place)
            if hit is not None:
                sentence.add(hit.mention)
            place += hit.size if hit else 1


def bounds(window: Sequence[Word]) -> tuple[int, int]:
    """Where a window starts and ends in the question."""
    return window[0].start, window[-1].end
