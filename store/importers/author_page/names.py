"""What the name of a person looks like, as far as spelling can tell."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable

PARTICLES = frozenset({
    "'t", "af", "al", "av", "bar", "ben", "bin", "bint", "da", "dal", "de", "del",
    "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el", "ibn", "la",
    "le", "les", "lo", "mac", "st", "te", "ten", "ter", "van", "vom", "von", "y",
    "zu", "zum", "zur",
})  # fmt: skip
LONGEST_NAME = 6
"""Tokens."""
_ACRONYM = re.compile(r"[A-Z]{2,}[a-z]")
_EDGES = '()[]"“”'
_LETTERS = re.compile(r"[^\W\d_]")
_MARKS = frozenset("'’‘`´-‐‑–.·*†‡∗")
_PREFIXES = (
    "Mc", "Mac", "De", "Di", "Du", "La", "Le", "Van", "Von", "Fitz", "O'", "O’",
    "D'", "D’", "Al-", "El-",
)  # fmt: skip


def is_name_token(token: str) -> bool:
    """Whether a word can be part of a name: a capital (or an uncased letter) first."""
    token = token.strip(_EDGES)
    if not token or not _LETTERS.match(token) or token[0].islower():
        return False
    return all(_LETTERS.match(c) or c in _MARKS or _is_accent(c) for c in token)


def _is_accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


def is_uncased(token: str) -> bool:
    """Whether a word is of a script without capitals, such as 张三."""
    return bool(token) and all(c.isalpha() and c.upper() == c.lower() for c in token)


def is_name(text: str) -> bool:
    """Whether a text has the shape of one person's name: capitals and particles.

    One word in small letters is let through ("Wang bo"): people write such names.
    """
    tokens = text.split()
    if tokens and tokens[-1].endswith(".") and len(tokens[-1]) > 3:
        return False  # the end of a sentence
    if not 1 <= len(tokens) <= LONGEST_NAME or not any(map(is_name_token, tokens)):
        return False
    return strays(tokens) <= 1 and tokens[-1] not in PARTICLES


def strays(tokens: Iterable[str]) -> int:
    """How many words are neither capitalised nor particles ("Wang bo": one)."""
    return sum(not is_name_token(t) and t.lower() not in PARTICLES for t in tokens)


def is_name_list(names: Iterable[str], *, lenient: bool = False) -> bool:
    """Whether all are names; `lenient` takes any short text with a letter first."""
    if lenient:
        return all(len(n.split()) <= LONGEST_NAME and n[0].isalpha() for n in names)
    return all(is_name(name.partition(",")[0]) for name in names)


def inner_capitals(token: str) -> int:
    """How often a new word seems to begin inside one, McDonald excepted."""
    for prefix in _PREFIXES:
        if token.startswith(prefix) and token[len(prefix) :][:1].isupper():
            token = token[len(prefix) :]
            break
    acronym = bool(_ACRONYM.match(token))
    return acronym + sum(a.islower() and b.isupper() for a, b in pairwise(token))


def same_person(one: str, other: str) -> bool:
    """Whether two names on one page can be read as one person.

    Equal but for case and accents, or the same surname with given names that are
    equal, initials of each other, or left out.
    """
    a, b = words(one), words(other)
    if a == b:
        return bool(a)
    if len(a) < 2 or len(b) < 2 or a[-1] != b[-1]:
        return False
    return _agree(a[0], b[0]) and all(map(_agree, a[1:-1], b[1:-1]))


def _agree(a: str, b: str) -> bool:
    return a == b or (1 in (len(a), len(b)) and a[0] == b[0])
