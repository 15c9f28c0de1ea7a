"""A mask put in plain words: rewrites applied, in the order they are told in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assistant.understanding.grammar.rewrites import STAGES
from assistant.understanding.grammar.rewrites.asides import ASIDES
from assistant.understanding.grammar.rewrites.habits import SHORT_FORMS
from assistant.understanding.rule_table import RuleTable

if TYPE_CHECKING:
    from typing import TypeAlias

    from assistant.understanding.grammar.rewrites import Rewrites
    from assistant.understanding.mask import Mask
    from assistant.understanding.patterns import Cued

    Table: TypeAlias = RuleTable[tuple[Cued, str]]


def table(*stages: Rewrites) -> Table:
    """Rewrites to be applied one after the other."""
    rows = tuple(row for rows in stages for row in rows)
    return RuleTable(rows, lambda row: row[0].cues)


def apply(rewrites: Table, mask: Mask) -> None:
    """Put what is written as it is meant, each where the one before left it."""
    for written, meant in mask.spoken(rewrites):
        mask.put(written.pattern, meant)


_ASIDES = table(ASIDES)
_TURNS = table(*(stage.rows for stage in STAGES))


def without_asides(mask: Mask) -> None:
    """Take out what is said by the way and changes nothing.

    Once, before anything else is read: what a reading must have heard is told by the
    words that are left.
    """
    apply(_ASIDES, mask)


def plain(mask: Mask) -> None:
    """Contractions, abbreviations, politeness and turns of phrase put in plain words.

    Again whenever phrases are put together: with people in the place of names more of
    them may be met.
    """
    parts = mask.text.split()
    if any(part in SHORT_FORMS for part in parts):
        mask.text = f" {' '.join(SHORT_FORMS.get(part, part) for part in parts)} "
    apply(_TURNS, mask)
