"""What kind of thing a question asks for, where the title of a paper names one.

Who asks for datasets is served by a corpus or a benchmark as well; their words are
too common to weigh much, and yet what the title says a paper brings is telling.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from store.text import stem

if TYPE_CHECKING:
    from assistant.answering.scoring.features import Asked, Table
    from store.index.base import Index, Numbered

_DATA = "dataset datasets benchmark benchmarks corpus corpora"
"""Words for papers one can take data from."""


@cache
def stems() -> frozenset[str]:
    """The stems of the words."""
    return frozenset(map(stem, _DATA.split()))


def kind(asked: Asked, papers: Numbered, index: Index) -> Table:
    """What the word for data asked about tells, in papers whose titles hold any.

    Of several such words in a question the rarest counts; papers by words.
    """
    table = np.zeros((len(papers.titles), len(asked.terms)))
    words = [n for n, term in enumerate(asked.terms) if term in stems()]
    if words:
        rarest = max(words, key=lambda n: asked.tells[n])
        named = np.isin(papers.numbers, [index.number(one) for one in stems()])
        ends = np.cumsum(papers.titles + papers.abstracts)
        places = np.flatnonzero(named & papers.in_title)
        table[np.searchsorted(ends, places, side="right"), rarest] = asked.tells[rarest]
    return table
