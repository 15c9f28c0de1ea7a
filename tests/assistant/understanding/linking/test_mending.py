"""Misspelt names are put right before names are looked for; the rest is left."""

from __future__ import annotations

import json
import random
import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from assistant.understanding.linker import Linker
from assistant.understanding.parser import parse
from store.importers.record import ImportOptions
from store.importers.runs import import_paths
from store.library import Library
from tests.assistant.understanding.library import meaning, read_as
from tests.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.understanding.reading import Parse

SAMPLE = 150
"""Questions of the real set that a typing error is put into."""
KEPT = 0.95
_LONG = r"[^\W\d_]{5,}"


@pytest.mark.parametrize(
    ("written", "query"),
    [
        ("papers by Nikolaus Adlre", 'by:"Nikolaus Adler"'),
        ("nikolaus alder", 'by:"Nikolaus Adler"'),
        ("who wrote Moths in the Drak", "ask:paper.authors paper:@moths"),
        ("papers in FLROA", "in:FLORA"),
        ("papers about zyxwvut", "topic:zyxwvut"),
        ("papers that start with bees", "topic:bees"),
    ],
)
def test_names_are_mended(written: str, query: str, linker: Linker) -> None:
    assert read_as(written, linker) == query


def _names(found: Parse) -> list[str]:
    """The names that a reading links, as the library writes them."""
    values = [
        c.value for c in found.constraints if c.slot in ("author", "paper", "venue")
    ]
    return [str(getattr(v, "title", "") or getattr(v, "name", "")) for v in values]


def _mistyped(question: str, names: list[str], chance: random.Random) -> str:
    """A question with two neighbouring letters swapped in one word of each name."""
    for name in names:
        words = [w for w in re.findall(_LONG, name) if w in question]
        if words:
            word = chance.choice(words)
            place = chance.randrange(1, len(word) - 1)
            swapped = word[:place] + word[place + 1] + word[place] + word[place + 2 :]
            question = question.replace(word, swapped, 1)
    return question


@pytest.mark.shared
def test_one_slip_in_each_name_leaves_the_reading(shared: Path) -> None:
    folder = shared / "data" / "questions"
    library = Library.in_memory()
    import_paths(library, [folder / "library.bib"], ImportOptions())
    linker = Linker(library, TODAY)
    lines = (folder / "dev.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line)["question"] for line in lines[:: len(lines) // SAMPLE]]
    chance, same = random.Random(7), []
    for question in asked:
        found = parse(question, linker)
        mistyped = _mistyped(question, _names(found), chance)
        if mistyped != question:
            again = replace(parse(mistyped, linker), edits=found.edits)
            same.append(meaning(again) == meaning(found))
    assert len(same) > SAMPLE // 2
    assert sum(same) >= KEPT * len(same)
