"""A question as the rules see it: words, and mentions that stand for stretches of it.

Linking covers stretches of the text with mentions (a paper, a person, a date).
The rules then work on the *mask*: the folded words with each mention replaced
by a capital letter and a number ("papers by A0 in V1"), so that one rule
serves every name. Words are lower case, so the two cannot be confused.
"""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.mask import Mask
from assistant.understanding.patterns import exact
from store.text import clean_line, fold, spans
from store.value import Record, fresh

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.understanding.mask import Mention
    from store.text import Word

_TOKEN = (
    r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
    r"(?:[-./+&](?:[^\W_]|[\u0300-\u036f])+)*\+*"
    r"|['’]s\b|[,;:?()/]"
)
_QUOTES = (
    r"\"([^\"]{1,400})\"|“([^”]{1,400})”|«([^»]{1,400})»|„([^“”]{1,400})[“”]"
    r"|(?<![\w'])['‘]((?:[^'’]|['’](?=\w)){2,400}?)['’](?!\w)"
    r"|``(.{1,400}?)''"
)
_MOST_QUOTES = 64
"""Quoted stretches beyond this many are words like others: time is bounded."""


class Run(NamedTuple):
    """Words that no mention interrupts, and what they are folded."""

    words: list[Word]
    texts: list[str]

    def joined(self, place: int, size: int) -> str:
        """So many folded words from a place on, between them one blank each."""
        return " ".join(self.texts[place : place + size])


class Sentence(Record):
    """A question with the mentions found in it so far."""

    raw: str
    low: str = ""
    words: list[Word] = fresh(default_factory=list)
    mentions: list[Mention] = fresh(default_factory=list)
    _open: list[Word] | None = None
    _runs: list[Run] | None = None

    @classmethod
    def of(cls, text: str) -> Sentence:
        """Read a question; the text is cleaned and put on one line."""
        raw = _calm(clean_line(text))
        return cls(raw, _lowered(raw), spans(raw))

    def add(self, mention: Mention) -> None:
        """Cover a stretch."""
        self.mentions.append(mention)
        self.mentions.sort(key=lambda m: m.start)
        self._open = self._runs = None

    def free(self, start: int, end: int) -> bool:
        """Whether no mention touches the stretch."""
        for mention in self.mentions:
            if mention.start < end and start < mention.end:
                return False
        return True

    def open_words(self) -> list[Word]:
        """The words that no mention covers."""
        if self._open is None:
            self._open = [w for w in self.words if self.free(w.start, w.end)]
        return self._open

    def runs(self) -> Iterator[list[Word]]:
        """Uncovered words, in stretches that no mention interrupts."""
        run: list[Word] = []
        bounds = [m.start for m in self.mentions]
        for word in self.open_words():
            if run and _parted(run[-1].end, word.start, bounds):
                yield run
                run = []
            run.append(word)
        if run:
            yield run

    def stretches(self) -> list[Run]:
        """Those runs, with the words as they are compared."""
        if self._runs is None:
            runs = self.runs()
            self._runs = [Run(run, [word.text for word in run]) for run in runs]
        return self._runs

    def blanked(self) -> str:
        """The lower-cased text with covered stretches blotted out, same length."""
        text = list(self.low)
        for mention in self.mentions:
            text[mention.start : mention.end] = "\x01" * (mention.end - mention.start)
        return "".join(text)

    def quoted(self) -> list[tuple[int, int, str]]:
        """Quoted stretches: (start, end, what stands between the quotes)."""
        found = []
        for match in islice(exact(_QUOTES).finditer(self.raw), _MOST_QUOTES):
            inner = next(g for g in match.groups() if g is not None)
            if any(map(str.isalnum, inner)):
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
        for match in exact(_TOKEN).finditer(self.raw):
            if self.free(*match.span()):
                pieces.append((match.start(), fold(match.group()).replace("’", "'")))
            else:
                pieces += self._halves(*match.span())
        text = " ".join(piece for _, piece in sorted(pieces))
        return Mask(f" {text} ", table, self.raw)

    def _halves(self, start: int, end: int) -> Iterator[tuple[int, str]]:
        """The words of "adapter-based" that no mention covers, where one does cover
        "based"."""
        for word in self.words:
            inside = start <= word.start and word.end <= end
            if inside and self.free(word.start, word.end):
                yield word.start, word.text


def _parted(end: int, start: int, bounds: list[int]) -> bool:
    """Whether a mention begins between two words."""
    place = bisect_left(bounds, end)
    return place < len(bounds) and bounds[place] < start


def _calm(text: str) -> str:
    """A text all in capitals, or with a capital to each word, in small letters.

    There capitals say nothing of names. A function word tells, as no name has any.
    """
    words = text.split()
    shouted = any(w[:1].isupper() and fold(w) in STOPWORDS for w in words[1:])
    capitals = shouted and not any(word[:1].islower() for word in words)
    return text.lower() if capitals else text


def _lowered(text: str) -> str:
    """Lower case of the same length: offsets must hold in both."""
    if text.isascii():
        return text.lower()
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
