from __future__ import annotations

import pytest

from store.importers.ovid_sentences import book_of, date_in, journal_of, names_in
from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

TAGGED = """<1. >
VN  - Ovid Technologies
DB  - Journals@Ovid
AN  - 00135124-201001000-00018.
AU  - Bell, Ann Ph.D., FACSM
AU  - Dow, Cy 1,2,*
TI  - Weighing large hives.  [Article]
SO  - Journal of Scales March 2014;9(3):12-34
LG  - English.
IS  - 0006-2960
KW  - scales;  bees
DI  - 10.1000/ABC
"""
LABELLED = """<8>
Score
  *****
Author
  Bell, Ann RN; PhD 1;  Dow, Cy 2
Institution
  (1)Institute of Scales
  (2)Institute of Bees
Title
  Weighing large hives.[Article]
Source
  Journal of Scales.   9(3):12-34, March 2014.
Author Keywords
  scales;  bees.
ISSN
  0006-2960
DOI Number
  10.1000/ABC
"""


@pytest.mark.parametrize("text", [TAGGED, LABELLED, TAGGED.replace("\n", "\n ")])
def test_a_citation(text):
    assert sniff("a.txt", text.encode()).name == "ovid"
    record = only("ovid", text)
    assert (record.title, record.date) == ("Weighing large hives", "2014-03")
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert (record.venue, record.keywords) == ("Journal of Scales", ("scales", "bees"))
    assert dict(record.identifiers)["doi"] == "10.1000/abc"


def test_a_chapter():
    where = "Fox, Eve [Ed]. (2012). On hives: A guide. (pp. 3-7). Bern: Bee Press."
    text = f"<1>\nTI - Scales\nAU - Bell, Ann\nYR - 2012\nDT - Chapter\nSO - {where}\n"
    record = only("ovid", text)
    assert (record.kind, record.venue) == ("incollection", "On hives: A guide")


def test_a_chapter_by_labels():
    record = only("ovid", "<1>\nTitle\n  Hives\nChapter Title\n  Scales\n")
    assert (record.title, record.venue) == ("Scales", "Hives")


def test_a_citation_that_says_nothing_costs_no_other():
    outcome = read_as("ovid", "<1>\nVN  - Ovid Technologies\n\n" + TAGGED)
    assert [record.title for record in outcome.records] == ["Weighing large hives"]
    assert [one.line for one in outcome.rejected] == [1]


@pytest.mark.parametrize(
    ("text", "journal"),
    [
        ("Hydrobiologia. 2007 15 June; 433-441.", "Hydrobiologia"),
        ("Forest Ecology & Management. 201(2-3):327-334, November 15, 2004.", "Forest Ecology & Management"),
        ("Journal of Bees 12, Winter 2007: 7-14.", "Journal of Bees"),
        ("Journal of Bees, 2013(1): 3-28.", "Journal of Bees"),
        ("Journal of Bees. Vol.43(5), Sep 2015, pp. 623-634. ", "Journal of Bees"),
        ("Journal of Bees. ", "Journal of Bees"),
        ("Bees January/February 2010;14(1):56", "Bees"),
        ("", ""),
    ],
)  # fmt: skip
def test_journals(text, journal):
    assert journal_of(text) == journal


def test_books_and_dates():
    text = "Fox, E. [Editor, Reprint Author], Gil, B. [Editor]. Hives in use.:371-397, 2004."
    assert (book_of(text), date_in(text)) == ("Hives in use", "2004")
    assert date_in("Hives. [viewed 13 March, 2007]") is None


def test_names_without_roles_and_degrees():
    texts = ["Bell, Ann [Inventor, Reprint Author]", "DOW, Cy.", "Fox, Eve MD, MPH 1"]
    assert names_in(texts).names == ["Ann Bell", "Cy DOW", "Eve Fox"]
