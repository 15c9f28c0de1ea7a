"""Reading the words of a question from left to right, longest stretch first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from assistant.understanding.mask import Mention
    from assistant.understanding.sentence import Sentence
    from store.text import Word


class Hit(NamedTuple):
    """A mention found at the beginning of a run, and how many words it covers."""

    size: int
    mention: Mention


def cover(
    sentence: Sentence, find: Callable[[Sentence, Sequence[Word]], Hit | None]
) -> None:
    """Cover all that `find` finds; it is shown what is left of a run, word by word."""
    for run in list(sentence.runs()):
        place = 0
        while place < len(run):
            hit = find(sentence, run[place:])
            if hit is not None:
                sentence.add(hit.mention)
            place += hit.size if hit else 1


def windows(
    run: Sequence[Word], longest: int, shortest: int = 1
) -> Iterator[Sequence[Word]]:
    """The stretches that a run begins with, longest first."""
    for size in range(min(longest, len(run)), shortest - 1, -1):
        yield run[:size]


def texts(window: Sequence[Word]) -> list[str]:
    """The folded words of a window."""
    return [word.text for word in window]


def bounds(window: Sequence[Word]) -> tuple[int, int]:
    """Where a window starts and ends in the question."""
    return window[0].start, window[-1].end
