"""A file to import: surveyed once for digest and encoding, then read line by line.

Nothing here holds a whole file: a survey reads it in chunks, `lines` yields one
line at a time, and a line beyond `LONGEST_LINE` is skipped and reported.
"""

from __future__ import annotations

import codecs
import hashlib
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

from store.errors import UnknownFormat, UnreadableSource
from store.importers.charset import guess as charset_of
from store.importers.charset import opened
from store.importers.formats import readable

if TYPE_CHECKING:
    import io
    from collections.abc import Generator, Iterator
    from pathlib import Path

HEAD = 64 * 1024
"""How many bytes a format is recognised by."""
LONGEST_LINE = 1_000_000
"""Characters; no title, author list or abstract comes near it."""
COMPRESSED = (".gz", ".xz", ".bz2")
"""Name endings that say nothing of what is inside."""
_CHUNK = 1024 * 1024
_BLOCK = 64 * 1024
"""Characters of text that are looked through at once."""
_SAMPLE = 1000
_FEWEST = 8
_MOSTLY = 0.8
"""Of the characters of a bibliography in UTF-16, those that ASCII has as well."""
_ZEROS = 100
"""A text has fewer zero bytes than one in so many."""
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x1b")) + b"\x7f"


_MARC = re.compile(rb"\d{5}[a-z][a-z ]{2}[\w ]{4,}")
"""The start of a library catalogue's record, whose fields end in controls."""


class SourceLine(NamedTuple):
    """One line of a source, without its line end."""

    number: int
    """1-based."""
    text: str | None
    """None: longer than it may be."""


@dataclass(frozen=True, slots=True)
class Source:
    """A readable, seekable source, what it is called and what the survey found."""

    name: str
    stream: BinaryIO
    """The bytes, for binary formats; `file` where a library needs a path."""
    digest: str
    """SHA-256 of the bytes, hexadecimal."""
    encoding: str
    """Empty for binary formats."""
    head: str
    """The first `HEAD` bytes, decoded; empty for binary formats."""
    notes: tuple[str, ...] = ()
    path: Path | None = None
    """Where the bytes lie as they are, if they lie in a file."""

    @contextmanager
    def file(self) -> Iterator[Path]:
        """A path to the bytes: the file itself, or a copy that is gone afterwards."""
        if self.path is not None:
            yield self.path
            return
        from pathlib import Path
        from shutil import copyfileobj
        from tempfile import NamedTemporaryFile

        with NamedTemporaryFile() as copy:
            self.stream.seek(0)
            copyfileobj(self.stream, copy, _CHUNK)
            copy.flush()
            yield Path(copy.name)

    def lines(self, longest: int = LONGEST_LINE) -> Iterator[SourceLine]:
        """The lines from the first on, numbered; CR, LF and CRLF all end a line."""
        with self._text() as text:
            yield from self._mended(_numbered(text, longest))

    def lines_with(
        self, sign: str, longest: int = LONGEST_LINE
    ) -> Iterator[SourceLine]:
        """The lines that hold a sign; those between them as one, which costs little."""
        with self._text() as text:
            yield from self._mended(_parted(text, sign, longest))

    @contextmanager
    def _text(self) -> Iterator[io.TextIOWrapper]:
        self.stream.seek(0)
        text = opened(self.stream, self.encoding)
        try:
            yield text
        finally:
            text.detach()

    def _mended(self, lines: Iterator[SourceLine]) -> Iterator[SourceLine]:
        return _without_zeros(lines) if "\0" in self.head else lines


def _numbered(text: io.TextIOWrapper, longest: int) -> Iterator[SourceLine]:
    number = 0
    while line := text.readline(longest + 1):
        number += 1
        if line.endswith("\n") or len(line) <= longest:
            yield SourceLine(number, line.rstrip("\n"))
        else:
            while line and not line.endswith("\n"):
                line = text.readline(longest)
            yield SourceLine(number, None)


def _parted(text: io.TextIOWrapper, sign: str, longest: int) -> Iterator[SourceLine]:
    """As `_numbered`, but for lines without the sign."""
    number = 1
    while block := text.read(min(_BLOCK, longest)):
        if not block.endswith("\n"):
            block += text.readline(longest + 1)
        last = block.rfind("\n", 0, -1) + 1
        if len(block) - last - block.endswith("\n") <= longest:
            last = len(block)
        number = yield from _parts(block[:last], sign, number)
        if last < len(block):
            while block and not block.endswith("\n"):
                block = text.readline(longest)
            yield SourceLine(number, None)
            number += 1


