"""The masked question: what the rules read, and take out bit by bit.

A placeholder is a capital letter and a number ("papers by A0 in V1"). Words
are lower case, so the two cannot be confused.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from assistant.understanding.patterns import bounded, speaks
from store.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.patterns import Cued
    from assistant.understanding.reading import Meaning


class Mention(Value):
    """A stretch of the question that stands for something."""

    tag: str
    """A paper P, what may be a paper W, people A, a venue V, a date D, a number
    range N, a category C, an affiliation F, a quoted phrase Q, an operator K,
    something named that is not here U."""
    start: int
    end: int
    value: Meaning


class Mask:
    """The masked question, and what its placeholders stand for.

    Rules take what they understand out of the text; a bar is left in its
    place, so that words on either side never run together into a phrase.
    """

    def __init__(self, text: str, table: dict[str, Mention], raw: str) -> None:
        self.text = text
        self.table = table
        self.raw = raw
        self.fired: list[str] = []

    def value(self, name: str) -> Meaning:
        """What a placeholder stands for."""
        return self.table[name].value

    def speaks(self, cues: str) -> bool:
        """Whether one of the pieces of words between bars occurs."""
        return speaks(self.text, cues)

    def has(self, pattern: str) -> re.Match[str] | None:
        """Look without taking."""
        return bounded(pattern).search(self.text)

    def meets(self, rule: Cued) -> re.Match[str] | None:
        """Look without taking, for cues first."""
        return self.has(rule.pattern) if self.speaks(rule.cues) else None

    def take(self, pattern: str, rule: str = "") -> re.Match[str] | None:
        """Take the first match out of the text; None where there is none."""
        match = bounded(pattern).search(self.text)
        if match is None:
            return None
        before, after = self.text[: match.start()], self.text[match.end() :]
        self.text = single(f"{before} | {after}")
        if rule:
            self.fired.append(rule)
        return match

    def rewrite(self, pattern: str, new: Callable[[re.Match[str]], str | None]) -> None:
        """Replace every match by what `new` returns (None: leave it)."""

        def swap(match: re.Match[str]) -> str:
            result = new(match)
            return match.group() if result is None else f" {result} "

        self.text = single(bounded(pattern).sub(swap, self.text))

    def put(self, pattern: str, new: str) -> None:
        """Replace every match by a text, with the match's groups in it."""
        self.text = single(bounded(pattern).sub(f" {new} ", self.text))

    def place(self, tag: str, value: Meaning) -> str:
        """A new placeholder for a value that a rule has put together."""
        name = f"{tag}{len(self.table)}"
        self.table[name] = Mention(tag, -1, -1, value)
        return name

    def half(self, text: str) -> Mask:
        """Another mask over the same question and placeholders."""
        return Mask(single(text), self.table, self.raw)

    def all(self, tags: str) -> list[str]:
        """The placeholders of these tags still in the text, in order."""
        words = self.text.split()
        return [w for w in words if w[0] in tags and w[1:].isdecimal()]

    def swap(self, name: str, text: str) -> None:
        """Put a text where a placeholder stands."""
        words = self.text.split(" ")
        self.text = " ".join([text if word == name else word for word in words])

    def drop(self, name: str) -> None:
        """Take one placeholder out."""
        self.swap(name, "|")

    def surface(self, stretch: str) -> str:
        """What a stretch of the mask was in the question, as it was typed."""
        pieces = [self._surface(piece) for piece in stretch.split()]
        text = " ".join(piece for piece in pieces if piece not in ("|", ""))
        words = re.findall(r"[^\W_]+", text)
        loose = r"[^\w]+".join(re.escape(word) for word in words)
        match = re.search(rf"(?<!\w){loose}(?!\w)", self.raw, re.IGNORECASE)
        return match.group() if match and loose else text

    def _surface(self, piece: str) -> str:
        mention = self.table.get(piece)
        if mention is None:
            return piece
        return self.raw[mention.start : mention.end] if mention.start >= 0 else ""


def single(text: str) -> str:
    """Single blanks between words, one at either end: what the patterns rely on."""
    return f" {' '.join(text.split())} "
