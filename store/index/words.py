"""Text to stems, and to their numbers, for the many texts of an index."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Callable


class Stems(dict[str, str]):
    """Word -> stem, one string for all words of a stem."""

    def __init__(self) -> None:
        super().__init__()
        self._known: dict[str, str] = {}

    def __missing__(self, word: str) -> str:
        found = stem(word)
        self[word] = found = self._known.setdefault(found, found)
        return found

    def of(self, text: str) -> tuple[str, ...]:
        """The stems of a text's words, in order."""
        return tuple(map(self.__getitem__, words(text)))


class Numbers(dict[str, int]):
    """Word -> its stem's number: one look-up for each word, not one for each step."""

    def __init__(self, number: Callable[[str], int]) -> None:
        super().__init__()
        self._number = number

    def __missing__(self, word: str) -> int:
        self[word] = found = self._number(stem(word))
        return found

    def of(self, text: str) -> list[int]:
        """The numbers of the stems of a text's words, in order."""
        return list(map(self.__getitem__, words(text)))
