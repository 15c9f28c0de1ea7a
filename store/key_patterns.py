"""Citation keys by a pattern of the reader's: `[auth:lower][year][shorttitle1]`.

The notation is JabRef's (https://docs.jabref.org/setup/citationkeypatterns), which
Better BibTeX reads as well: a marker in brackets, modifiers after colons, other
text as it stands. Better BibTeX's own formulas are read as such patterns.

| marker          | stands for                                                    |
| --------------- | ------------------------------------------------------------- |
| auth, authN     | family name of the first author; its first N letters          |
| Auth            | the same, its first letter a capital                          |
| authEtAl        | the first family name, with the second's of two, else EtAl    |
| authors,        | all family names; those of the first N, then EtAl             |
| authorsN        |                                                               |
| year, shortyear | the year; its last two digits                                 |
| title, titleN   | all words of the title; the first N                           |
| shorttitle,     | the first three (N) words that tell it from others            |
| shorttitleN     |                                                               |
| veryshorttitle  | the first such word                                           |
| firstpage       | the first page                                                |

Modifiers: lower, upper, capitalize, abbr (first letters of the words), (text) for
where nothing is known. Everything is cut down to ASCII letters and digits.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.citation_keys import base_key, letters, significant
from store.errors import UsageError
from store.identity import family
from store.key_formulas import bracketed
from store.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from store.models import PartialDate

DEFAULT = "default"
_PIECE = re.compile(r"\[([^\[\]]*)\]|([^\[\]]+)")
_MARKER = re.compile(r"([A-Za-z]+?)(\d*)")
_WORD = re.compile(r"[^\W_]+")
_LITERAL = re.compile(r"[A-Za-z0-9_./:+-]+")
_SHORT = 3


class Cited(NamedTuple):
    """What a key is made of."""

    title: str
    authors: Sequence[str]
    date: PartialDate | None
    pages: str = ""


def _title(cited: Cited, most: int) -> list[str]:
    found = [_capital(letters(word)) for word in words(cited.title)]
    return [word for word in found if word][: most or None]


def _short_title(cited: Cited, most: int) -> list[str]:
    return list(significant(cited.title))[: most or _SHORT]


def _capital(word: str) -> str:
    return word[:1].upper() + word[1:]


def _family(name: str) -> str:
    """The family name in ASCII letters, its capitals kept."""
    last = family(name)
    found = [word for word in _WORD.findall(name) if fold(word) == last]
    plain = (
        fold(char).upper() if char.isupper() else fold(char)
        for char in (found or [last])[-1]
    )
    return letters("".join(plain))


def _auth(cited: Cited, most: int) -> list[str]:
    found = [_family(name) for name in cited.authors[:1]]
    return [name[: most or None] for name in found]


def _authors(cited: Cited, most: int) -> list[str]:
    most = most or len(cited.authors)
    found = [_capital(_family(name)) for name in cited.authors[:most]]
    return found + ["EtAl"] * (len(cited.authors) > most)


def _auth_et_al(cited: Cited, _: int) -> list[str]:
    return _authors(cited, 2 if len(cited.authors) <= 2 else 1)


def _year(cited: Cited, _: int) -> list[str]:
    return [str(cited.date.year)] if cited.date else []


def _first_page(cited: Cited, _: int) -> list[str]:
    return re.findall(r"\w+", cited.pages)[:1]


MARKERS: dict[str, Callable[[Cited, int], list[str]]] = {
    "auth": _auth,
    "Auth": lambda cited, most: [_capital(name) for name in _auth(cited, most)],
    "authEtAl": _auth_et_al,
    "authors": _authors,
    "year": _year,
    "shortyear": lambda cited, _: [year[-2:] for year in _year(cited, 0)],
    "title": _title,
    "shorttitle": _short_title,
    "veryshorttitle": lambda cited, _: _short_title(cited, 1),
    "firstpage": _first_page,
}
MODIFIERS: dict[str, Callable[[list[str]], list[str]]] = {
    "lower": lambda parts: [part.lower() for part in parts],
    "upper": lambda parts: [part.upper() for part in parts],
    "capitalize": lambda parts: [_capital(part) for part in parts],
    "abbr": lambda parts: [part[:1] for part in parts],
}


class _Marker(NamedTuple):
    name: str
    most: int
    modifiers: tuple[str, ...]


class Pattern:
    """A pattern as read; raises UsageError for what it is not."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces = _read(bracketed(text))

    def key(self, cited: Cited) -> str:
        """The key of a paper, before it is told apart from others."""
        made = "".join(
            piece if isinstance(piece, str) else _filled(piece, cited)
            for piece in self._pieces
        )
        if not made:
            return usual(cited)
        return made


def usual(cited: Cited) -> str:
    """The key of a paper where there is no pattern."""
    first = cited.authors[0] if cited.authors else None
    return base_key(cited.title, first, cited.date)


def _read(text: str) -> list[str | _Marker]:
    pieces: list[str | _Marker] = []
    end = 0
    for match in _PIECE.finditer(text):
        if match.start() != end:
            break
        end = match.end()
        pieces.append(match[2] if match[1] is None else _marker(match[1]))
    if not text or end != len(text):
        raise UsageError(
            "A pattern is markers in brackets, such as [auth:lower][year],"
            f" not {text!r}."
        )
    for piece in pieces:
        if isinstance(piece, str) and not _LITERAL.fullmatch(piece):
            raise UsageError(f"{piece!r} cannot stand in a citation key.")
    if all(isinstance(piece, str) for piece in pieces):
        raise UsageError(f"{text!r} would give every paper one key: name a marker.")
    return pieces


def _marker(text: str) -> _Marker:
    head, *modifiers = text.split(":")
    match = _MARKER.fullmatch(head)
    if match is None or match[1] not in MARKERS:
        raise UsageError(f"[{head}] is none of the markers: {', '.join(MARKERS)}.")
    for name in modifiers:
        if name not in MODIFIERS and not re.fullmatch(r"\([A-Za-z0-9]*\)", name):
            raise UsageError(
                f":{name} is none of the modifiers: {', '.join(MODIFIERS)}."
            )
    return _Marker(match[1], int(match[2] or 0), tuple(modifiers))


def _filled(marker: _Marker, cited: Cited) -> str:
    parts = [part for part in MARKERS[marker.name](cited, marker.most) if part]
    for name in marker.modifiers:
        if name in MODIFIERS:
            parts = MODIFIERS[name](parts)
        elif not parts:
            parts = [name[1:-1]]
    return "".join(letters(part) for part in parts)
