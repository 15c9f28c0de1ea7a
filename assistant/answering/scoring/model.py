"""How much each part of a score weighs: a handful of numbers, learned and shipped.

Fitted by `benchmarks/train_weights.py`; the file says on what, and what it brings
on questions that it was not fitted on.
"""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

FILE = "ranking_weights.json"


class Model(NamedTuple):
    """What each part of a score is multiplied by."""

    words: float
    """The question's words in the paper (BM25); the measure of the others."""
    title: float
    """Its words in the title."""
    phrase: float = 0.0
    """Neighbouring words of the question that are neighbours in the paper."""
    near: float = 0.0
    """The nearest word of the paper to each word asked about."""
    meaning: float = 0.0
    """The paper as a whole, beside the question as a whole."""
    heading: float = 0.0
    """The title as a whole, beside the question as a whole."""
    kind: float = 0.0
    """The kind of thing asked for, where the paper's title names one."""
    cited: float = 0.0
    """Its words once more, the more so the more often the paper is cited; counted
    only where a question asks for influence."""

    @property
    def lexical(self) -> bool:
        """Whether words count as they are written and nothing else does."""
        return not (self.near or self.meaning or self.heading)


PARTS: Final = Model._fields

ALWAYS: Final = tuple(part for part in PARTS if part != "cited")
"""The parts that count whatever is asked."""


@lru_cache(maxsize=2)
def model(*, lexical: bool = False) -> Model:
    """The weights, with word vectors or without."""
    file = Path(__file__).parents[1] / "data" / FILE
    told = json.loads(file.read_text(encoding="utf-8"))
    return Model(**told["lexical" if lexical else "full"])
