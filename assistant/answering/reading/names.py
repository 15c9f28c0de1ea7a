"""Names of models, data sets and methods as they stand in a sentence.

A name is a run of words with capitals and the numbers between them ("Llama 3.1
8B", "Nemotron-H-47B-Base"). Two names are compared word by word, because one
that goes on ("Nemotron 3 Super" after "Nemotron 3") is another thing.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from assistant.answering.reading.sentences import OPENERS
from assistant.understanding.grammar.stopwords import STOPWORDS
from store import text as analyzer

if TYPE_CHECKING:
    from collections.abc import Sequence


class Name(NamedTuple):
    """A name and its place: `source[start:end] == text`."""

    start: int
    end: int
    text: str


class Match(IntEnum):
    """How a name stands to the one asked about; lower is closer."""

    SAME = 0
    VARIANT = 1
    """The name asked about, continued: a size, a version, a member of the family."""
    OTHER = 2


_PIECE: Final = r"[A-Za-z]*[A-Z](?:[\w+/-]|\.(?=\w))*"
_NUMBER: Final = r"v?\d+(?:\.\d+)*(?:[BM](?!\w))?(?:-A\d+B)?(?![\w%×])(?!\.\d)"
_RUN = re.compile(rf"(?<![\w/.-]){_PIECE}(?:\s(?:{_PIECE}|{_NUMBER}))*")
_SIZE: Final = re.compile(r"a?\d+(?:b|m)?|\d+(?:b|m)a\d+b")
_OWNERS: Final = frozenset({"nvidia", "meta", "google", "openai", "microsoft", "ibm"})
_COMMON: Final = frozenset({"model", "models", "family", "series", "llm", "llms"})
_ENDINGS: Final = ("ing", "ed", "ly", "ts", "ons")
"""Endings of the ordinary words that open a sentence ("Building", "Notably")."""
_JOIN: Final = re.compile(
    r"(?:\s\([^()]*\)|\))?\s?(?:,|/|,?\sand|,?\sor|,?\sas well as)\s?"
    r"(?:the\s(?:\d{4}\s)?)?"
)
_PLURAL: Final = re.compile(r"[A-Z]+s")


def find(text: str) -> list[Name]:
    """The names of a text, in order; ordinary words with a capital are left out."""
    return list(_find(text))


@lru_cache(maxsize=1024)
def _find(text: str) -> tuple[Name, ...]:
    """Kept for the sentences read last: several rules ask for the same names."""
    found: list[Name] = []
    for match in _RUN.finditer(text):
        start = match.start()
        for piece in match.group().split():
            if not _ordinary(text, start, piece):
                break
            start += len(piece) + 1
        if start < match.end():
            found.append(Name(start, match.end(), text[start : match.end()]))
    return tuple(found)


def _ordinary(text: str, start: int, piece: str) -> bool:
    """Whether a capitalised word is a function word or just opens the sentence."""
    if piece.lower() in STOPWORDS:
        return True
    opens = not text[:start].strip() or text[:start].rstrip()[-1:] in ".!?:"
    plain = piece.isalpha() and piece[1:].islower()
    return opens and plain and (piece in OPENERS or piece.endswith(_ENDINGS))


@lru_cache(maxsize=4096)
def words(name: str) -> tuple[str, ...]:
    """A name's words for comparison: "v2" is "2", "nano12b" stays one word."""
    found = analyzer.words(name)
    return tuple([w[1:] if w[0] == "v" and w[1:].isdigit() else w for w in found])


def relation(asked: Sequence[str], name: Sequence[str]) -> Match:
    """How a name's words stand to those asked about.

    The name asked about may be continued by sizes or "model", or have a size
    among its words, and still be the same; continued by anything else it is a
    variant; a name it merely ends is another thing ("Llama-Nemotron" is not
    "Nemotron"). Whose it is does not count: "NVIDIA Nemotron 3" is "Nemotron 3".
    """
    asked, rest = _without_owner(asked), _without_owner(name)
    if rest[: len(asked)] != asked and not any(map(_is_size, asked)):
        rest = [word for word in rest if not _is_size(word)]
    if not asked or rest[: len(asked)] != asked:
        return Match.OTHER
    tail = rest[len(asked) :]
    same = all(_is_size(word) or word in _COMMON for word in tail)
    return Match.SAME if same else Match.VARIANT


def _is_size(word: str) -> bool:
    return bool(_SIZE.fullmatch(word)) and word.endswith(("b", "m"))


def related(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names are of one family: two words in common at their beginning."""
    first, second = _without_owner(one), _without_owner(other)
    return len(first) > 1 and first[:2] == second[:2] and not _is_size(first[1])


def _without_owner(name: Sequence[str]) -> list[str]:
    return list(name[1:] if len(name) > 1 and name[0] in _OWNERS else name)


def holds(asked: Sequence[str], text: str) -> bool:
    """Whether a text holds the words asked about, a version letter or digit apart."""
    found = words(text)
    size = len(asked)
    return any(
        all(_begins(f, a) for f, a in zip(found[at : at + size], asked, strict=True))
        for at in range(len(found) - size + 1)
    )


def _begins(found: str, asked: str) -> bool:
    if found == asked or found.rstrip("s") == asked.rstrip("s"):
        return True
    return found.startswith(asked) and found[len(asked) :].isdigit()


def lists(text: str, found: Sequence[Name]) -> list[list[Name]]:
    """Names that stand in one list: "A, B and C"."""
    groups: list[list[Name]] = []
    for name in found:
        last = groups[-1][-1] if groups else None
        if last and _JOIN.fullmatch(text, last.end, name.start):
            groups[-1].append(name)
        else:
            groups.append([name])
    return groups
