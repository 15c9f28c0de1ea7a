from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, read_as

COPAC = """TI- On scales : a life
AU- Bell, Ann
AU- Dow, Cy
PU- London : House
PY- 1972
IS- 0407517006 (Pbk)
KW- Weights; Measures
KW- Hospitals, London, and what goes on
    behind

TI- Another
PY- 1977
"""
INSPEC = """Record 1 INSPEC

TI ~ On scales
AU ~ Bell, Ann
SO ~ Journal of Scales. 1992; 19: 20-24
RT ~ Journal-Paper
"""
BIBLIOSCAPE = """
--AU-- Bell, A.; Dow, C.
--TI-- On scales
--ST-- Journal of Scales
--YP-- 1996
--PS-- 12
--PE-- 34
--RT-- Journal Article
--AB-- We weigh
and weigh.
------
--AU-- Fox, E.
--ST-- A Book
--RT-- book section
------
"""


def test_copac():
    first, second = read_as("catalogue", COPAC).records
    assert (first.title, first.date, first.kind) == (
        "On scales: a life",
        "1972",
        "book",
    )
    assert names(first) == ["Ann Bell", "Cy Dow"]
    assert first.keywords[2] == "Hospitals, London, and what goes on behind"
    said = dict(first.fields)
    assert (said["address"], said["publisher"]) == ("London", "House")
    assert said["isbn"].startswith("0407517006")
    assert (second.title, second.place) == ("Another", "line 11")


def test_inspec():
    (record,) = read_as("catalogue", INSPEC).records
    assert (record.title, record.kind, record.date) == ("On scales", "article", "1992")
    assert record.venue == "Journal of Scales"
    assert dict(record.fields)["pages"] == "20–24"


def test_biblioscape():
    article, part = read_as("catalogue", BIBLIOSCAPE).records
    assert (article.title, article.venue, article.date) == (
        "On scales",
        "Journal of Scales",
        "1996",
    )
    assert names(article) == ["A. Bell", "C. Dow"]
    assert article.abstract == "We weigh and weigh."
    assert (part.title, part.kind, part.venue) == ("", "incollection", "A Book")


@pytest.mark.parametrize("text", [COPAC, INSPEC, BIBLIOSCAPE])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.txt", text.encode()).name == "catalogue"
