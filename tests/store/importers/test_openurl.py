from __future__ import annotations

import pytest

from store.importers.openurl import draft_of
from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

CONTEXT = """<ctx:context-objects xmlns:ctx="info:ofi/fmt:xml:xsd:ctx"><ctx:context-object>
<ctx:referent><ctx:identifier>info:doi/10.1000/ABC</ctx:identifier><ctx:metadata-by-val>
<ctx:format>info:ofi/fmt:xml:xsd:journal</ctx:format><ctx:metadata>
<journal xmlns:rft="info:ofi/fmt:xml:xsd:journal"><rft:atitle>On Scales</rft:atitle>
<rft:jtitle>Journal of Scales</rft:jtitle><rft:date>2003-05</rft:date><rft:volume>9</rft:volume>
<rft:spage>12</rft:spage><rft:epage>34</rft:epage><rft:genre>article</rft:genre>
<rft:au>Bell, Ann</rft:au><rft:au>Cy Dow</rft:au></journal></ctx:metadata></ctx:metadata-by-val>
</ctx:referent></ctx:context-object></ctx:context-objects>"""
PORTAL = """<record xmlns="http://www.exlibrisgroup.com/xsd/primo/primo_nm_bib"><control>
<recordid>R1</recordid></control><display><type>book</type><title>Scales : a life / Ann Bell</title>
<creator>Bell, Ann, 1950-</creator><subject>Weights ; Measures</subject></display>
<addata><aulast>Bell</aulast><aufirst>Ann</aufirst><au>Bell, Ann, 1950-</au><addau>Owner, Former</addau>
<btitle>Scales</btitle><date>2003</date><isbn>123</isbn><genre>unknown</genre></addata></record>"""


def test_a_context_object():
    record = only("openurl", CONTEXT)
    assert (record.title, record.venue, record.date) == (
        "On Scales",
        "Journal of Scales",
        "2003-05",
    )
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields)["pages"] == "12–34"


def test_a_portal():
    record = only("openurl", PORTAL)
    assert (record.title, record.kind, record.date) == (
        "Scales: a life",
        "book",
        "2003",
    )
    assert names(record) == ["Ann Bell"]
    assert record.keywords == ("Weights", "Measures")


@pytest.mark.parametrize(
    ("said", "authors"),
    [
        ({"au": ["Bell, Ann", "Dow, Cy"], "aulast": ["Bell"], "aufirst": ["Ann"]}, ["Ann Bell", "Cy Dow"]),
        ({"au": ["Dow, Cy"], "aulast": ["Bell"], "aufirst": ["Ann"]}, ["Ann Bell", "Cy Dow"]),
        ({"aulast": ["Bell"], "auinit": ["A."]}, ["A. Bell"]),
        ({"au": ["Li Yao", "Wu Bo"], "aulast": ["Li", "Wu"], "aufirst": ["Yao", "Bo"]}, ["Yao Li", "Bo Wu"]),
        ({"aucorp": ["The Group"]}, ["The Group"]),
        ({}, []),
    ],
)  # fmt: skip
def test_authors(said, authors):
    assert draft_of({"title": ["T"], **said}).authors == authors


@pytest.mark.parametrize(
    ("said", "kind", "title"),
    [
        ({"genre": ["bookitem"], "atitle": ["Part"], "btitle": ["Whole"]}, "incollection", "Part"),
        ({"rft_val_fmt": ["info:ofi/fmt:kev:mtx:book"], "btitle": ["Whole"]}, "book", "Whole"),
        ({"rft_val_fmt": ["info:ofi/fmt:kev:mtx:book"], "genre": ["unknown"], "btitle": ["W"]}, "book", "W"),
        ({"rft_val_fmt": ["info:ofi/fmt:kev:mtx:dissertation"], "title": ["T"]}, "phdthesis", "T"),
        ({"title": ["T"]}, "misc", "T"),
    ],
)  # fmt: skip
def test_kinds(said, kind, title):
    draft = draft_of(said)
    assert (draft.kind, draft.fields["title"]) == (kind, title)


@pytest.mark.parametrize("text", [CONTEXT, PORTAL])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.xml", text.encode()).name == "openurl"


def test_what_says_nothing_is_rejected_alone():
    outcome = read_as(
        "openurl",
        CONTEXT.replace("<ctx:referent>", "<ctx:referent/><ctx:x>").replace(
            "</ctx:referent>", "</ctx:x>"
        ),
    )
    assert not outcome.records
