"""Postings as bytes: whole numbers as narrow as they go, with a sum that proves them.

A blob begins with the CRC of the rest, seeded with its table and the number of its
row, so that neither a flipped bit nor a row in another's place is read as truth.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple, get_args
from zlib import crc32

import numpy as np

from store.index.errors import IndexDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    Numbers = NDArray[np.integer[Any]]

WIDTHS: Final = (np.dtype("<u1"), np.dtype("<u2"), np.dtype("<u4"), np.dtype("<i8"))
"""How numbers are stored, by code: the narrowest that holds the largest."""

_SUM = struct.Struct("<I")
_HEAD = struct.Struct("<IqBB")
"""Postings: how many, the first paper, codes of the gaps and of the weights.
Places: how many postings, how many places, codes of the counts and of the places."""


Table = Literal[
    "posting", "place", "document", "word", "known", "length", "home", "batch", "gone"
]
_SALTS: Final[dict[Table, int]] = {
    name: crc32(name.encode()) for name in get_args(Table)
}
_SPREAD: Final = 0x9E3779B1
"""Moves what stands above the lowest 32 bits of a row's number over all of them."""


class Holders(NamedTuple):
    """The papers of a segment that hold a term, sorted, and the term's weights."""

    papers: NDArray[np.int64]
    weights: Numbers


class Places(NamedTuple):
    """Where a term stands, for the same papers in the same order."""

    counts: Numbers
    """How many places each paper has."""
    values: Numbers
    """Twice the place in its field, one more in the abstract; paper by paper."""


def code_of(largest: int) -> int:
    """The narrowest width for numbers up to the largest."""
    return (
        0 if largest < 1 << 8 else 1 if largest < 1 << 16 else 2 + (largest >> 32 > 0)
    )


def sealed(table: Table, row: int, body: bytes) -> bytes:
    """A blob of a row: its sum, then the body."""
    return _SUM.pack(crc32(body, _seed(table, row))) + body


def _seed(table: Table, row: int) -> int:
    return (row ^ (row >> 32) * _SPREAD ^ _SALTS[table]) & 0xFFFFFFFF


def opened(table: Table, row: object, blob: object) -> memoryview:
    """The body of a row's blob; raises IndexDamaged where the sum is another."""
    if not isinstance(row, int) or not isinstance(blob, bytes) or len(blob) < _SUM.size:
        raise IndexDamaged("a row is not what was written")
    body = memoryview(blob)[_SUM.size :]
    if crc32(body, _seed(table, row)) != _SUM.unpack_from(blob)[0]:
        raise IndexDamaged("a row does not match its sum")
    return body


def head(count: int, second: int, code: int, other: int) -> bytes:
    """How a body of postings or of places begins."""
    return _HEAD.pack(count, second, code, other)


def numbers(values: Numbers) -> bytes:
    """Numbers as a body: their code, then they."""
    code = code_of(int(values.max())) if len(values) else 0
    return bytes((code,)) + values.astype(WIDTHS[code]).tobytes()


def read_numbers(body: memoryview) -> Numbers:
    """What `numbers` made."""
    return np.frombuffer(body, WIDTHS[body[0]], offset=1)


def read_many(
    bodies: Sequence[memoryview],
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """What `numbers` made of several arrays, one after another, and their lengths."""
    codes = np.array([body[0] for body in bodies], np.int64)
    sizes = np.array([len(body) - 1 for body in bodies], np.int64) >> codes
    found = np.empty(int(sizes.sum()), np.int64)
    for code in set(codes.tolist()):
        joint = b"".join(body[1:] for body in bodies if body[0] == code)
        found[np.repeat(codes == code, sizes)] = np.frombuffer(joint, WIDTHS[code])
    return found, sizes


def joined(arrays: Sequence[Numbers]) -> bytes:
    """Several arrays as one body."""
    bodies = [numbers(one) for one in arrays]
    sizes = b"".join(_SUM.pack(len(body)) for body in bodies)
    return sizes + b"".join(bodies)


def parted(body: memoryview, count: int) -> list[Numbers]:
    """The arrays that `joined` made one."""
    found, at = [], count * _SUM.size
    for n in range(count):
        (size,) = _SUM.unpack_from(body, n * _SUM.size)
        found.append(read_numbers(body[at : at + size]))
        at += size
    return found


def holders(body: memoryview) -> Holders:
    """The papers of a body of postings and their weights."""
    count, first, gap, weight = _HEAD.unpack_from(body)
    at = _HEAD.size
    papers = np.empty(count, np.int64)
    papers[0] = first
    papers[1:] = _cut(body, gap, count - 1, at)
    np.cumsum(papers, out=papers)
    at += (count - 1) * WIDTHS[gap].itemsize
    return Holders(papers, _cut(body, weight, count, at))


def _cut(body: memoryview, code: int, count: int, at: int) -> Numbers:
    """So many numbers of a width, from one place on."""
    return np.frombuffer(body, WIDTHS[code], count, at)


def places(body: memoryview) -> Places:
    """The places of a body of places."""
    postings, values, count, value = _HEAD.unpack_from(body)
    at = _HEAD.size
    counts = _cut(body, count, postings, at)
    at += postings * WIDTHS[count].itemsize
    return Places(counts, _cut(body, value, values, at))
