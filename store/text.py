"""Untrusted text made safe, and the one analyzer for index and question alike.

`clean` guards what enters (and is called again where text is drawn), `fold`
compares, `words` and `stems` are the tokens that everything matches by.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

_ESCAPES = re.compile(
    r"\x1b\[[0-?]*[ -/]*[@-~]"  # CSI
    r"|\x1b[\]PX^_][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"  # OSC, DCS, SOS, PM, APC
    r"|\x9b[0-?]*[ -/]*[@-~]"  # C1 CSI
    r"|[\x9d\x90\x98\x9e\x9f][^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c|$)"  # C1 OSC ...
    r"|\x1b[ -/]*[0-~]?"  # any other escape
)
_CONTROLS = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e"
    "\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_SPACES = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_SPAN = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]+")
_BLANKS = bytes(code if chr(code).isalnum() else ord(" ") for code in range(256))
"""What parts words, where all is ASCII, made blank: to look bytes up in a table is
several times faster than to match words, or to translate text."""
_LOWER_OR_BLANK = _BLANKS.lower()
_FOLDED = "refdesk.folded"
"""What encoding to ASCII does with the rest: finding it so takes half of the time."""
_PRINTABLE = bytes(range(ord(" "), 0x7F))
_SPECIAL = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"}
)


def is_printable_ascii(text: str) -> bool:
    """Whether there is nothing to clean in a text and nothing beyond ASCII.

    Of long texts it is told in a quarter of the time that `str.isprintable` takes.
    """
    return text.isascii() and not text.encode().translate(None, _PRINTABLE)


def clean(text: str) -> str:
    """Text without escape sequences, controls, bidi overrides or lone surrogates.

    Newline and tab stay; letters, CJK, combining marks, emoji and joiners stay;
    the result is in NFC. `clean(clean(x)) == clean(x)`.
    """
    if not (text.isprintable() or text.replace("\n", "").isprintable()):
        text = text.replace("\r\n", "\n").replace("\r", "\n")
        text = _CONTROLS.sub("", _ESCAPES.sub("", text))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """`clean` text on one line, runs of white space made one blank."""
    text = clean(text)
    if text.isprintable():  # then it has no white space but blanks
        return " ".join(text.split()) if "  " in text else text.strip()
    return _SPACES.sub(" ", text).strip()


def fold(text: str) -> str:
    """Text for comparison: case, accents and compatibility forms removed."""
    text = text.lower()
    return text if text.isascii() else _BEYOND_ASCII.sub(_folded, text)


def _folded(run: re.Match[str]) -> str:
    return _fold_run(run.group())


@lru_cache(maxsize=50_000)
def _fold_run(run: str) -> str:
    """Letters are folded each by itself, so those beyond ASCII may be alone."""
    run = unicodedata.normalize("NFKD", run.casefold().translate(_SPECIAL))
    return "".join([c for c in run if c < "\u0300" or not unicodedata.combining(c)])


def words(text: str) -> list[str]:
    """The folded words of a text, in order: runs of letters and digits."""
    if text.isascii():
        return text.encode().translate(_LOWER_OR_BLANK).decode().split()
    folded = text.lower().encode("ascii", _FOLDED)
    if folded.isascii():
        return folded.translate(_BLANKS).decode().split()
    return _WORD.findall(folded.decode())


def _parted(error: UnicodeError) -> tuple[bytes, int]:
    """What stands for a run of letters beyond ASCII, and where it ends."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return _part_run(error.object[error.start : error.end]), error.end


codecs.register_error(_FOLDED, _parted)


@lru_cache(maxsize=50_000)
def _part_run(run: str) -> bytes:
    """A run as it is folded, with a blank for what is no letter or digit."""
    parted = [char if char.isalnum() else " " for char in _fold_run(run)]
    return "".join(parted).encode()


def key_of(text: str) -> str:
    """Words joined by single blanks: what two spellings of one name share."""
    return " ".join(words(text))


class Word(NamedTuple):
    """A word with its place in the text it was read from."""

    text: str
    """Folded."""
    start: int
    end: int


def spans(text: str) -> list[Word]:
    """The words of a text with their character offsets in the original."""
    found: list[Word] = []
    for match in _SPAN.finditer(text):
        folded = "".join(words(match.group()))
        if folded:
            found.append(Word(folded, match.start(), match.end()))
    return found


@lru_cache(maxsize=1)
def _stemmer() -> Callable[[str], str]:
    import Stemmer

    # No cache of its own: `stem` has one, and it would hold a list for each word.
    stem_word: Callable[[str], str] = Stemmer.Stemmer("english", 0).stemWord
    return stem_word


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """The Snowball English stem (Porter2) of a folded word."""
    return _stemmer()(word)


def stems(text: str) -> list[str]:
    """The stems of a text's words, in order: the terms of index and question."""
    return [stem(word) for word in words(text)]
