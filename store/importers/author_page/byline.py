"""The line of authors: names, "et al.", and affiliations after a middle dot."""

from __future__ import annotations

import re
from typing import NamedTuple

from store.importers.author_page.names import is_name_list

_ET_AL = re.compile(r",?\s+et\s+al\.?$|,\s*(?:…|\.\.\.)$")
_SUFFIX = re.compile(r"(?:Jr|Sr)\.?|I{2,3}|IV")
_COMMA = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")


class Byline(NamedTuple):
    """Authors as a page prints them."""

    names: tuple[str, ...]
    complete: bool
    """False where the list ends with "et al."."""
    affiliations: tuple[str, ...]


class Tail(NamedTuple):
    """What stands before the end of a byline, and what the end says."""

    text: str
    complete: bool
    affiliations: tuple[str, ...]


def cut_tail(line: str) -> Tail:
    """Take "et al. · nvidia, cmu" off the end of a byline or a heading."""
    text, dot, after = line.rpartition(" · ")
    if not dot:
        text, after = line, ""
    affiliations = tuple(part.strip() for part in after.split(",") if part.strip())
    text = text.strip().removesuffix("·").strip()
    names = _ET_AL.sub("", text)
    return Tail(names, names == text, affiliations)


def split_names(text: str) -> tuple[str, ...]:
    """The names of a comma-separated list; "Jr." stays with the name before it."""
    names: list[str] = []
    for part in filter(None, _COMMA.split(text.strip())):
        if names and _SUFFIX.fullmatch(part):
            names[-1] = f"{names[-1]}, {part}"
        else:
            names.append(part)
    return tuple(names)


def read_byline(line: str) -> Byline | None:
    """The authors a line names; None where it does not look like a list of names."""
    tail = cut_tail(line)
    names = split_names(tail.text)
    marked = not tail.complete or bool(tail.affiliations)
    if not names or not is_name_list(names, lenient=marked):
        return None
    return Byline(names, tail.complete, tail.affiliations)
