from __future__ import annotations

import json

import pytest

from store.errors import UnknownFormat
from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

HEAD = """<!DOCTYPE html><html><head><title>x</title>
<meta name="citation_title" content="On Scales &amp; Weights">
<meta name="citation_author" content="Bell, Ann"><meta name="citation_author" content="Cy Dow">
<meta name="citation_publication_date" content="2003/05/06"><meta name="citation_doi" content="10.1000/ABC">
<meta name="citation_journal_title" content="Journal of Scales"><meta name="citation_volume" content="9">
<meta name="citation_firstpage" content="12"><meta name="citation_lastpage" content="34"></head><body></body></html>"""
CORE = '<html><head><meta name="DC.title" content="Scales"><meta name="DC.creator" content="Bell, Ann; Dow, Cy"><meta name="DC.date" content="1999"></head></html>'
WORK = {
    "@context": "https://schema.org", "@type": "ScholarlyArticle", "name": "On Scales",
    "author": [{"@type": "Person", "givenName": "Ann", "familyName": "Bell"}],
    "datePublished": "2003-05-06", "@id": "https://doi.org/10.1000/abc",
}  # fmt: skip
DATA = f'<html><body><script type="application/ld+json">{json.dumps({"@graph": [{"@type": "WebSite", "name": "x"}, WORK]})}</script></body></html>'
SPANS = """<html><body><p>See <span class="Z3988" title="ctx_ver=Z39.88-2004&amp;rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Ajournal&amp;rft.atitle=On+Scales&amp;rft.jtitle=Journal+of+Scales&amp;rft.au=Bell%2C+Ann&amp;rft.date=2003&amp;rft_id=info%3Adoi%2F10.1000%2Fabc"></span></p>
<span class='x Z3988' title='rft_val_fmt=info:ofi/fmt:kev:mtx:book&rft.btitle=Scales&rft.aulast=Dow&rft.aufirst=Cy'></span></body></html>"""


def test_the_tags_of_a_head():
    record = only("web-page", HEAD)
    assert (record.title, record.date, record.venue) == (
        "On Scales & Weights",
        "2003-05-06",
        "Journal of Scales",
    )
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert dict(record.fields)["pages"] == "12–34"


def test_dublin_core():
    record = only("web-page", CORE)
    assert (record.title, record.date, names(record)) == (
        "Scales",
        "1999",
        ["Ann Bell", "Cy Dow"],
    )


@pytest.mark.parametrize(
    ("tag", "kind", "venue"),
    [
        ("citation_conference_title", "inproceedings", "V"),
        ("citation_dissertation_institution", "phdthesis", "V"),
        ("citation_technical_report_institution", "techreport", "V"),
    ],
)
def test_kinds(tag, kind, venue):
    record = only(
        "web-page",
        f'<html><meta name="citation_title" content="T"><meta name="{tag}" content="V"></html>',
    )
    assert (record.kind, record.venue_name) == (kind, venue)


def test_schema_org():
    record = only("web-page", DATA)
    assert (record.title, record.date, names(record)) == (
        "On Scales",
        "2003-05-06",
        ["Ann Bell"],
    )
    assert dict(record.identifiers)["doi"] == "10.1000/abc"


def test_what_a_page_lists():
    article, book = read_as("web-page", SPANS).records
    assert (article.title, article.venue, article.date) == (
        "On Scales",
        "Journal of Scales",
        "2003",
    )
    assert dict(article.identifiers)["doi"] == "10.1000/abc"
    assert (book.title, book.kind, names(book)) == ("Scales", "book", ["Cy Dow"])


def test_a_page_that_says_nothing():
    with pytest.raises(UnknownFormat):
        sniff("x.html", b"<!doctype html><html><body>May 3 is a day</body></html>")
    outcome = read_as("web-page", "<html></html>")
    assert not outcome.records
    assert "no work" in outcome.rejected[0].why


@pytest.mark.parametrize("text", [HEAD, CORE, DATA, SPANS])
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.html", text.encode()).name == "web-page"


def test_damaged_data_is_passed_over():
    text = DATA.replace('"@graph"', "@graph").replace("</body>", HEAD[15:] + "</body>")
    assert only("web-page", text).title == "On Scales & Weights"
