"""Compressed files and archives, opened as streams that cannot do harm.

What they unpack to is counted while it is read: more than the limit, or more than
any text compresses by, ends the reading. Nothing is ever written under a name
that an archive gives, and an archive inside an archive is not opened.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, BinaryIO, Protocol

from store.errors import SourceError, UnreadableSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import WriteableBuffer

UNPACKED = 2 * 1024**3
"""Bytes that one compressed file, archive or pipe may unpack to, if not told."""
RATIO = 200
"""Bibliographies compress 3 to 20 times, made-up repetitive ones some 50 times."""
RATIO_FROM = 100 * 1024**2
"""Bytes below which no ratio is suspicious."""
_BUFFER = 256 * 1024
_XZ_MEMORY = 256 * 1024**2
"""Bytes of dictionary; `xz -9` needs 64 MiB."""
_TAR = b"ustar"
_TAR_AT = 257
_MAGIC = {
    "gzip": (b"\x1f\x8b",),
    "xz": (b"\xfd7zXZ\0",),
    "bzip2": tuple(b"BZh%d1AY&SY" % level for level in range(1, 10)),
    "zip": (b"PK\x03\x04", b"PK\x05\x06"),
}


class Inner(Protocol):
    """What can be read and rewound: what the standard library unpacks with."""

    def read(self, size: int, /) -> bytes:
        """At most `size` bytes."""

    def seek(self, offset: int, /) -> int:
        """Used for the beginning only."""


def container(head: bytes) -> str | None:
    """What a file that begins like this is packed with, if it is."""
    return next((k for k, magic in _MAGIC.items() if head.startswith(magic)), None)


def refuse_nested(head: bytes, label: str) -> None:
    """Raise UnreadableSource for an archive inside a container."""
    kind = container(head)
    if head[_TAR_AT : _TAR_AT + len(_TAR)] == _TAR:
        kind = "tar"
    if kind:
        raise UnreadableSource(
            f"{label} holds another archive ({kind}), which is not opened; "
            "unpack it and add what is inside"
        )


def size_of(bytes_: int) -> str:
    """A number of bytes for a sentence: "2.0 GiB"."""
    size, unit = float(bytes_), "bytes"
    for bigger in ("KiB", "MiB", "GiB", "TiB"):
        if size < 1024:
            break
        size, unit = size / 1024, bigger
    return f"{bytes_} bytes" if unit == "bytes" else f"{size:.1f} {unit}"


def too_large(label: str, limit: int) -> UnreadableSource:
    """The error for what unpacks to more than it may."""
    return UnreadableSource(
        f"{label} holds more than {size_of(limit)}; allow more with --max-size"
    )


def bomb(label: str) -> UnreadableSource:
    """The error for what grows as no text does."""
    return UnreadableSource(
        f"{label} unpacks to over {RATIO} times its size, as decompression bombs do; "
        "unpack it yourself if it is meant to"
    )


def unpacked(stream: BinaryIO, kind: str, label: str, limit: int) -> BinaryIO:
    """What a compressed stream (not a zip) holds, seekable at the price of rereading.

    Reading raises UnreadableSource past the limits and where the stream is damaged.
    """
    stream.seek(0)
    return guarded(_INNER[kind](stream), stream.tell, label, limit)


def guarded(
    inner: Inner, packed: Callable[[], int], label: str, limit: int
) -> BinaryIO:
    """A stream of what `inner` unpacks; `packed` tells how much it has read."""
    raw = _Guarded(inner, packed, label, limit)
    return io.BufferedReader(raw, _BUFFER)


class _Guarded(io.RawIOBase):
    def __init__(
        self, inner: Inner, packed: Callable[[], int], label: str, limit: int
    ) -> None:
        self._inner = inner
        self._packed = packed
        self._label = label
        self._limit = limit
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: WriteableBuffer, /) -> int:
        view = memoryview(buffer).cast("B")
        try:
            data = self._inner.read(len(view))
        except SourceError:
            raise
        except Exception as error:  # each way to unpack has errors of its own
            raise UnreadableSource(
                f"{self._label} is damaged or cut short ({error}); fetch it again"
            ) from error
        view[: len(data)] = data
        self._at += len(data)
        self._check()
        return len(data)

    def _check(self) -> None:
        if self._at > self._limit:
            raise too_large(self._label, self._limit)
        if self._at > RATIO_FROM and self._at > RATIO * max(self._packed(), 1):
            raise bomb(self._label)

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Forwards by reading, backwards by beginning anew."""
        if whence == io.SEEK_END:
            while self.read(_BUFFER):
                pass
            return self.seek(self._at + offset) if offset else self._at
        target = offset + (self._at if whence == io.SEEK_CUR else 0)
        if target < self._at:
            self._inner.seek(0)
            self._at = 0
        while self._at < target and self.read(min(_BUFFER, target - self._at)):
            pass
        return self._at


class _Xz:
    """Like `lzma.LZMAFile`, which cannot be told how much memory it may take."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._begin()

    def _begin(self) -> None:
        import lzma

        self._unpacker = lzma.LZMADecompressor(memlimit=_XZ_MEMORY)

    def seek(self, offset: int, /) -> int:
        self._begin()
        return self._stream.seek(offset)

    def read(self, size: int, /) -> bytes:
        while True:
            if self._unpacker.eof and not self._next():
                return b""
            packed = b""
            if self._unpacker.needs_input:
                packed = self._stream.read(_BUFFER)
                if not packed:
                    raise EOFError("it ends too early")
            if data := self._unpacker.decompress(packed, size):
                return data

    def _next(self) -> bool:
        """Go on to the next of several streams in one file, if there is one."""
        rest = self._unpacker.unused_data.lstrip(b"\0")
        while not rest and (more := self._stream.read(_BUFFER)):
            rest = more.lstrip(b"\0")
        if rest:
            self._stream.seek(-len(rest), io.SEEK_CUR)
            self._begin()
        return bool(rest)


def _gzip(stream: BinaryIO) -> Inner:
    from gzip import GzipFile

    return GzipFile(fileobj=stream, mode="rb")


def _bzip2(stream: BinaryIO) -> Inner:
    from bz2 import BZ2File

    return BZ2File(stream)


_INNER: dict[str, Callable[[BinaryIO], Inner]] = {
    "gzip": _gzip,
    "xz": _Xz,
    "bzip2": _bzip2,
}
