"""Patterns compiled when they are first used: starting up is timed."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple


class Cued(NamedTuple):
    """A pattern, and pieces of words between bars, one of which every match holds.

    To look for the pieces is far cheaper than to compile the pattern, so that
    most rules are never compiled.
    """

    cues: str
    pattern: str


def speaks(text: str, cues: str) -> bool:
    """Whether one of the pieces of words between bars occurs in a text."""
    return any(map(text.__contains__, _pieces(cues)))


@cache
def _pieces(cues: str) -> tuple[str, ...]:
    return tuple(cues.split("|"))


@cache
def bounded(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, to be met at the ends of words."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


@cache
def exact(pattern: str) -> re.Pattern[str]:
    """A pattern as it stands."""
    return re.compile(pattern)


@cache
def any_case(pattern: str) -> re.Pattern[str]:
    """A pattern as it stands, case aside."""
    return re.compile(pattern, re.IGNORECASE)
