"""Names of people as catalogues write them, in display form: given name first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable

_OTHERS = re.compile(
    r"(?:and |& )?(?:others|et\.? al(?:ii)?\.?)|…|\.\.\.", re.IGNORECASE
)
_CUT_SHORT = re.compile(r"(?<![\s,;])[\s,;]+(?:and others|et\.? al\.?)$", re.IGNORECASE)
_AND = re.compile(r"\s+and(?:\s+|$)")
_INITIALS = re.compile(
    r"((?:[A-Z]\.?[\s-]?){1,4}?)(?:,? ?((?:Jr|Sr|2nd|3rd|I{2,3}|IV)\.?))?"
)
_SIGNED = re.compile(r"[^\W\d_][^\d_,.]*[^\W\d_A-Z] [A-Z]{1,3}")
"""A name as PubMed writes it, of which several may stand between commas."""
_DOTTED = re.compile(r"(?!(?:Co|Jr|Sr|Dr|St)\.$)((?:[A-Z][a-z]?\.[\s-]?){1,4})()")
_LOWER = re.compile(r"[^\W\d_A-Z]")


LONGEST_NAME = 1000
"""Characters: no person's or group's name comes near it, and a library looks up every
word of every name."""
NO_NAME = "a name of over a thousand characters"


class People(NamedTuple):
    """Names in order, and whether the list is all of them."""

    names: list[str]
    complete: bool


def people(texts: Iterable[str], *, initials_last: bool = False) -> People:
    """The names of fields that hold one person each, or several between semicolons."""
    names: list[str] = []
    complete = True
    for text in texts:
        for part in _parts(clean_line(text)):
            name = _CUT_SHORT.sub("", part).strip(" ,")
            complete &= name == part.strip(" ,") and not _OTHERS.fullmatch(name)
            if name and not _OTHERS.fullmatch(name):
                names.append(given_first(name, initials_last=initials_last))
    return People(names, complete)


def _parts(text: str) -> list[str]:
    """Several people of one field: between semicolons, or "and" between inversions,
    or commas between names that end in initials."""
    if " and" in text and ";" not in text:
        parts = [part for part in _AND.split(text) if part]
        if all("," in part or _OTHERS.fullmatch(part) for part in parts):
            return parts
    if text.count(",") > 1 and ";" not in text:
        parts = [part.strip() for part in text.rstrip(" .,").split(",")]
        if all(_SIGNED.fullmatch(part) or _OTHERS.fullmatch(part) for part in parts):
            return [given_first(part, initials_last=True) for part in parts]
    return text.split(";")


def given_first(name: str, *, initials_last: bool = False) -> str:
    """One person: "Marx, Karl, Jr." is Karl Marx Jr.; "Fanning E." is E. Fanning.

    `initials_last`: initials without points stand after the family name, too, as
    PubMed writes them ("Smith JA").
    """
    family, *rest = (part.strip() for part in name.split(","))
    if not rest:
        return _initials_first(family, _INITIALS if initials_last else _DOTTED)
    given, *suffix = rest
    return " ".join(filter(None, (given, family, *suffix)))


def _initials_first(name: str, initials: re.Pattern[str]) -> str:
    """The initials that end a name before its family; the generation stays last."""
    family, blank, last = name.partition(" ")
    while blank and not initials.fullmatch(last):
        word, blank, last = last.partition(" ")
        family = f"{family} {word}"
    found = initials.fullmatch(last) if blank else None
    if found is None or not _LOWER.search(family) or family.endswith("."):
        return name
    return " ".join(filter(None, (found[1].strip(), family, found[2])))
