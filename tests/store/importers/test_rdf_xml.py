from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

HEAD = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:bibo="http://purl.org/ontology/bibo/" xmlns:dc="http://purl.org/dc/terms/"
 xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:s="http://schema.org/">"""
BIBO = f"""{HEAD}<bibo:AcademicArticle rdf:about="http://x.example/1"><dc:title>On Scales</dc:title>
<dc:creator rdf:nodeID="b"/><bibo:authorList><rdf:Seq><rdf:li rdf:nodeID="a"/><rdf:li rdf:nodeID="b"/></rdf:Seq></bibo:authorList>
<bibo:doi>10.1000/ABC</bibo:doi><bibo:pages>12-34</bibo:pages><dc:isPartOf><bibo:Issue><bibo:issue>2</bibo:issue>
<dc:date>2003-05</dc:date><dc:isPartOf><bibo:Journal><dc:title>Journal of Scales</dc:title></bibo:Journal></dc:isPartOf>
</bibo:Issue></dc:isPartOf></bibo:AcademicArticle>
<foaf:Person rdf:nodeID="a"><foaf:givenName>Ann</foaf:givenName><foaf:familyName>Bell</foaf:familyName></foaf:Person>
<foaf:Person rdf:nodeID="b"><foaf:name>Cy Dow</foaf:name></foaf:Person></rdf:RDF>"""
SCHEMA = f"""{HEAD}<s:ScholarlyArticle rdf:nodeID="n"><s:name>On Scales</s:name><s:author>Bell, Ann</s:author>
<s:isPartOf rdf:resource="http://x/issue"/><s:sameAs rdf:resource="http://dx.doi.org/10.1000/ABC"/>
<s:pageStart>12</s:pageStart><s:pageEnd>34</s:pageEnd></s:ScholarlyArticle>
<s:PublicationIssue rdf:about="http://x/issue"><s:datePublished>2003</s:datePublished><s:isPartOf><s:Periodical>
<s:name>Journal of Scales</s:name><s:volumeNumber>9</s:volumeNumber></s:Periodical></s:isPartOf></s:PublicationIssue></rdf:RDF>"""
CORE = f"""{HEAD}<rdf:Description rdf:about="http://x.example/2"><dc:title>Scales</dc:title>
<dc:creator>Bell, Ann</dc:creator><dc:issued>1999</dc:issued></rdf:Description></rdf:RDF>"""


def test_bibo():
    record = only("rdf", BIBO)
    assert (record.title, record.kind, record.date) == (
        "On Scales",
        "article",
        "2003-05",
    )
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert record.venue_name == "Journal of Scales"
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields)["number"] == "2"


def test_schema_org():
    record = only("rdf", SCHEMA)
    assert (record.title, record.date, record.venue) == (
        "On Scales",
        "2003",
        "Journal of Scales",
    )
    assert names(record) == ["Ann Bell"]
    said = dict(record.fields)
    assert (said["volume"], said["pages"]) == ("9", "12–34")


def test_dublin_core():
    record = only("rdf", CORE)
    assert (record.title, record.date, names(record)) == (
        "Scales",
        "1999",
        ["Ann Bell"],
    )


def test_a_ring_of_parts_ends():
    ring = BIBO.replace(
        "<dc:isPartOf><bibo:Issue>",
        '<dc:isPartOf rdf:resource="http://x.example/1"/><dc:x><bibo:Issue>',
    )
    text = ring.replace("</bibo:Issue></dc:isPartOf>", "</bibo:Issue></dc:x>")
    assert only("rdf", text).venue is None


def test_more_than_is_read_is_said(monkeypatch):
    monkeypatch.setattr("store.importers.rdf_nodes._MOST", 3)
    outcome = read_as("rdf", CORE.replace("<dc:issued>", "<dc:x>1</dc:x><dc:issued>"))
    assert "more statements" in outcome.rejected[0].why


@pytest.mark.parametrize("text", [BIBO, SCHEMA, CORE])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.rdf", text.encode()).name == "rdf"
