"""Patterns compiled when they are first used: starting up is timed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable


class Cued(NamedTuple):
    """A pattern, and pieces of words between bars, one of which every match holds.

    To look for the pieces is far cheaper than to compile the pattern, so that
    most rules are never compiled.
    """

    cues: str
    pattern: str
    gate: bool = False
    """Whether the cues are a condition of their own: what matches without is left."""


def speaks(text: str, cues: str) -> bool:
    """Whether one of the pieces of words between bars occurs in a text."""
    return any(map(text.__contains__, pieces(cues)))


@cache
def pieces(cues: str) -> tuple[str, ...]:
    """What stands between the bars."""
    return tuple(cues.split("|"))


@cache
def bounded(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, to be met at the ends of words."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


@cache
def looking(pattern: str) -> Callable[[str], re.Match[str] | None]:
    """What looks a rule's pattern up in a text: at its beginning only, where the
    pattern can match nowhere else."""
    rule = bounded(pattern)
    return rule.match if anchored(pattern) else rule.search


def anchored(pattern: str) -> bool:
    """Whether each alternative begins with "^"."""
    depth, begins = 0, True
    for token in exact(_TOKEN).findall(pattern):
        if begins and token != "^":
            return False
        depth += (token == "(") - (token == ")")
        begins = token == "|" and not depth
    return not begins


_TOKEN = r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\]"
"""What a pattern consists of: an escape, a set of characters, or any other one."""


@cache
def exact(pattern: str) -> re.Pattern[str]:
    """A pattern as it stands."""
    return re.compile(pattern)


@cache
def any_case(pattern: str) -> re.Pattern[str]:
    """A pattern as it stands, case aside."""
    return re.compile(pattern, re.IGNORECASE)
