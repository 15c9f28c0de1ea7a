"""A MARC record as its fields stand in it, whichever way it was written down."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from store.text import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOT_FILED = str.maketrans("", "", "\x88\x89\x98\x9c¬")
"""Marks around "The" at the start of a title, which is filed without it."""
_ISBD = re.compile(r"\A[/:;,=]\s+|\s*[/:;,=]\s*\Z")
_STOP = re.compile(r"(?<![A-Z])(?<!\.)\.\s*\Z")
"""The full stop that ends a field, and no initial."""


class Field(NamedTuple):
    """One variable field: its indicators and its subfields in order."""

    tag: str
    indicators: str
    subfields: tuple[tuple[str, str], ...]
    """Pairs of code and text; a control field has one, without a code."""

    def all(self, codes: str) -> list[str]:
        """The texts of subfields with one of these codes, in order."""
        texts = (text for code, text in self.subfields if code in codes and code)
        return [text for one in texts if (text := told(one))]

    def first(self, codes: str) -> str:
        """The first of them; "" if there is none."""
        return next(iter(self.all(codes)), "")


@dataclass(slots=True)
class MarcRecord:
    """One record: the leader that says what it is, and its fields."""

    leader: str
    fields: list[Field] = field(default_factory=list)
    line: int | None = None

    def each(self, *tags: str) -> Iterator[Field]:
        """The fields with these tags, those of the first tag first."""
        for tag in tags:
            yield from (one for one in self.fields if one.tag == tag)

    def has(self, *tags: str) -> bool:
        """Whether there is a field with one of these tags."""
        return any(True for _ in self.each(*tags))

    def first(self, codes: str, *tags: str) -> str:
        """The first text of these subfields in these fields; "" if there is none."""
        found = (text for one in self.each(*tags) if (text := one.first(codes)))
        return next(found, "")

    def all(self, codes: str, *tags: str) -> list[str]:
        """All the texts of these subfields in these fields."""
        return [text for one in self.each(*tags) for text in one.all(codes)]

    def control(self, tag: str) -> str:
        """The text of a control field, places kept; "" if there is none."""
        return next(
            (one.subfields[0][1] for one in self.each(tag) if one.subfields), ""
        )


def told(text: str) -> str:
    """A subfield without the punctuation that only parts it from the next (ISBD)."""
    text = _ISBD.sub("", clean_line(text.translate(_NOT_FILED)))
    return text.removesuffix("]").rstrip() if "[" not in text else text


def without_stop(text: str) -> str:
    """A subfield that ends its field, without the full stop that does, too."""
    return _STOP.sub("", text)
