"""Query languages people's fingers know, put in the house's own: INSPIRE, GitHub.

Only lines that can hardly be anything else are taken: `find a way and d 2010`,
`a lee and t nemotron`, `topcite 100+`, `in:title parsing`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.operators import INSPIRE
from assistant.understanding.patterns import any_case

if TYPE_CHECKING:
    import re

_KEYS = "|".join(sorted(INSPIRE, key=len, reverse=True))
_CLAUSE = rf"(?P<not>not )?(?P<key>{_KEYS}) (?P<value>\"[^\"]+\"|[^\":]+?)"
_BETWEEN = r" +(?:and +(?=not )|and +|(?=not ))"
_LINE = rf"(?:(?P<find>f|fin|find) +)?(?P<rest>(?:not )?(?:{_KEYS}) \S.*?)"
_NO_VALUE = (
    r"\b(?:papers?|articles?|publications?|works?|of|on|about|by|for|with|the|an?|to"
    r"|in|that|which|who|is|are)\b"
)
"""Words of a sentence: what holds one is no value of a key."""
_NUMBER = r"(?P<low>\d+)(?P<plus>\+)?|(?P<cmp>[<>]=?) ?(?P<n>\d+)"
_KEYED = rf"^\s*(?:(?:f|fin|find)\s+)?(?:not\s+)?(?:{_KEYS})\s"
_TELLING = r"topcite|ac \d|ac [<>]|d [<>\d]|date [<>\d]|year [<>\d]"
"""A single clause that can be nothing else."""
_IN_TITLE = r"(?<![\w:])in:title(?!\w)"


def translated(line: str) -> str:
    """The line in the house's query language; as it is where it is in no other."""
    return _inspire(line) or line


def titles_only(line: str) -> tuple[str, bool]:
    """GitHub's `in:title`: the line without it, and whether it was there."""
    if "in:title" not in line.lower():
        return line, False
    shorter = any_case(_IN_TITLE).sub(" ", line)
    return shorter, shorter != line


def _inspire(line: str) -> str:
    if not any_case(_KEYED).search(line):
        return ""
    match = any_case(_LINE).fullmatch(line.strip())
    if match is None:
        return ""
    clauses = any_case(_BETWEEN).split(match["rest"])
    read = [any_case(_CLAUSE).fullmatch(clause.strip()) for clause in clauses]
    alone = len(read) == 1 and not any_case(_TELLING).match(match["rest"])
    if alone or not all(read) or any(_wordy(one) for one in read if one):
        return ""
    return " ".join(_operator(one) for one in read if one)


def _wordy(clause: re.Match[str]) -> bool:
    quoted = clause["value"].startswith('"')
    return not quoted and bool(any_case(_NO_VALUE).search(clause["value"]))


def _operator(clause: re.Match[str]) -> str:
    name, value = INSPIRE[clause["key"].lower()], clause["value"].strip(' "')
    sign = "-" if clause["not"] else ""
    number = any_case(_NUMBER).fullmatch(value)
    if name in ("cites", "authors", "year") and number:
        return f"{sign}{name}{_bound(number)}"
    return f'{sign}{name}:"{value}"'


def _bound(number: re.Match[str]) -> str:
    if number["low"]:
        return f"{'>=' if number['plus'] else '='}{number['low']}"
    return f"{number['cmp']}{number['n']}"
