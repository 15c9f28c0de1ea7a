"""How near papers are in meaning: the cosine of the sums of their words' vectors.

A word counts by how often it is said and by its damped idf, as in `related`; where
the package's word vectors cannot be read, every cosine is 0.
"""

from __future__ import annotations

from itertools import chain, repeat
from typing import TYPE_CHECKING

from assistant.answering.vectors import vectors

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from assistant.answering.vectors import WordVectors

DECIMALS = 6
"""Places kept of a cosine: what machines add up in another order is the same."""


def cosines(
    seed: Mapping[str, int],
    others: Sequence[Mapping[str, int]],
    idf: Mapping[str, float],
    damping: float,
) -> list[float]:
    """The cosine of one bag of stems with each of others."""
    known = vectors()
    if known is None or not others:
        return [0.0] * len(others)
    units = _units([seed, *others], idf, damping, known)
    found: list[float] = (units[1:] @ units[0]).round(DECIMALS).tolist()
    return found


def _units(
    bags: Sequence[Mapping[str, int]],
    idf: Mapping[str, float],
    damping: float,
    known: WordVectors,
) -> NDArray[np.float64]:
    """The directions of bags of stems; zeros where no stem has a vector."""
    import numpy as np

    sizes = np.fromiter(map(len, bags), np.intp, len(bags))
    count = int(sizes.sum())
    terms = list(chain.from_iterable(bags))
    said = np.fromiter(chain.from_iterable(b.values() for b in bags), np.float64, count)
    tells = np.fromiter(map(idf.__getitem__, terms), np.float64, count)
    rows = np.fromiter(map(known.rows.get, terms, repeat(-1)), np.intp, count)
    owner = np.repeat(np.arange(len(bags)), sizes)[rows >= 0]
    weights = ((1 + np.log(said)) * np.maximum(tells, 0.0) ** damping)[rows >= 0]
    rows = rows[rows >= 0]
    weights *= known.scale[rows]
    weighed = known.numbers[rows] * weights[:, None]
    sums = np.zeros((len(bags), known.numbers.shape[1]))
    held, starts = np.unique(owner, return_index=True)
    if len(held):
        sums[held] = np.add.reduceat(weighed, starts, axis=0)
    lengths = np.sqrt((sums * sums).sum(axis=1))
    units: NDArray[np.float64] = sums / np.where(lengths > 0, lengths, 1.0)[:, None]
    return units
