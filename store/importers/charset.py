"""What a text that is not UTF-8 is encoded in, told by the shape of its bytes.

A bibliography has few letters that are not ASCII, too few for the statistics of a
general detector; but what it may be is known: it says so itself, or letters stand
alone between ASCII ones (Western Europe), or they come in runs (Cyrillic, East Asia).
"""

from __future__ import annotations

import codecs
import re
from io import TextIOWrapper
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

SAMPLE = 256 * 1024
"""Bytes of lines with other than ASCII that are looked at."""
_DECLARED = re.compile(
    rb"^%+[ \t]*(?:!TeX[ \t]+)?(?:-\*-[ \t]*)?(?:file)?(?:en)?coding[ \t]*[:=]"
    rb"[ \t]*([\w.:-]+)",
    re.IGNORECASE | re.MULTILINE,
)
"""As JabRef, TeX editors and Emacs write it: `% Encoding: ISO8859_1`."""
_HIGH = re.compile(rb"[\x80-\xff]+")
_MAC_LETTER = re.compile(rb"(?<=[A-Za-z])[\x80-\x91\x93-\x9f](?=[a-z])")
_WESTERN_LETTER = re.compile(rb"(?<=[A-Za-z])[\xc0-\xff](?=[a-z])")
_UNDEFINED_CP1252 = re.compile(rb"[\x81\x8d\x8f\x90\x9d]")
_SHIFT_JIS = "cp932"
"""The second byte of its characters is often an ASCII one."""
_MIXED = ("cp1252", "latin-1")
_RUN = 3
"""Bytes beyond ASCII side by side, on average, where they are not single letters."""
_VALID = 4
"""Characters of UTF-8 for each broken one that make a text UTF-8 with errors."""


def declared(head: bytes) -> str:
    """The encoding that a text names in its first lines; "" if none or unknown."""
    match = _DECLARED.search(head[:2000])
    try:
        return codecs.lookup(match[1].decode("ascii")).name if match else ""
    except LookupError:
        return ""


def guess(stream: BinaryIO) -> str:
    """The encoding of a text that is not all UTF-8."""
    stream.seek(0)
    if (named := declared(stream.read(2000))) and not named.startswith("utf"):
        return named
    sample = _sample(stream)
    if _mostly_utf8(sample):
        return "utf-8"
    runs = _HIGH.findall(sample)
    if sum(map(len, runs)) >= _RUN * len(runs):
        for encoding, fits in _IN_RUNS:
            if fits(_characters(sample, encoding)):
                return encoding
    elif _japanese(_characters(sample, _SHIFT_JIS)):
        return _SHIFT_JIS
    return _western(sample)


def opened(stream: BinaryIO, encoding: str) -> TextIOWrapper:
    """A text in its encoding; of a Western one, what is UTF-8 in places is read so.

    Files put together from several are such: no word has two letters side by side
    whose bytes are one character of UTF-8.
    """
    if encoding in _MIXED:
        return TextIOWrapper(stream, encoding="utf-8", errors=f"refdesk-{encoding}")
    return TextIOWrapper(stream, encoding=encoding, errors="replace")


def _other_byte(encoding: str) -> Callable[[UnicodeError], tuple[str, int]]:
    def read(error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        broken = error.object[error.start : error.end]
        return broken.decode(encoding, "replace"), error.end

    return read


def _sample(stream: BinaryIO) -> bytes:
    stream.seek(0)
    lines: list[bytes] = []
    size = 0
    while size < SAMPLE and (line := stream.readline(SAMPLE)):
        if not line.isascii():
            lines.append(line)
            size += len(line)
    return b"".join(lines)


def _mostly_utf8(sample: bytes) -> bool:
    text = sample.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    return len(text.encode()) - len(text) - 2 * broken >= _VALID * broken


def _western(sample: bytes) -> str:
    if len(_MAC_LETTER.findall(sample)) > len(_WESTERN_LETTER.findall(sample)):
        return "mac-roman"
    return "latin-1" if _UNDEFINED_CP1252.search(sample) else "cp1252"


def _characters(sample: bytes, encoding: str) -> str:
    """The characters beyond ASCII; none where the bytes are not of the encoding."""
    try:
        text = sample.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start < len(sample) - 3:
            return ""
        text = sample[: error.start].decode(encoding)
    return "".join(char for char in text if char > "\x7f")


def _share(text: str, belongs: Callable[[str], bool]) -> float:
    return sum(map(belongs, text)) / len(text) if text else 0.0


def _japanese(text: str) -> bool:
    return _share(text, lambda char: "\u3041" <= char <= "\u30fe") >= 0.15


def _korean(text: str) -> bool:
    return _share(text, lambda char: "\uac00" <= char <= "\ud7a3") >= 0.9


def _chinese(encoding: str, last: int, least: int) -> Callable[[str], bool]:
    """Whether most characters are of the common ones, which stand first in the table.

    `last` is their highest first byte, `least` the lowest second one.
    """

    def common(char: str) -> bool:
        code = char.encode(encoding)
        return len(code) == 2 and 0xA1 <= code[0] <= last and code[1] >= least

    return lambda text: _share(text, common) >= 0.85


def _russian(text: str) -> bool:
    """Cyrillic, and like all prose mostly in small letters."""
    small = _share(text, lambda char: "\u0430" <= char <= "\u0451")
    return _share(text, lambda char: "\u0400" <= char <= "\u045f") > 0.9 and small > 0.6


_IN_RUNS: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("cp1251", _russian),
    ("koi8-r", _russian),
    ("euc_jp", _japanese),
    (_SHIFT_JIS, _japanese),
    ("cp949", _korean),
    ("gb18030", _chinese("gb18030", 0xD7, 0xA1)),
    ("big5", _chinese("big5", 0xC6, 0x40)),
)
"""In the order they are tried: those that are least often met by accident first."""


for _encoding in _MIXED:
    codecs.register_error(f"refdesk-{_encoding}", _other_byte(_encoding))
