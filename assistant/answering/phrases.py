"""Counts and lists in words, the same in every answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.text import stem, words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.models import Paper


def plural(count: int, noun: str) -> str:
    """A count with its noun: "1 paper", "1,254 papers"."""
    return f"{count:,} {noun}" if count == 1 else f"{count:,} {plural_of(noun)}"


def plural_of(noun: str) -> str:
    """The plural of the nouns used in answers."""
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"


def as_written(paper: Paper) -> dict[str, str]:
    """Stem -> the word as a paper writes it, in the title where it is there too."""
    return {stem(word): word for word in words(f"{paper.abstract} {paper.title}")}


def listed(names: Iterable[str], limit: int = 3, joined: str = "and") -> str:
    """Names as read aloud: "A, B and C", "A, B, C and 4 more"."""
    names = list(names)
    if len(names) > limit + 1:
        return f"{', '.join(names[:limit])} {joined} {len(names) - limit} more"
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} {joined} {names[-1]}"


def sentence(text: str) -> str:
    """A text with a capital at its beginning and a full stop at its end."""
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
