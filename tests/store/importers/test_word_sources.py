from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only

NAMESPACE = "http://schemas.openxmlformats.org/officeDocument/2006/bibliography"
PEOPLE = """<b:Author><b:Author><b:NameList><b:Person><b:Last>Bell</b:Last>
<b:Middle>M.</b:Middle><b:First>Ann</b:First></b:Person></b:NameList></b:Author>
<b:Editor><b:NameList><b:Person><b:Last>Fox</b:Last></b:Person></b:NameList></b:Editor>
</b:Author>"""


def file(inside, type_="JournalArticle", people=PEOPLE):
    return (
        f'<?xml version="1.0"?><b:Sources xmlns:b="{NAMESPACE}"><b:Source>'
        f"<b:SourceType>{type_}</b:SourceType>{people}{inside}</b:Source></b:Sources>"
    )


def test_a_source():
    text = file(
        "<b:Tag>Bel14</b:Tag><b:Title>Weighing hives</b:Title><b:Year>2014</b:Year>"
        "<b:Month>March</b:Month><b:Day>12</b:Day><b:JournalName>Scales</b:JournalName>"
        "<b:Pages>12-34</b:Pages><b:DOI>10.1000/ABC</b:DOI>"
    )
    assert sniff("Sources.xml", text.encode()).name == "word-xml"
    record = only("word-xml", text)
    assert (record.title, record.date, record.key) == (
        "Weighing hives",
        "2014-03-12",
        "Bel14",
    )
    assert (names(record), record.venue) == (["Ann M. Bell"], "Scales")
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields) == {"pages": "12–34", "editor": "Fox"}


@pytest.mark.parametrize(
    ("type_", "inside", "venue"),
    [
        ("ConferenceProceedings", "<b:ConferenceName>Hive 14</b:ConferenceName>", "Hive 14"),
        ("BookSection", "<b:BookTitle>On Hives</b:BookTitle>", "On Hives"),
        ("Report", "<b:Institution>Bee Lab</b:Institution>", "Bee Lab"),
    ],
)  # fmt: skip
def test_where_it_appeared(type_, inside, venue):
    assert only("word-xml", file(inside, type_)).venue == venue


def test_a_corporate_author():
    people = (
        "<b:Author><b:Author><b:Corporate>The Hive</b:Corporate></b:Author></b:Author>"
    )
    assert names(only("word-xml", file("<b:Title>T</b:Title>", people=people))) == [
        "The Hive"
    ]
