from __future__ import annotations

import pytest

from store.importers.registry import sniff
from tests.store.importers.sources import names, only

FILE = """<doc:document xmlns:doc="http://www.elsevier.com/xml/document/schema"
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dct="http://purl.org/dc/terms/"
 xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"><rdf:RDF><rdf:Description>
<dct:title>Tides of data</dct:title><dct:creator>Ann Bell</dct:creator>
<dct:creator>The Sea Group</dct:creator>
<dct:subject><rdf:Bag><rdf:li>tides</rdf:li></rdf:Bag></dct:subject>
<prism:aggregationType>{}</prism:aggregationType>
<prism:publicationName>Annals of Tides</prism:publicationName><dct:publisher>House</dct:publisher>
<prism:volume>3</prism:volume>{}<prism:startingPage>12</prism:startingPage>
<prism:endingPage>34</prism:endingPage><prism:doi>10.1000/ABC</prism:doi>
</rdf:Description></rdf:RDF><article><title>Another one that it cites</title></article>
</doc:document>"""
DAY = "<prism:coverDate>2021-08-27</prism:coverDate>"


def test_the_head_tells_it_all():
    record = only("elsevier-xml", FILE.format("journal", DAY))
    assert (record.title, names(record)) == (
        "Tides of data",
        ["Ann Bell", "The Sea Group"],
    )
    assert (record.kind, record.venue, record.date) == (
        "article",
        "Annals of Tides",
        "2021-08-27",
    )
    assert dict(record.identifiers)["doi"] == "10.1000/abc"
    assert record.keywords == ("tides",)
    said = dict(record.fields)
    assert (said["volume"], said["pages"], said["publisher"]) == ("3", "12–34", "House")


@pytest.mark.parametrize(
    ("shown", "date"),
    [
        ("27 August 2021", "2021-08-27"),
        ("August 2021", "2021-08"),
        ("Available online", None),
    ],
)
def test_a_chapter_with_a_date_as_printed(shown, date):
    day = f"<prism:coverDisplayDate>{shown}</prism:coverDisplayDate>"
    record = only("elsevier-xml", FILE.format("book", day))
    assert (record.kind, record.date) == ("incollection", date)


@pytest.mark.parametrize("named", ["http://www.elsevier.com/xml/document/schema", "x"])
def test_it_is_told_by_its_name_space_or_its_shape(named):
    text = FILE.format("journal", DAY).replace(
        "http://www.elsevier.com/xml/document/schema", named
    )
    assert sniff("x.xml", text.encode()).name == "elsevier-xml"