def _parts(block: str, sign: str, number: int) -> Generator[SourceLine, None, int]:
    """Of whole lines, those with the sign, and what is between them.

    Returns the number of the line that follows.
    """
    start = 0
    while (found := block.find(sign, start)) >= 0:
        line = block.rfind("\n", start, found) + 1 or start
        if line > start:
            yield SourceLine(number, block[start : line - 1])
            number += block.count("\n", start, line)
        end = block.find("\n", found)
        end = end if end >= 0 else len(block)
        yield SourceLine(number, block[line:end])
        start, number = end + 1, number + 1
    if start < len(block):
        yield SourceLine(number, block[start:].removesuffix("\n"))
        number += block.count("\n", start)
    return number


def _without_zeros(lines: Iterator[SourceLine]) -> Iterator[SourceLine]:
    """Lines of a text that something has written zero bytes into."""
    for number, text in lines:
        yield SourceLine(number, text and text.replace("\0", ""))


def decode_head(head: bytes, label: str) -> str:
    """The first bytes of a file as text.

    Raises UnknownFormat for bytes that are no text.
    """
    bom = _utf16_or_bom(head)
    if bom is None and _is_binary(head):
        raise UnknownFormat(f"{label} is not a text file; {_expected()}")
    if bom is not None:
        return head.decode(bom, errors="replace")
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(head)
    except UnicodeDecodeError:
        return head.decode("cp1252", errors="replace")


def _utf16_or_bom(head: bytes) -> str | None:
    """The encoding that a mark says, or that every other byte's being zero does."""
    marked = next((name for mark, name in _BOMS if head.startswith(mark)), None)
    sample = head[:_SAMPLE] if marked is None and b"\0" in head[:_SAMPLE] else b""
    for first, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros, letters = sample[first::2], sample[1 - first :: 2]
        if (
            len(zeros) > _FEWEST
            and zeros.count(0) > _MOSTLY * len(zeros)
            and 0 not in letters
        ):
            return name
    return marked


def _expected() -> str:
    return f"refdesk reads {readable()}"


def _is_binary(head: bytes) -> bool:
    """Whether it has more control characters than damage puts into a text."""
    if _MARC.match(head):
        head = head.translate(None, delete=b"\x1d\x1e\x1f")
    zeros = head.count(0)
    if zeros * _ZEROS > len(head):
        return True
    controls = len(head) - len(head.translate(None, delete=_CONTROLS))
    return controls * (20 if zeros else 10) > len(head)


def survey(
    stream: BinaryIO, name: str, *, binary: bool = False, path: Path | None = None
) -> Source:
    """Read a seekable stream once, in chunks, to learn digest and encoding.

    Raises UnreadableSource when it is empty, UnknownFormat when it is not the text
    that it should be.
    """
    if binary:
        return Source(name, stream, _digest(stream), "", "", path=path)
    stream.seek(0)
    head = stream.read(HEAD)
    text = decode_head(head, name)
    if not text.strip("\ufeff \t\r\n\f") and len(head) < HEAD:
        raise UnreadableSource(f"{name} is empty; {_expected()}")
    digest, encoding = _digest_and_encoding(stream, head)
    if not encoding.startswith("utf"):
        text = head.decode(encoding, errors="replace")
    note = f"Not UTF-8, so read as {encoding}: check the accented letters"
    notes = () if encoding.startswith("utf") else (note,)
    return Source(name, stream, digest, encoding, text, notes, path)


def _digest(stream: BinaryIO) -> str:
    digest = hashlib.sha256()
    stream.seek(0)
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
    return digest.hexdigest()


def _digest_and_encoding(stream: BinaryIO, head: bytes) -> tuple[str, str]:
    digest, guess = hashlib.sha256(), _EncodingGuess(head)
    stream.seek(0)
    while chunk := stream.read(_CHUNK):
        digest.update(chunk)
        guess.feed(chunk)
    return digest.hexdigest(), guess.answer() or charset_of(stream)


class _EncodingGuess:
    """UTF-8 until a byte says otherwise."""

    def __init__(self, head: bytes) -> None:
        self._bom = _utf16_or_bom(head)
        self._utf8 = codecs.getincrementaldecoder("utf-8")()
        self._is_utf8 = True

    def feed(self, chunk: bytes, *, final: bool = False) -> None:
        if self._is_utf8:
            try:
                self._utf8.decode(chunk, final)
            except UnicodeDecodeError:
                self._is_utf8 = False

    def answer(self) -> str:
        self.feed(b"", final=True)
        if self._bom:
            return self._bom
        if self._is_utf8:
            return "utf-8"
        return ""
