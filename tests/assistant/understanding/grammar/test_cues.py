"""Cues are sound: whatever a pattern matches holds one of its cues.

Were they not, a rule would silently never be tried.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.understanding.grammar import (
    comparisons,
    conditions,
    cues,
    fields,
    noun_phrases,
    number_forms,
    paper_forms,
    paper_places,
    person_places,
    ranks,
    targets,
    well_known_venues,
    word_forms,
)
from assistant.understanding.grammar.paper_forms import PaperForm
from assistant.understanding.grammar.person_places import PersonPlace
from assistant.understanding.grammar.rewrites import habits
from assistant.understanding.mask import single
from assistant.understanding.patterns import Cued, bounded, speaks

if TYPE_CHECKING:
    from types import ModuleType

MODULES = (
    comparisons, conditions, cues, fields, habits, noun_phrases, number_forms, paper_forms,
    paper_places, person_places, ranks, targets, well_known_venues, word_forms,
)  # fmt: skip


def rules(value: object) -> list[tuple[str, str]]:
    """Every (cues, pattern) in a table, however deep."""
    if isinstance(value, Cued | PaperForm | PersonPlace):
        return [(value.cues, value.pattern)]
    if isinstance(value, tuple):
        return [rule for one in value for rule in rules(one)]
    return []


def of_module(module: ModuleType) -> list[tuple[str, str]]:
    return [
        rule
        for name, value in vars(module).items()
        if name.isupper()
        for rule in rules(value)
    ]


SHARED = [
    (cues.TOGETHER_CUES, cues.TOGETHER),
    *((ranks.IN_ORDER_CUES, pattern) for pattern, _, _ in ranks.IN_ORDER),
]
"""Cues that several patterns have in common, or that stand beside one."""
RULES = list(
    dict.fromkeys([rule for module in MODULES for rule in of_module(module)] + SHARED)
)


def plain(pattern: str) -> str:
    """A pattern whose stretches are plain letters and whose names are short."""
    pattern = pattern.replace("[^|]", "[x ]").replace(r"\S", "x").replace(r"\w", "x")
    pattern = pattern.replace(r"\s", " ").replace(r"\d", "1").replace("{field}", "f")
    pattern = (
        pattern.replace(r"[^\sA-Z|,:;]", "x")
        .replace("[^x A-Z|,:;]", "x")
        .replace(".*", "x*")
    )
    return re.sub(r"\[\^[^\]]*\]", "[x ]", pattern)


_SIGNS = r"([^\w\s'.+&/-]|(?<!\w)[.+&/-]|[.+&/-](?!\w)|'(?!s\b))"
"""What stands apart in a mask."""


def test_there_are_rules() -> None:
    assert len(RULES) > 120


@pytest.mark.parametrize(("hints", "pattern"), RULES)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    database=None,
    derandomize=True,
)
@given(data=st.data())
def test_what_matches_holds_a_cue(
    hints: str, pattern: str, data: st.DataObject
) -> None:
    drawn = data.draw(st.from_regex(plain(pattern)))
    text = single(re.sub(_SIGNS, r" \1 ", drawn))
    assert not bounded(plain(pattern)).search(text) or speaks(text, hints), text
