"""What a word weighs where papers are compared: how often it is said, how rare it is.

(1 + log tf) * idf^0.5 (Salton and Buckley 1988, the idf damped): papers that answer
one question find each other better so than with the whole idf, which lets one rare
name decide.
"""

from __future__ import annotations

import math
from collections import Counter
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

import numpy as np

from assistant.answering.scoring.ranking import idf
from assistant.answering.scoring.vector_rows import Column
from assistant.understanding.grammar.stopwords import STOPWORDS
from store.index.base import TITLE_WEIGHT
from store.text import stem

if TYPE_CHECKING:
    from store.index.base import Document, Index

DAMPING = 0.5
"""Power that an idf is raised to."""

_DULL = frozenset(stem(word) for word in STOPWORDS)

_KEPT: WeakKeyDictionary[Index, Column[np.float64]] = WeakKeyDictionary()


def bag(document: Document) -> Counter[str]:
    """The stems of a paper and how often they count, the dull left out."""
    counts = Counter(document.abstract)
    for term in document.title:
        counts[term] += TITLE_WEIGHT
    for term in [*filter(dull, counts)]:
        del counts[term]
    return counts


def dull(term: str) -> bool:
    """Whether a stem is never compared: a stop word, a number by itself."""
    return term in _DULL or term.isdigit()


def weight(count: int, tells: float) -> float:
    """What a word weighs that is said so often and tells so much."""
    return (1 + math.log(count)) * tells


def tells(index: Index, term: str) -> float:
    """How much a term tells: its damped idf; nothing if it is dull."""
    return 0.0 if dull(term) else float(idf(index, term) ** DAMPING)


def column(index: Index) -> Column[np.float64]:
    """Term number -> what the term tells, as far as it has been worked out."""
    found = _KEPT.get(index)
    if found is None:
        found = _KEPT[index] = Column(np.float64, tells)
    return found
