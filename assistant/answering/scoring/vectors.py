"""Word vectors: how near in meaning the words of a paper are to those asked about.

One vector a stem, learned from openly licensed abstracts by
`benchmarks/train_vectors.py` (a title must find its abstract among thousands; the
data's own README says from what). Stored in whole numbers, so that every product
of two vectors is exact and the same on any machine and in any pool of papers.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

FORMAT = "refdesk.word-vectors/1"
FILE = "word_vectors.bin"

FAMILIAR = 20
"""A word read in so many papers is trusted by half."""


PIECE = 200_000
"""Multiplications that one thread does."""


class WordVectors(NamedTuple):
    """A vector for each of some stems: `scale` times a row of small whole numbers."""

    rows: dict[str, int]
    """Stem -> its row."""
    trust: NDArray[np.float64]
    """From 0 to 1, by how many papers a word was learned from."""
    scale: NDArray[np.float64]
    numbers: NDArray[np.int8]

    def of(self, rows: NDArray[np.intp]) -> NDArray[np.float32]:
        """The whole numbers of some rows; sums of their products are exact."""
        import numpy as np

        return self.numbers[rows].astype(np.float32)


class VectorsUnreadable(Exception):
    """The file of vectors is missing, or not what was shipped; the words say why."""


def shipped() -> Path:
    """The file that comes with the package."""
    return Path(__file__).parents[1] / "data" / FILE


@lru_cache(maxsize=1)
def vectors() -> WordVectors | None:
    """The word vectors that come with the package; None where they cannot be read."""
    try:
        return read(shipped())
    except VectorsUnreadable:
        return None


def lack() -> str | None:
    """One sentence where there are no vectors to rank by; None where all is well."""
    try:
        read(shipped())
    except VectorsUnreadable as why:
        return (
            f"Papers are ranked by the question's own words alone, since the file of"
            f" word vectors {why}; installing refdesk again brings it back."
        )
    return None


def read(file: Path) -> WordVectors:
    """The vectors of a file; raises VectorsUnreadable.

    A line of JSON, then the words (UTF-8, a line each), how many papers each stood
    in (uint32), its scale (float32) and its numbers (int8), little-endian.
    """
    import numpy as np

    try:
        data = file.read_bytes()
    except OSError:
        raise VectorsUnreadable("is missing") from None
    head, _, body = data.partition(b"\n")
    words, size = _shape(head, body)
    count = len(words)
    frequency = np.frombuffer(body, "<u4", count, size).astype(np.float64)
    scale = np.frombuffer(body, "<f4", count, size + 4 * count).astype(np.float64)
    numbers = np.frombuffer(body, np.int8, offset=size + 8 * count)
    rows = dict(zip(words, range(count), strict=True))
    trust = frequency / (frequency + FAMILIAR)
    return WordVectors(rows, trust, scale, numbers.reshape(count, -1))


def _shape(head: bytes, body: bytes) -> tuple[list[str], int]:
    """The words, and how many bytes they take; raises VectorsUnreadable."""
    try:
        told = json.loads(head)
        count, size = int(told["words"]), int(told["bytes_of_words"])
        whole = size + count * (8 + int(told["dimensions"]))
        words = body[:size].decode().split("\n")
        sound = told["format"] == FORMAT
    except (ValueError, KeyError, TypeError):
        raise VectorsUnreadable("is damaged") from None
    if not sound or len(body) != whole or len(words) != count:
        raise VectorsUnreadable("is damaged")
    return words, size


def packed(
    words: Sequence[str],
    frequencies: Sequence[int],
    vectors: NDArray[np.float32],
    told: dict[str, object],
) -> bytes:
    """A file of vectors, as `read` takes it; `told` goes into its first line."""
    import hashlib

    import numpy as np

    scale = np.abs(vectors).max(axis=1) / 127 + 1e-12
    numbers = np.rint(vectors / scale[:, None]).astype(np.int8)
    text = "\n".join(words).encode()
    parts = (
        text,
        np.asarray(frequencies, "<u4").tobytes(),
        scale.astype("<f4").tobytes(),
        numbers.tobytes(),
    )
    body = b"".join(parts)
    head = {
        "format": FORMAT,
        "words": len(words),
        "dimensions": int(vectors.shape[1]),
        "bytes_of_words": len(text),
        "sha256": hashlib.sha256(body).hexdigest(),
        **told,
    }
    return json.dumps(head).encode() + b"\n" + body


def length(numbers: NDArray[np.float32]) -> NDArray[np.float64]:
    """The lengths of rows of whole numbers; 1 for a row of zeros."""
    import numpy as np

    squares = np.einsum("ij,ij->i", numbers, numbers).astype(np.float64)
    return np.sqrt(np.where(squares > 0, squares, 1.0))


def products(
    numbers: NDArray[np.float32], others: NDArray[np.float32]
) -> NDArray[np.float64]:
    """The product of each row with each of the others.

    In pieces so small that BLAS does not share them out among threads: waking those
    takes ten times longer than the work, and whole numbers add up the same anyhow.
    """
    import numpy as np

    found = np.empty((len(numbers), len(others)), np.float32)
    step, turned = PIECE // max(others.size, 1) or 1, np.ascontiguousarray(others.T)
    for start in range(0, len(numbers), step):
        end = start + step
        np.dot(numbers[start:end], turned, out=found[start:end])
    return found.astype(np.float64)
