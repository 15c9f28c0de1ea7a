from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

RECORD = """RT Journal Article
SR Electronic(1)
ID 271
A1 Bell,Ann
A1 Dow,Cy
T1 Weighing large
hives
JF Journal of Scales
YR 2014
FD Mar 12
VO 9
IS 3
SP 12
OP 34
K1 scales
K1 bees
AB We weigh.
SN 0006-2960
LA English
DO 10.1000/ABC
OL English (30)
"""
LEGEND = (
    "RefWorks Export Tagged Format\n\nTag legend\n*****\nRT=Reference Type\n*****\n"
)


def test_a_record():
    record = only("refworks", RECORD)
    assert (record.title, record.date) == ("Weighing large hives", "2014-03-12")
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert (record.venue, record.keywords) == ("Journal of Scales", ("scales", "bees"))
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    fields = dict(record.fields)
    assert (fields["volume"], fields["number"], fields["pages"]) == ("9", "3", "12–34")


@pytest.mark.parametrize(
    ("type_", "kind"),
    [
        ("Book, Section", "incollection"),
        ("Dissertation/Thesis", "phdthesis"),
        ("Web Page", "online"),
        ("Something New", "misc"),
    ],
)
def test_kinds(type_, kind):
    assert only("refworks", f"RT {type_}\nT1 Hives\n").kind == kind


@pytest.mark.parametrize("before", ["", LEGEND, "\ufeff"])
def test_it_is_recognised(before):
    assert sniff("a.txt", (before + RECORD).encode()).name == "refworks"


def test_a_broken_record_costs_no_other():
    outcome = read_as("refworks", "RT Journal Article\nSR Print\n\n" + RECORD)
    assert [record.title for record in outcome.records] == ["Weighing large hives"]
    assert [one.line for one in outcome.rejected] == [1]
