"""Zip archives: which of their members may be read, and reading one.

An archive is judged by its directory before anything is unpacked: the sizes it
states are what `zipfile` reads at most, so they bound the work.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from store.errors import UnreadableSource
from store.importers.containers import (
    RATIO,
    RATIO_FROM,
    bomb,
    guarded,
    refuse_nested,
    too_large,
)

if TYPE_CHECKING:
    from zipfile import ZipInfo

MEMBERS = 10_000
_DIRECTORY = 16 * 1024**2
"""Bytes of directory read at most; 10,000 members need about one million."""
_METHODS = (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2)
_ENCRYPTED = 0x1
_LINK = 0o120000
_KIND = 0o170000
_TAIL = 22 + 0xFFFF
"""The record that ends a zip, and the longest comment after it (APPNOTE 4.3.16)."""


def opened(stream: BinaryIO, label: str, limit: int) -> ZipFile:
    """The archive; raises UnreadableSource where it cannot or should not be opened."""
    try:
        if _directory_size(stream) > _DIRECTORY:
            raise _too_many(label)
        archive = ZipFile(stream)
    except (BadZipFile, OSError, ValueError, struct.error, NotImplementedError) as why:
        raise UnreadableSource(f"{label} is a damaged zip archive ({why})") from why
    infos = archive.infolist()
    if len(infos) > MEMBERS:
        raise _too_many(label)
    size = sum(info.file_size for info in infos)
    if size > limit:
        raise too_large(label, limit)
    if size > RATIO_FROM and size > RATIO * _length(stream):
        raise bomb(label)
    return archive


def _too_many(label: str) -> UnreadableSource:
    return UnreadableSource(
        f"{label} has over {MEMBERS:,} members; unpack it and add the folder"
    )


def _length(stream: BinaryIO) -> int:
    return stream.seek(0, 2)


def _directory_size(stream: BinaryIO) -> int:
    """Bytes of the central directory, as either of its end records states."""
    start = max(0, _length(stream) - _TAIL)
    stream.seek(start)
    tail = stream.read(_TAIL)
    at = tail.rfind(b"PK\x05\x06")
    if at < 0:
        raise BadZipFile("it ends too early")
    (size,) = struct.unpack_from("<L", tail, at + 12)
    big = tail.rfind(b"PK\x06\x06", 0, at)
    if big >= 0:
        size = max(size, struct.unpack_from("<Q", tail, big + 40)[0])
    return int(size)


def members(archive: ZipFile) -> list[str]:
    """Names of the files inside, sorted; what systems leave in archives, left out."""
    names = {info.filename for info in archive.infolist() if not info.is_dir()}
    return sorted(name for name in names if not _is_litter(name))


def _is_litter(name: str) -> bool:
    parts = name.split("/")
    return "__MACOSX" in parts or parts[-1].startswith(".") or parts[-1] == "Thumbs.db"


def member(archive: ZipFile, name: str, label: str) -> BinaryIO:
    """What a member holds; raises UnreadableSource where it should not be read."""
    info = archive.getinfo(name)
    if why := _objection(info):
        raise UnreadableSource(f"{label} {why}")
    try:
        inner = archive.open(info)
    except (BadZipFile, OSError, NotImplementedError, RuntimeError) as error:
        raise UnreadableSource(f"{label} is damaged ({error})") from error
    stream = guarded(inner, lambda: info.compress_size, label, info.file_size)
    refuse_nested(stream.read(512), label)
    stream.seek(0)
    return stream


def _objection(info: ZipInfo) -> str:
    """What speaks against reading a member, if anything."""
    parts = info.filename.replace("\\", "/").split("/")
    if ".." in parts or not parts[0] or parts[0].endswith(":"):
        return "has a name that leads out of its archive and is not read"
    if info.external_attr >> 16 & _KIND == _LINK:
        return "is a link and is not followed"
    if info.flag_bits & _ENCRYPTED:
        return "is encrypted; unpack it with its password and add what is inside"
    if info.compress_type not in _METHODS:
        return "is packed in a rare way; unpack it and add what is inside"
    if info.file_size > RATIO_FROM and info.file_size > RATIO * info.compress_size:
        return str(bomb("")).strip()
    return ""
