"""Entries that bibtexparser gives up on, or runs together: what can be told for sure.

A missing comma, equals sign or closing brace of the entry loses nothing; a value
that never ends does, and its entry is rejected.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_HEAD = re.compile(
    r"\s*@\s*(\w+)\s*[{(]\s*(?:%.*\n\s*)*([^\s,={}\"]*)\s*(?:,|(?=[\s}]|$))"
)
_NO_KEY = re.compile(r"\s*@\s*(\w+)\s*[{(]\s*(?=[\w-]+\s*=)")
_SKIPPED = re.compile(r"(?:[\s,;]++|%[^\n]*+(?:\n|$))*+")
_NAME = re.compile(r"([^\W\d][\w:+.-]*)[ \t]*(?:\n\s*)?(=?)\s*")
_BARE = re.compile(r"[^\s,#{}\"=]+")
_JOINT = re.compile(r"\s*#\s*")
_SWALLOWED = re.compile(r"[,\n][ \t]*[A-Za-z][\w-]*[ \t]*=[ \t]*[{\"\d]")
"""A value that holds the next field has no end of its own."""
_MARKS = re.compile(r"\\.|[{}\"]", re.DOTALL)


class Salvaged(NamedTuple):
    """An entry as far as it could be read."""

    kind: str
    key: str
    fields: dict[str, str]
    """Raw, by lower-case name; of a name given twice, the first."""
    open_field: str = ""
    """The field whose value never ends; empty if there is none."""
    sound: bool = True
    """False where a comma, an equals sign or the end is missing."""


def salvage(text: str) -> Salvaged | None:
    """The entry that a text opens with; None if it opens none."""
    head = _NO_KEY.match(text) or _HEAD.match(text)
    if head is None:
        return None
    found = Salvaged(head[1].lower(), head[2] if head.re is _HEAD else "", {})
    at, parted = head.end(), head[0].endswith(",")
    sound = parted or head.re is _NO_KEY
    while name := _next_name(text, at):
        parted = parted or "," in text[at : name.start()]
        sound = sound and parted and bool(name[2])
        end = _end_of_value(text, name.end())
        value = text[name.end() : max(end, 0)].strip()
        if end < 0 or _SWALLOWED.search(value):
            return found._replace(open_field=name[1].lower(), sound=False)
        if value:
            found.fields.setdefault(name[1].lower(), value)
        at, parted = max(end, name.end()), False
    return found._replace(sound=sound and _is_closed(text, at))


def _is_closed(text: str, at: int) -> bool:
    at = _past_blanks(text, at)
    return text[at : at + 1] in ("}", ")")


def _past_blanks(text: str, at: int) -> int:
    """Past white space, commas and comments."""
    skipped = _SKIPPED.match(text, at)
    return skipped.end() if skipped else at


def _next_name(text: str, at: int) -> re.Match[str] | None:
    """The next name of a field; None at the end of the entry."""
    while at < len(text):
        at = _past_blanks(text, at)
        name = _NAME.match(text, at)
        if name and (name[2] or text[name.end() : name.end() + 1] in ("{", '"')):
            return name
        if text[at : at + 1] in ("}", ")"):
            return None
        at = _next_line(text, at)
    return None


def _next_line(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end + 1


def _end_of_value(text: str, at: int) -> int:
    """Where the pieces of a value, joined by #, end; -1 if one of them never does."""
    while True:
        end = _end_of_piece(text, at)
        joint = _JOINT.match(text, end) if end >= 0 else None
        if joint is None:
            return end
        at = joint.end()


def _end_of_piece(text: str, at: int) -> int:
    if text[at : at + 1] == "{":
        return _closing(text, at)
    if text[at : at + 1] == '"':
        return _closing(text, at, '"')
    bare = _BARE.match(text, at)
    return bare.end() if bare else at


def _closing(text: str, at: int, quote: str = "") -> int:
    """After the brace or the quotation mark that ends what begins at `at`."""
    depth = 0 if quote else 1
    for match in _MARKS.finditer(text, at + 1):
        mark = match[0]
        depth += (mark == "{") - (mark == "}")
        if depth == 0 and mark == (quote or "}"):
            return match.end()
        if depth < 0:
            return -1
    return -1
