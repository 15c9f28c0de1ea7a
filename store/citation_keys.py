"""Citation keys one can type from memory: `chandiramaniNemotron3Super2026`.

The pattern is Better BibTeX's default (family name, words of the title, year),
with its words cut at three, and at a colon that ends the name of an artefact.
Letters of other scripts are transliterated, as it does (by the tables of anyascii).
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from store.identity import family
from store.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from store.models import PartialDate

WORDS = 3
FUNCTION_WORDS = frozenset({
    "a", "about", "above", "across", "after", "against", "all", "along", "among", "an",
    "and", "are", "around", "as", "at", "be", "before", "behind", "below", "beneath",
    "beside", "between", "beyond", "but", "by", "can", "de", "der", "des", "die", "do",
    "does", "down", "during", "el", "et", "except", "for", "from", "how", "if", "in",
    "inside", "into", "is", "it", "its", "la", "le", "les", "like", "near", "nor", "of",
    "off", "on", "onto", "or", "our", "over", "past", "per", "since", "so", "some",
    "than", "that", "the", "their", "this", "through", "to", "toward", "towards", "und",
    "under", "until", "up", "upon", "via", "was", "we", "what", "when", "where",
    "which", "why", "will", "with", "within", "without", "yet", "you", "your",
})  # fmt: skip
"""Words that tell no title from another."""


def base_key(title: str, first_author: str | None, date: PartialDate | None) -> str:
    """The key a paper would have if no other wanted it; ASCII letters and digits."""
    name = letters(family(first_author)).lower() if first_author else ""
    year = str(date.year) if date else ""
    return f"{name or 'anon'}{_title_part(title)}{year}"


def _title_part(title: str) -> str:
    artefact, colon, _ = title.partition(":")
    if (
        colon
        and (short := list(islice(significant(artefact), WORDS)))
        and len(artefact.split()) <= WORDS + 1
    ):
        return "".join(short)
    return "".join(islice(significant(title), WORDS))


def significant(text: str) -> Iterator[str]:
    """The telling words, each capitalised; a compound counts as one."""
    return filter(None, map(_capitalised, text.replace(":", " ").split()))


@lru_cache(maxsize=50_000)
def _capitalised(compound: str) -> str:
    """Its words, each with a capital; empty where it is not telling."""
    parts = [letters(word) for word in words(compound)]
    if len(parts) == 1 and parts[0] in FUNCTION_WORDS:
        return ""
    return "".join([part[:1].upper() + part[1:] for part in parts])


def letters(text: str) -> str:
    """The letters and digits of a text, in ASCII."""
    if text.isascii():
        return text if text.isalnum() else "".join(filter(str.isalnum, text))
    from anyascii import anyascii

    told = anyascii("".join(filter(str.isalnum, text)))
    return "".join(filter(str.isalnum, told))


class Claim(NamedTuple):
    """A paper that wants a key; sorts by who has the better claim to it."""

    rank: int
    """-1 where the key is pinned, 0 where a source gives it, 1 where it is made."""
    first_day: str
    title_key: str
    tie: str
    """What tells apart papers that agree in all of the above."""
    paper: int
    base: str


def settle(
    claims: Iterable[Claim], taken: frozenset[str] = frozenset()
) -> dict[int, str]:
    """Keys for the papers that want one key: the first has it bare, then a, b, c ...

    `taken` are folded keys that other papers have a claim to.
    """
    keys: dict[int, str] = {}
    suffixes = _suffixes()
    for number, claim in enumerate(sorted(claims)):
        key = claim.base
        while number and (
            key.casefold() in taken or key.casefold() == claim.base.casefold()
        ):
            key = claim.base + next(suffixes)
        keys[claim.paper] = key
    return keys


def _suffixes() -> Iterator[str]:
    yield from "abcdefghijklmnopqrstuvwxyz"
    number = 27
    while True:
        yield f"-{number}"
        number += 1
