"""What a reading misses of its question."""

from __future__ import annotations

import pytest

from assistant.understanding.draft import Draft
from assistant.understanding.forms.gist_signs import signs
from assistant.understanding.forms.missed import misses
from assistant.understanding.mask import Mask, Mention
from assistant.understanding.reading import Constraint, PaperRef, PeopleRef, Rank

HONEY = PaperRef(1, "honey", "HoneyNet")
ADA = PeopleRef("named", (1,), "Ada")
BY_ADA = Constraint("author", ADA)
OF_HONEY = Constraint("author", PeopleRef("authors-of", paper=HONEY))
MOST = Rank("papers")

MISSED = [
    ("how many people wrote with A0", Draft("papers.count", "papers", [BY_ADA]), True),
    (
        "how many people wrote with A0",
        Draft("papers.count", "authors", [BY_ADA]),
        False,
    ),
    ("who wrote most with A0", Draft("author.coauthors", "authors", [BY_ADA]), True),
    (
        "who wrote most with A0",
        Draft("author.coauthors", "authors", [BY_ADA], MOST),
        False,
    ),
    ("which venues did A0 publish in", Draft("list", "papers", [BY_ADA]), True),
    ("which venues did A0 publish in", Draft("list", "venues", [BY_ADA]), False),
    ("how many papers by A0", Draft("papers.find", "papers", [BY_ADA]), True),
    ("who wrote P1", Draft("list", "authors", [OF_HONEY]), True),
    (
        "when did P1 appear",
        Draft(
            "list", "years", [Constraint("paper", HONEY), Constraint("venue", "BEE")]
        ),
        True,
    ),
]


@pytest.mark.parametrize(("text", "draft", "missed"), MISSED)
def test_misses(text: str, draft: Draft, missed: bool) -> None:
    table = {"A0": Mention("A", -1, -1, ADA), "P1": Mention("P", -1, -1, HONEY)}
    found = signs(Mask(f" {text} ", table, text), lambda _: False)
    assert found is not None
    assert misses(draft, found) is missed
