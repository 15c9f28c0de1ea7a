from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from store.importers.bibtex.salvage import salvage
from tests.store.importers.sources import names, read_as

GOOD = "@misc{good, title = {Good}, year = 2001}\n"


@pytest.mark.parametrize(
    "broken",
    [
        "@misc{x\n  title = {Scales},\n  author = {Bell, Ann},\n  year = 2020\n}\n",
        "@misc{x,\n  title = {Scales}\n  author = {Bell, Ann}\n  year = 2020\n}\n",
        '@misc{x,\n  title = "Scales"\n  author = "Bell, Ann",\n  year = 2020\n}\n',
        "@misc{x,\n  title {Scales},\n  author = {Bell, Ann},\n  year = 2020\n}\n",
        "@misc{x,\n  title = {Scales},\n  author = {Bell, Ann},\n  year = 2020\n",
        "@misc{x, title = {Scales},, author = {Bell, Ann},, year = 2020,,}\n",
        "@misc{x, title = {Scales}, author = {Bell, Ann}, year = 2020)\n",
        "@misc{x, title = {Scales}, author = {Bell, Ann}, year = 2020}}}\n",
        "@misc{x, title = {Scales}, note = , author = {Bell, Ann}, year = 2020}\n",
        "@misc{x, title = {Scales},\n% note = {old},\n author = {Bell, Ann}, year = 2020}\n",
        "@misc{x, title = {Scales}, author = {Bell, Ann}, year = 2020} @misc{y\n",
    ],
)
def test_what_loses_nothing_is_read(broken):
    for text in (GOOD + broken, broken + GOOD):
        outcome = read_as("bibtex", text)
        (record,) = [one for one in outcome.records if one.key == "x"]
        assert (record.title, names(record), record.date) == (
            "Scales",
            ["Ann Bell"],
            "2020",
        )
        assert "good" in [one.key for one in outcome.records]


def test_what_was_mended_is_told():
    broken = "@misc{x, title = {Scales} year = 2020}\n"
    assert read_as("bibtex", GOOD + broken).notes == [
        "Read 1 entry on line 2 in spite of a missing comma, brace or equals sign"
    ]
    (note,) = read_as("bibtex", broken * 7).notes
    assert note.startswith("Read 7 entries on lines 1, 2, 3, 4, 5, ... in spite")
    assert read_as("bibtex", GOOD).notes == []


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        (
            "@misc{x, title = {Scales, year = 2020}\n",
            "the value of title is never closed",
        ),
        (
            "@misc{x,\n  title = {Scales,\n  author = {Bell, Ann},\n  year = 2020\n}\n",
            "the value of title is never closed",
        ),
        (
            '@misc{x, title = "Scales, year = 2020}\n',
            "the value of title is never closed",
        ),
    ],
)
def test_a_value_without_an_end_is_rejected_with_its_line(broken, why):
    outcome = read_as("bibtex", GOOD + broken + GOOD)
    assert len(outcome.records) == 2
    assert [one.line for one in outcome.rejected] == [2]
    assert outcome.rejected[0].why == f"not a complete BibTeX entry: {why}"


@given(st.text(alphabet='@ab{}(),="#%\\ \n', max_size=60))
def test_any_text_is_salvaged_or_not(text):
    found = salvage(text)
    assert found is None or all(value in text for value in found.fields.values())
