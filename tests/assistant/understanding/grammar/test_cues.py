"""Cues are sound: whatever a pattern matches holds one of its cues.

Were they not, a rule would silently never be tried.
"""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import walk_packages

import pytest

import assistant.understanding
from assistant.understanding import dates, numbers
from assistant.understanding.grammar import author_places, cues, ranks, sole_authors
from assistant.understanding.mask import single
from assistant.understanding.patterns import Cued, bounded, speaks
from tests.assistant.understanding.grammar.uncued import uncued

_SIGNS = r"([^\w\s'.+&/-]|(?<!\w)[.+&/-]|[.+&/-](?!\w)|'(?!s\b))"
"""What stands apart in a mask."""


def rules(value: object) -> list[tuple[str, str, bool]]:
    """Every (cues, pattern, whether the cues are a gate) in a table, however deep."""
    hints, pattern = getattr(value, "cues", None), getattr(value, "pattern", None)
    if isinstance(hints, str) and isinstance(pattern, str):
        return [(hints, pattern, getattr(value, "gate", False))]
    if isinstance(value, tuple):
        return [rule for one in value for rule in rules(one)]
    return []


TABLES = [
    value
    for found in walk_packages(
        assistant.understanding.__path__, "assistant.understanding."
    )
    for value in vars(import_module(found.name)).values()
]
SHARED = [
    (cues.TOGETHER_CUES, cues.TOGETHER),
    (cues.PUBLISH_CUES, cues.PUBLISH),
    *((ranks.IN_ORDER_CUES, pattern) for pattern, _, _ in ranks.IN_ORDER),
    *((author_places.CUES, rule.pattern) for rule, _ in author_places.PLACES),
    *((author_places.CUES, rule.pattern) for rule, _ in sole_authors.ALONE),
    (author_places.CUES, sole_authors.WITH_OTHERS.pattern),
    *((numbers._CUES, pattern) for pattern in numbers._KINDS),
]
"""Cues that several patterns have in common, or that stand beside one."""
FOUND = list(dict.fromkeys(rule for table in TABLES for rule in rules(table)))
RULES = [(hints, pattern) for hints, pattern, gate in FOUND if not gate] + SHARED
GATES = [(hints, pattern) for hints, pattern, gate in FOUND if gate]
RAW = {rule.pattern for rule in dates._KINDS} | set(numbers._KINDS)
"""Patterns that read a question as it is typed; others read the mask of it."""
NO_CUES = ("\0" * 12, "\0" * 40)
"""Held by no text; the longer, the more of the texts that end alike go on."""


def met(pattern: str, hints: str) -> list[str]:
    """Texts without a cue that a pattern matches."""
    pattern = pattern.replace("{field}", "f")
    grown = uncued(pattern, hints)
    if pattern not in RAW:
        grown = [single(re.sub(_SIGNS, r" \1 ", text)) for text in grown]
    return [t for t in grown if bounded(pattern).search(t) and not speaks(t, hints)]


def test_there_are_rules() -> None:
    assert len(RULES) > 550
    assert len(GATES) < 5


@pytest.mark.parametrize(("hints", "pattern"), RULES)
def test_what_matches_holds_a_cue(hints: str, pattern: str) -> None:
    assert not met(pattern, hints)[:5]


@pytest.mark.parametrize(("hints", "pattern"), GATES)
def test_a_gate_keeps_something_out(hints: str, pattern: str) -> None:
    assert met(pattern, hints)


@pytest.mark.parametrize("pattern", sorted({pattern for _, pattern in RULES}))
def test_each_pattern_could_fail(pattern: str) -> None:
    """Texts that grow along it get to a match where no cue stands in the way."""
    assert any(met(pattern, hints) for hints in NO_CUES)


@pytest.mark.parametrize(
    ("hints", "pattern"),
    [
        (" not| never", r"A\d+ (?:did|has) (?:not|never|n t)"),
        ("led by", r"papers? (?:led|headed) by A\d+"),
        ("review", r"(?:reviewers?|refereed) [PW]\d+"),
        ("say", r"^ what do papers (?:say|claim) (?:on|about) (?P<x>.+?)(?= *$)"),
        ("till", r"\d ?(?:till|until) ?\d"),
    ],
)
def test_a_cue_too_narrow_is_told(hints: str, pattern: str) -> None:
    assert met(pattern, hints)
    assert rules((Cued(hints, pattern), "")) == [(hints, pattern, False)]
