from __future__ import annotations

import pytest

from tests.store.importers.sources import names, only, read_as

ENTRY = """
PMID- 15170338
OWN - NLM
DP  - 2014 Mar 12
TI  - Weighing large scales with
      small weights.
PG  - 12-34
LID - 10.1000/ABC [doi]
AB  - We weigh
      things.
FAU - Bell, Ann
AU  - Bell A
FAU - Dow, Cy Jr
AU  - Dow C Jr
CN  - The Scale Group
LA  - eng
PT  - Journal Article
JT  - Journal of Scales
TA  - J Scales
VI  - 9
IP  - 3
IS  - 1932-6208 (Electronic)
PMC - PMC1234567
MH  - *Weights/methods
OT  - scales
SO  - J Scales. 2014 Mar 12;9(3):12-34.
"""


def test_an_entry():
    assert only("nbib", ENTRY).model_dump(exclude_defaults=True) == {
        "title": "Weighing large scales with small weights",
        "place": "15170338",
        "abstract": "We weigh things.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "Cy Dow Jr", "position": 1},
            {"name": "The Scale Group", "position": 2},
        ),
        "date": "2014-03-12",
        "venue": "J Scales",
        "venue_name": "Journal of Scales",
        "identifiers": (
            ("doi", "10.1000/abc"),
            ("pmid", "15170338"),
            ("pmcid", "PMC1234567"),
        ),
        "keywords": ("scales", "Weights/methods"),
        "fields": (
            ("pages", "12–34"),
            ("volume", "9"),
            ("number", "3"),
            ("issn", "1932-6208"),
            ("language", "eng"),
        ),
    }


def test_entries_end_where_the_next_begins():
    outcome = read_as("nbib", ENTRY + "PMID- 2\nTI  - Second.\nPMID- \n" + ENTRY)
    assert [record.place for record in outcome.records] == [
        "15170338",
        "2",
        "15170338 (line 31)",
    ]
    assert [(one.line, one.why) for one in outcome.rejected] == [
        (
            29,
            "the entry has no title, author, date, venue or anything else to tell it by",
        )
    ]


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("DP  - 2014", "2014"),
        ("DP  - 2014 Mar-Apr", "2014-03"),
        ("DP  - 2014 Winter", "2014"),
        ("DP  - 2013 Dec-2014 Jan", "2013-12"),
        ("DEP - 20140312", "2014-03-12"),
    ],
)
def test_dates(line, date):
    assert only("nbib", f"PMID- 1\nTI  - T\n{line}\n").date == date


def test_authors_without_full_names():
    record = only("nbib", "PMID- 1\nTI  - T\nAU  - Smith JA\nAU  - de la Cruz M\n")
    assert names(record) == ["JA Smith", "M de la Cruz"]


def test_a_chapter():
    record = only(
        "nbib", "PMID- 1\nTI  - A Chapter\nBTI - The Book\nAID - NBK1 [bookaccession]\n"
    )
    assert (record.kind, record.venue_name) == ("incollection", "The Book")


def test_entries_without_numbers_open_with_the_first_tag_there_is():
    entry = "OWN - ERIC\nTI  - {}\nAU  - van Groen, Maaike M.\nDP  - 2020\n\n"
    outcome = read_as("nbib", entry.format("One") + entry.format("Two"))
    assert [record.title for record in outcome.records] == ["One", "Two"]
    assert names(outcome.records[0]) == ["Maaike M. van Groen"]


def test_a_number_right_behind_its_dash():
    (record,) = read_as("nbib", "PMID-22664220\nTI  - T\n").records
    assert (record.title, dict(record.identifiers)["pmid"]) == ("T", "22664220")
