"""Typing errors, mended against the library's own words and no others.

A word is mended only where the library does not know it, it is long enough,
and holds no digit; the distance allowed grows with its length (Damerau 1964,
optimal string alignment). rapidfuzz measures the distance to many words; to load it
takes longer than to compare a few.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    Distance = Callable[[str, str, int], int]
    """Of two words, up to a limit; anything above it where they are further apart."""

SHORTEST = 4
"""Words below this length are never mended."""
FEW = 100
"""Up to so many words are compared here: half a millisecond."""


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
    distance = apart if len(likely) <= FEW else _measured
    scored = []
    for other, frequency in likely:
        errors = distance(word, other, limit)
        if 0 < errors <= limit:
            scored.append((errors, other[0] != word[0], -frequency, other))
    return [other for _, _, _, other in sorted(scored)]


def _measured(one: str, other: str, limit: int) -> int:
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=limit)


def apart(one: str, other: str, limit: int) -> int:
    """How many slips make one word the other; more than the limit where it takes more.

    A slip is a letter put in, left out or changed, or two that change places. There is
    one after what both begin with: whichever it was, the rest takes as few as it can.
    """
    at, shorter = 0, min(len(one), len(other))
    while at < shorter and one[at] == other[at]:
        at += 1
    one, other = one[at:], other[at:]
    if not limit or not one or not other:
        return min(max(len(one), len(other)), limit + 1)
    rests = [(one[1:], other[1:]), (one, other[1:]), (one[1:], other)]
    if one[:2] == other[1::-1]:
        rests.append((one[2:], other[2:]))
    return 1 + min(apart(a, b, limit - 1) for a, b in rests)


def _alike(word: str, other: str) -> bool:
    """First letters are seldom mistyped, unless the first two are swapped."""
    return word[0] == other[0] or word[:2] == other[1::-1]
