"""A person's name as BibTeX wants it: "Family, Given", with particles and suffixes."""

from __future__ import annotations

import re

_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})
_AND = re.compile(r"\band\b", re.IGNORECASE)


def inverted(name: str) -> str:
    """The name with its family name first; as it stands where it cannot be told.

    A name that BibTeX would read as two people is put in braces.
    """
    if _AND.search(name):
        return "{" + name + "}"
    if "," in name:
        return name
    words = name.split()
    if len(words) < 2:
        return name
    suffix = [words.pop()] if _is_suffix(words) else []
    start = len(words) - 1
    while start > 1 and words[start - 1].islower():
        start -= 1
    given, family = words[:start], words[start:]
    return ", ".join(" ".join(part) for part in (family, suffix, given) if part)


def _is_suffix(words: list[str]) -> bool:
    return len(words) > 2 and words[-1].lower() in _SUFFIXES
