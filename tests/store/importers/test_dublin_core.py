from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only

OAI = """<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><record>
<header><identifier>oai:x:1</identifier></header><metadata>
<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>On Scales</dc:title><dc:creator>Bell, Ann</dc:creator><dc:creator>Dow, Cy</dc:creator>
<dc:subject>weights</dc:subject><dc:subject>http://id.example/1</dc:subject>
<dc:description>We weigh.</dc:description><dc:date>2003-05-06</dc:date><dc:date>2001</dc:date>
<dc:type>info:eu-repo/semantics/article</dc:type><dc:identifier>https://x.example/1</dc:identifier>
<dc:identifier>doi:10.1000/ABC</dc:identifier><dc:relation>https://doi.org/10.1000/other</dc:relation>
<dc:source>Journal of Scales, 9 (2), 12-34. (2003)</dc:source><dc:language>en</dc:language>
</oai_dc:dc></metadata></record></ListRecords></OAI-PMH>"""
DIM = """<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim" dspaceType="ITEM">
<dim:field mdschema="dc" element="contributor" qualifier="author">Bell, Ann</dim:field>
<dim:field mdschema="dc" element="contributor" qualifier="editor">Fox, Eve</dim:field>
<dim:field mdschema="dc" element="date" qualifier="accessioned">2021-06-24T15:18:40Z</dim:field>
<dim:field mdschema="dc" element="date" qualifier="issued">2006</dim:field>
<dim:field mdschema="dc" element="identifier" qualifier="uri">http://hdl.handle.net/1/2</dim:field>
<dim:field mdschema="dc" element="title">Scales</dim:field>
<dim:field mdschema="dc" element="type">Thesis</dim:field></dim:dim>"""


def test_a_harvested_record():
    record = only("dublin-core", OAI)
    assert (record.title, record.kind) == ("On Scales", "article")
    assert names(record) == ["Ann Bell", "Cy Dow"]
    assert (record.date, record.venue) == ("2001", "Journal of Scales")
    assert (record.abstract, record.keywords) == ("We weigh.", ("weights",))
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    said = dict(record.fields)
    assert (said["volume"], said["number"]) == ("9", "2")


def test_dspace():
    record = only("dublin-core", DIM)
    assert (record.title, record.date, record.kind) == ("Scales", "2006", "phdthesis")
    assert names(record) == ["Ann Bell"]
    assert dict(record.fields)["editor"] == "Eve Fox"


@pytest.mark.parametrize(
    "text",
    [
        OAI,
        OAI.replace("oai_dc:", "oai-dc:"),
        DIM,
        f"<mets:METS xmlns:mets='m'>{DIM}</mets:METS>",
    ],
)
def test_it_is_told_by_what_is_in_it(text):
    assert sniff("x.xml", text.encode()).name == "dublin-core"
