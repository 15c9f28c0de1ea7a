from __future__ import annotations

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

ARTICLE = """<PubmedArticle><MedlineCitation>
<PMID Version="1">15170338</PMID>
<Article><Journal><ISSN>1552-4469</ISSN>
<JournalIssue><Volume>4</Volume><Issue>2</Issue>
<PubDate><Year>2008</Year><Month>Feb</Month><Day>7</Day></PubDate></JournalIssue>
<Title>Journal of scales</Title><ISOAbbreviation>J. Scales</ISOAbbreviation></Journal>
<ArticleTitle>Weighing <i>E. coli</i> at large.</ArticleTitle>
<Pagination><MedlinePgn>132-42</MedlinePgn></Pagination>
<ELocationID EIdType="doi" ValidYN="Y">10.1000/ABC</ELocationID>
<Abstract><AbstractText Label="AIM">To weigh.</AbstractText>
<AbstractText Label="END">Done.</AbstractText></Abstract>
<AuthorList CompleteYN="N">
<Author><LastName>de la Cruz</LastName><ForeName>Mar</ForeName></Author>
<Author><LastName>Bell</LastName><Initials>A</Initials><Suffix>Jr</Suffix></Author>
<Author><CollectiveName>The Scale Group</CollectiveName></Author></AuthorList>
<Language>eng</Language></Article></MedlineCitation>
<PubmedData><ArticleIdList><ArticleId IdType="pmc">PMC1</ArticleId></ArticleIdList>
</PubmedData></PubmedArticle>"""
BOOK = """<PubmedBookArticle><BookDocument><PMID>7</PMID>
<Book><Publisher><PublisherName>House</PublisherName></Publisher>
<BookTitle>Scales</BookTitle><PubDate><Year>2009</Year></PubDate>
<AuthorList Type="editors"><Author><LastName>Fox</LastName><ForeName>Eve</ForeName>
</Author></AuthorList></Book><ArticleTitle>A chapter.</ArticleTitle>
<AuthorList Type="authors"><Author><LastName>Dow</LastName><ForeName>Cy</ForeName>
</Author></AuthorList></BookDocument></PubmedBookArticle>"""
TYPE = '<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD 2015//EN" "http://e.org/p.dtd">'


def file(*entries):
    inside = "\n".join(entries)
    return (
        f'<?xml version="1.0"?>\n{TYPE}\n<PubmedArticleSet>{inside}</PubmedArticleSet>'
    )


def test_an_article():
    record = only("pubmed-xml", file(ARTICLE))
    assert record.title == "Weighing E. coli at large"
    assert names(record) == ["Mar de la Cruz", "A Bell Jr", "The Scale Group"]
    assert record.authors_complete is False
    assert (record.date, record.venue) == ("2008-02-07", "J. Scales")
    assert record.venue_name == "Journal of scales"
    assert record.abstract == "To weigh.\nDone."
    identifiers = {"doi": "10.1000/abc", "pmid": "15170338", "pmcid": "PMC1"}
    assert dict(record.identifiers) == identifiers


def test_a_chapter():
    record = only("pubmed-xml", file(BOOK))
    assert (record.title, record.venue_name) == ("A chapter", "Scales")
    assert (record.kind, record.date, names(record)) == (
        "incollection",
        "2009",
        ["Cy Dow"],
    )
    assert dict(record.fields)["editor"] == "Eve Fox"


def test_dates_in_words():
    in_words = "<PubDate><MedlineDate>2013 Dec-2014 Jan</MedlineDate></PubDate>"
    start, end = ARTICLE.index("<PubDate>"), ARTICLE.index("</PubDate>") + 10
    record = only("pubmed-xml", file(ARTICLE[:start] + in_words + ARTICLE[end:]))
    assert record.date == "2013-12"


def test_an_empty_entry_costs_only_itself():
    outcome = read_as("pubmed-xml", file("<PubmedArticle/>", ARTICLE))
    assert (len(outcome.records), len(outcome.rejected)) == (1, 1)


def test_a_type_that_declares_entities_is_refused():
    entity = '<!DOCTYPE x [<!ENTITY a "b">]>'
    outcome = read_as("pubmed-xml", file(ARTICLE).replace(TYPE, entity))
    assert outcome.records == []
    assert "document type" in outcome.rejected[0].why


def test_it_is_told_by_what_is_in_it():
    assert sniff("x.xml", file(ARTICLE).encode()).name == "pubmed-xml"
