"""The formula that engines nominate by and the scorer begins with: BM25.

rank-bm25's Okapi form (Robertson and Zaragoza 2009) with Lucene's inverse document
frequency, which is never negative, over the whole library. Imports nothing heavy.
"""

from __future__ import annotations

import math

K1 = 1.2
B = 0.5
"""How much repetition counts, and how much length: measured on literature questions."""


def idf(size: int, frequency: int) -> float:
    """How much a term tells: log(1 + (N - n + 0.5) / (n + 0.5))."""
    return math.log(1 + (size - frequency + 0.5) / (frequency + 0.5))
