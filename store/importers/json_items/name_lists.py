"""Names in texts: one in any order of its parts, or several and what stands between."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from store.importers.names import given_first

if TYPE_CHECKING:
    from collections.abc import Iterator

OTHERS = re.compile(
    r"\W*(?:and\s+|&\s*)?(?:others|et\.?\s*al(?:ii)?\.?|…|\.\.\.)\W*",
    re.IGNORECASE,
)
TRAILING = re.compile(
    r"(?<![\s,;])[\s,;]+(?:and\s+others|et\.?\s+al\.?|…|\.\.\.)\s*$", re.IGNORECASE
)
_MORE = "et al."
_PLAIN = re.compile(r"[^\s\[\](){}<>\\,;.\d]+(?:\.? [^\s\[\](){}<>\\,;.\d]+)*")
_NOTE = re.compile(r"\s*(?:\[[^\]]*\]|\((?:\d+|[^()]*\d{4}-?\d{4}[^()]*)\)|<[^<>]*>)")
_NUMBERED = re.compile(r"\s+0\d{3}$")
_ORGANISATION = re.compile(
    r"\b(?:university|institute|consortium|collaboration|committee|department|group"
    r"|foundation|association|society|ministry|council|agency|inc|ltd|gmbh|llc)\b",
    re.IGNORECASE,
)
_SEPARATORS = (";", "|", "\n", "•")
_AND = re.compile(r"\s*,?\s+(?:and|&)\s+", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[^\W\d_a-zà-ÿ](?:\.|(?![^\W\d_A-ZÀ-Þ]))[\s-]?){1,4}")
_INITIALS_LAST = re.compile(r"[^\W\d_][^\d_,.]*[^\W\d_A-Z] [A-Z]{1,3}")
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|ph\.?d|m\.?d)\.?", re.IGNORECASE)
_SIGNED = re.compile(r".*[\s.](?:[^\W\d_]\.-?){1,4}")
_LONGEST_LIST = 100_000


def one_name(name: str) -> str:
    """One person in display form: "Doe, Jane [orcid:...]" is Jane Doe."""
    if _PLAIN.fullmatch(name):
        return name
    if "[" in name or "(" in name or "<" in name:
        name = _NOTE.sub("", name)
    if "\\" in name or "{" in name:
        from store.importers.bibtex.values import to_unicode

        name = to_unicode(name)
    if name[-1:].isdigit():
        name = _NUMBERED.sub("", name)
    name = name.strip(" ,;\t\n")
    first, comma, rest = name.partition(",")
    if comma and _SUFFIX.fullmatch(rest.strip()):
        return f"{first} {rest.strip()}"
    if not comma and not name.endswith("."):
        return name
    return name if _ORGANISATION.search(name) else given_first(name)


def pubmed_name(name: str) -> str:
    """PubMed's "Smith JA" as JA Smith."""
    return given_first(one_name(name.strip(" .")), initials_last=True)


def names_in(line: str) -> list[str]:
    """The names of a text that lists them, whatever it puts between them.

    A list that is cut short ends with "et al.".
    """
    line = line.strip()
    if line.startswith("[") and line.endswith("]") and ("'" in line or '"' in line):
        return _written_list(line)
    whole = TRAILING.sub("", line)
    more = [_MORE] if whole != line else []
    return [*_listed(whole), *more]


def _listed(line: str) -> list[str]:
    for separator in _SEPARATORS:
        if separator in line.strip(separator):
            parts = line.split(separator)
            return [one_name(part) for part in parts if part.strip()]
    if " & " in line and _ORGANISATION.search(line) and "," not in line:
        return [one_name(line)]
    parts = _AND.split(line) if " and " in line.lower() or " & " in line else [line]
    if len(parts) > 1 and all(map(_is_inverted, parts)):
        return [one_name(part) for part in parts]
    several = len(parts) > 1
    names = [name for part in parts for name in _by_commas(part, several=several)]
    ends = [*names[:-1], names[-1].rstrip(" .")] if names else []
    pubmed = all(_INITIALS_LAST.fullmatch(name.strip()) for name in ends)
    return list(map(pubmed_name if pubmed else one_name, names))


def _written_list(line: str) -> list[str]:
    """A list as a programming language writes it: "['Jane Doe', 'John Roe']"."""
    from ast import literal_eval

    try:
        found = literal_eval(line) if len(line) < _LONGEST_LIST else None
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        found = None
    if isinstance(found, list):
        named = (one.get("name") if isinstance(one, dict) else one for one in found)
        return [one_name(one) for one in named if isinstance(one, str)]
    return [one_name(part.strip(" '\"")) for part in line.strip("[]").split(",")]


def _is_inverted(name: str) -> bool:
    if OTHERS.fullmatch(name):
        return True
    given = name.partition(",")[2].strip()
    return name.count(",") == 1 and not _SUFFIX.fullmatch(given)


def _by_commas(line: str, *, several: bool) -> Iterator[str]:
    """The names of a text that only commas part, of which a name may hold one."""
    pieces = [piece.strip() for piece in line.split(",") if piece.strip(" .")]
    if (
        len(pieces) < 2
        or _ORGANISATION.search(line)
        or (len(pieces) == 2 and _is_one_name(*pieces, several=several))
    ):
        yield line
    elif _alternate(pieces):
        for family, given in zip(pieces[::2], pieces[1::2], strict=True):
            yield f"{family}, {given}"
    else:
        yield from _with_suffixes(pieces)


def _is_one_name(family: str, given: str, *, several: bool) -> bool:
    if _SUFFIX.fullmatch(given) or _INITIALS.fullmatch(given):
        return True
    if _SIGNED.fullmatch(family) and _SIGNED.fullmatch(given):
        return False
    both = " " in family and " " in given
    return (not both and not several) or family[:1].islower()


def _alternate(pieces: list[str]) -> bool:
    """Family and given names in turn: "Doe, J., Roe, A." or "Doe, Jane, Roe, Al"."""
    if len(pieces) % 2 or len(pieces) < 4:
        return False
    if all(map(_INITIALS.fullmatch, pieces[1::2])):
        return not any(map(_INITIALS.fullmatch, pieces[::2]))
    return all(" " not in piece for piece in pieces)


def _with_suffixes(pieces: list[str]) -> Iterator[str]:
    name = pieces[0]
    for piece in pieces[1:]:
        if _SUFFIX.fullmatch(piece):
            name = f"{name} {piece}"
        else:
            yield name
            name = piece
    yield name
