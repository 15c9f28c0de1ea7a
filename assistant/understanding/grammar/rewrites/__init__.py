"""Rewrites: what is written, put as rules expect it; in which order, and why.

A rewrite changes no meaning, so that the rules behind it need not know of it. Rows of
one subject stand together, since those are the ones that meet the same words; within a
subject a row that takes part of what another takes comes behind it.
"""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from assistant.understanding.grammar.rewrites.amounts import AMOUNTS
from assistant.understanding.grammar.rewrites.author_lists import AUTHOR_LISTS
from assistant.understanding.grammar.rewrites.compared import COMPARED
from assistant.understanding.grammar.rewrites.conditions import CONDITIONS
from assistant.understanding.grammar.rewrites.habits import HABITS
from assistant.understanding.grammar.rewrites.judged import JUDGED
from assistant.understanding.grammar.rewrites.partners import PARTNERS
from assistant.understanding.grammar.rewrites.subjects import SUBJECTS
from assistant.understanding.grammar.rewrites.times import TIMES
from assistant.understanding.grammar.rewrites.wishes import WISHES
from assistant.understanding.patterns import Cued

Rewrites: TypeAlias = tuple[tuple[Cued, str], ...]
"""(what is written, what is meant), in this order."""


class Stage(NamedTuple):
    """Rewrites of one subject, and why they stand where they do."""

    rows: Rewrites
    why: str


_FREE = "meets other words than its neighbours: their order among each other is free"
STAGES: tuple[Stage, ...] = (
    Stage(HABITS, "the others are written for plain words without a mark behind them"),
    Stage(WISHES, "a clause behind a comma is joined to what it is said of"),
    Stage(
        JUDGED, "others go on from the “did” that a statement to be judged begins with"
    ),
    Stage(AMOUNTS, _FREE),
    Stage(COMPARED, _FREE),
    Stage(AUTHOR_LISTS, _FREE),
    Stage(PARTNERS, _FREE),
    Stage(TIMES, _FREE),
    Stage(CONDITIONS, _FREE),
    Stage(
        SUBJECTS, "“the paper about ...” becomes any paper: where it appeared is gone"
    ),
)
"""In the order in which they are applied, each to what those before it left."""
