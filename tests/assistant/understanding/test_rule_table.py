"""Rules are found by three letters of their cues, and none is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assistant.understanding.forms.meta import _NOT_STORED
from assistant.understanding.forms.overviews import _OPENINGS
from assistant.understanding.forms.paper import _FIELDS, _FORMS
from assistant.understanding.mask import Mask
from assistant.understanding.patterns import Cued, pieces, speaks
from assistant.understanding.people_slots import _PLACES
from assistant.understanding.rewriting import _ASIDES, _TURNS
from assistant.understanding.rule_table import RuleTable, letters

TABLES = (_ASIDES, _TURNS, _FORMS, _FIELDS, _NOT_STORED, _PLACES, _OPENINGS)
PIECES = sorted({p for table in TABLES for cue in table.cues for p in pieces(cue)})
WORDS = st.sampled_from([*PIECES, "papers", "bees", "A0", "|", "s", "which"])
TEXTS = st.lists(WORDS, max_size=8).map(" ".join) | st.text(max_size=20)


@given(TEXTS)
def test_every_rule_whose_cues_are_there_is_found(text: str) -> None:
    for table in TABLES:
        spoken = [n for n, cue in enumerate(table.cues) if speaks(text, cue)]
        assert table.spoken(text, letters(text)) == spoken


@given(st.lists(st.text("abc|", max_size=6), max_size=6), st.text("abc ", max_size=12))
def test_any_cues_are_found(cues: list[str], text: str) -> None:
    table = RuleTable(cues, str)
    spoken = [n for n, cue in enumerate(cues) if speaks(text, cue)]
    assert table.spoken(text, letters(text)) == spoken


def test_a_rule_that_another_brings_up_is_tried_after_it() -> None:
    rules = (Cued("wasps", "wasps"), Cued("bees", "bees"), Cued("moths", "moths"))
    table = RuleTable(rules, lambda rule: rule.cues)
    mask = Mask(" bees ", {}, "bees")
    tried = []
    for rule in mask.spoken(table):
        tried.append(rule.cues)
        mask.put("bees", "wasps moths")
    assert tried == ["bees", "moths"]
