"""A question as the rules see it: words, and mentions that stand for stretches of it.

Linking covers stretches of the text with mentions (a paper, a person, a date).
The rules then work on the *mask*: the folded words with each mention replaced
by a capital letter and a number ("papers by A0 in V1"), so that one rule
serves every name. Words are lower case, so the two cannot be confused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from store.text import clean_line, fold, spans

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from store.text import Word

_TOKEN = re.compile(
    r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
    r"(?:[-./+&](?:[^\W_]|[\u0300-\u036f])+)*\+*"
    r"|['’]s\b|[,;:?()/]"
)
_QUOTES = re.compile(
    r"\"([^\"]{1,400})\"|“([^”]{1,400})”|«([^»]{1,400})»|„([^“”]{1,400})[“”]"
    r"|(?<![\w'])['‘]((?:[^'’]|['’](?=\w)){2,400}?)['’](?!\w)"
    r"|``(.{1,400}?)''"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of the question that stands for something."""

    tag: str
    """A paper P, people A, a venue V, a date D, a number range N, a category C,
    an affiliation F, a quoted phrase Q, a constraint K."""
    start: int
    end: int
    value: Any
    negated: bool = False


@dataclass(slots=True)
class Sentence:
    """A question with the mentions found in it so far."""

    raw: str
    low: str = ""
    words: list[Word] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Read a question; the text is cleaned and put on one line."""
        raw = clean_line(text)
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in raw)
        return cls(raw, low, spans(raw))

    def add(self, mention: Mention) -> None:
        """Cover a stretch; what is already covered cannot be covered again."""
        self.mentions.append(mention)
        self.mentions.sort(key=lambda m: m.start)

    def free(self, start: int, end: int) -> bool:
        """Whether no mention touches the stretch."""
        return all(m.end <= start or m.start >= end for m in self.mentions)

    def open_words(self) -> list[Word]:
        """The words that no mention covers."""
        return [w for w in self.words if self.free(w.start, w.end)]

    def runs(self) -> Iterator[list[Word]]:
        """Uncovered words, in stretches that no mention interrupts."""
        run: list[Word] = []
        bounds = [m.start for m in self.mentions]
        for word in self.open_words():
            if run and any(run[-1].end <= b < word.start for b in bounds):
                yield run
                run = []
            run.append(word)
        if run:
            yield run

    def blanked(self) -> str:
        """The lower-cased text with covered stretches blotted out, same length."""
        text = list(self.low)
        for mention in self.mentions:
            text[mention.start : mention.end] = "\x01" * (mention.end - mention.start)
        return "".join(text)

    def quoted(self) -> list[tuple[int, int, str]]:
        """Quoted stretches: (start, end, what stands between the quotes)."""
        found = []
        for match in _QUOTES.finditer(self.raw):
            inner = next(g for g in match.groups() if g is not None)
            found.append((match.start(), match.end(), inner.strip()))
        return found

    def mask(self) -> Mask:
        """The folded words with a placeholder for each mention."""
        pieces: list[tuple[int, str]] = []
        table: dict[str, Mention] = {}
        for number, mention in enumerate(self.mentions):
            name = f"{mention.tag}{number}"
            table[name] = mention
            pieces.append((mention.start, name))
        for match in _TOKEN.finditer(self.raw):
            if self.free(match.start(), match.end()):
                pieces.append((match.start(), fold(match.group()).replace("’", "'")))
        text = " ".join(piece for _, piece in sorted(pieces))
        return Mask(f" {text} ", table, self.raw)


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

    def value(self, name: str) -> Any:
        """What a placeholder stands for."""
        return self.table[name].value

    def take(self, pattern: str, rule: str = "") -> re.Match[str] | None:
        """Take the first match out of the text; None where there is none."""
        match = compiled(pattern).search(self.text)
        if match is None:
            return None
        self.text = _single(f"{self.text[: match.start()]} | {self.text[match.end() :]}")
        if rule:
            self.fired.append(rule)
        return match

    def has(self, pattern: str) -> re.Match[str] | None:
        """Look without taking."""
        return compiled(pattern).search(self.text)

    def rewrite(self, pattern: str, new: Callable[[re.Match[str]], str | None]) -> None:
        """Replace every match by what `new` returns (None: leave it)."""

        def swap(match: re.Match[str]) -> str:
            result = new(match)
            return match.group() if result is None else f" {result} "

        self.text = _single(compiled(pattern).sub(swap, self.text))

    def place(self, tag: str, value: Any) -> str:
        """A new placeholder for a value that a rule has put together."""
        name = f"{tag}{len(self.table)}"
        self.table[name] = Mention(tag, -1, -1, value)
        return name

    def surface(self, stretch: str) -> str:
        """What a stretch of the mask was in the question, as it was typed."""
        pieces = [self._surface(piece) for piece in stretch.split()]
        text = " ".join(piece for piece in pieces if piece not in ("|", ""))
        loose = r"[^\w]+".join(re.escape(p) for p in re.findall(r"[^\W_]+", text))
        match = re.search(rf"(?<!\w){loose}(?!\w)", self.raw, re.IGNORECASE)
        return match.group() if match and loose else text

    def _surface(self, piece: str) -> str:
        mention = self.table.get(piece)
        if mention is None:
            return piece
        if mention.start >= 0:
            return self.raw[mention.start : mention.end]
        return ""

    def all(self, tags: str) -> list[str]:
        """The placeholders of these tags still in the text, in order."""
        return re.findall(rf"\b[{tags}]\d+\b", self.text)

    def drop(self, name: str) -> None:
        """Take one placeholder out."""
        self.text = re.sub(rf"\b{name}\b", "|", self.text)


def _single(text: str) -> str:
    """Single blanks between words, one at either end: what the patterns rely on."""
    return f" {' '.join(text.split())} "


_CACHE: dict[str, re.Pattern[str]] = {}


def compiled(pattern: str) -> re.Pattern[str]:
    """A rule's pattern, to be met at the ends of words."""
    found = _CACHE.get(pattern)
    if found is None:
        found = re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")
        _CACHE[pattern] = found
    return found
