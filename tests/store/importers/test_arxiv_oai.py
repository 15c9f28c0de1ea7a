from __future__ import annotations

from store.importers.registry import sniff
from tests.store.importers.sources import names, only

HEAD = """<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
<header><identifier>oai:arXiv.org:2001.01234</identifier></header><metadata>"""
TAIL = "</metadata></record></ListRecords></OAI-PMH>"
RAW = """<arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/"><id>2001.01234</id>
<version version="v1"><date>Mon, 22 Oct 2018 22:41:50 GMT</date></version>
<version version="v2"><date>Sun, 13 Jan 2019 11:17:09 GMT</date></version>
<title>On scales</title><authors>Ann Bell and \\'Edgar Dow</authors>
<categories>cs.CL cs.LG</categories><doi>10.1000/ABC</doi><abstract>We weigh.</abstract></arXivRaw>"""
PARTS = """<arXiv xmlns="http://arxiv.org/OAI/arXiv/"><id>2001.01234</id><created>2018-10-22</created>
<authors><author><keyname>Bell</keyname><forenames>Ann</forenames></author>
<author><keyname>Dow</keyname><forenames>\\'Edgar</forenames><suffix>Jr.</suffix></author></authors>
<title>On scales</title><categories>cs.CL cs.LG</categories><doi>10.1000/ABC</doi>
<abstract>We weigh.</abstract></arXiv>"""


def paper(form):
    text = HEAD + form + TAIL
    assert sniff("x.xml", text.encode()).name == "arxiv-oai"
    record = only("arxiv-oai", text)
    assert (record.title, record.abstract) == ("On scales", "We weigh.")
    assert (record.date, record.venue) == ("2018-10-22", "arXiv")
    assert record.categories == ("cs.CL", "cs.LG")
    assert dict(record.identifiers) == {"arxiv": "2001.01234", "doi": "10.1000/abc"}
    return names(record)


def test_both_forms():
    assert paper(RAW) == ["Ann Bell", "Édgar Dow"]
    assert paper(PARTS) == ["Ann Bell", "Édgar Dow Jr."]
