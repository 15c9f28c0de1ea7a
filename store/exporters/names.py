"""A person's name as BibTeX wants it: "Family, Given", with particles and suffixes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from store.identity import SUFFIXES
from store.text import clean_line

if TYPE_CHECKING:
    from store.models import Paper

OTHERS: Final = "others"
"""What BibTeX, and those who learned from it, end a list with that is cut short."""
_AND = re.compile(r"\band\b", re.IGNORECASE)


class Parts(NamedTuple):
    """A name in its parts; a name of one part has no given name."""

    family: str
    given: str = ""
    suffix: str = ""


def parted(name: str) -> Parts:
    """The parts of a name in either order; particles belong to the family name."""
    if "," in name:
        family, *rest = (part.strip() for part in name.split(","))
        *between, given = rest
        return Parts(family, given, " ".join(between))
    words = name.split()
    if len(words) < 2 or _AND.search(name):
        return Parts(name)
    suffix = words.pop() if _is_suffix(words) else ""
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    return Parts(" ".join(words[start:]), " ".join(words[:start]), suffix)


def known_order(paper: Paper) -> tuple[list[str], bool]:
    """The authors as far as their order is known, and whether there are more."""
    placed = [a.name for a in paper.authors if a.position is not None]
    names = [clean_line(name) for name in placed or [a.name for a in paper.authors]]
    more = not paper.authors_complete or len(names) < len(paper.authors)
    return names, more and bool(names)


def inverted(name: str) -> str:
    """The name with its family name first; as it stands where it cannot be told.

    A name that BibTeX would read as two people is put in braces.
    """
    if _AND.search(name):
        return "{" + name + "}"
    if "," in name:
        return name
    parts = parted(name)
    return ", ".join(filter(None, (parts.family, parts.suffix, parts.given)))


def _is_suffix(words: list[str]) -> bool:
    return len(words) > 2 and words[-1].lower().rstrip(".") in SUFFIXES
