"""The signs of a question: names, what is asked for and how, and what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from assistant.understanding.asking import CUES, said, vocabulary
from assistant.understanding.asking import meant as meant_by
from assistant.understanding.grammar import gist_places as places
from assistant.understanding.grammar import gist_words as words
from assistant.understanding.grammar.stopwords import STOPWORDS
from assistant.understanding.patterns import bounded, exact
from assistant.understanding.reading import Range
from store.value import Record, fresh

if TYPE_CHECKING:
    from collections.abc import Callable

    from assistant.understanding.mask import Mask

ONE: Final = Range(1, 1)
"""Just one: of authors, somebody alone."""


class Signs(Record):
    """What was found in a question, all its words accounted for."""

    mask: Mask
    names: list[str]
    asked: str = "papers"
    judged: bool = False
    """A statement is to be said true or false."""
    stated: bool = False
    """The question says so in words, not by its first word alone."""
    negations: int = 0
    left_out: frozenset[str] = frozenset()
    """Names that the papers must not have."""
    cues: frozenset[str] = frozenset()
    topic: str = ""
    number: str = ""
    """How many are wanted, as written."""
    mended: list[tuple[str, str]] = fresh(default_factory=list)

    def all(self, tags: str) -> list[str]:
        """The names of some kinds, in order."""
        return [name for name in self.names if name[0] in tags]

    def has(self, cue: str) -> bool:
        """Whether a sign was found."""
        return cue in self.cues

    @property
    def first_or_more(self) -> str:
        """What two people are compared by."""
        if self.has("last"):
            return "last"
        return "first" if self.has("first") else "more papers"


def signs(mask: Mask, known: Callable[[str], bool]) -> Signs | None:
    """The signs of a mask; None where a word is not one of asking."""
    text = _no_titles(mask)
    names = [n for n in text.split() if exact(r"[A-Z]\d+").fullmatch(n)]
    if len(set(names)) != len(names) or any(n[0] in "UK" for n in names):
        return None
    found = Signs(mask, names)
    text = _judged(_plain(text), found)
    text = _topic(_left_out(text, found), found)
    plain = _words(text, found, known)
    if plain is None or exact(places.NO_SIGN).search(plain):
        return None
    _cues(plain, found)
    return found


def _no_titles(mask: Mask) -> str:
    """The text with its words of asking again where they could be a short title."""
    text = mask.text
    for name in mask.all("W"):
        written = mask.surface(name)
        if written.islower() and all(word in vocabulary() for word in written.split()):
            text = text.replace(f" {name} ", f" {written} ")
    return text


def _plain(text: str) -> str:
    """Phrases that frame a question taken out; nouns beside names of their kind too."""
    for pattern in places.TAKEN_OUT:
        text = bounded(pattern).sub(" ", text)
    for pattern in (places.RELATIVE, places.BY_NAME):
        text = bounded(pattern).sub(r"\1", text)
    return f" {' '.join(text.split())} "


def _judged(text: str, found: Signs) -> str:
    for pattern, against in ((words.UNTRUE, 1), (words.TRUTH, 0)):
        rest = bounded(pattern).sub(" ", text)
        if rest != text:
            found.judged = found.stated = True
            found.negations += against
            text = rest
    opens = exact(places.OPENS_STATEMENT).match(text)
    found.judged = found.judged or bool(opens)
    if exact(places.NO_STATEMENT).search(text):
        found.judged = found.stated = False
    return text


def _left_out(text: str, found: Signs) -> str:
    """Names that are kept out, and the words that say so."""
    out = []
    for pattern in places.LEFT_OUT:
        match = bounded(pattern).search(text)
        while match and not found.judged:
            out.append(match["x"])
            text = f"{text[: match.start()]} {match['x']} {text[match.end() :]}"
            match = bounded(pattern).search(text, match.start() + len(match["x"]) + 2)
    found.left_out = frozenset(out)
    return text


def _topic(text: str, found: Signs) -> str:
    """What the papers are about: words behind "about", "mention", "deal with"."""
    for pattern in places.TOPICS:
        for match in bounded(pattern).finditer(text):
            told = _content(match["x"])
            if exact(r"(?:[APVDCFW]\d+ ?)+").fullmatch(told):
                continue
            if told and not found.topic:
                found.topic = told
                found.names = [n for n in found.names if n not in told.split()]
                return f"{text[: match.start()]} {text[match.end() :]} "
    quoted = found.all("Q")
    if quoted and not (found.topic or found.judged):
        found.topic = quoted[0]
        found.names.remove(quoted[0])
    return text


def _content(stretch: str) -> str:
    """A stretch without small words at its ends; empty if all is words of asking."""
    parts = stretch.split()
    if all(_asking(word) for word in parts):
        return ""
    while parts[0] in STOPWORDS:
        parts.pop(0)
    while parts[-1] in STOPWORDS:
        parts.pop()
    return " ".join(parts)


def _asking(word: str) -> bool:
    return word in vocabulary() or not exact(r"\w").search(word)


def _words(text: str, found: Signs, known: Callable[[str], bool]) -> str | None:
    """The text with its slips of the pen put right; None for a word of another kind."""
    parts = []
    for word in text.split():
        if exact(r"[A-Z]\d+|\W+|'s").fullmatch(word):
            parts.append(word)
            continue
        meant = word if said(word) else _mended(word, known)
        if meant is None:
            return None
        if meant != word:
            found.mended.append((word, meant))
        parts.append(meant)
    return f" {' '.join(parts)} "


def _mended(word: str, known: Callable[[str], bool]) -> str | None:
    return None if known(word) else meant_by(word)


def _cues(text: str, found: Signs) -> None:
    found.cues = frozenset(
        name for name, pattern in CUES.items() if bounded(pattern).search(text)
    )
    found.negations += len(bounded(words.NOT).findall(text))
    number = bounded(places.SO_MANY).search(text)
    found.number = number["n"] if number else ""
    found.asked = _asked(text)


def _asked(text: str) -> str:
    """What is asked for: the most telling noun or question word."""
    kinds = dict(words.ASKED_FOR)
    text = bounded(places.IN_ORDER).sub(" ", text)
    text = bounded(places.AUTHORS_COUNTED.format(name=r"[NB]\d+")).sub(" ", text)
    for kind in ("years", "venues", "authors", "papers"):
        match = bounded(kinds[kind]).search(text)
        while match and kind == "authors" and match.group().startswith("name"):
            match = bounded(kinds[kind]).search(text, match.end())
        if match:
            return kind
    return "authors" if bounded(r"names?").search(text) else "papers"
