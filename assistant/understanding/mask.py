"""The masked question: what the rules read, and take out bit by bit.

A placeholder is a capital letter and a number ("papers by A0 in V1"). Words
are lower case, so the two cannot be confused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.patterns import bounded, exact, looking, speaks
from assistant.understanding.rule_table import letters
from store.value import Value

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from assistant.understanding.patterns import Cued
    from assistant.understanding.reading import Meaning
    from assistant.understanding.rule_table import Rule, RuleTable


TOLD_BY = "X"
"""Tag of a paper that somebody is told by; it stands in the table alone."""


class Mention(Value):
    """A stretch of the question that stands for something."""

    tag: str
    """A paper P, what may be a paper W, people A, a venue V, a date D, a number
    range N, a category C, an affiliation F, a quoted phrase Q, an operator K,
    the size of the author list B, something named that is not here U."""
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
        self._tidied = ""
        self._read = ""
        self._letters: frozenset[str] = frozenset()
        self._standing: tuple[str, list[str]] = ("", [])
        self._typed: list[tuple[str, int, int]] | None = None

    def value(self, name: str) -> Meaning:
        """What a placeholder stands for."""
        return self.table[name].value

    def speaks(self, cues: str) -> bool:
        """Whether one of the pieces of words between bars occurs."""
        return speaks(self.text, cues)

    def spoken(self, table: RuleTable[Rule]) -> Iterator[Rule]:
        """The rules whose cues occur, in order; the text may change between them."""
        last, text = -1, None
        places: list[int] = []
        while True:
            if text != self.text:
                text = self.text
                places = [p for p in table.spoken(text, self._threes()) if p > last]
            if not places:
                return
            last = places.pop(0)
            yield table.rules[last]

    def _threes(self) -> frozenset[str]:
        if self._read != self.text:
            self._read, self._letters = self.text, letters(self.text)
        return self._letters

    def has(self, pattern: str) -> re.Match[str] | None:
        """Look without taking."""
        return looking(pattern)(self.text)

    def meets(self, rule: Cued) -> re.Match[str] | None:
        """Look without taking, for cues first."""
        return self.has(rule.pattern) if self.speaks(rule.cues) else None

    def take(self, pattern: str, rule: str = "") -> re.Match[str] | None:
        """Take the first match out of the text; None where there is none."""
        match = looking(pattern)(self.text)
        if match is None:
            return None
        before, after = self.text[: match.start()], self.text[match.end() :]
        self.text = single(f"{before} | {after}")
        if rule:
            self.fired.append(rule)
        return match

    def take_text(self, stretch: str, rule: str) -> None:
        """Take a stretch of the text out, where it ends as words do."""
        place = self.text.find(stretch)
        while place >= 0:
            end = place + len(stretch)
            before, after = self.text[:place], self.text[end:]
            if not (_goes_on(before[-1:]) or _goes_on(after[:1])):
                self.text = single(f"{before} | {after}")
                self.fired.append(rule)
                return
            place = self.text.find(stretch, place + 1)

    def each(self, pattern: str) -> list[str]:
        """What every match of a pattern, or of its group, holds."""
        return bounded(pattern).findall(self.text)

    def rewrite(self, pattern: str, new: Callable[[re.Match[str]], str | None]) -> None:
        """Replace every match by what `new` returns (None: leave it)."""

        def swap(match: re.Match[str]) -> str:
            result = new(match)
            return match.group() if result is None else f" {result} "

        if self.has(pattern):
            self.text = bounded(pattern).sub(swap, self.text)
        self._tidy()

    def put(self, pattern: str, new: str) -> None:
        """Replace every match by a text, with the match's groups in it."""
        if self.has(pattern):
            self.text = bounded(pattern).sub(f" {new} ", self.text)
        self._tidy()

    def _tidy(self) -> None:
        if self.text is not self._tidied:
            self.text = self._tidied = single(self.text)

    def place(self, tag: str, value: Meaning) -> str:
        """A new placeholder for a value that a rule has put together."""
        name = f"{tag}{len(self.table)}"
        self.table[name] = Mention(tag, -1, -1, value)
        return name

    def half(self, text: str) -> Mask:
        """Another mask over the same question and placeholders."""
        return Mask(single(text), self.table, self.raw)

    def bare(self) -> bool:
        """Whether no placeholder stands in the text."""
        return self.text == self.text.lower()

    def all(self, tags: str) -> list[str]:
        """The placeholders of these tags still in the text, in order."""
        text, found = self._standing
        if text != self.text:
            found = [w for w in self.text.split() if w[1:].isdecimal()]
            self._standing = (self.text, found)
        return [word for word in found if word[0] in tags]

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
        return self._as_typed(exact(r"[^\W_]+").findall(text.lower())) or text

    def _as_typed(self, words: list[str]) -> str:
        """The first stretch of the question that consists of the words; may be none."""
        if self._typed is None:
            found = exact(r"\w+").finditer(self.raw)
            self._typed = [(m.group().lower(), m.start(), m.end()) for m in found]
        size = len(words)
        typed = [word for word, _, _ in self._typed]
        for place in range(len(typed) - size + 1) if words else ():
            if typed[place] == words[0] and typed[place : place + size] == words:
                last = self._typed[place + size - 1]
                return self.raw[self._typed[place][1] : last[2]]
        return ""

    def _surface(self, piece: str) -> str:
        mention = self.table.get(piece)
        if mention is None:
            return piece
        return self.raw[mention.start : mention.end] if mention.start >= 0 else ""


def _goes_on(char: str) -> bool:
    """Whether a word goes on with a character."""
    return char in ("-", "_") or char.isalnum()


def single(text: str) -> str:
    """Single blanks between words, one at either end: what the patterns rely on."""
    return f" {' '.join(text.split())} "
