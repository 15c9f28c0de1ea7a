from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

HEAD = """<rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
 xmlns:z="http://www.zotero.org/namespaces/export#"
 xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:bib="http://purl.org/net/biblio#"
 xmlns:foaf="http://xmlns.com/foaf/0.1/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/"
 xmlns:vcard="http://nwalsh.com/rdf/vCard#">"""
ARTICLE = """
  <bib:Article rdf:about="http://example.org/a">
    <z:itemType>journalArticle</z:itemType>
    <dcterms:isPartOf rdf:resource="urn:issn:0028-0836"/>
    <bib:authors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Bell</foaf:surname><foaf:givenName>Ann</foaf:givenName></foaf:Person></rdf:li>
      <rdf:li><foaf:Person><foaf:surname>The Group</foaf:surname></foaf:Person></rdf:li>
    </rdf:Seq></bib:authors>
    <bib:editors><rdf:Seq>
      <rdf:li><foaf:Person><foaf:surname>Fox</foaf:surname><foaf:givenName>Eve</foaf:givenName></foaf:Person></rdf:li>
    </rdf:Seq></bib:editors>
    <dc:subject>scales</dc:subject>
    <dc:subject><z:AutomaticTag><rdf:value>weights</rdf:value></z:AutomaticTag></dc:subject>
    <dc:title>Weighing &lt;i&gt;Scales&lt;/i&gt;</dc:title>
    <dcterms:abstract>We weigh.</dcterms:abstract>
    <dc:date>March 12, 2014</dc:date>
    <dc:identifier><dcterms:URI><rdf:value>http://example.org/a.html</rdf:value></dcterms:URI></dc:identifier>
    <bib:pages>12-34</bib:pages>
    <dc:description>arXiv: 1403.12345 [cs]
Citation Key: bell2014</dc:description>
  </bib:Article>"""
JOURNAL = """
  <bib:Journal rdf:about="urn:issn:0028-0836">
    <dc:title>Journal of Scales</dc:title><dcterms:alternative>J. Scales</dcterms:alternative>
    <prism:volume>9</prism:volume><prism:number>3</prism:number>
    <dc:identifier>DOI 10.1000/ABC</dc:identifier><dc:identifier>ISSN 0028-0836</dc:identifier>
  </bib:Journal>"""
COLLECTION = """
  <z:Collection rdf:about="#collection_1"><dc:title>To read</dc:title>
    <dcterms:hasPart rdf:resource="http://example.org/a"/></z:Collection>"""
OTHERS = """
  <bib:Memo rdf:about="#item_9"><rdf:value>note</rdf:value></bib:Memo>
  <z:Attachment rdf:about="#item_2"><z:itemType>attachment</z:itemType><dc:title>PDF</dc:title></z:Attachment>"""


def export(*parts):
    return HEAD + "".join(parts) + "\n</rdf:RDF>\n"


@pytest.mark.parametrize(
    "parts",
    [(ARTICLE, JOURNAL, COLLECTION, OTHERS), (OTHERS, COLLECTION, JOURNAL, ARTICLE)],
)
def test_an_article_and_what_it_refers_to(parts):
    assert only("zotero-rdf", export(*parts)).model_dump(exclude_defaults=True) == {
        "title": "Weighing Scales",
        "place": "http://example.org/a",
        "key": "bell2014",
        "abstract": "We weigh.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "The Group", "position": 1},
        ),
        "date": "2014-03-12",
        "venue": "J. Scales",
        "venue_name": "Journal of Scales",
        "keywords": ("scales", "weights", "To read"),
        "identifiers": (
            ("doi", "10.1000/abc"),
            ("arxiv", "1403.12345"),
            ("url", "http://example.org/a.html"),
        ),
        "fields": (
            ("pages", "12–34"),
            ("volume", "9"),
            ("number", "3"),
            ("issn", "0028-0836"),
            ("url", "http://example.org/a.html"),
            ("editor", "Eve Fox"),
        ),
    }


def test_a_doi_of_what_several_are_in_is_of_none():
    second = ARTICLE.replace("example.org/a", "example.org/b")
    for record in read_as("zotero-rdf", export(ARTICLE, second, JOURNAL)).records:
        assert "doi" not in dict(record.identifiers)
        assert record.venue_name == "Journal of Scales"


def test_a_paper_of_a_conference():
    record = only(
        "zotero-rdf",
        export(
            """
  <rdf:Description rdf:about="urn:isbn:1">
    <z:itemType>conferencePaper</z:itemType>
    <dcterms:isPartOf><bib:Journal><dc:title>Proc. of X</dc:title>
      <dc:identifier>DOI 10.1000/x</dc:identifier></bib:Journal></dcterms:isPartOf>
    <dc:publisher><foaf:Organization><vcard:adr><vcard:Address><vcard:locality>Rome</vcard:locality>
      </vcard:Address></vcard:adr><foaf:name>A Press</foaf:name></foaf:Organization></dc:publisher>
    <dc:title>A Paper</dc:title><dc:date>2011</dc:date>
  </rdf:Description>"""
        ),
    )
    assert (record.kind, record.venue_name, record.date) == (
        "inproceedings",
        "Proc. of X",
        "2011",
    )
    assert dict(record.fields)["publisher"] == "A Press"
    assert dict(record.fields)["address"] == "Rome"
    assert dict(record.identifiers)["doi"] == "10.1000/x"


def test_an_item_without_a_type_is_told_by_its_class():
    book = "<bib:Book><dc:title>A Book</dc:title><bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Bell</foaf:surname></foaf:Person></rdf:li></rdf:Seq></bib:authors></bib:Book>"
    record = only("zotero-rdf", export(book))
    assert (record.kind, names(record)) == ("book", ["Bell"])


def test_broken_markup_costs_what_follows():
    outcome = read_as("zotero-rdf", HEAD + ARTICLE + "<bib:Article></bib:Book>")
    assert len(outcome.records) == 1
    assert outcome.rejected[0].why.startswith("the XML is broken")


def test_it_is_told_by_its_contents():
    assert sniff("My Library.rdf", export(ARTICLE).encode()).name == "zotero-rdf"
