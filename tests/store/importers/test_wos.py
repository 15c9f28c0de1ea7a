from __future__ import annotations

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

FILE = """FN Clarivate Analytics Web of Science
VR 1.0
PT J
AU Bell, A
   Dow, C
AF Bell, Ann
   Dow, Cy
TI Weighing large scales with
   small weights
SO JOURNAL OF SCALES
JI J. Scales
DE scales; large
   weights
AB We weigh.
TC 23
SN 0006-2960
PD MAR 12
PY 2014
VL 9
BP 12
EP 34
DI 10.1000/ABC
UT WOS:000221807500019
PM 15170338
ER

PT C
AU Fox, E
TI No journal
PY 2015
ER

EF
"""


def test_a_file():
    first, second = read_as("wos", FILE).records
    assert names(first) == ["Ann Bell", "Cy Dow"]
    assert first.title == "Weighing large scales with small weights"
    assert (first.venue, first.venue_name) == ("J. Scales", "JOURNAL OF SCALES")
    assert (first.date, first.citations) == ("2014-03-12", 23)
    assert first.keywords == ("scales", "large weights")
    assert first.identifiers == (
        ("doi", "10.1000/abc"),
        ("pmid", "15170338"),
        ("wos", "000221807500019"),
    )
    assert dict(first.fields)["pages"] == "12–34"
    assert (second.kind, names(second), second.date) == (
        "incollection",
        ["E Fox"],
        "2015",
    )


def test_it_is_told_from_other_texts():
    assert sniff("savedrecs.txt", FILE.encode()).name == "wos"
    assert sniff("savedrecs.txt", b"\xef\xbb\xbf" + FILE.encode()).name == "wos"


def test_an_entry_that_is_not_closed():
    assert only("wos", "PT J\nTI A Title\nPY 2014").date == "2014"


def test_an_address_beside_a_name_is_no_part_of_it():
    record = only("wos", "PT J\nAF Bell, Ann (ann@example.org)\nTI T\nER\n")
    assert names(record) == ["Ann Bell"]
