"""Slips of the pen: what a misspelt word keeps, and what it may have been."""

from __future__ import annotations


def kept_start(word: str) -> int:
    """How many letters a misspelt word is taken to have right at its beginning.

    One slip after them leaves its last three letters right, if it is long enough.
    """
    return 1 if len(word) <= 4 else 2 if len(word) <= 7 else 3


def swapped(word: str) -> list[str]:
    """A word with each two neighbouring letters in the other order."""
    pairs = range(len(word) - 1)
    return [f"{word[:i]}{word[i + 1]}{word[i]}{word[i + 2 :]}" for i in pairs]
