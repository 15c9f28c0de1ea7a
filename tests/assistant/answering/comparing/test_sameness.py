"""Whether venues and years are shared, and who is left out of people."""

from __future__ import annotations

import pytest

from tests.assistant.asking import ask, items


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("were HoneyNet and WaspNet published in the same venue", True),
        ("were HoneyNet and WaspNet published in the same year", False),
        ("were HoneyNet and WaspNet not published in the same year", True),
    ],
)
def test_same(question, truth):
    assert items(ask(question)) == [truth]


def test_somebody_is_left_out():
    every = items(ask("who wrote HoneyNet"))
    less = items(ask(f"who besides {every[0]} wrote HoneyNet"))
    assert less == every[1:]


def test_partners_less_somebody():
    every = items(ask("co-authors of Ada Moth"))
    less = items(ask(f"co-authors of Ada Moth except {every[0]}"))
    assert less == every[1:]


def test_one_of_the_authors_by_a_part_of_the_name():
    assert items(ask("which Ada wrote HoneyNet")) == ["Ada Moth"]


def test_people_at_a_place_in_the_list():
    assert items(ask("first authors of papers at BEE"))
    every = items(ask("who wrote HoneyNet"))
    assert items(ask("return me the second author of HoneyNet")) == every[1:2]


def test_only_authors_of_the_paper_are_meant():
    wrote = items(ask("who wrote HoneyNet"))
    found = items(ask("which authors of HoneyNet have published in BEE"))
    assert set(found) <= set(wrote)


@pytest.mark.parametrize(
    ("question", "truth"),
    [
        ("was Ada Moth's first paper published before 2020", True),
        ("was Ada Moth's latest paper published before 2020", False),
        ("was Ada Moth's latest paper not published before 2020", True),
    ],
)
def test_the_first_or_latest_paper(question, truth):
    assert items(ask(question)) == [truth]


def test_what_somebody_never_did():
    without = set(items(ask("return me the years in which Ada Moth did not publish")))
    active = set(items(ask("in which years did Ada Moth publish")))
    assert without
    assert not without & active
