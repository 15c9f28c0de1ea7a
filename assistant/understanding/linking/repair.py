"""Typing errors, mended against the library's own words and no others.

A word is mended only where the library does not know it, it is long enough,
and holds no digit; the distance allowed grows with its length (Damerau 1964,
optimal string alignment). rapidfuzz measures the distance.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

SHORTEST = 4
"""Words below this length are never mended."""


def allowed(word: str) -> int:
    """How many typing errors a word may hold: 0, 1 (from 4 letters) or 2 (from 8)."""
    if len(word) < SHORTEST or any(c.isdigit() for c in word):
        return 0
    return 2 if len(word) >= 8 else 1


def nearest(word: str, candidates: Iterable[tuple[str, int]]) -> list[str]:
    """The candidates (word, frequency) within reach: nearest, then commonest first."""
    limit = allowed(word)
    if not limit:
        return []
    likely = [
        (other, frequency)
        for other, frequency in candidates
        if len(other) >= SHORTEST and _alike(word, other)
    ]
    return _ranked(word, likely, limit) if likely else []


def _ranked(word: str, likely: list[tuple[str, int]], limit: int) -> list[str]:
    from rapidfuzz.distance import OSA

    scored = []
    for other, frequency in likely:
        distance = OSA.distance(word, other, score_cutoff=limit)
        if 0 < distance <= limit:
            scored.append((distance, other[0] != word[0], -frequency, other))
    return [other for _, _, _, other in sorted(scored)]


def _alike(word: str, other: str) -> bool:
    """First letters are seldom mistyped, unless the first two are swapped."""
    return word[0] == other[0] or word[:2] == other[1::-1]
