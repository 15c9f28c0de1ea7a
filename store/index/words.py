"""Text to stems, for the many texts of an index."""

from __future__ import annotations

from store.text import stem, words


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
