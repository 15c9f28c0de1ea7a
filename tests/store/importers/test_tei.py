from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

ARTICLE = """<biblStruct type="journalArticle" xml:id="bellScales2003" corresp="http://zotero.org/1">
<analytic><title level="a">On Scales</title>
<author><forename>Ann</forename><surname>Bell</surname></author>
<author><persName><forename type="first">Cy</forename><surname>Dow</surname></persName></author>
<author><orgName>The Scales Group</orgName></author>
<idno type="DOI">10.1000/ABC</idno></analytic>
<monogr><title level="j">Journal of Scales</title><title level="j" type="abbrev">J. Scales</title>
<imprint><biblScope unit="volume">9</biblScope><biblScope unit="page">12-34</biblScope>
<publisher>House</publisher><date>2003-05</date></imprint></monogr></biblStruct>"""
BOOK = """<biblStruct><monogr><title level="m">Scales</title><title type="sub">a life</title>
<editor><forename>Eve</forename><surname>Fox</surname></editor><author>Ann Bell</author>
<imprint><pubPlace>Ulm</pubPlace><date when="1999"/></imprint></monogr></biblStruct>"""
GROBID = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>
<title level="a" type="main">On Scales</title></titleStmt><publicationStmt>
<date type="published" when="2003-05-06">6 May 2003</date></publicationStmt><sourceDesc><biblStruct>
<analytic><author role="corresp"><persName><forename type="first">Ann</forename>
<forename type="middle">B</forename><surname>Bell</surname></persName></author>
<title level="a" type="main">On Scales</title></analytic><monogr><imprint/></monogr>
<idno type="arXiv">arXiv:2001.01234v2</idno></biblStruct></sourceDesc></fileDesc>
<profileDesc><textClass><keywords><term>weights</term></keywords></textClass>
<abstract><div><p>We weigh.</p></div></abstract></profileDesc></teiHeader>
<text><back><listBibl>{cited}</listBibl></back></text></TEI>"""
HAL = """<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:hal="http://hal.archives-ouvertes.fr/">
<teiHeader><fileDesc><titleStmt><title>HAL TEI export of hal-1</title></titleStmt><publicationStmt/>
<sourceDesc><p>HAL API platform</p></sourceDesc></fileDesc></teiHeader><text><body><listBibl><biblFull>
<titleStmt><title xml:lang="en">Weighing</title></titleStmt><editionStmt><edition n="v1">
<date type="whenProduced">2019-02</date></edition></editionStmt>
<publicationStmt><idno type="halId">hal-00000001</idno><idno type="halUri">https://hal.science/hal-00000001</idno></publicationStmt>
<sourceDesc><biblStruct><analytic><title xml:lang="en">Weighing</title>
<author role="aut"><persName><forename type="first">Ann</forename><surname>Bell</surname></persName></author></analytic>
<monogr><title level="m">Proceedings</title><meeting><title>Weigh 2019</title></meeting>
<imprint><date type="datePub">2019-03-04</date></imprint></monogr></biblStruct></sourceDesc>
<profileDesc><textClass><classCode scheme="halTypology" n="COMM">Conference papers</classCode></textClass>
<abstract xml:lang="en">We weigh.</abstract></profileDesc></biblFull></listBibl></body></text></TEI>"""


def listed(*works):
    return f'<listBibl xmlns="http://www.tei-c.org/ns/1.0">{"".join(works)}</listBibl>'


def test_a_list_of_works():
    article, book = read_as("tei", listed(ARTICLE, BOOK)).records
    assert (article.title, article.venue_name) == ("On Scales", "Journal of Scales")
    assert (article.venue, article.date) == ("J. Scales", "2003-05")
    assert names(article) == ["Ann Bell", "Cy Dow", "The Scales Group"]
    assert (article.key, article.kind) == ("bellScales2003", "article")
    assert dict(article.identifiers)["doi"] == "10.1000/abc"
    assert dict(article.fields)["pages"] == "12–34"
    assert (book.title, book.kind, book.date) == ("Scales: a life", "book", "1999")
    assert names(book) == ["Ann Bell"]
    assert dict(book.fields)["editor"] == "Eve Fox"


def test_a_paper_is_what_its_header_says_and_not_what_it_cites():
    record = only("tei", GROBID.format(cited=ARTICLE + BOOK))
    assert (record.title, record.date) == ("On Scales", "2003-05-06")
    assert names(record) == ["Ann B Bell"]
    assert dict(record.identifiers)["arxiv"] == "2001.01234"
    assert (record.abstract, record.keywords) == ("We weigh.", ("weights",))


def test_references_alone_are_works():
    header = "<teiHeader><fileDesc><titleStmt/><sourceDesc/></fileDesc></teiHeader>"
    text = f"<TEI>{header}<text>{listed(ARTICLE, BOOK)}</text></TEI>"
    assert len(read_as("tei", text).records) == 2


def test_hal():
    record = only("tei", HAL)
    assert (record.title, record.kind) == ("Weighing", "inproceedings")
    assert (record.date, record.venue_name) == ("2019-03-04", "Proceedings")
    assert names(record) == ["Ann Bell"]
    assert record.abstract == "We weigh."
    assert dict(record.identifiers)["hal"] == "hal-00000001"


@pytest.mark.parametrize("text", [listed(ARTICLE), GROBID.format(cited=""), HAL])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.xml", text.encode()).name == "tei"
