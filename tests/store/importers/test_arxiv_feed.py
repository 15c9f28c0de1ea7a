from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only, read_as

ENTRY = """
  <entry>
    <id>http://arxiv.org/abs/2001.01234v2</id>
    <title>Weighing  $\\alpha$-Scales
      &amp; Others</title>
    <updated>2021-04-20T16:07:14Z</updated>
    <summary>We weigh.</summary>
    <published>2020-01-05T16:07:14Z</published>
    <category term="cs.CL"/>
    <category term="stat.ML"/>
    <arxiv:primary_category term="stat.ML"/>
    <arxiv:doi>10.1000/ABC</arxiv:doi>
    <arxiv:journal_ref>J. Scales 9 (2020)</arxiv:journal_ref>
    <arxiv:comment>12 pages</arxiv:comment>
    <author><name>Ann Bell</name><arxiv:affiliation>U</arxiv:affiliation></author>
    <author><name>Cy Dow</name></author>
  </entry>"""
HEAD = """<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom">
  <id>https://arxiv.org/api/x</id><title>arXiv Query</title>"""
FEED = HEAD + ENTRY + "\n</feed>\n"


def test_an_entry():
    assert only("arxiv-atom", FEED).model_dump(exclude_defaults=True) == {
        "title": "Weighing α-Scales & Others",
        "place": "2001.01234",
        "abstract": "We weigh.",
        "authors": (
            {"name": "Ann Bell", "position": 0},
            {"name": "Cy Dow", "position": 1},
        ),
        "affiliations": ("U",),
        "date": "2020-01-05",
        "venue": "arXiv",
        "venue_name": "arXiv",
        "categories": ("stat.ML", "cs.CL"),
        "identifiers": (("doi", "10.1000/abc"), ("arxiv", "2001.01234")),
        "fields": (("note", "J. Scales 9 (2020); 12 pages"),),
    }


@pytest.mark.parametrize(
    "data",
    [
        FEED.encode("utf-16"),
        ("\ufeff" + FEED).encode(),
        FEED.replace("Ann", "Ann\x01").encode(),
        FEED.replace("\n", "\r\n").encode(),
    ],
)
def test_encodings_and_stray_bytes(data):
    assert sniff("feed.xml", data).name == "arxiv-atom"
    assert names(only("arxiv-atom", data)) == ["Ann Bell", "Cy Dow"]


def test_declared_encodings():
    text = FEED.replace("UTF-8", "ISO-8859-1").replace("Ann", "Zoë")
    assert names(only("arxiv-atom", text.encode("latin-1")))[0] == "Zoë Bell"
    text = FEED.replace("UTF-8", "GBK").replace("Ann Bell", "王伟")
    assert names(only("arxiv-atom", text.encode("gbk")))[0] == "王伟"


def test_what_comes_after_an_error_in_the_markup_is_one_rejection():
    outcome = read_as("arxiv-atom", HEAD + ENTRY + "\n<entry><title>A</entry></feed>")
    assert [record.place for record in outcome.records] == ["2001.01234"]
    assert [one.line for one in outcome.rejected] == [20]
    assert outcome.rejected[0].why.startswith("the XML is broken: mismatched tag")


def test_an_error_of_the_api_is_told():
    entry = "<entry><id>http://arxiv.org/api/errors#x</id><title>Error</title><summary>bad id</summary></entry>"
    outcome = read_as("arxiv-atom", HEAD + entry + ENTRY + "</feed>")
    assert [record.place for record in outcome.records] == ["2001.01234"]
    assert "bad id" in outcome.rejected[0].why


ENTITIES = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'
)
OUTSIDE = '<!DOCTYPE x SYSTEM "file:///etc/passwd">'


@pytest.mark.parametrize("declaration", [ENTITIES, OUTSIDE])
def test_document_types_are_refused(declaration):
    head, feed = FEED.split("\n", 1)
    text = f"{head}\n{declaration}\n{feed.replace('Ann', '&c;')}"
    assert sniff("feed.xml", text.encode()).name == "arxiv-atom"
    outcome = read_as("arxiv-atom", text)
    assert outcome.records == []
    assert [one.why for one in outcome.rejected] == [
        "it declares a document type or entities, which are not read"
    ]


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<a>" * 300, "nested over 200 deep"),
        ("<title>" + "x" * 4_000_001, "over four million characters"),
    ],
)
def test_bounds(inside, why):
    outcome = read_as("arxiv-atom", HEAD + ENTRY + "<entry>" + inside)
    assert len(outcome.records) == 1
    assert why in outcome.rejected[0].why


def test_feeds_of_others_are_not_taken():
    assert not any(
        one.recognises('<feed xmlns="http://www.w3.org/2005/Atom"><title>News</title>')
        for one in _atom()
    )


def _atom():
    from store.importers.formats import IMPORTERS

    return [one for one in IMPORTERS if one.name == "arxiv-atom"]
