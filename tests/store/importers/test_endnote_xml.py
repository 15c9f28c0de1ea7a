from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

RECORD = """<record><ref-type name="{kind}">17</ref-type>
<contributors><authors>
<author><style face="normal">Bell, Ann</style></author><author>Dow, Cy, Jr.</author>
</authors><secondary-authors><author>Fox, Eve</author></secondary-authors></contributors>
<titles><title><style face="normal">Weighing </style><style face="italic">large</style>
</title><secondary-title>Journal of Scales</secondary-title></titles>
<pages>12-34</pages><volume>9</volume><keywords><keyword>scales</keyword></keywords>
<dates><year>2014</year><pub-dates><date>Mar 12</date></pub-dates></dates>
<isbn>0006-2960</isbn><electronic-resource-num>10.1000/ABC</electronic-resource-num>
<urls><related-urls><url>https://example.org/x</url></related-urls></urls></record>"""


def file(kind="Journal Article", before=""):
    inside = RECORD.format(kind=kind)
    return f'{before}<?xml version="1.0"?><xml><records>{inside}</records></xml>'


def test_a_record():
    record = only("endnote-xml", file())
    assert (record.title, record.date) == ("Weighing large", "2014-03-12")
    assert names(record) == ["Ann Bell", "Cy Dow Jr."]
    assert (record.venue, record.keywords) == ("Journal of Scales", ("scales",))
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields)["editor"] == "Eve Fox"


@pytest.mark.parametrize(
    ("named", "kind", "venue"),
    [
        ("Conference Paper", "inproceedings", "Journal of Scales"),
        ("Book Section", "incollection", "Journal of Scales"),
        ("Book", "book", None),
        ("Something New", "misc", "Journal of Scales"),
    ],
)
def test_kinds(named, kind, venue):
    record = only("endnote-xml", file(named))
    assert (record.kind, record.venue_name) == (kind, venue)


def test_what_stands_before_the_markup_is_passed_over():
    assert only("endnote-xml", file(before="```\n\ufeff ")).title == "Weighing large"


def test_an_empty_record_costs_only_itself():
    text = file().replace("<records>", "<records><record/>")
    outcome = read_as("endnote-xml", text)
    assert (len(outcome.records), len(outcome.rejected)) == (1, 1)


def test_it_is_told_by_what_is_in_it():
    assert sniff("x.xml", file().encode()).name == "endnote-xml"


def test_the_citations_of_a_document():
    text = f"<EndNote><Cite><Author>Bell</Author>{RECORD.format(kind='Book')}</Cite></EndNote>"
    assert sniff("a.xml", text.encode()).name == "endnote-xml"
    assert only("endnote-xml", text).title == "Weighing large"
