"""What the library knows of words, remembered for as long as it does not change.

All words of a question are looked up at once; the linkers then ask for one after the
other, most of them several times.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from assistant.understanding.linking.repair import allowed, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from store.library.names import Names
    from store.models import Name

_REMEMBERED = 50_000
"""Words kept at hand; beyond this they are forgotten and looked up again."""
_MENDED = 5_000
_NOWHERE = (0, 0)


class Lexicon:
    """The words of one library as it is now."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._counts: dict[str, tuple[int, int]] = {}
        self._mended = lru_cache(_MENDED)(self._nearest)

    def learn(self, words: Iterable[str]) -> None:
        """Look up many folded words in one go."""
        new = [word for word in dict.fromkeys(words) if word not in self._counts]
        if new:
            self._learn(new)

    def _learn(self, words: Sequence[str]) -> dict[str, tuple[int, int]]:
        known = self._names.counted(words)
        learnt = {word: known.get(word, _NOWHERE) for word in words}
        if len(self._counts) > _REMEMBERED:
            self._counts.clear()
        self._counts |= learnt
        return learnt

    def _count(self, word: str) -> tuple[int, int]:
        return self._counts.get(word) or self._learn((word,))[word]

    def frequency(self, word: str) -> int:
        """In how many papers' title or abstract a folded word stands."""
        return self._count(word)[0]

    def known(self, word: str) -> bool:
        """Whether a folded word stands in any title, abstract or name."""
        return self._count(word) != _NOWHERE

    def named(self, word: str) -> bool:
        """Whether anybody's name holds a folded word."""
        return self._count(word)[1] > 0

    def may_name(self, words: Sequence[str]) -> bool:
        """Whether each word stands in some name; numbers tell namesakes apart."""
        return all(self.named(word) or word.isdigit() for word in words)

    def people_having(self, word: str) -> list[Name]:
        """Name forms that hold a folded word, people with most papers first."""
        return self._names.people_having(word) if self.named(word) else []

    def nearest(self, word: str) -> tuple[str, ...]:
        """The words that one is likeliest misspelt for, the likeliest first."""
        return self._mended(word)

    def _nearest(self, word: str) -> tuple[str, ...]:
        slips = allowed(word)
        return tuple(nearest(word, self._names.alike(word, slips))) if slips else ()
