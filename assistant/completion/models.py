"""The values of completion."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

Kind = Literal[
    "author", "title", "venue", "category", "affiliation", "tag", "year", "operator",
    "set", "word",
]  # fmt: skip
Scope = Literal["line", "library"]


@dataclass(frozen=True, slots=True)
class Completion:
    """One way to go on with a line that is being typed."""

    insert: str
    """What takes the place of `line[start:end]`; the parser reads it as meant."""
    start: int
    end: int
    label: str
    """What it is called."""
    kind: Kind
    count: int | None = None
    """Papers; None where that is not known at once."""
    scope: Scope = "line"
    """Which papers: those of the completed line, or all of that name in the library."""
    why: str = ""
    """What it is, in a few words."""

    def applied(self, line: str) -> str:
        """The line with the completion in it."""
        return line[: self.start] + self.insert + line[self.end :]


@dataclass(frozen=True, slots=True)
class Place:
    """What is being typed, and as what it can be read."""

    kind: str
    """value, key, quoted, person, title, venue, date, words."""
    typed: str
    start: int
    end: int
    operator: str = ""
    """Of "value" and "date": the operator, under its first name."""


class Offer(NamedTuple):
    """Something of the library that fits, before its papers are counted."""

    label: str
    kind: Kind
    papers: int | None = None
    """Of that name in the library."""
    operator: str = ""
    """The operator that takes `label` as its value; "" where there is none."""
    exact: bool = True
    """Whether `papers` is what the operator alone selects."""
    person: int | None = None
    insert: str = ""
    """What is inserted wherever it stands; else that depends on the place."""
    why: str = ""
